import type { RunResult } from '../engine/engine';
import type { PairFlow } from './flows-vm';

type Party = RunResult['parties'][number];

/** Where a node stands: payers left, the project company in the middle, receivers right. */
export type Side = 'pays' | 'passes' | 'gets';

/** One bar of the picture: a party on one side, or the small ones of a side taken together. */
export interface SankeyNode {
  readonly key: string;
  readonly side: Side;
  /** The parties it stands for; one, unless they are small. */
  readonly parties: readonly Party[];
  /** Whether a party stands on the other side as well, so that its name has to say which side this is. */
  readonly split: boolean;
  readonly value: number;
}

/** One band of the picture. */
export interface SankeyBand {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** The payments it stands for, the largest first. */
  readonly flows: readonly PairFlow[];
}

export interface Sankey {
  readonly nodes: readonly SankeyNode[];
  readonly bands: readonly SankeyBand[];
  /** All the money that moves. */
  readonly moved: number;
}

/** A party that pays or gets less than this share of all money that moves is shown with others of its kind. */
export const SMALL = 0.005;

/** Draw flows as payers, company and receivers; a party that pays and gets stands on both sides. */
export function sankeyOf(flows: readonly PairFlow[]): Sankey {
  const hub = hubOf(flows);
  const moved = flows.reduce((sum, { value }) => sum + value, 0);
  const small = { pays: smallOnes(flows, 'from', hub, moved), gets: smallOnes(flows, 'to', hub, moved) };
  const keyOf = (party: Party, side: 'pays' | 'gets'): string =>
    party === hub ? 'passes' : small[side].has(party) ? `${side}:*` : `${side}:${party.id}`;
  const bands = new Map<string, SankeyBand>();
  for (const flow of flows) {
    const from = keyOf(flow.from, 'pays');
    const to = keyOf(flow.to, 'gets');
    const known = bands.get(`${from}>${to}`);
    bands.set(`${from}>${to}`, {
      from,
      to,
      value: (known?.value ?? 0) + flow.value,
      flows: [...(known?.flows ?? []), flow],
    });
  }
  const sorted = [...bands.values()].toSorted((a, b) => b.value - a.value);
  return { nodes: nodesOf(sorted, flows, hub), bands: sorted, moved };
}

/** The project company through which most money goes. */
function hubOf(flows: readonly PairFlow[]): Party | undefined {
  const through = new Map<Party, number>();
  for (const { from, to, value } of flows) {
    for (const party of [from, to])
      if (party.role === 'company') through.set(party, (through.get(party) ?? 0) + value);
  }
  return [...through].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** A single small party is shown by its name: taking it "together" would hide it for nothing. */
function smallOnes(
  flows: readonly PairFlow[],
  end: 'from' | 'to',
  hub: Party | undefined,
  moved: number,
): ReadonlySet<Party> {
  const sums = new Map<Party, number>();
  for (const flow of flows) sums.set(flow[end], (sums.get(flow[end]) ?? 0) + flow.value);
  const small = [...sums].filter(([party, value]) => party !== hub && value < SMALL * moved);
  return new Set(small.length > 1 ? small.map(([party]) => party) : []);
}

function nodesOf(
  bands: readonly SankeyBand[],
  flows: readonly PairFlow[],
  hub: Party | undefined,
): readonly SankeyNode[] {
  const pays = new Set(flows.map(({ from }) => from));
  const gets = new Set(flows.map(({ to }) => to));
  const nodes = new Map<string, SankeyNode>();
  const add = (key: string, side: Side, value: number, parties: readonly Party[]): void => {
    const known = nodes.get(key);
    const all = [...new Set([...(known?.parties ?? []), ...parties])];
    const split = side !== 'passes' && all.some((party) => pays.has(party) && gets.has(party));
    nodes.set(key, { key, side, parties: all, split, value: (known?.value ?? 0) + value });
  };
  for (const { from, to, value, flows: within } of bands) {
    add(from, from === 'passes' ? 'passes' : 'pays', from === 'passes' ? 0 : value, payersOf(within));
    add(
      to,
      to === 'passes' ? 'passes' : 'gets',
      value,
      within.map((flow) => flow.to),
    );
  }
  const passed = hub ? Math.max(sumOf(flows, 'from', hub), sumOf(flows, 'to', hub)) : 0;
  return [...nodes.values()].map((node) => (node.side === 'passes' ? { ...node, value: passed } : node));
}

function payersOf(flows: readonly PairFlow[]): readonly Party[] {
  return flows.map(({ from }) => from);
}

function sumOf(flows: readonly PairFlow[], end: 'from' | 'to', party: Party): number {
  return flows.reduce((sum, flow) => (flow[end] === party ? sum + flow.value : sum), 0);
}
