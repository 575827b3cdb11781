import { sumOf } from './corners';
import { type CostFormula, type CostPart, capacityCost, checkedFormula } from './cost-formula';
import { gameFromFormula } from './formula-game';
import { MAX_TABLE_PLAYERS } from './game';
import { type Allocation, type GameOutcome, given, notGiven } from './game-outcome';
import { shapleyValue } from './shapley';
import {
  type SampledShares,
  type SamplingOptions,
  sampledShapley,
  type ValuesAlong,
} from './shapley-sampled';

type Capacity = Extract<CostPart, { kind: 'capacity' }>;

/** The Shapley value of a cost formula and how it was found. */
export interface FormulaShapley extends Allocation {
  readonly method: 'closed_form' | 'all_coalitions' | 'sampled';
  /** Only when sampled. */
  readonly standardErrors?: readonly number[];
}

/**
 * Compute the Shapley value of a cost formula for any number of players.
 *
 * The value of a sum of parts is the sum of their values. Fixed, own and largest parts, and capacity with exponent
 * 0, 1 or 2, have closed forms; other capacity is computed over all coalitions up to 16 players and sampled above.
 * Source: Shapley (1953) for additivity; Littlechild and Owen (1973) for the largest part.
 *
 * @returns the errors of `checkedFormula` and `sampledShapley`
 */
export function shapleyOfFormula(
  formula: CostFormula,
  sampling: SamplingOptions,
): GameOutcome<FormulaShapley> {
  const checked = checkedFormula(formula);
  if (!checked.ok) return checked;
  const { players, parts } = formula;
  const closed = parts.map((part) => closedForm(part, players));
  const hard = parts.filter(
    (part, k): part is Capacity => part.kind === 'capacity' && closed[k] === undefined,
  );
  const shares = Array.from({ length: players }, (_, i) => sumOf(closed.map((one) => one?.[i] ?? 0)));
  if (!shares.every(Number.isFinite)) return notGiven('not_finite');
  if (hard.length === 0) return given({ shares, method: 'closed_form' });
  const rest = shapleyOfCapacity(players, hard, sampling);
  if (!rest.ok) return rest;
  const whole = shares.map((share, i) => share + (rest.value.shares[i] ?? 0));
  if ('standardErrors' in rest.value) {
    return given({ shares: whole, method: 'sampled', standardErrors: rest.value.standardErrors });
  }
  return given({ shares: whole, method: 'all_coalitions' });
}

/**
 * Share the cost of the most demanding by steps: each step equally among those who need it.
 *
 * φ_i = Σ_{k≤i} (c_k − c_{k−1}) ÷ (n − k + 1), costs in ascending order. Source: Littlechild and Owen (1973).
 */
export function shapleyOfLargest(amounts: readonly number[]): readonly number[] {
  const shares = new Array<number>(amounts.length).fill(0);
  let paid = 0;
  let share = 0;
  for (const [k, i] of ascending(amounts).entries()) {
    const amount = amounts[i] ?? 0;
    share += (amount - paid) / (amounts.length - k);
    paid = amount;
    shares[i] = share;
  }
  return shares;
}

/** The players in ascending order of their amounts. */
export function ascending(amounts: readonly number[]): readonly number[] {
  return amounts.map((_, i) => i).sort((i, j) => (amounts[i] ?? 0) - (amounts[j] ?? 0));
}

function closedForm(part: CostPart, players: number): readonly number[] | undefined {
  switch (part.kind) {
    case 'fixed':
      return equallyAmong(part.amount, part.users ?? new Array<boolean>(players).fill(true));
    case 'own':
      return part.amounts;
    case 'largest':
      return shapleyOfLargest(part.amounts);
    case 'capacity': {
      const { use, scale, exponent } = part;
      if (exponent === 0)
        return equallyAmong(
          scale,
          use.map((one) => one > 0),
        );
      if (exponent === 1) return use.map((one) => scale * one);
      // The square of a sum: each pair's product is halved between the two.
      if (exponent === 2) return use.map((one) => scale * one * sumOf(use));
      return undefined;
    }
  }
}

function equallyAmong(amount: number, users: readonly boolean[]): readonly number[] {
  const count = users.filter(Boolean).length;
  return users.map((uses) => (uses ? amount / count : 0));
}

function shapleyOfCapacity(
  players: number,
  parts: readonly Capacity[],
  sampling: SamplingOptions,
): GameOutcome<Allocation | SampledShares> {
  if (players > MAX_TABLE_PLAYERS) return sampledShapley(players, capacityAlong(parts), sampling);
  const game = gameFromFormula({ players, parts });
  return game.ok ? shapleyValue(game.value) : game;
}

function capacityAlong(parts: readonly Capacity[]): ValuesAlong {
  return (order, values) => {
    values.fill(0);
    for (const { use, scale, exponent } of parts) {
      let load = 0;
      for (let k = 0; k < order.length; k++) {
        load += use[order[k] ?? 0] ?? 0;
        values[k] = (values[k] ?? 0) + capacityCost(scale, exponent, load);
      }
    }
  };
}
