import type { Bilingual, Value } from '../../language/types';
import type { RunResult } from '../../studies/result';
import { sumByYear, yearsOf } from './by-year';

/** One promise that may cost the government: a guarantee of revenue, or compensation if the contract ends early. */
export interface Contingency {
  readonly id: string;
  readonly kind: 'revenue_guarantee' | 'termination';
  readonly label: Bilingual;
  /** By calendar year; a termination has a single most, in the year it would cost most. */
  readonly expected: readonly number[];
  /** What 95 of 100 cases do not exceed; undefined where nobody has said how likely it is. */
  readonly p95: readonly number[] | undefined;
  readonly most: readonly number[];
  /** The line a click asks about. */
  readonly line: string;
  /** Largest part of a budget's expenditure the most would take, where there is a budget. */
  readonly share: Value | undefined;
}

/** The contingent liabilities of an option, in closed form where revenue is uncertain; nothing is simulated. */
export function contingentOf(result: RunResult, budget: string | undefined): readonly Contingency[] {
  const { run, periods } = result;
  const years = yearsOf(periods);
  const spending = spendingByYear(result, budget);
  const yearly = (id: string): readonly number[] => sumByYear(run.series(id), years);
  const guarantees = [...run.model.lines.keys()].flatMap((id): Contingency[] => {
    const at = /^(subsidies\.[a-z0-9_]+)\.p95_payment$/.exec(id)?.[1];
    if (at === undefined) return [];
    const most = yearly(`${at}.most_payment`);
    return [
      {
        id: at,
        kind: 'revenue_guarantee',
        label: run.model.spec.blocks.find((block) => block.id === at)?.label ?? { zh: at, en: at },
        expected: yearly(`${at}.expected_payment`),
        p95: yearly(id),
        most,
        line: `${at}.expected_payment`,
        share: shareOf(most, spending),
      },
    ];
  });
  return [...guarantees, ...terminations(result, spending)];
}

/** Early termination: what the dearest cause would cost in each year, without saying how likely it is. */
function terminations(result: RunResult, spending: readonly Value[] | undefined): Contingency[] {
  const { run, periods } = result;
  const line = 'termination.exposure';
  if (!run.model.lines.has(line)) return [];
  const values = run.series(line);
  const most = yearsOf(periods).map(({ periods: own }) => Math.max(0, ...own.map((p) => values[p] ?? 0)));
  return [
    {
      id: 'termination',
      kind: 'termination',
      label: run.model.lines.get(line)?.def.label ?? { zh: '提前终止补偿', en: 'Early termination' },
      expected: most.map(() => 0),
      p95: undefined,
      most,
      line,
      share: shareOf(most, spending),
    },
  ];
}

function spendingByYear(
  { run, periods }: RunResult,
  budget: string | undefined,
): readonly Value[] | undefined {
  const line = `budgets.${budget}.spending`;
  if (budget === undefined || !run.model.lines.has(line)) return undefined;
  return yearsOf(periods).map(({ periods: own }) => run.value(line, own.at(-1) ?? 0));
}

function shareOf(most: readonly number[], spending: readonly Value[] | undefined): Value | undefined {
  if (spending === undefined) return undefined;
  const shares = most.flatMap((amount, i) => {
    const of = spending[i];
    return typeof of === 'number' && of > 0 ? [amount / of] : [];
  });
  return shares.length === 0 ? undefined : Math.max(...shares);
}
