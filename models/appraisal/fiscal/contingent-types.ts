import type { Bilingual, Value } from '../../language/types';
import type { RunResult } from '../../studies/result';
import type { RunChoice } from '../../studies/run';
import type { ContingentKind } from './simulation/instruments';

export const DEFAULT_TRIALS = 10_000;
export const DEFAULT_SEED = 1;

/** What one year of an instrument may cost; errors are those of a simulation, 0 where a formula gives the figure. */
export interface ContingentYear {
  /** Most the contract can require; undefined where it names no limit. */
  readonly committed: number | undefined;
  /** Paid in the base case and counted there. */
  readonly base: number;
  readonly expected: number | undefined;
  readonly p95: number | undefined;
  readonly most: number | undefined;
  /** Of paying anything; of paying more than the base case, for what is paid anyway. */
  readonly probability: number | undefined;
  readonly standardError: number;
  readonly p95Error: number;
  /** Expected to be paid back. */
  readonly recovered: number;
  /** P95, or what is committed where there is none, of the first budget's expenditure. */
  readonly share: Value | undefined;
  readonly undefinedTrials: number;
}

export interface ContingentRow {
  readonly id: string;
  readonly kind: ContingentKind | 'total';
  readonly label: Bilingual;
  readonly method: 'closed_form' | 'simulated' | 'committed_only';
  /** The line a click asks about; the total has none. */
  readonly line: string | undefined;
  readonly years: readonly ContingentYear[];
}

/** What an option may cost the government beside what is planned, by instrument and calendar year. */
export interface ContingentStudy {
  readonly option: string;
  readonly scenario: string;
  readonly years: readonly number[];
  readonly trials: number;
  readonly seed: number;
  readonly rows: readonly ContingentRow[];
  readonly total: ContingentRow;
  /** What it costs beyond the base case by project year, never less than nothing: it may stand in place of the register's risk. */
  readonly beyondBase: { readonly expected: readonly number[]; readonly p95: readonly number[] };
  readonly notes: readonly Bilingual[];
  readonly result: RunResult;
}

export interface ContingentAsk extends RunChoice {
  readonly trials?: number;
  readonly seed?: number;
  /** Told how many trials are done. */
  readonly onProgress?: (done: number) => void;
}
