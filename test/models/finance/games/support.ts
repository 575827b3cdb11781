import fc from 'fast-check';
import { type Game, type GameKind, type GameOutcome, gameOf } from '../../../../models/finance/games';

/** Unwrap a defined outcome or fail with its reason. */
export function got<T>(outcome: GameOutcome<T>): T {
  if (!outcome.ok) throw new Error(`undefined: ${outcome.reason}`);
  return outcome.value;
}

/** A game from figures by bitmask. */
export const byMask = (kind: GameKind, values: ArrayLike<number>): Game => got(gameOf(kind, values));

/** A game from a rule over the list of members. */
export function byRule(kind: GameKind, players: number, rule: (members: number[]) => number): Game {
  return byMask(
    kind,
    Float64Array.from({ length: 2 ** players }, (_, mask) =>
      mask === 0 ? 0 : rule(Array.from({ length: players }, (_, i) => i).filter((i) => mask & (1 << i))),
    ),
  );
}

/** A game from figures in the order of print: single players, pairs in dictionary order, triples, … */
export function byPrint(kind: GameKind, players: number, figures: readonly number[]): Game {
  const masks = Array.from({ length: 2 ** players - 1 }, (_, k) => k + 1);
  const letters = (mask: number): string =>
    Array.from({ length: players }, (_, i) => (mask & (1 << i) ? String.fromCharCode(65 + i) : '')).join('');
  masks.sort((a, b) => letters(a).length - letters(b).length || (letters(a) < letters(b) ? -1 : 1));
  const values = new Float64Array(2 ** players);
  for (const [k, mask] of masks.entries()) values[mask] = figures[k] ?? Number.NaN;
  return byMask(kind, values);
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** The largest difference of two lists, as a share of a scale. */
export function farthest(a: readonly number[], b: readonly number[], scale = 1): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.max(...a.map((one, i) => Math.abs(one - (b[i] ?? Number.NaN)))) / scale;
}

/** Two decimals, as printed in tables. */
export const cents = (amounts: readonly number[]): string[] => amounts.map((one) => one.toFixed(2));

/** Small random games, with plenty of ties: whole figures, any sign. */
export const anyGame = (minPlayers: number, maxPlayers: number, kind?: GameKind): fc.Arbitrary<Game> =>
  fc
    .tuple(fc.integer({ min: minPlayers, max: maxPlayers }), fc.constantFrom<GameKind>('cost', 'savings'))
    .chain(([players, drawn]) =>
      fc
        .array(fc.integer({ min: -20, max: 40 }), {
          minLength: 2 ** players - 1,
          maxLength: 2 ** players - 1,
        })
        .map((values) => byMask(kind ?? drawn, [0, ...values])),
    );

/** A game in which no two separate groups lose by joining: each figure is at least that of its best split. */
export function superadditive(game: Game): Game {
  const sign = game.kind === 'savings' ? 1 : -1;
  const values = game.values.map((value) => sign * value);
  for (let mask = 1; mask < values.length; mask++) {
    for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
      values[mask] = Math.max(values[mask] ?? 0, (values[part] ?? 0) + (values[mask ^ part] ?? 0));
    }
  }
  return byMask(
    game.kind,
    values.map((value) => sign * value),
  );
}

/** A reproducible sequence of numbers in [0, 1): Lehmer's generator, not the one under test. */
export function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
