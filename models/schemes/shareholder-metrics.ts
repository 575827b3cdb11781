import { exitsOf, foundersOf, hasShareholders } from '../blocks/shareholders-list';
import type { Option } from '../project/schema';
import type { MetricDef } from './scheme';

const SHOWN = [
  'irr',
  'npv',
  'multiple',
  'invested',
  'returned',
  'irr_with_value',
  'irr_with_in_kind',
] as const;

/** Headline figures of every shareholder, the founders first; those without a line are left out by the caller. */
function shareholderMetrics(option: Option): readonly MetricDef[] {
  if (!hasShareholders(option)) return [];
  const holders = new Set([
    ...foundersOf(option).map(({ party }) => party),
    ...exitsOf(option).map(({ buyer }) => buyer),
  ]);
  return [...holders].flatMap((party) =>
    SHOWN.map((short): MetricDef => {
      const id = `shareholders.${party}.${short}`;
      if (short === 'irr') return { id, group: 'shareholders', irrOf: `shareholders.${party}.flow` };
      if (short === 'irr_with_value')
        return { id, group: 'shareholders', irrOf: `shareholders.${party}.flow_with_value` };
      if (short === 'irr_with_in_kind')
        return { id, group: 'shareholders', irrOf: `shareholders.${party}.flow_with_in_kind` };
      return { id, group: 'shareholders' };
    }),
  );
}

/** The headline figures with every shareholder's behind those of equity as a whole. */
export function withShareholders(metrics: readonly MetricDef[], option: Option): readonly MetricDef[] {
  const own = shareholderMetrics(option);
  const at = metrics.findLastIndex(({ group }) => group === 'equity') + 1;
  return own.length === 0 ? metrics : [...metrics.slice(0, at), ...own, ...metrics.slice(at)];
}
