import type { MetricResult, PartyResult, PartyRole, RunResult } from '../engine/engine';
import { totalValue } from '../format/period-vm';

const GROUPS = [
  'government',
  'pool',
  'project',
  'equity',
  'shareholders',
  'debt',
  'refinancing',
] as const satisfies readonly MetricResult['group'][];

/** Headline figures by group, in reading order, without empty groups. */
export function groupedMetrics(
  metrics: readonly MetricResult[],
): readonly (readonly [MetricResult['group'], readonly MetricResult[]])[] {
  return GROUPS.map((group) => [group, metrics.filter((m) => m.group === group)] as const).filter(
    ([, members]) => members.length > 0,
  );
}

/** What a party receives and pays over the whole life. */
export interface PartyTotal {
  readonly id: string;
  readonly label: PartyResult['label'];
  readonly role: PartyRole;
  readonly net: string;
  readonly inflow: number;
  readonly outflow: number;
  readonly total: number;
  /** Where its bar begins and how long it is, as shares of the width all bars span. */
  readonly from: number;
  readonly length: number;
}

/** Every party with money, the largest receiver first. */
export function partyTotals(result: RunResult): readonly PartyTotal[] {
  const sum = (id: string): number => totalValue(result.run.series(id), 'flow') ?? 0;
  const rows = result.parties
    .map((p) => ({
      id: p.id,
      label: p.label,
      role: p.role,
      net: p.net,
      inflow: sum(p.inflow),
      outflow: sum(p.outflow),
      total: sum(p.net),
    }))
    .filter((p) => p.inflow !== 0 || p.outflow !== 0);
  const low = Math.min(0, ...rows.map((p) => p.total));
  const span = Math.max(0, ...rows.map((p) => p.total)) - low || 1;
  return rows
    .map((p) => ({ ...p, from: (Math.min(p.total, 0) - low) / span, length: Math.abs(p.total) / span }))
    .sort((a, b) => b.total - a.total);
}

/** Whether any money changes hands at all. */
export function moneyMoves(result: RunResult): boolean {
  return result.parties.some((p) => result.run.series(p.inflow).some((value) => value !== 0));
}

/** Where zero lies on the width all bars span. */
export function zeroOf(totals: readonly PartyTotal[]): number {
  const low = Math.min(0, ...totals.map((p) => p.total));
  const span = Math.max(0, ...totals.map((p) => p.total)) - low || 1;
  return -low / span;
}
