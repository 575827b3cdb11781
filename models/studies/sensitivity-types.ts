import type { Bilingual, ModelError, Value } from '../language/types';

/** Factors every appraisal varies; each moves the inputs it stands for by one proportion. */
export type StandardFactor = 'investment' | 'price' | 'volume' | 'operating_cost' | 'interest';

/** What to vary, by how much, and which figures to watch. */
export interface SensitivityRequest {
  /** The first option and the first scenario when not named. */
  readonly option?: string;
  readonly scenario?: string;
  /** Standard factors and input ids; the standard ones the project has when absent. */
  readonly factors?: readonly string[];
  /** Proportional changes as fractions, each above −1; ±5 % to ±20 % when absent. */
  readonly changes?: readonly number[];
  /** Scalar lines; the headline figures the option has when absent. */
  readonly figures?: readonly SensitivityFigureRequest[];
  /** How far switching values are looked for. */
  readonly reach?: readonly [number, number];
  /** Contracted values stand as in scenarios; `solved_again`: each place solves them anew. */
  readonly contracts?: 'kept' | 'solved_again';
}

export interface SensitivityFigureRequest {
  readonly line: string;
  /** What it should at least (or at most) be; the usual one when absent. */
  readonly threshold?: number;
}

/** A figure watched, with its value as the option stands and the limit it is held against. */
export interface SensitivityFigure {
  readonly line: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly base: Value;
  /** Absent where the figure has no usual limit and none was given. */
  readonly threshold?: { readonly value: number; readonly label: Bilingual };
}

/** What one change of a factor does to the figures, in their order. */
export interface SensitivityPoint {
  readonly change: number;
  readonly values: readonly Value[];
  /** 敏感度系数 (ΔA/A)/(ΔF/F). */
  readonly coefficients: readonly Value[];
}

/** Where a figure meets its limit when one factor moves. */
export type Switching =
  | {
      readonly kind: 'found';
      /** 临界点: the change nearest to none at which the figure equals its limit. */
      readonly change: number;
      /** 临界值: what the factor amounts to there. */
      readonly amount?: number;
      readonly note?: Bilingual;
    }
  | { readonly kind: 'none'; readonly reason: Bilingual };

export interface SensitivityFactor {
  readonly id: string;
  readonly label: Bilingual;
  /** What moves: labels of inputs and of formulas. */
  readonly moves: readonly Bilingual[];
  /** What the factor amounts to as the option stands; absent where no one number says it. */
  readonly amount?: { readonly label: Bilingual; readonly unit: string; readonly base: number };
  readonly points: readonly SensitivityPoint[];
  /** One per figure. */
  readonly switching: readonly Switching[];
}

/** A factor that was not varied, and why. */
export interface FactorLeftOut {
  readonly id: string;
  readonly label: Bilingual;
  readonly reason: Bilingual;
}

export interface Sensitivity {
  readonly option: string;
  readonly scenario: string;
  readonly contracts: 'kept' | 'solved_again';
  readonly changes: readonly number[];
  readonly reach: readonly [number, number];
  readonly figures: readonly SensitivityFigure[];
  readonly factors: readonly SensitivityFactor[];
  readonly leftOut: readonly FactorLeftOut[];
  /** Per figure: factor ids by their largest |E|, the strongest first. */
  readonly ranking: readonly (readonly string[])[];
  readonly notes: readonly Bilingual[];
  /** How many times the model was evaluated. */
  readonly evaluations: number;
}

/** One figure over two factors at once: a row per change of the first, a column per change of the second. */
export interface SensitivityGrid {
  readonly option: string;
  readonly scenario: string;
  readonly figure: SensitivityFigure;
  readonly rows: { readonly id: string; readonly label: Bilingual; readonly changes: readonly number[] };
  readonly columns: { readonly id: string; readonly label: Bilingual; readonly changes: readonly number[] };
  readonly values: readonly (readonly Value[])[];
}

export interface SensitivityFailure {
  readonly kind: 'bad_request' | 'not_computable';
  readonly sentence: Bilingual;
  /** Which part of the request is at fault: `factors/0`, `changes/2`. */
  readonly place?: string;
  /** Faults that keep the project from being computed. */
  readonly problems?: readonly ModelError[];
}
