import type { ModelError, Result } from '../../language/types';
import type { Option, Project } from '../../project/schema';
import type { RunResult } from '../../studies/result';
import { runProject } from '../../studies/run';
import { settleProject } from '../../studies/settle';
import { withDebtAgreed } from './agreed-debt';
import { yearsOf } from './by-year';
import { contingentNotes } from './contingent-notes';
import { isPlan, rowOf, type Seen, totalOf } from './contingent-rows';
import { spendingByYear } from './contingent-share';
import {
  type ContingentAsk,
  type ContingentRow,
  type ContingentStudy,
  type ContingentYear,
  DEFAULT_SEED,
  DEFAULT_TRIALS,
} from './contingent-types';
import type { Group } from './simulation/closed-form';
import { instrumentsOf } from './simulation/instruments';
import { ownSpreads } from './simulation/own-spreads';
import { simulate } from './simulation/simulate';

/**
 * Work out the contingent liabilities of an option: by formula where there is one, otherwise by simulation with the debt
 * as lent in the base case. Null where it stands for nothing.
 *
 * Source: practice of fiscal risk reports (expected cost, P95, maximum and probability by year).
 */
export function contingentStudyOf(
  project: Project,
  asked: ContingentAsk = {},
): Result<ContingentStudy | null, ModelError[]> {
  const agreed = withDebtAgreed(project, asked.option ?? project.options[0]?.id ?? '');
  if (!agreed.ok) return agreed;
  const settled = settleProject(agreed.value, asked);
  if (!settled.ok) return settled;
  const ran = runProject(agreed.value, asked);
  if (!ran.ok) return ran;
  return studied(settled.value.project, settled.value.option, ran.value, asked);
}

function studied(
  project: Project,
  option: Option,
  result: RunResult,
  asked: ContingentAsk,
): Result<ContingentStudy | null, ModelError[]> {
  const trials = asked.trials ?? project.contingent?.trials?.value ?? DEFAULT_TRIALS;
  const seed = asked.seed ?? project.contingent?.seed?.value ?? DEFAULT_SEED;
  const all = instrumentsOf(result.run.model, project, option);
  const stated = project.uncertainties ?? [];
  const uncertainties = [...stated, ...ownSpreads(all, result.run)];
  const isShaken = uncertainties.length > 0;
  // A payment nothing can move is a plan, not a contingency.
  const instruments = all.filter(({ payment, kind }) => isShaken || payment?.by !== 'line' || !isPlan(kind));
  if (instruments.length === 0) return { ok: true, value: null };
  const { onProgress } = asked;
  const done = simulate(result, instruments, uncertainties, {
    trials,
    seed,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (!done.ok) return done;
  const years = yearsOf(result.periods);
  const seen: Seen = {
    result,
    simulated: done.value,
    groups: years.map(({ periods }) => periods),
    spending: spendingByYear(result, project.budgets?.[0]?.id),
    isShaken,
  };
  const rows = instruments.map((one) => rowOf(one, seen)).filter(isContingent);
  if (rows.length === 0) return { ok: true, value: null };
  const inProjectYears = { ...seen, groups: projectYears(result), spending: undefined };
  const kept = instruments.filter(({ id }) => rows.some((row) => row.id === id));
  const byProjectYear = totalOf(
    kept.map((one) => rowOf(one, inProjectYears)),
    inProjectYears,
  );
  return {
    ok: true,
    value: {
      option: result.option,
      scenario: result.scenario,
      years: years.map(({ year }) => year),
      trials,
      seed,
      rows,
      total: totalOf(rows, seen),
      beyondBase: {
        expected: byProjectYear.years.map(({ expected = 0, base }) => Math.max(0, expected - base)),
        p95: byProjectYear.years.map(({ p95 = 0, base }) => Math.max(0, p95 - base)),
      },
      notes: contingentNotes(result.run.model, rows, done.value, stated),
      result,
    },
  };
}

/** What is paid anyway is contingent only where it moves. */
function isContingent({ kind, years }: ContingentRow): boolean {
  return !isPlan(kind) || years.some(isMoving);
}

function isMoving({ base, most, p95, expected }: ContingentYear): boolean {
  return [most, p95, expected].some(
    (one) => one !== undefined && Math.abs(one - base) > 1e-9 * Math.max(1, Math.abs(base)),
  );
}

function projectYears({ periods, run }: RunResult): readonly Group[] {
  const perYear = run.model.spec.periodsPerYear;
  const years = Math.ceil(periods.length / perYear);
  return Array.from({ length: years }, (_, year) =>
    periods.flatMap(({ index }) => (Math.floor(index / perYear) === year ? [index] : [])),
  );
}
