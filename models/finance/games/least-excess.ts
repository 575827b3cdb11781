import { type Coalition, coalitionSums, everyone } from './coalitions';
import { addScaled, type Directions, dot, isSettled, partsAlong } from './directions';
import { type GameOutcome, given, notGiven } from './game-outcome';
import { type Column, solveByColumns } from './simplex';
import type { UnitGame } from './unit-game';

/** min ε subject to v(S) − x(S) ≤ ε·divisor(S) for every coalition not settled, x = base + directions·t. */
export interface LeastExcessProgram {
  readonly game: UnitGame;
  readonly divisors: Float64Array;
  /** Shares that meet what is settled. */
  readonly base: Float64Array;
  /** How the shares may still move; every single player's share that is not settled moves. */
  readonly directions: Directions;
  /** Whether no player may get less than alone (0 in the unit game). */
  readonly floors: boolean;
}

export interface LeastExcess {
  readonly shares: Float64Array;
  readonly epsilon: number;
  /** Coalitions whose excess is ε in every optimum, with their dual multipliers; these sum to 1 over the divisors. */
  readonly binding: readonly { readonly coalition: Coalition; readonly weight: number }[];
  /** Players whose share is 0 in every optimum because of the floor. */
  readonly floored: readonly number[];
}

interface Key {
  readonly coalition: Coalition;
  readonly floor: boolean;
}

/** Above rounding and below the smallest true multiplier, 1 ÷ det of a matrix of 0 and 1. */
const POSITIVE = 1e-9;

/**
 * Solve the program by its dual, whose basis has one row per direction and one more however many coalitions there are.
 *
 * By complementary slackness a coalition with a positive multiplier is tight in every optimum, not only in this one.
 */
export function leastExcess(program: LeastExcessProgram): GameOutcome<LeastExcess> {
  const { game, base, directions, divisors, floors } = program;
  const { players } = game;
  const all = everyone(players);
  const rows = directions.length + 1;
  const along = directions.map((direction) => coalitionSums(direction));
  const settled = Uint8Array.from(game.gains, (_, mask) =>
    isSettled(along.map((sums) => sums[mask] ?? 0)) ? 1 : 0,
  );
  const baseSums = coalitionSums(base);

  const columnOf = (coalition: Coalition, floor = false): Column<Key> => {
    const coefficients = new Float64Array(rows);
    for (const [k, sums] of along.entries()) coefficients[k] = sums[coalition] ?? 0;
    coefficients[rows - 1] = floor ? 0 : (divisors[coalition] ?? 1);
    const worth = floor ? 0 : (game.gains[coalition] ?? 0);
    return { key: { coalition, floor }, coefficients, gain: worth - (baseSums[coalition] ?? 0) };
  };

  const sharesAt = (multipliers: Float64Array): Float64Array => {
    const shares = base.slice();
    for (const [k, direction] of directions.entries()) addScaled(shares, direction, multipliers[k] ?? 0);
    return shares;
  };

  const improving = (multipliers: Float64Array): Column<Key> | undefined => {
    const epsilon = multipliers[rows - 1] ?? 0;
    const shares = sharesAt(multipliers);
    const sums = coalitionSums(shares);
    let worst = game.tolerance;
    let found: Column<Key> | undefined;
    let coalition = 0;
    for (let mask = 1; mask < all; mask++) {
      if (settled[mask] === 1) continue;
      const lack = (game.gains[mask] ?? 0) - (sums[mask] ?? 0) - epsilon * (divisors[mask] ?? 1);
      if (lack <= worst) continue;
      worst = lack;
      coalition = mask;
    }
    if (coalition > 0) found = columnOf(coalition);
    if (!floors) return found;
    for (let i = 0; i < players; i++) {
      if (settled[1 << i] === 1 || -(shares[i] ?? 0) <= worst) continue;
      worst = -(shares[i] ?? 0);
      found = columnOf(1 << i, true);
    }
    return found;
  };

  const rightHandSide = new Float64Array(rows);
  rightHandSide[rows - 1] = 1;
  const singles = spanningPlayers(directions, players).map((i) => 1 << i);
  const first = singles[0];
  if (first === undefined) return notGiven('no_proper_coalition');
  const start = [...singles, all ^ first].map((mask) => columnOf(mask));
  const solved = solveByColumns({ rightHandSide, start, improving });
  if (!solved.ok) return solved;
  const { multipliers, basis } = solved.value;
  const positive = basis.filter(({ weight }) => weight > POSITIVE);
  return given({
    shares: sharesAt(multipliers),
    epsilon: multipliers[rows - 1] ?? 0,
    binding: positive.flatMap(({ key, weight }) => (key.floor ? [] : [{ coalition: key.coalition, weight }])),
    floored: positive.flatMap(({ key }) => (key.floor ? [31 - Math.clz32(key.coalition)] : [])),
  });
}

/** As many players as directions, whose shares together tell every move along them; the best conditioned first. */
function spanningPlayers(directions: Directions, players: number): readonly number[] {
  const rest = Array.from({ length: players }, (_, i) => {
    const unit = new Float64Array(players);
    unit[i] = 1;
    return partsAlong(directions, unit);
  });
  const chosen: number[] = [];
  while (chosen.length < directions.length) {
    let best = 0;
    for (let i = 1; i < players; i++) {
      const [mine, its] = [rest[i], rest[best]];
      if (mine !== undefined && its !== undefined && dot(mine, mine) > dot(its, its) + 1e-12) best = i;
    }
    const axis = rest[best]?.slice();
    if (axis === undefined) break;
    chosen.push(best);
    const squared = dot(axis, axis);
    for (const parts of rest) addScaled(parts, axis, -dot(parts, axis) / squared);
  }
  return chosen;
}
