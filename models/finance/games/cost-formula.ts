import { power } from '../elementary';
import { type GameOutcome, given, notGiven } from './game-outcome';

/** One part of a cost that coalitions of any members would bear; the parts add up. */
export type CostPart =
  /** Paid once as soon as any of its users (everybody, unless said) takes part. */
  | { readonly kind: 'fixed'; readonly amount: number; readonly users?: readonly boolean[] }
  /** Each player's separable cost. */
  | { readonly kind: 'own'; readonly amounts: readonly number[] }
  /** Capacity for the members' use together: scale × (Σ use)^exponent; below 1 there are economies of scale. */
  | {
      readonly kind: 'capacity';
      readonly use: readonly number[];
      readonly scale: number;
      readonly exponent: number;
    }
  /** Built for the most demanding member, who serves all others (a runway, a main pipe): the largest amount. */
  | { readonly kind: 'largest'; readonly amounts: readonly number[] };

/**
 * A cost of every coalition by formula, for registers too long for a table.
 *
 * C(S) = Σ over parts, C(∅) = 0. With one part of each kind: fixed + Σ own_i + scale·(Σ use_i)^exponent + max largest_i.
 */
export interface CostFormula {
  readonly players: number;
  readonly parts: readonly CostPart[];
}

/**
 * Check a formula.
 *
 * @returns the formula; `player_count`, `wrong_length`, `not_finite`, or `negative_amount` (a use, an exponent or
 *   an amount of which the largest counts, below 0)
 */
export function checkedFormula(formula: CostFormula): GameOutcome<CostFormula> {
  const { players, parts } = formula;
  if (!Number.isInteger(players) || players < 1) return notGiven('player_count');
  for (const part of parts) {
    const list = listOf(part);
    if (list !== undefined && list.length !== players) return notGiven('wrong_length');
    const numbers = numbersOf(part);
    if (!numbers.every(Number.isFinite)) return notGiven('not_finite');
    const signed = part.kind === 'fixed' || part.kind === 'own' ? [] : numbersThatMustNotBeNegative(part);
    if (signed.some((value) => value < 0)) return notGiven('negative_amount');
  }
  return given(formula);
}

/** The cost of capacity for a total use; no use costs nothing, also with exponent 0. */
export function capacityCost(scale: number, exponent: number, use: number): number {
  return use > 0 ? scale * power(use, exponent) : 0;
}

function listOf(part: CostPart): ArrayLike<unknown> | undefined {
  if (part.kind === 'fixed') return part.users;
  return part.kind === 'capacity' ? part.use : part.amounts;
}

function numbersOf(part: CostPart): readonly number[] {
  if (part.kind === 'fixed') return [part.amount];
  return part.kind === 'capacity' ? [...part.use, part.scale, part.exponent] : part.amounts;
}

function numbersThatMustNotBeNegative(part: CostPart & { kind: 'capacity' | 'largest' }): readonly number[] {
  return part.kind === 'capacity' ? [...part.use, part.exponent] : part.amounts;
}
