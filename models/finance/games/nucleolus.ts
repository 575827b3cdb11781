import { coalitionSums, everyone, membersOf } from './coalitions';
import { allDirections, type Directions, directionsAcross } from './directions';
import type { Game } from './game';
import { type Allocation, type GameOutcome, given, notGiven } from './game-outcome';
import { leastExcess } from './least-excess';
import { type ExcessMeasure, excessDivisors, type UnitGame, unitGame } from './unit-game';

/** The nucleolus and the excesses at which it was pinned down, largest first. */
export interface Nucleolus extends Allocation {
  /** One per linear program: the largest excess left, in the unit of the game (per member for the per-capita rule). */
  readonly levels: readonly number[];
}

/**
 * Compute the nucleolus: among divisions that give everybody at least what they have alone, the one whose largest
 * complaint, then the next largest, and so on, is smallest.
 *
 * A sequence of at most n − 1 linear programs; after each, the coalitions with a positive dual multiplier, which are
 * tight in every optimum, are settled, and with them all whose excess follows from theirs. Complaint of S: v(S) − x(S),
 * for costs x(S) − c(S). Sources: Schmeidler (1969); Kopelowitz (1967); Maschler, Peleg and Shapley (1979).
 *
 * @returns `worse_together` (no division gives everybody what they have alone) or `not_converged`
 */
export function nucleolus(game: Game): GameOutcome<Nucleolus> {
  return settle(game, 'whole', true);
}

/** Compute the nucleolus of complaints per member, e(S) ÷ |S|. Source: Grotte (1970); Young, Okada and Hashimoto (1979) §4. */
export function perCapitaNucleolus(game: Game): GameOutcome<Nucleolus> {
  return settle(game, 'per_member', true);
}

/** Compute the nucleolus over all divisions of the total, fair to individuals or not; it always exists. Source: Sobolev (1975). */
export function prenucleolus(game: Game): GameOutcome<Nucleolus> {
  return settle(game, 'whole', false);
}

function settle(game: Game, measure: ExcessMeasure, floors: boolean): GameOutcome<Nucleolus> {
  const unit = unitGame(game);
  const { players, gains } = unit;
  const gain = gains[everyone(players)] ?? 0;
  if (floors && gain < -unit.tolerance) return notGiven('worse_together');
  let base: Float64Array = new Float64Array(players).fill(gain / players);
  if (unit.unit === 0 || players === 1) return given({ shares: unit.restored(base), levels: [] });
  // Nothing to divide: what each has alone is the only division that gives everybody as much.
  if (floors && gain <= unit.tolerance) {
    base.fill(0);
    return given({ shares: unit.restored(base), levels: [] });
  }
  const divisors = excessDivisors(players, measure);
  let directions: Directions = directionsAcross(allDirections(players), new Float64Array(players).fill(1));
  const levels: number[] = [];
  while (directions.length > 0) {
    const solved = leastExcess({ game: unit, divisors, base, directions, floors });
    if (!solved.ok) return solved;
    const { shares, epsilon, binding, floored } = solved.value;
    base = shares;
    levels.push(epsilon * unit.unit);
    const before = directions.length;
    for (const { coalition } of binding)
      directions = directionsAcross(directions, indicator(coalition, players));
    for (const player of floored) directions = directionsAcross(directions, indicator(1 << player, players));
    if (directions.length === before) return notGiven('not_converged');
  }
  return withinTotal(unit, base, gain, levels);
}

/** Rounding of the many programs is shared equally, so that the shares add up to the total. */
function withinTotal(
  unit: UnitGame,
  base: Float64Array,
  gain: number,
  levels: readonly number[],
): GameOutcome<Nucleolus> {
  const off = (gain - (coalitionSums(base)[everyone(unit.players)] ?? 0)) / unit.players;
  return given({ shares: unit.restored(base.map((share) => share + off)), levels });
}

function indicator(coalition: number, players: number): Float64Array {
  const vector = new Float64Array(players);
  for (const i of membersOf(coalition)) vector[i] = 1;
  return vector;
}
