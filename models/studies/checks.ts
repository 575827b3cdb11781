import type { CheckDef } from '../blocks/checks';
import type { ModelRun } from '../language/model';
import type { Bilingual, PeriodDef } from '../language/types';
import type { CheckResult } from './result';

/** Differences this small against the money that moves are rounding. */
const TOLERANCE = 1e-12;

/** Judge every check of a run: the largest difference, where it stands, and a sentence. */
export function checksOf(
  run: ModelRun,
  defs: readonly CheckDef[],
  periods: readonly PeriodDef[],
): CheckResult[] {
  const tolerance = TOLERANCE * moneyMoved(run);
  return defs.map((def) => {
    const series = run.series(def.id);
    const { worst, at } = largest(series);
    const passed = worst <= tolerance;
    const period = run.shape(def.id) === 'series' && !passed ? at : undefined;
    return {
      id: def.id,
      label: run.model.lines.get(def.id)?.def.label ?? def.holds,
      passed,
      severity: def.severity,
      worst: Number.isFinite(worst) ? worst : Number.POSITIVE_INFINITY,
      ...(period === undefined ? {} : { period }),
      sentence: passed ? def.holds : failure(def, worst, period === undefined ? undefined : periods[period]),
    };
  });
}

/** The money that changes hands over the whole model: what a rounding difference is measured against. */
function moneyMoved(run: ModelRun): number {
  let sum = 0;
  for (const { def } of run.model.lines.values()) {
    if (def.from === undefined) continue;
    for (const value of run.series(def.id)) if (Number.isFinite(value)) sum += Math.abs(value);
  }
  return sum;
}

/** An undefined value is the largest difference there can be. */
function largest(series: Float64Array): { worst: number; at: number } {
  let worst = 0;
  let at = 0;
  series.forEach((value, i) => {
    const size = Number.isFinite(value) ? Math.abs(value) : Number.POSITIVE_INFINITY;
    if (size > worst) {
      worst = size;
      at = i;
    }
  });
  return { worst, at };
}

function failure(def: CheckDef, worst: number, period: PeriodDef | undefined): Bilingual {
  const place =
    period === undefined
      ? { zh: '', en: '' }
      : { zh: `（${period.end} 止的一期）`, en: ` in the period to ${period.end}` };
  if (!Number.isFinite(worst)) {
    return {
      zh: `${def.fails.zh}${place.zh}：无法计算。`,
      en: `${def.fails.en}${place.en}: it cannot be computed.`,
    };
  }
  const size = readable(worst);
  return {
    zh: `${def.fails.zh}${place.zh}：最大相差 ${size}。`,
    en: `${def.fails.en}${place.en}: by up to ${size}.`,
  };
}

/** Six digits with separators; an exponent only where there would be a row of noughts. */
function readable(size: number): string {
  if (size < 1e-4 || size >= 1e15) return size.toPrecision(6);
  return size.toLocaleString('en-US', { maximumSignificantDigits: 6 });
}
