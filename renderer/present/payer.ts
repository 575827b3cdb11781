import type { Comparison } from '../engine/compare';
import type { Project } from '../engine/engine';

/** The roles that bring money in by choice or contract; taxes and wages are only passed on. */
const PAYERS: ReadonlySet<string> = new Set([
  'government',
  'private_partner',
  'user',
  'beneficiary',
  'public_operator',
]);

/** Who pays out most in one option over its whole life, among those who fund or buy. */
export function payerOf(project: Project, { options }: Comparison, at: number): string | undefined {
  const option = options[at];
  if (!option?.ok) return undefined;
  const { run, parties } = option.result;
  const paid = parties
    .filter(({ id }) => PAYERS.has(project.parties.find((one) => one.id === id)?.role ?? ''))
    .map(({ id, outflow }) => ({
      id,
      total: run.series(outflow).reduce((sum, value) => sum + Math.abs(value), 0),
    }))
    .toSorted((a, b) => b.total - a.total)[0];
  return paid !== undefined && paid.total > 0 ? paid.id : undefined;
}
