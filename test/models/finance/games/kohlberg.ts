import { type Game, sizeOf } from '../../../../models/finance/games';
import { nonNegativeResidual, rankOf } from './nnls';

/**
 * Why shares are not the (pre)nucleolus, by Kohlberg's criterion (1971), or nothing when they are.
 *
 * For each level α, the coalitions with excess ≥ α must be balanced: Σ w_S·1_S = 1_N with all w_S > 0. For the
 * nucleolus the players who get just what they have alone may fill up with weights ≥ 0. Once a balanced collection
 * has full rank every larger one is balanced. Balancedness is decided by non-negative least squares, not by simplex.
 */
export function kohlbergObjection(
  game: Game,
  shares: readonly number[],
  { perMember = false, floors = false } = {},
): string | undefined {
  const n = game.players;
  const sign = game.kind === 'savings' ? 1 : -1;
  const members = (mask: number): number[] => Array.from({ length: n }, (_, i) => (mask >> i) & 1);
  const scale = Math.max(...game.values.map(Math.abs), 1e-300);
  const list = Array.from({ length: 2 ** n - 2 }, (_, k) => {
    const mask = k + 1;
    const received = members(mask).reduce((s, one, i) => s + one * (shares[i] ?? 0), 0);
    const excess = (sign * ((game.values[mask] ?? 0) - received)) / (perMember ? sizeOf(mask) : 1);
    return { mask, excess: excess / scale };
  }).sort((a, b) => b.excess - a.excess);
  const atFloor = shares.flatMap((share, i) =>
    floors && Math.abs(share - (game.values[1 << i] ?? 0)) < 1e-9 * scale ? [members(1 << i)] : [],
  );
  const collection: number[][] = [];
  for (let k = 0; k < list.length; ) {
    const level = list[k]?.excess ?? 0;
    while (k < list.length && (list[k]?.excess ?? 0) > level - 1e-9)
      collection.push(members(list[k++]?.mask ?? 0));
    // Weights all positive may be scaled to all ≥ 1: Σ (1 + λ_S)·1_S + Σ μ_i·1_i = κ·1_N, λ, μ, κ ≥ 0.
    const once = Array.from({ length: n }, (_, i) => collection.reduce((s, row) => s + (row[i] ?? 0), 0));
    const size = Math.max(...once);
    const fillers = [...collection, ...atFloor].map((row) => row.map((x) => -x));
    const left = nonNegativeResidual(
      [new Array<number>(n).fill(1), ...fillers],
      once.map((x) => x / size),
    );
    if (left > 1e-7) return `coalitions with excess ≥ ${level * scale} are not balanced (${left})`;
    if (rankOf([...collection, ...atFloor]) === n) return undefined;
  }
  return n === 1 ? undefined : 'the coalitions never reach full rank';
}
