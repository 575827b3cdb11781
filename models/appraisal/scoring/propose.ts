import type { Bilingual } from '../../language/types';
import type { Project } from '../../project/schema';
import type { ScoringCriterion } from '../../project/schema-scoring';
import { bilingual } from '../../project/text';
import type { Comparison } from '../../studies/compare';
import type { RunResult } from '../../studies/result';
import { hasFigure } from './criterion-figure';

interface Candidate {
  readonly id: string;
  readonly line: string;
  readonly direction: 'more' | 'less';
  readonly label?: Bilingual;
}

/** What a committee usually asks first, in that order. */
const HEADLINES: readonly Candidate[] = [
  { id: 'government_npv', line: 'fiscal.net_npv', direction: 'more' },
  { id: 'peak_outlay', line: 'fiscal.outlay_peak', direction: 'less' },
  { id: 'leverage', line: 'returns.leverage.ratio', direction: 'more' },
  { id: 'equity_irr', line: 'returns.equity.irr', direction: 'more' },
  { id: 'dscr', line: 'returns.debt.dscr_min', direction: 'more' },
  { id: 'payback', line: 'returns.project.payback', direction: 'less' },
  { id: 'project_npv', line: 'returns.project.npv_pre_tax', direction: 'more' },
  { id: 'economic_npv', line: 'economics.enpv', direction: 'more' },
];

const NOTE: Bilingual = {
  zh: '锚点按提出时各方案的数值取整设定，之后固定不变。',
  en: 'Anchors were set round the figures of the options when proposed, and stay fixed.',
};

/**
 * Propose criteria from a comparison: the usual headline figures and the project's KPIs that every option has and
 * that tell the options apart, with equal weights and rounded anchors.
 *
 * The anchors are set from the options once; kept in the project they no longer move.
 */
export function proposeCriteria(project: Project, comparison: Comparison): ScoringCriterion[] {
  const results = comparison.options.flatMap((option) => (option.ok ? [option.result] : []));
  const kpis = (project.kpis ?? []).map(
    ({ id, label, measure }): Candidate => ({
      id: `kpi_${id}`,
      // A KPI's improvement counts upwards whatever its direction.
      line: `kpis.${id}.${measure === 'level' ? 'average' : 'total'}`,
      direction: 'more',
      label: bilingual(label),
    }),
  );
  const headlines = new Set(comparison.figures.map(({ id }) => id));
  const proposed = [...HEADLINES, ...kpis].flatMap(
    (candidate) => criterionOf(candidate, results, headlines) ?? [],
  );
  const weight = Math.round(10_000 / Math.max(1, proposed.length)) / 10_000;
  return proposed.map((criterion) => ({ ...criterion, weight: { value: weight }, points: { value: 100 } }));
}

function criterionOf(
  { id, line, direction, label }: Candidate,
  results: readonly RunResult[],
  headlines: ReadonlySet<string>,
): ScoringCriterion | undefined {
  const def = usualDef(line, results);
  if (!def || results.some((one) => !hasFigure(one, line, headlines) || one.run.shape(line) !== 'scalar'))
    return undefined;
  const figures = results.map(({ run }) => run.value(line));
  const numbers = figures.filter((value): value is number => typeof value === 'number');
  if (numbers.length < figures.length || numbers.length === 0) return undefined;
  const [low, high] = roundedAround(Math.min(...numbers), Math.max(...numbers));
  if (low === high) return undefined;
  return {
    id,
    label: label ?? def.label,
    from: { type: 'figure', line },
    unit: def.unit,
    direction,
    worst: { value: direction === 'more' ? low : high },
    best: { value: direction === 'more' ? high : low },
    note: NOTE,
  };
}

/** The line as most options define it: a public account names some figures in its own way. */
function usualDef(line: string, results: readonly RunResult[]) {
  const defs = results.flatMap(({ run }) => run.model.lines.get(line)?.def ?? []);
  const uses = (name: string): number => defs.filter(({ label }) => label.zh === name).length;
  return defs.toSorted((a, b) => uses(b.label.zh) - uses(a.label.zh))[0];
}

/** Widen a range outwards to round figures, about ten steps in it; equal when the range is nothing. */
export function roundedAround(low: number, high: number): readonly [number, number] {
  const range = high - low;
  // Figures that differ by no more than rounding do not tell options apart.
  if (!(range > 1e-6 * Math.max(Math.abs(low), Math.abs(high)))) return [low, low];
  const step = Number(`1e${range.toExponential().split('e')[1]}`);
  const round = (steps: number): number => Number((steps * step).toPrecision(12));
  return [round(Math.floor(low / step)), round(Math.ceil(high / step))];
}
