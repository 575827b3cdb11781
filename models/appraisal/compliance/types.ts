import type { Bilingual } from '../../language/types';
import type { Regime, RuleSeverity } from '../../project/schema-compliance';

/** A rule as data: for whom it holds, what must be true, and who says so. */
export interface RuleDef {
  readonly id: string;
  readonly set: 'china' | 'international' | 'own';
  /** Regimes in which it is judged; the international set ignores them. */
  readonly regimes: readonly Regime[];
  readonly severity: RuleSeverity;
  /** How sure we are of wording and number, %; below `SURE` a rule only warns. */
  readonly confidence: number;
  /** What it asks for, in a few words. */
  readonly label: Bilingual;
  /** The requirement in a sentence. */
  readonly text: Bilingual;
  /** Document and number. */
  readonly source: Bilingual;
  /** Since when it holds: a day, a month or a year, ISO; absent for a rule of one's own. */
  readonly effective?: string;
  /** When it applies; always when absent. */
  readonly applies?: string;
  /** What must be true of the option's facts for the rule to be kept. */
  readonly holds: string;
  /** When a breach is a warning and no longer a block. */
  readonly eased?: string;
  /** Numbers the formulas read by name. */
  readonly limits?: Readonly<Record<string, number>>;
}

/** Below this confidence a rule warns and never blocks. */
export const SURE = 90;

/** A quantity or yes-or-no matter rules are formulas over. */
export interface FactDef {
  readonly id: string;
  readonly label: Bilingual;
  /** '1' for flags, '%' for fractions shown as per cent. */
  readonly unit: '1' | '%' | 'year' | 'money' | 'x' | 'point';
  readonly kind: 'flag' | 'number';
  /** Where it comes from. */
  readonly definition: Bilingual;
  /** `computed` from the project, `answer` or `figure` given by people. */
  readonly origin: 'computed' | 'answer' | 'figure';
  /** Stated figures it is computed from. */
  readonly needs?: readonly string[];
  /** What is asked, for an answer. */
  readonly question?: Bilingual;
}

/** What no model can tell: a flag, the question behind it and its short name, in both languages. */
export type Asked = readonly [id: string, zh: string, en: string, nameZh: string, nameEn: string];

/** A fact's number (flags are 0 or 1), or why it is not known. */
export type FactValue =
  | { readonly known: true; readonly value: number }
  | { readonly known: false; readonly reason: Bilingual };

export type FactValues = ReadonlyMap<string, FactValue>;

export type RuleState = 'pass' | 'fail' | 'warn' | 'unknown' | 'not_applicable' | 'justified' | 'off';

/** Write a text in both languages. */
export const say = (zh: string, en: string): Bilingual => ({ zh, en });
