import { type PoolStudy, type Project, poolOf, type RuleVerdict, type RunResult } from '../engine/engine';

const known = new WeakMap<RunResult, PoolStudy | null>();

/** The rules side by side for a result; the same result is studied once. */
export function studyOf(result: RunResult, project: Project): PoolStudy | null {
  const before = known.get(result);
  if (before !== undefined) return before;
  const study = poolOf(result, project);
  known.set(result, study);
  return study;
}

/** The rule looked at: the one asked for, else the option's own. */
export function verdictOf({ rules }: PoolStudy, asked: string): RuleVerdict | undefined {
  return rules.find(({ rule }) => rule === asked) ?? rules.find(({ isChosen }) => isChosen);
}

/** The largest amount of the table, for its decimals. */
export function largestOf({ cost, rules, members }: PoolStudy): number {
  const amounts = rules.flatMap((verdict) => (verdict.ok ? verdict.shares.map(({ amount }) => amount) : []));
  const limits = members.map(({ limit }) => limit ?? 0);
  return Math.max(1, Math.abs(cost), ...amounts.map(Math.abs), ...limits.map(Math.abs));
}

/** Rules that give a division, with each member's amounts over them: what a picture draws. */
export function barsOf({ rules, members }: PoolStudy) {
  const solved = rules.flatMap((verdict) => (verdict.ok ? [verdict] : []));
  return {
    rules: solved.map(({ rule }) => rule),
    bars: members.map(({ party, label, role }, i) => ({
      party,
      label,
      role,
      values: solved.map(({ shares }) => shares[i]?.amount ?? 0),
    })),
  };
}
