import { powerOfTwoNear } from '../finance/elementary';

/**
 * Coefficients that best write `target` as a combination of `columns`, by Gram–Schmidt; dependent columns get 0.
 *
 * @param room as many arrays of that length, to work in
 */
export function weightsOf(
  columns: readonly Float64Array[],
  target: Float64Array,
  room: readonly Float64Array[],
): number[] {
  const basis: Float64Array[] = [];
  const upper: number[][] = [];
  const kept: number[] = [];
  columns.forEach((column, j) => {
    const v = room[j] as Float64Array;
    v.set(column);
    const size = norm(v);
    const r = basis.map((q) => {
      const share = dot(q, v);
      subtract(v, share, q);
      return share;
    });
    const rest = norm(v);
    if (rest <= 1e-12 * size || rest === 0) return;
    for (let i = 0; i < v.length; i++) v[i] = (v[i] as number) / rest;
    basis.push(v);
    upper.push([...r, rest]);
    kept.push(j);
  });
  const rhs = basis.map((q) => dot(q, target));
  const solution = new Array<number>(kept.length).fill(0);
  for (let row = kept.length - 1; row >= 0; row--) {
    let value = rhs[row] ?? 0;
    for (let col = row + 1; col < kept.length; col++)
      value -= (upper[col]?.[row] ?? 0) * (solution[col] ?? 0);
    solution[row] = value / (upper[row]?.[row] ?? 1);
  }
  const all = new Array<number>(columns.length).fill(0);
  kept.forEach((j, i) => {
    all[j] = solution[i] ?? 0;
  });
  return all;
}

/** Euclidean length, without overflow or underflow on the way. */
export function norm(v: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) {
    const size = Math.abs(v[i] as number);
    if (!(size <= largest)) largest = size;
    if (Number.isNaN(size)) return Number.NaN;
  }
  if (largest === 0 || largest === Number.POSITIVE_INFINITY) return largest;
  // A power of two scales without rounding.
  const scale = largest > 1e100 || largest < 1e-100 ? powerOfTwoNear(largest) : 1;
  let sum = 0;
  for (let i = 0; i < v.length; i++) {
    const part = (v[i] as number) / scale;
    sum += part * part;
  }
  return scale * Math.sqrt(sum);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function subtract(from: Float64Array, share: number, what: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - share * (what[i] as number);
}
