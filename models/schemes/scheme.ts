import type { CheckDef } from '../blocks/checks';
import type { StatementDef, StatementLeftOut } from '../blocks/statements/statement';
import type { ModelSpec } from '../language/types';

/** A headline figure of a scheme: a scalar line, its group and the flow it is the return of. */
export interface MetricDef {
  readonly id: string;
  readonly group: 'project' | 'pool' | 'equity' | 'shareholders' | 'debt' | 'refinancing' | 'government';
  /** The flow an IRR belongs to: several roots deserve a caution. */
  readonly irrOf?: string;
  /** The cumulative flow a payback belongs to: turning negative again deserves a caution. */
  readonly paybackOf?: string;
  /** The line that counts the period the figure occurs in. */
  readonly periodIn?: string;
  /** The blocks of debt whose binding limits deserve to be named. */
  readonly sizes?: readonly string[];
}

/** A delivery scheme put together for one option: its lines, what to show first, what must hold. */
export interface AssembledModel {
  readonly spec: ModelSpec;
  readonly metrics: readonly MetricDef[];
  readonly checks: readonly CheckDef[];
  /** The standard statements, in order. */
  readonly statements: readonly StatementDef[];
  readonly statementsLeftOut: readonly StatementLeftOut[];
  readonly chart: { readonly bars: readonly string[]; readonly lines: readonly string[] };
}
