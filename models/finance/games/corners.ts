import { everyone } from './coalitions';
import { type Game, type GameKind, RELATIVE_TOLERANCE, totalOf, worth } from './game';
import { aloneOf } from './transform';

/** The figures of a game that the simpler rules need; they exist for any number of players. */
export interface Corners {
  readonly kind: GameKind;
  /** All players together. */
  readonly total: number;
  /** Each player alone. */
  readonly alone: readonly number[];
  /** All players but this one; with one player, 0. */
  readonly without: readonly number[];
}

/** Read the corners of a game. */
export function cornersOf(game: Game): Corners {
  const all = everyone(game.players);
  const alone = aloneOf(game);
  return {
    kind: game.kind,
    total: totalOf(game),
    alone,
    without: alone.map((_, i) => worth(game, all ^ (1 << i))),
  };
}

/** What each player adds when it joins last: its separable cost, or its utopia saving. */
export function separableOf({ total, without }: Corners): readonly number[] {
  return without.map((value) => total - value);
}

/** The amount below which two sums of the corners are equal but for rounding. */
export function toleranceAt({ total, alone, without }: Corners): number {
  const largest = [...alone, ...without].reduce(
    (most, value) => Math.max(most, Math.abs(value)),
    Math.abs(total),
  );
  return RELATIVE_TOLERANCE * largest;
}

/** Add a list of amounts. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
