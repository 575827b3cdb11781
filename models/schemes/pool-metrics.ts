import type { Option } from '../project/schema';
import type { MetricDef } from './scheme';

const POOL: readonly MetricDef[] = [
  { id: 'pool.cost', group: 'pool' },
  { id: 'pool.average', group: 'pool' },
  { id: 'pool.worse_off', group: 'pool' },
  { id: 'pool.overcharge', group: 'pool' },
];

/** The headline figures of a pool in place of those of owners: nobody in it earns a return on equity. */
export function withPool(metrics: readonly MetricDef[], { terms }: Option): readonly MetricDef[] {
  if (terms.pool === undefined) return metrics;
  return [...POOL, ...metrics.filter(({ group }) => group !== 'equity')];
}
