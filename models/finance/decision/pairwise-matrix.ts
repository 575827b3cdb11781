import { type DecisionOutcome, decided, undecided } from './decision-outcome';

/** How many times the row matters as much as the column; null where nobody has compared the two. */
export type PairwiseMatrix = readonly (readonly (number | null)[])[];

/** How far an entry may stand from the reciprocal of its mirror: tables are printed with few digits. */
const RECIPROCAL_TOLERANCE = 0.01;

/** One comparison: the first matters `ratio` times as much as the second. */
export interface Judgement {
  readonly first: number;
  readonly second: number;
  readonly ratio: number;
}

/** Put comparisons of `size` things into a matrix, each with its reciprocal; pairs nobody compared stay null. */
export function matrixOf(size: number, judgements: readonly Judgement[]): PairwiseMatrix {
  const rows = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j): number | null => (i === j ? 1 : null)),
  );
  for (const { first, second, ratio } of judgements) {
    const [row, mirror] = [rows[first], rows[second]];
    if (!row || !mirror || first === second) continue;
    row[second] = ratio;
    mirror[first] = 1 / ratio;
  }
  return rows;
}

/**
 * Read a pairwise matrix in full: square, positive, reciprocal, ones on the diagonal, no comparison missing.
 *
 * A missing entry whose mirror is given is filled with the reciprocal.
 */
export function readPairwise(matrix: PairwiseMatrix): DecisionOutcome<readonly (readonly number[])[]> {
  const size = matrix.length;
  if (size === 0) return undecided({ reason: 'empty' });
  if (matrix.some((row) => row.length !== size)) return undecided({ reason: 'not_square' });
  const filled = matrix.map((row, i) => row.map((entry, j) => entry ?? reciprocal(matrix[j]?.[i])));
  const gaps = filled.flatMap((row, i) =>
    row.flatMap((entry, j) => (j > i && entry === null ? [{ row: i, column: j }] : [])),
  );
  for (const [i, row] of filled.entries()) {
    for (const [j, entry] of row.entries()) {
      if (entry === null) continue;
      if (!(entry > 0) || !Number.isFinite(entry))
        return undecided({ reason: 'not_positive', row: i, column: j });
      if (i === j && entry !== 1) return undecided({ reason: 'diagonal_not_one', at: i });
      const mirror = filled[j]?.[i] ?? null;
      if (mirror !== null && Math.abs(entry * mirror - 1) > RECIPROCAL_TOLERANCE)
        return undecided({ reason: 'not_reciprocal', row: i, column: j });
    }
  }
  const [gap] = gaps;
  if (gap) return undecided({ reason: 'incomplete', missing: gaps.length, ...gap });
  return decided(filled.map((row, i) => row.map((entry, j) => entry ?? (i === j ? 1 : 0))));
}

function reciprocal(entry: number | null | undefined): number | null {
  return entry === null || entry === undefined ? null : 1 / entry;
}
