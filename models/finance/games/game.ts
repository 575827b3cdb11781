import { everyone } from './coalitions';
import { type GameOutcome, given, notGiven } from './game-outcome';

/** What the figures of a game mean: a cost to be borne, or a saving (benefit) to be divided. */
export type GameKind = 'cost' | 'savings';

/** A game with transferable utility: one figure for every coalition. */
export interface Game {
  readonly kind: GameKind;
  readonly players: number;
  /** 2^players figures by bitmask; the first, of the empty coalition, is 0. */
  readonly values: Float64Array;
}

/** Most players of a game held as a table: 65 536 coalitions. */
export const MAX_TABLE_PLAYERS = 16;

/** Share of a game's largest figure below which a difference is rounding, not money. */
export const RELATIVE_TOLERANCE = 1e-11;

/**
 * Make a game from a table of figures by bitmask.
 *
 * @returns `player_count` (none, or over 16), `wrong_length` (not a power of two), `not_finite` or
 *   `empty_coalition_not_zero`
 */
export function gameOf(kind: GameKind, values: ArrayLike<number>): GameOutcome<Game> {
  const players = 31 - Math.clz32(values.length);
  if (values.length < 2 || players > MAX_TABLE_PLAYERS) return notGiven('player_count');
  if (values.length !== 2 ** players) return notGiven('wrong_length');
  const table = Float64Array.from(values);
  if (!table.every(Number.isFinite)) return notGiven('not_finite');
  if (table[0] !== 0) return notGiven('empty_coalition_not_zero');
  return given({ kind, players, values: table });
}

/** The figure of one coalition. */
export function worth(game: Game, coalition: number): number {
  return game.values[coalition] ?? 0;
}

/** The figure of all players together: what is to be shared. */
export function totalOf(game: Game): number {
  return worth(game, everyone(game.players));
}

/** The largest figure of a game without its sign. */
export function scaleOf(game: Game): number {
  let largest = 0;
  for (const value of game.values) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** The amount below which two figures of a game are equal but for rounding. */
export function toleranceOf(game: Game): number {
  return RELATIVE_TOLERANCE * scaleOf(game);
}

/** +1 when more is better for the players (savings), −1 when less is (cost). */
export function directionOf(kind: GameKind): 1 | -1 {
  return kind === 'savings' ? 1 : -1;
}
