import { dot } from './directions';
import { type GameOutcome, given, notGiven } from './game-outcome';
import { invert, multiply } from './small-matrix';

/** A column of a program: its numbers, one per row, and its objective coefficient. */
export interface Column<Key> {
  readonly key: Key;
  readonly coefficients: Float64Array;
  readonly gain: number;
}

/** max Σ gain·λ subject to Σ coefficients·λ = right-hand side, λ ≥ 0, with columns made when they are wanted. */
export interface ColumnProgram<Key> {
  readonly rightHandSide: Float64Array;
  /** As many columns as rows, independent, whose λ are ≥ 0. */
  readonly start: readonly Column<Key>[];
  /** A column whose gain exceeds its price at these multipliers, best the one with the largest excess; none at the optimum. */
  readonly improving: (multipliers: Float64Array) => Column<Key> | undefined;
}

export interface SimplexSolution<Key> {
  /** The dual solution, one per row. */
  readonly multipliers: Float64Array;
  /** The columns of the last basis and their λ. */
  readonly basis: readonly { readonly key: Key; readonly weight: number }[];
}

const SMALLEST_PIVOT = 1e-9;
const TIE = 1e-12;
const PIVOTS_BETWEEN_INVERSIONS = 20;
const MOST_PIVOTS = 20_000;

/**
 * Solve a small linear program by the revised simplex method with columns on demand.
 *
 * Ties in the ratio test are broken lexicographically against the starting basis, so it never cycles, however many
 * right-hand sides are 0; the inverse is computed afresh every 20 pivots and at the end.
 * Sources: Dantzig, Orden and Wolfe (1955), lexicographic rule; Gilmore and Gomory (1961), columns on demand.
 *
 * @returns `not_converged` for an unbounded program or a basis that rounding made singular
 */
export function solveByColumns<Key>(program: ColumnProgram<Key>): GameOutcome<SimplexSolution<Key>> {
  const { rightHandSide, improving, start } = program;
  const basis = [...start];
  let state = stateOf(basis, start, rightHandSide);
  let age = 0;
  for (let pivots = 0; state !== undefined && pivots < MOST_PIVOTS; pivots++) {
    const multipliers = multipliersOf(basis, state.inverse);
    const entering = improving(multipliers);
    if (entering === undefined) {
      if (age === 0) {
        const weights = state.weights;
        return given({ multipliers, basis: basis.map(({ key }, k) => ({ key, weight: weights[k] ?? 0 })) });
      }
      // Judge optimality by a fresh inverse, not one worn by updates.
      state = stateOf(basis, start, rightHandSide);
      age = 0;
      continue;
    }
    const along = multiply(state.inverse, entering.coefficients);
    const leaving = leavingRow(state, along);
    if (leaving === undefined) return notGiven('not_converged');
    basis[leaving] = entering;
    if (++age < PIVOTS_BETWEEN_INVERSIONS) pivot(state, along, leaving);
    else {
      state = stateOf(basis, start, rightHandSide);
      age = 0;
    }
  }
  return notGiven('not_converged');
}

interface State {
  readonly inverse: readonly Float64Array[];
  /** λ of the basic columns. */
  readonly weights: Float64Array;
  /** Inverse × starting basis: its rows break ties, and are lexicographically positive together with the weights. */
  readonly order: readonly Float64Array[];
}

function stateOf<Key>(
  basis: readonly Column<Key>[],
  start: readonly Column<Key>[],
  rightHandSide: Float64Array,
): State | undefined {
  const inverse = invert(basis.map(({ coefficients }) => coefficients));
  if (inverse === undefined) return undefined;
  const order = inverse.map((row) => Float64Array.from(start, ({ coefficients }) => dot(row, coefficients)));
  return { inverse, weights: multiply(inverse, rightHandSide), order };
}

function multipliersOf<Key>(basis: readonly Column<Key>[], inverse: readonly Float64Array[]): Float64Array {
  const multipliers = new Float64Array(basis.length);
  for (const [k, { gain }] of basis.entries()) {
    for (let j = 0; j < multipliers.length; j++) {
      multipliers[j] = (multipliers[j] ?? 0) + gain * (inverse[k]?.[j] ?? 0);
    }
  }
  return multipliers;
}

function leavingRow({ weights, order }: State, along: Float64Array): number | undefined {
  let best: number | undefined;
  for (let row = 0; row < along.length; row++) {
    if ((along[row] ?? 0) <= SMALLEST_PIVOT) continue;
    if (best === undefined || comesBefore(row, best)) best = row;
  }
  return best;

  function comesBefore(row: number, other: number): boolean {
    const mine = along[row] ?? 1;
    const its = along[other] ?? 1;
    const difference = (weights[row] ?? 0) / mine - (weights[other] ?? 0) / its;
    if (Math.abs(difference) > TIE) return difference < 0;
    for (let j = 0; j < along.length; j++) {
      const next = (order[row]?.[j] ?? 0) / mine - (order[other]?.[j] ?? 0) / its;
      if (Math.abs(next) > TIE) return next < 0;
    }
    return false;
  }
}

function pivot({ inverse, weights, order }: State, along: Float64Array, leaving: number): void {
  const divisor = along[leaving] ?? 1;
  const tables = [inverse, order];
  for (const table of tables) {
    const kept = table[leaving];
    if (kept === undefined) continue;
    for (let j = 0; j < kept.length; j++) kept[j] = (kept[j] ?? 0) / divisor;
  }
  weights[leaving] = (weights[leaving] ?? 0) / divisor;
  for (let row = 0; row < along.length; row++) {
    const factor = along[row] ?? 0;
    if (row === leaving || factor === 0) continue;
    weights[row] = (weights[row] ?? 0) - factor * (weights[leaving] ?? 0);
    for (const table of tables) {
      const target = table[row];
      const source = table[leaving];
      if (target === undefined || source === undefined) continue;
      for (let j = 0; j < target.length; j++) target[j] = (target[j] ?? 0) - factor * (source[j] ?? 0);
    }
  }
}
