import type { FeedbackReport, ModelRun } from '../language/model';
import type { Bilingual, PeriodDef, Value } from '../language/types';
import type { InputValue } from '../project/inputs';
import type { PartyRole } from '../project/schema';
import type { StatementLeftOut, StatementResult } from './statements';

/** A headline figure: a scalar line of the model with its definition, cautions and remarks. */
export interface MetricResult {
  /** Id of the line that computes it; explain and the workbook use the same id. */
  readonly id: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly unit: string;
  readonly group: 'project' | 'pool' | 'equity' | 'shareholders' | 'debt' | 'refinancing' | 'government';
  readonly value: Value;
  /** Cautions, e.g. several IRR roots, cumulative flow turning negative again. */
  readonly notes: readonly Bilingual[];
  /** Plain facts about the figure, e.g. the period it occurs in, the limit that sets it. */
  readonly remarks: readonly Bilingual[];
}

export interface CheckResult {
  /** Id of the difference line that must be zero (or of the flag line that must be 1). */
  readonly id: string;
  readonly label: Bilingual;
  readonly passed: boolean;
  /** Errors break the model; alerts (covenants, negative cash) are for judgement. */
  readonly severity: 'error' | 'alert';
  /** Largest absolute difference and where. */
  readonly worst: number;
  readonly period?: number;
  readonly sentence: Bilingual;
}

/** An account; each id is a line of the model, absent where the figure has no meaning. */
export interface AccountResult {
  readonly inflow: string;
  readonly outflow: string;
  readonly net: string;
  readonly cumulative: string;
  /** Absent, like the exposure, when no money ever moves. */
  readonly netTotal?: string;
  readonly exposure?: string;
  /** Absent when the party has no discount rate. */
  readonly npv?: string;
  /** Yearly; absent, like the payback, where a rate of return has no meaning. */
  readonly irr?: string;
  readonly payback?: string;
  /** Why a rate of return has no meaning. */
  readonly noReturn?: Bilingual;
  /** Cautions about the rate of return and the payback. */
  readonly notes: readonly Bilingual[];
  readonly flows: readonly {
    readonly line: string;
    readonly counterparty: string;
    readonly direction: 'in' | 'out';
  }[];
}

/** One party and its account. */
export interface PartyResult extends AccountResult {
  readonly id: string;
  readonly label: Bilingual;
  readonly role: PartyRole;
  /** The government it is a department of. */
  readonly parent?: string;
  /** The account of a government taken together with its departments, where it has any. */
  readonly together?: AccountResult & { readonly label: Bilingual };
}

/** A value the option has agreed and every scenario keeps. */
export interface ContractedResult {
  readonly input: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly value: InputValue;
  readonly solvedFor: {
    readonly target: string;
    readonly label: Bilingual;
    readonly unit: string;
    /** Index of the model period, for a target with one value per period. */
    readonly period?: number;
    readonly value: number;
    readonly scenario: string;
  };
  /**
   * `met`: here it still reaches what it was solved for. `stale`: in the very scenario it was solved in it no longer
   * does. `elsewhere`: this is another scenario, and it is kept whatever comes of it.
   */
  readonly state: 'met' | 'stale' | 'elsewhere';
  /** What the target is worth here. */
  readonly achieved: Value;
  /** Whether this scenario's own change of the input has been set aside. */
  readonly setsAside: boolean;
  readonly sentence: Bilingual;
}

/** One option under one scenario, computed: what every view, sheet and report reads. */
export interface RunResult {
  readonly option: string;
  readonly scenario: string;
  readonly periods: readonly PeriodDef[];
  readonly run: ModelRun;
  readonly metrics: readonly MetricResult[];
  readonly checks: readonly CheckResult[];
  readonly parties: readonly PartyResult[];
  /** The standard statements A to N, in order. */
  readonly statements: readonly StatementResult[];
  /** Standard statements that mean nothing for this option. */
  readonly statementsLeftOut: readonly StatementLeftOut[];
  readonly feedback: readonly FeedbackReport[];
  /** The values this result keeps by contract; empty when there are none or they were released. */
  readonly contracted: readonly ContractedResult[];
  /** Ids of the lines the cash-flow chart stacks (operating, investment, financing) and draws as lines. */
  readonly chart: { readonly bars: readonly string[]; readonly lines: readonly string[] };
}
