import type { Bilingual, Value } from '../../language/types';
import type { Option, Project } from '../../project/schema';
import type { RunResult } from '../../studies/result';
import { sumByYear, yearsOf } from './by-year';
import { shareOf, spendingByYear } from './contingent-share';
import { closedForm } from './simulation/closed-form';
import { type ContingentKind, instrumentsOf } from './simulation/instruments';

/** One promise that may cost the government, as far as formulas tell. */
export interface Contingency {
  readonly id: string;
  readonly kind: ContingentKind;
  readonly label: Bilingual;
  /** By calendar year. */
  readonly expected: readonly number[];
  /** What 95 of 100 cases do not exceed; undefined where nobody has said how likely it is. */
  readonly p95: readonly number[] | undefined;
  readonly most: readonly number[];
  /** The line a click asks about. */
  readonly line: string;
  /** Largest part of a budget's expenditure the most would take, where there is a budget. */
  readonly share: Value | undefined;
}

/** The contingent liabilities of an option as far as formulas tell: nothing is simulated here. */
export function contingentOf(result: RunResult, project: Project, option: Option): readonly Contingency[] {
  const years = yearsOf(result.periods);
  const groups = years.map(({ periods }) => periods);
  const spending = spendingByYear(result, project.budgets?.[0]?.id);
  const isShaken = (project.uncertainties ?? []).length > 0;
  return instrumentsOf(result.run.model, project, option).flatMap((one): Contingency[] => {
    const { id, kind, label, line, committed } = one;
    if (committed === undefined) return [];
    const exact = closedForm(one, result, groups, isShaken);
    const values = result.run.series(committed);
    const most =
      kind === 'revenue_guarantee'
        ? sumByYear(values, years)
        : groups.map((own) => Math.max(0, ...own.map((p) => values[p] ?? 0)));
    return [
      {
        id,
        kind,
        label,
        expected: groups.map((_, i) => exact?.[i]?.expected ?? 0),
        p95: exact?.map(({ p95 }) => p95),
        most,
        line,
        share: shareOf(most, spending),
      },
    ];
  });
}
