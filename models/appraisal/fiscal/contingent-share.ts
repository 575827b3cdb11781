import type { Value } from '../../language/types';
import type { RunResult } from '../../studies/result';
import { yearsOf } from './by-year';

/** What a budget spends in each calendar year; undefined where there is no such budget. */
export function spendingByYear(
  { run, periods }: RunResult,
  budget: string | undefined,
): readonly Value[] | undefined {
  const line = `budgets.${budget}.spending`;
  if (budget === undefined || !run.model.lines.has(line)) return undefined;
  return yearsOf(periods).map(({ periods: own }) => run.value(line, own.at(-1) ?? 0));
}

/** The largest part a budget's expenditure any year's amount would take. */
export function shareOf(most: readonly number[], spending: readonly Value[] | undefined): Value | undefined {
  if (spending === undefined) return undefined;
  const shares = most.flatMap((amount, i) => {
    const of = spending[i];
    return typeof of === 'number' && of > 0 ? [amount / of] : [];
  });
  return shares.length === 0 ? undefined : Math.max(...shares);
}
