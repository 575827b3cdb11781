import { type Bilingual, NEW_DEBT, type RunResult } from '../engine/engine';
import { totalValue } from '../format/period-vm';

/** One use or source of construction money. */
export interface FundingItem {
  readonly id: string;
  readonly label: Bilingual;
  readonly amount: number;
}

/** Money for construction: where it goes and where it comes from. */
export interface SourcesUses {
  readonly uses: readonly FundingItem[];
  readonly sources: readonly FundingItem[];
  readonly total: FundingItem;
  readonly sourcesTotal: FundingItem;
  /** Whether both totals are the same, to the accuracy of the engine. */
  readonly equal: boolean;
}

const USES = [
  'funding.uses_capex',
  'funding.uses_vat',
  'funding.uses_operating',
  'funding.uses_working_capital',
  'loan.interest_capitalised',
  'loan.fee',
  'funding.uses_reserve',
] as const;

/** The ids of the tranches, in the order in which they are served. */
export function trancheIds(result: RunResult): readonly string[] {
  return result.run.model.spec.blocks
    .map(({ id }) => /^tranches\.(\w+)$/.exec(id)?.[1])
    .filter((id) => id !== undefined);
}

/** Gather uses and sources over construction, those of nothing left out. */
export function sourcesAndUses(result: RunResult): SourcesUses | null {
  const { lines } = result.run.model;
  if (!lines.has('funding.uses') || !lines.has('funding.sources')) return null;
  const grants = result.run.model.spec.blocks
    .map(({ id }) => /^grants\.(\w+)$/.exec(id)?.[1])
    .filter((id) => id !== undefined);
  const sources = [
    ...grants.map((id) => `grants.${id}.applied`),
    ...trancheIds(result)
      .filter((id) => id !== NEW_DEBT)
      .flatMap((id) => [`tranches.${id}.draw`, `tranches.${id}.interest_added_in_works`]),
    'funding.sources_equity',
  ];
  const total = item(result, 'funding.uses');
  const sourcesTotal = item(result, 'funding.sources');
  return {
    uses: USES.filter((id) => lines.has(id))
      .map((id) => item(result, id))
      .filter(({ amount }) => amount !== 0),
    sources: sources
      .filter((id) => lines.has(id))
      .map((id) => item(result, id))
      .filter(({ amount }) => amount !== 0),
    total,
    sourcesTotal,
    equal:
      Math.abs(total.amount - sourcesTotal.amount) <=
      1e-6 * Math.max(1, Math.abs(total.amount), Math.abs(sourcesTotal.amount)),
  };
}

function item(result: RunResult, id: string): FundingItem {
  const label = result.run.model.lines.get(id)?.def.label ?? { zh: id, en: id };
  return { id, label, amount: totalValue(result.run.series(id), 'flow') ?? 0 };
}
