import { coalitionSums, sizeOf } from './coalitions';
import { directionOf, type Game, scaleOf } from './game';
import { aloneOf, savingsGame } from './transform';

/** A game brought to one form for the linear programs: gains from working together, the largest of them 1. */
export interface UnitGame {
  readonly players: number;
  /** v(S) − Σ v(i), over `unit`: 0 for single players. */
  readonly gains: Float64Array;
  /** The largest gain or loss, in the unit of the game; 0 when working together changes nothing. */
  readonly unit: number;
  /** Excess below which a coalition is satisfied but for rounding. */
  readonly tolerance: number;
  /** Bring shares of the unit game back to shares of the game: the rules below commute with this change. */
  readonly restored: (shares: ArrayLike<number>) => readonly number[];
}

/** How much of an excess counts: the whole, or the excess per member. */
export type ExcessMeasure = 'whole' | 'per_member';

/** Bring a game to gains of size 1; synergies lost in rounding beside the stand-alone figures count as none. */
export function unitGame(game: Game): UnitGame {
  const alone = aloneOf(game);
  const sign = directionOf(game.kind);
  const gains = savingsGame(game).values;
  const rounding = 4 * game.players * Number.EPSILON * scaleOf(game);
  let largest = 0;
  for (const gain of gains) largest = Math.max(largest, Math.abs(gain));
  const unit = largest > rounding ? largest : 0;
  return {
    players: game.players,
    gains: gains.map((gain) => (unit > 0 ? gain / unit : 0)),
    unit,
    tolerance: unit > 0 ? Math.max(1e-12, rounding / unit) : 1e-12,
    restored: (shares) => alone.map((own, i) => own + sign * unit * (shares[i] ?? 0)),
  };
}

/** The divisor of each coalition's excess, by bitmask. */
export function excessDivisors(players: number, measure: ExcessMeasure): Float64Array {
  const divisors = new Float64Array(2 ** players).fill(1);
  if (measure === 'per_member')
    for (let mask = 1; mask < divisors.length; mask++) divisors[mask] = sizeOf(mask);
  return divisors;
}

/** What each coalition lacks under shares of the unit game: v(S) − x(S), by bitmask. */
export function excesses({ gains }: UnitGame, shares: ArrayLike<number>): Float64Array {
  const sums = coalitionSums(shares);
  return gains.map((gain, mask) => gain - (sums[mask] ?? 0));
}
