import { ln } from '../elementary';
import { type DecisionOutcome, decided, undecided } from './decision-outcome';
import { type PairwiseMatrix, readPairwise } from './pairwise-matrix';
import { type RandomIndexTable, randomIndex } from './random-index';

/** Weights by pairwise comparison, and how far the comparisons contradict one another. */
export interface Priorities {
  /** They add up to 1, in the order of the rows. */
  readonly weights: readonly number[];
  /** The principal eigenvalue; the size of the matrix when nothing contradicts. */
  readonly lambda: number;
  /** (λ − n) ÷ (n − 1). */
  readonly consistencyIndex: number;
  /** Consistency index ÷ random index; undefined beyond the published sizes, 0 for two things or fewer. */
  readonly consistencyRatio: number | undefined;
  readonly randomIndex: number | undefined;
  /** The comparison that fits the weights worst; undefined for two things or fewer. */
  readonly worst: DoubtfulJudgement | undefined;
}

/** A comparison that contradicts the others most. */
export interface DoubtfulJudgement {
  readonly row: number;
  readonly column: number;
  readonly given: number;
  /** What the weights say: the row's weight ÷ the column's. */
  readonly implied: number;
}

/** At most this ratio is accepted as consistent. Source: Saaty (1980). */
export const CONSISTENT_UP_TO = 0.1;

const MOST_STEPS = 10_000;
const SETTLED = 1e-15;

/**
 * Weigh things by pairwise comparison: the principal eigenvector by power iteration.
 *
 * Source: Saaty, The Analytic Hierarchy Process (1980).
 */
export function ahpWeights(
  matrix: PairwiseMatrix,
  table: RandomIndexTable = 'saaty_1980',
): DecisionOutcome<Priorities> {
  const read = readPairwise(matrix);
  if (!read.ok) return read;
  const weights = principalEigenvector(read.value);
  if (weights === null) return undecided({ reason: 'not_converged' });
  const size = weights.length;
  // The weights add up to 1, so the image's sum is the eigenvalue.
  const lambda = sum(image(read.value, weights));
  const consistencyIndex = size > 1 ? Math.max(0, (lambda - size) / (size - 1)) : 0;
  const index = randomIndex(size, table);
  return decided({
    weights,
    lambda,
    consistencyIndex,
    consistencyRatio: size <= 2 ? 0 : index === undefined ? undefined : consistencyIndex / index,
    randomIndex: index,
    worst: size <= 2 ? undefined : worstJudgement(read.value, weights),
  });
}

function principalEigenvector(matrix: readonly (readonly number[])[]): readonly number[] | null {
  let weights: readonly number[] = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = image(matrix, weights);
    const total = sum(next);
    const scaled = next.map((one) => one / total);
    const moved = Math.max(...scaled.map((one, i) => Math.abs(one - (weights[i] ?? 0))));
    weights = scaled;
    if (!(moved >= SETTLED)) return weights.every(Number.isFinite) ? weights : null;
  }
  return null;
}

function image(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  return matrix.map((row) => row.reduce((total, entry, j) => total + entry * (vector[j] ?? 0), 0));
}

function worstJudgement(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): DoubtfulJudgement | undefined {
  let worst: DoubtfulJudgement | undefined;
  let furthest = -1;
  for (const [row, entries] of matrix.entries()) {
    for (let column = row + 1; column < entries.length; column++) {
      const given = entries[column] ?? 1;
      const implied = (weights[row] ?? 0) / (weights[column] ?? 1);
      const apart = Math.abs(ln(given / implied));
      if (apart <= furthest) continue;
      furthest = apart;
      worst = { row, column, given, implied };
    }
  }
  return worst;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
