import { type Coalition, everyone, sizeOf } from './coalitions';
import { allDirections, directionsAcross } from './directions';
import { directionOf, type Game, totalOf, worth } from './game';
import { type Allocation, type GameOutcome, given, notGiven } from './game-outcome';
import { leastExcess } from './least-excess';
import { excessDivisors, unitGame } from './unit-game';

/** A coalition and the fraction of its members' time it takes in a balanced collection. */
export interface BalancedCoalition {
  readonly coalition: Coalition;
  readonly weight: number;
}

/** The smallest complaint that some division can hold every group to, and why it is no smaller. */
export interface LeastCore extends Allocation {
  /** Largest complaint of any proper coalition under the best division, in the unit of the game; above 0 the core is empty. */
  readonly epsilon: number;
  readonly coreIsEmpty: boolean;
  /** Groups that between them occupy every player exactly once: every division leaves them the complaint ε on average. */
  readonly balanced: readonly BalancedCoalition[];
  /** What the balanced groups would do better by themselves than all players do together, positive when the core is empty. */
  readonly betterApart: number;
}

/**
 * Find the least core, and with it whether the core is empty.
 *
 * ε = min over x of the largest excess of a proper coalition. The multipliers of the program, scaled so that every
 * player occurs once in total, are the balanced collection of Bondareva (1963) and Shapley (1967): the core is empty
 * exactly when Σ w_S·v(S) > v(N) for one such collection (for costs, <). Source: Maschler, Peleg and Shapley (1979).
 *
 * @returns `no_proper_coalition` (one player: the core is its own figure) or `not_converged`
 */
export function leastCore(game: Game): GameOutcome<LeastCore> {
  const { players } = game;
  if (players === 1) return notGiven('no_proper_coalition');
  const unit = unitGame(game);
  const gain = unit.gains[everyone(players)] ?? 0;
  const solved = leastExcess({
    game: unit,
    divisors: excessDivisors(players, 'whole'),
    base: new Float64Array(players).fill(gain / players),
    directions: directionsAcross(allDirections(players), new Float64Array(players).fill(1)),
    floors: false,
  });
  if (!solved.ok) return solved;
  const { shares, epsilon, binding } = solved.value;
  const membership = binding.reduce((sum, { coalition, weight }) => sum + weight * sizeOf(coalition), 0);
  const balanced = binding
    .map(({ coalition, weight }) => ({ coalition, weight: (weight * players) / membership }))
    .sort((a, b) => a.coalition - b.coalition);
  const apart = balanced.reduce((sum, { coalition, weight }) => sum + weight * worth(game, coalition), 0);
  return given({
    shares: unit.restored(shares),
    epsilon: epsilon * unit.unit,
    coreIsEmpty: epsilon > 10 * unit.tolerance,
    balanced,
    betterApart: directionOf(game.kind) * (apart - totalOf(game)),
  });
}
