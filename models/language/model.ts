import type {
  Bilingual,
  Confidence,
  Expr,
  InputDef,
  LineDef,
  ModelSpec,
  Shape,
  TableDef,
  Value,
} from './types';

/** A line after parsing, name resolution, unit and kind checks. */
export interface CompiledLine {
  readonly def: LineDef;
  /** The formula with every name replaced by its full id and `sum_of` expanded to `sum(a, b, …)`. */
  readonly expr: Expr;
  readonly shape: Shape;
  /** Full ids this line reads, each once, in order of appearance. */
  readonly precedents: readonly string[];
}

/** A model whose formulas have been checked and ordered. */
export interface CompiledModel {
  readonly spec: ModelSpec;
  readonly lines: ReadonlyMap<string, CompiledLine>;
  readonly inputs: ReadonlyMap<string, InputDef>;
  readonly tables: ReadonlyMap<string, TableDef>;
  /** Ids of the lines and inputs that read a given id. */
  readonly dependents: ReadonlyMap<string, readonly string[]>;
  /** Ids read through `feedback(x)`: converged by iteration, pasted as values in a workbook. */
  readonly feedbacks: readonly string[];
}

/** How a circular group was solved. */
export interface FeedbackReport {
  /** Lines read through `feedback`. */
  readonly lines: readonly string[];
  /** Every line of the circle. */
  readonly members: readonly string[];
  readonly method: 'affine' | 'fixed_point';
  readonly evaluations: number;
  readonly converged: boolean;
  /** Largest relative difference between the value fed back and the value found. */
  readonly residual: number;
  readonly trace: readonly number[];
}

/** One evaluation of a model: every line's numbers. NaN carries "undefined" inside a series. */
export interface ModelRun {
  readonly model: CompiledModel;
  shape(id: string): Shape;
  /** One number per period, or a single number for a scalar. Throws for an unknown id. */
  series(id: string): Float64Array;
  /** The number or the reason there is none; a scalar ignores `period`. */
  value(id: string, period?: number): Value;
  /** The values of a line that its circle was fed (what a workbook pastes); equal to the line's own when converged. */
  fedBack(id: string): Float64Array;
  readonly feedback: readonly FeedbackReport[];
}

/** One step of the answer to "why is this number so?". */
export interface Explanation {
  readonly id: string;
  readonly label: Bilingual;
  readonly type: 'line' | 'input';
  readonly period?: number;
  readonly value: Value;
  readonly unit: string;
  /** One sentence in field words: "Interest in 2031 = opening balance × rate ÷ periods per year". */
  readonly sentence: Bilingual;
  readonly formula?: {
    /** As written, with full ids. */
    readonly text: string;
    /** With labels in place of names. */
    readonly labels: Bilingual;
    /** With this period's values in place of names. */
    readonly values: string;
  };
  readonly definition?: Bilingual;
  readonly source?: Bilingual;
  readonly note?: Bilingual;
  readonly confidence?: Confidence;
  /** JSON pointer into the project file for an input or a user's formula. */
  readonly path?: string;
  readonly precedents: readonly Precedent[];
  readonly usedBy: readonly { readonly id: string; readonly label: Bilingual }[];
}

export interface Precedent {
  readonly id: string;
  readonly label: Bilingual;
  readonly type: 'line' | 'input';
  /** How it is read: this period, another period, or the whole series. */
  readonly reads: 'same' | 'prev' | 'next' | 'all' | 'scalar';
  readonly period?: number;
  readonly value: Value;
  readonly unit: string;
}
