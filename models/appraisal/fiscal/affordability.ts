import { BUDGET_LINES } from '../../blocks/budget-limits';
import { isForecast } from '../../blocks/budgets';
import type { Bilingual, ModelError, Result, Value } from '../../language/types';
import type { Project } from '../../project/schema';
import type { Budget } from '../../project/schema-fiscal';
import { bilingual } from '../../project/text';
import type { KeptModels } from '../../studies/kept-models';
import type { RunResult } from '../../studies/result';
import { type RunChoice, runProject } from '../../studies/run';
import { type ModelYear, sumByYear, yearsOf } from './by-year';
import { type Contingency, contingentOf } from './contingent';
import { isLegacyMethod } from './legacy';
import { missingYears, verdictOf } from './verdict';

export const LIABILITIES = ['equity', 'subsidy', 'risk', 'support'] as const;
export type LiabilityName = (typeof LIABILITIES)[number];

/** One of the four liabilities by year; `line` is its line in the model. */
export interface LiabilityRow {
  readonly line: string;
  readonly label: Bilingual;
  readonly values: readonly number[];
}

/** One budget beside what all projects take of it. */
export interface BudgetView {
  readonly id: string;
  readonly label: Bilingual;
  readonly level: Budget['level'];
  readonly kind: Budget['kind'];
  readonly own: readonly number[];
  readonly others: readonly number[];
  /** The input a click on them asks about, where the file has it. */
  readonly otherInput: string | undefined;
  readonly spending: readonly Value[];
  readonly ratio: readonly Value[];
  readonly headroom: readonly Value[];
  readonly ratioPeak: Value;
  /** The year of the highest share, and that of the least headroom, which sets the limit. */
  readonly peakYear: number | undefined;
  readonly bindingYear: number | undefined;
  readonly headroomLeast: Value;
  /** The line that applies and why; the three lines drawn. */
  readonly limit: number;
  readonly limitIs: 'ceiling' | 'government_pays';
  readonly lines: Readonly<Record<keyof typeof BUDGET_LINES, number>>;
  readonly verdict: 'within' | 'warning' | 'above' | 'unknown';
  readonly sentence: Bilingual;
  readonly notes: readonly Bilingual[];
}

/** What an option binds the government to pay, by calendar year, and whether its budgets can bear it. */
export interface Affordability {
  readonly option: string;
  readonly scenario: string;
  /** Whether the method is one of reference only under the option's regime. */
  readonly isLegacy: boolean;
  readonly years: readonly number[];
  readonly liabilities: Readonly<Record<LiabilityName, LiabilityRow>>;
  readonly total: LiabilityRow;
  readonly budgets: readonly BudgetView[];
  /** What may have to be paid beside, against the first budget. */
  readonly contingent: readonly Contingency[];
  readonly result: RunResult;
}

/** Count the four fiscal liabilities of an option and set them against the budgets of the file. */
export function affordabilityOf(
  project: Project,
  choice: RunChoice = {},
  kept?: KeptModels,
  known?: RunResult,
): Result<Affordability, ModelError[]> {
  const ran = known ? ({ ok: true, value: known } as const) : runProject(project, choice, kept);
  if (!ran.ok) return ran;
  const result = ran.value;
  const option = project.options.find(({ id }) => id === result.option);
  if (!option) throw new Error(`No option ${result.option}`);
  const years = yearsOf(result.periods);
  const row = (short: string): LiabilityRow => {
    const line = `liabilities.${short}`;
    return { line, label: labelOf(result, line), values: sumByYear(result.run.series(line), years) };
  };
  return {
    ok: true,
    value: {
      option: result.option,
      scenario: result.scenario,
      isLegacy: isLegacyMethod(project, option),
      years: years.map(({ year }) => year),
      liabilities: {
        equity: row('equity'),
        subsidy: row('subsidy'),
        risk: row('risk'),
        support: row('support'),
      },
      total: row('total'),
      budgets: (project.budgets ?? []).map((budget) => viewOf(budget, result, years)),
      contingent: contingentOf(result, project, option),
      result,
    },
  };
}

function labelOf({ run }: RunResult, line: string): Bilingual {
  return run.model.lines.get(line)?.def.label ?? { zh: line, en: line };
}

function viewOf(budget: Budget, result: RunResult, years: readonly ModelYear[]): BudgetView {
  const { run } = result;
  const at = `budgets.${budget.id}`;
  const drawn = (key: keyof typeof BUDGET_LINES): number => {
    const value = run.value(`${at}.${key}`, 0);
    return typeof value === 'number' ? value : BUDGET_LINES[key].value;
  };
  const lines = {
    ceiling: drawn('ceiling'),
    warning: drawn('warning'),
    government_pays: drawn('government_pays'),
  };
  const forecast = isForecast(budget);
  const unknown: Value = {
    kind: 'undefined',
    reason: {
      zh: '没有预算数据：请填历年支出或各年预测。',
      en: 'No budget: give past years or a forecast.',
    },
    at: { line: `${at}.ratio` },
  };
  const yearly = (short: string): readonly Value[] =>
    years.map(({ periods }) => (forecast ? run.value(`${at}.${short}`, periods.at(-1) ?? 0) : unknown));
  const ratio = yearly('ratio');
  const headroom = yearly('headroom');
  const single = (short: string): Value => (forecast ? run.value(`${at}.${short}`) : unknown);
  const limitIs = forecast && run.value(`${at}.limit`, 0) !== lines.ceiling ? 'government_pays' : 'ceiling';
  const seen = {
    id: budget.id,
    label: bilingual(budget.label),
    level: budget.level,
    kind: budget.kind,
    own: sumByYear(run.series(`${at}.own`), years),
    others: years.map(({ periods }) =>
      budget.other_projects === undefined
        ? 0
        : numberOr0(run.value(`${at}.other_projects`, periods.at(-1) ?? 0)),
    ),
    otherInput: budget.other_projects === undefined ? undefined : `${at}.other_projects`,
    spending: yearly('spending'),
    ratio,
    headroom,
    ratioPeak: single('ratio_peak'),
    peakYear: yearOfExtreme(ratio, years, (a, b) => a > b),
    bindingYear: yearOfExtreme(headroom, years, (a, b) => a < b),
    headroomLeast: single('headroom_least'),
    limit: limitIs === 'ceiling' ? lines.ceiling : Math.min(lines.ceiling, lines.government_pays),
    limitIs,
    lines,
  } as const;
  return { ...seen, ...verdictOf(seen), notes: missingYears(budget, ratio, years) };
}

function numberOr0(value: Value): number {
  return typeof value === 'number' ? value : 0;
}

function yearOfExtreme(
  values: readonly Value[],
  years: readonly ModelYear[],
  beats: (a: number, b: number) => boolean,
): number | undefined {
  let best: { readonly value: number; readonly year: number } | undefined;
  for (const [i, value] of values.entries()) {
    const year = years[i]?.year;
    if (typeof value !== 'number' || year === undefined) continue;
    if (best === undefined || beats(value, best.value)) best = { value, year };
  }
  return best?.year;
}
