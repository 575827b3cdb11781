import type { Option, Project } from '../project/schema';
import type { Pool, PoolMember } from '../project/schema-pool';
import { presentValue } from './parties';

/** Whether the members of a pool pay in place of a sponsor. */
export function hasPool({ terms }: Option): boolean {
  return terms.pool !== undefined;
}

/** Members of a Shapley value written out as formulas; with more it is worked out beforehand. */
const MOST_WRITTEN_OUT = 6;

/** Whether a rule's division is worked out before the model runs, because it is no formula or too long a one. */
export function isWorkedOut({ rule, members, game }: Pool): boolean {
  if (rule === 'nucleolus' || rule === 'per_capita_nucleolus') return true;
  return rule === 'shapley' && game !== undefined && members.length > MOST_WRITTEN_OUT;
}

/** Names of one line of each member, in an order that does not depend on the register's. */
export function ofMembers(members: readonly PoolMember[], short: string): string {
  return members
    .map(({ party }) => `pool.${party}.${short}`)
    .toSorted()
    .join(', ');
}

/** Whose discount rate values the pool: the government's, else the operator's; nobody's means undiscounted. */
export function valuerOf({ parties }: Project, { terms }: Option): string | undefined {
  return [terms.government, terms.company].find((id) =>
    parties.some((party) => party.id === id && party.discount_rate !== undefined),
  );
}

/** The present value of a flow as the pool counts it. */
export function pooledValue(project: Project, option: Option, flow: string): string {
  const valuer = valuerOf(project, option);
  if (valuer === undefined) return `total(${flow})`;
  return presentValue(`parties.${valuer}.period_rate`, flow, project.timeline.npv_first_flow);
}
