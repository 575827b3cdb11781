import type { Bilingual, ModelError, ModelErrorKind } from './types';

/** A fault found inside one formula, before the line it belongs to is known. */
export interface FormulaFault {
  readonly kind: ModelErrorKind;
  readonly position: number;
  readonly message: Bilingual;
  readonly suggestion?: string;
}

/** Thrown inside the compiler only, caught at the formula's border and turned into a value. */
export class FormulaError extends Error {
  readonly fault: FormulaFault;

  constructor(kind: ModelErrorKind, position: number, zh: string, en: string, suggestion?: string) {
    super(en);
    this.name = 'FormulaError';
    this.fault = { kind, position, message: { zh, en }, ...(suggestion === undefined ? {} : { suggestion }) };
  }
}

/** Give a formula's fault its line and, for a user's formula, its place in the project file. */
export function faultOfLine(
  fault: FormulaFault,
  line: { readonly id: string; readonly path?: string },
): ModelError {
  const { kind, position, message, suggestion } = fault;
  return {
    kind,
    line: line.id,
    position,
    message,
    ...(line.path === undefined ? {} : { path: line.path }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** " Did you mean …?" in both languages, empty without a suggestion. */
export function didYouMean(suggestion: string | undefined): Bilingual {
  return suggestion === undefined
    ? { zh: '', en: '' }
    : { zh: `是否指“${suggestion}”？`, en: ` Did you mean "${suggestion}"?` };
}
