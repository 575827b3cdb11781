import { nearestName } from '../../language/nearest';
import type { Bilingual } from '../../language/types';
import { type Finding, warningAt } from '../../project/problem';
import type { ScoringCriterion } from '../../project/schema-scoring';
import { bilingual } from '../../project/text';
import type { ComparedOption, Comparison } from '../../studies/compare';
import type { RunResult } from '../../studies/result';
import type { MarkSpread } from './types';

/** An option's figure on a criterion, or why it has none. */
export type CriterionFigure =
  | { readonly ok: true; readonly value: number; readonly spread?: MarkSpread }
  | { readonly ok: false; readonly reason: Bilingual };

/**
 * Read what an option has on a criterion: a figure of its model, a line drawn together, or the mean of its marks.
 *
 * @param headlines the figures shown of some option; one that is not shown of this option has no meaning for it, such
 *   as a return to owners where the government owns, though a line may work it out
 */
export function criterionFigure(
  criterion: ScoringCriterion,
  option: ComparedOption,
  headlines: ReadonlySet<string>,
): CriterionFigure {
  const { from } = criterion;
  if (from.type === 'experts') return meanMark(criterion, option.id);
  if (!option.ok) {
    return absent(option.errors[0]?.message ?? { zh: '该方案不能计算', en: 'the option cannot be computed' });
  }
  const { run } = option.result;
  if (!hasFigure(option.result, from.line, headlines)) {
    return absent({ zh: '该方案没有这项数值', en: 'the option has no such figure' });
  }
  if (run.shape(from.line) === 'scalar') {
    const value = run.value(from.line);
    return typeof value === 'number' ? { ok: true, value } : absent(value.reason);
  }
  if (from.type === 'figure') {
    return absent({
      zh: `“${from.line}”逐期各有一个数，须选定汇总方式`,
      en: `"${from.line}" has one value per period and needs an aggregate`,
    });
  }
  return drawnTogether(option.result, from.line, from.aggregate);
}

/** Whether a line is there and means something for an option. */
export function hasFigure(
  { run, metrics }: RunResult,
  line: string,
  headlines: ReadonlySet<string>,
): boolean {
  return run.model.lines.has(line) && (!headlines.has(line) || metrics.some(({ id }) => id === line));
}

/** A line no option has: a sentence with the nearest name. */
export function unknownLine(
  criterion: ScoringCriterion,
  at: number,
  { options }: Comparison,
): Finding | undefined {
  const { from } = criterion;
  if (from.type === 'experts') return undefined;
  const computed = options.flatMap((option) => (option.ok ? [option.result] : []));
  if (computed.length === 0 || computed.some(({ run }) => run.model.lines.has(from.line))) return undefined;
  const headlines = new Set(computed.flatMap(({ metrics }) => metrics.map(({ id }) => id)));
  const all = new Set(computed.flatMap(({ run }) => [...run.model.lines.keys()]));
  const near = nearestName(from.line, headlines) ?? nearestName(from.line, all);
  const name = bilingual(criterion.label);
  return warningAt(
    `/criteria/${at}/from/line`,
    `“${name.zh}”引用的“${from.line}”在任何方案中都不存在。${near ? `是否应为“${near}”？` : '请在结果页查找该数值的标识。'}`,
    `"${name.en}" reads "${from.line}", which no option has. ${near ? `Did you mean "${near}"?` : 'Look its id up among the results.'}`,
  );
}

function meanMark({ marks = [] }: ScoringCriterion, option: string): CriterionFigure {
  const own = marks.filter((one) => one.option === option).map(({ mark }) => mark);
  if (own.length === 0) return absent({ zh: '尚未评分', en: 'no marks yet' });
  const value = own.reduce((sum, mark) => sum + mark, 0) / own.length;
  const spread = { marks: own.length, least: Math.min(...own), most: Math.max(...own) };
  return { ok: true, value, ...(own.length > 1 ? { spread } : {}) };
}

type Aggregate = Extract<ScoringCriterion['from'], { type: 'line' }>['aggregate'];

function drawnTogether({ run }: RunResult, line: string, aggregate: Aggregate): CriterionFigure {
  const series = Array.from(run.series(line));
  const chosen =
    aggregate === 'first' ? [0] : aggregate === 'last' ? [series.length - 1] : [...series.keys()];
  const gap = chosen.find((period) => typeof run.value(line, period) !== 'number');
  if (gap !== undefined) {
    const value = run.value(line, gap);
    return absent(typeof value === 'number' ? { zh: '没有数值', en: 'no value' } : value.reason);
  }
  const values = chosen.map((period) => series[period] ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  const together: Readonly<Record<Aggregate, number>> = {
    sum,
    mean: sum / values.length,
    min: Math.min(...values),
    max: Math.max(...values),
    first: sum,
    last: sum,
  };
  return { ok: true, value: together[aggregate] };
}

function absent(reason: Bilingual): CriterionFigure {
  return { ok: false, reason };
}
