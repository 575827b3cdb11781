import type { Subsidy } from './schema-subsidies';

/** An id a government payment refers to, and what it must be the id of. */
export interface SubsidyReference {
  readonly path: string;
  readonly id: string | undefined;
  readonly target: 'parties' | 'indices' | 'drivers' | 'revenue';
}

/** List every id one government payment refers to; savings are checked apart. */
export function subsidyReferences(subsidy: Subsidy, at: string): SubsidyReference[] {
  const stated = subsidy as Partial<
    Record<'payer' | 'index' | 'guarantee_index' | 'base_index' | 'driver', string>
  >;
  const own = subsidy.type === 'shared_savings' ? subsidy.own_savings : undefined;
  const streams = 'streams' in subsidy ? (subsidy.streams ?? []) : [];
  return [
    { path: `${at}/payer`, id: stated.payer, target: 'parties' },
    { path: `${at}/index`, id: stated.index, target: 'indices' },
    { path: `${at}/guarantee_index`, id: stated.guarantee_index, target: 'indices' },
    { path: `${at}/base_index`, id: stated.base_index, target: 'indices' },
    { path: `${at}/driver`, id: stated.driver, target: 'drivers' },
    { path: `${at}/own_savings/index`, id: own?.index, target: 'indices' },
    { path: `${at}/own_savings/payee`, id: own?.payee, target: 'parties' },
    ...streams.map((id, i) => ({ path: `${at}/streams/${i}`, id, target: 'revenue' as const })),
  ];
}
