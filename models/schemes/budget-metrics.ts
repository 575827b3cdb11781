import type { Project } from '../project/schema';
import type { MetricDef } from './scheme';

/** The headline figures with the highest share of every budget behind those of the government. */
export function withBudgets(metrics: readonly MetricDef[], project: Project): readonly MetricDef[] {
  const own = (project.budgets ?? []).map(
    ({ id }): MetricDef => ({ id: `budgets.${id}.ratio_peak`, group: 'government' }),
  );
  const at = metrics.findLastIndex(({ group }) => group === 'government') + 1;
  return [...metrics.slice(0, at), ...own, ...metrics.slice(at)];
}
