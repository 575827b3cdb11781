import type { Bilingual, ModelError, Value } from '../language/types';
import type { InputValue } from '../project/inputs';
import type { VaryMode } from './solve-subject';

/** What to move, what to reach: "the tariff at which the IRR after tax is 8 %". */
export interface SolveRequest {
  /** The first option and the first scenario when not named. */
  readonly option?: string;
  readonly scenario?: string;
  readonly vary: {
    /** Input id, e.g. `inputs.tariff`, `concession.fee.rate`, `timeline.operation_years`. */
    readonly input: string;
    /** The number itself, a multiple of every year's number, or an addition to it; `value` for one number, `factor` for a series. */
    readonly mode?: VaryMode;
  };
  /** Where to look; chosen from today's value and the field's own limits when absent. */
  readonly between?: readonly [number, number];
  readonly target: {
    readonly line: string;
    /** Index of the model period, for a line with one value per period. */
    readonly period?: number;
    readonly value: number;
  };
  /**
   * Which side to take where the target cannot be met exactly (terms in whole periods, jumps): `nearest` takes the nearer
   * side for terms and refuses jumps.
   */
  readonly accept?: 'nearest' | 'at_least' | 'at_most';
}

/** A place of the input and what the target is worth there. */
export interface SolvePoint {
  readonly value: number;
  readonly achieved: Value;
}

export interface SolveRoot {
  readonly value: number;
  readonly achieved: number;
  /** The target holds from `value` to here. */
  readonly upTo?: number;
}

/** Neighbouring places between which the target is passed and never met. */
export interface SolveJump {
  readonly from: SolveRoot;
  readonly to: SolveRoot;
}

/** What was asked, with its words. */
export interface SolveQuestion {
  readonly option: string;
  readonly scenario: string;
  readonly vary: {
    readonly input: string;
    readonly mode: VaryMode;
    readonly label: Bilingual;
    readonly unit: string;
    readonly today: InputValue;
  };
  readonly target: {
    readonly line: string;
    readonly label: Bilingual;
    readonly unit: string;
    readonly period?: number;
    readonly value: number;
  };
  readonly range: readonly [number, number];
}

export interface Solution extends SolveQuestion {
  /** The number found, in the request's mode. */
  readonly value: number;
  /** What the input becomes. */
  readonly inputValue: InputValue;
  readonly achieved: number;
  /** False where only a neighbouring whole period, or one side of a jump, could be taken. */
  readonly exact: boolean;
  /** Every place in the range that meets the target, ascending; the one nearest today's value is chosen. */
  readonly roots: readonly SolveRoot[];
  readonly jumps: readonly SolveJump[];
  /** Steps of the last refinement, and evaluations of the model in all. */
  readonly iterations: number;
  readonly evaluations: number;
  readonly sentence: Bilingual;
  readonly notes: readonly Bilingual[];
}

export type SolveFailureKind =
  /** The request cannot be understood: unknown names, a range that is none. */
  | 'bad_request'
  /** The project cannot be computed. */
  | 'not_computable'
  /** The target does not depend on the input. */
  | 'no_effect'
  | 'no_solution'
  /** The target figure has no value anywhere in the range. */
  | 'undefined'
  | 'jump';

export interface SolveFailure {
  readonly kind: SolveFailureKind;
  readonly sentence: Bilingual;
  readonly notes: readonly Bilingual[];
  /** Faults that keep the project from being computed. */
  readonly problems?: readonly ModelError[];
  readonly question?: SolveQuestion;
  readonly closest?: SolvePoint;
  /** The target at both ends of the range. */
  readonly ends?: readonly [SolvePoint, SolvePoint];
  readonly jumps?: readonly SolveJump[];
  /** Around the closest point the target no longer moves: the stretch on which it stays. */
  readonly plateau?: readonly [number, number];
  /** Limits that bind at the closest point. */
  readonly binding?: readonly { readonly line: string; readonly label: Bilingual }[];
}
