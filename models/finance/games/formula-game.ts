import { coalitionSums } from './coalitions';
import type { Corners } from './corners';
import { type CostFormula, type CostPart, capacityCost, checkedFormula } from './cost-formula';
import { type Game, gameOf, MAX_TABLE_PLAYERS } from './game';
import { type GameOutcome, given, notGiven } from './game-outcome';

/** Work out the cost of every coalition. Errors: those of `checkedFormula`, and `player_count` above 16. */
export function gameFromFormula(formula: CostFormula): GameOutcome<Game> {
  const checked = checkedFormula(formula);
  if (!checked.ok) return checked;
  if (formula.players > MAX_TABLE_PLAYERS) return notGiven('player_count');
  const values = new Float64Array(2 ** formula.players);
  for (const part of formula.parts) {
    const costs = tableOf(part, formula.players);
    for (let mask = 1; mask < values.length; mask++) values[mask] = (values[mask] ?? 0) + (costs[mask] ?? 0);
  }
  return gameOf('cost', values);
}

/** Work out the cost of all, of each alone and of all but each, for any number of players. */
export function cornersOfFormula(formula: CostFormula): GameOutcome<Corners> {
  const checked = checkedFormula(formula);
  if (!checked.ok) return checked;
  const { players, parts } = formula;
  const each = Array.from({ length: players }, (_, i) => i);
  const sum = (of: (part: CostPart) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const others = (i: number): readonly number[] => each.filter((j) => j !== i);
  return given({
    kind: 'cost',
    total: sum((part) => costOf(part, each)),
    alone: each.map((i) => sum((part) => costOf(part, [i]))),
    without: each.map((i) => sum((part) => costOf(part, others(i)))),
  });
}

/** What a part costs a group of players. */
export function costOf(part: CostPart, members: readonly number[]): number {
  if (members.length === 0) return 0;
  switch (part.kind) {
    case 'fixed':
      return members.some((i) => part.users?.[i] ?? true) ? part.amount : 0;
    case 'own':
      return members.reduce((sum, i) => sum + (part.amounts[i] ?? 0), 0);
    case 'capacity': {
      const use = members.reduce((sum, i) => sum + (part.use[i] ?? 0), 0);
      return capacityCost(part.scale, part.exponent, use);
    }
    case 'largest':
      return members.reduce((largest, i) => Math.max(largest, part.amounts[i] ?? 0), 0);
  }
}

function tableOf(part: CostPart, players: number): Float64Array {
  switch (part.kind) {
    case 'fixed': {
      const users = coalitionSums(
        Array.from({ length: players }, (_, i) => ((part.users?.[i] ?? true) ? 1 : 0)),
      );
      return users.map((count) => (count > 0 ? part.amount : 0));
    }
    case 'own':
      return coalitionSums(part.amounts);
    case 'capacity':
      return coalitionSums(part.use).map((use) => capacityCost(part.scale, part.exponent, use));
    case 'largest': {
      const largest = new Float64Array(2 ** players);
      for (let mask = 1; mask < largest.length; mask++) {
        const rest = mask & (mask - 1);
        largest[mask] = Math.max(largest[rest] ?? 0, part.amounts[31 - Math.clz32(mask ^ rest)] ?? 0);
      }
      return largest;
    }
  }
}
