import { dot } from './directions';

/**
 * Invert a small matrix given by its columns, by Gauss–Jordan elimination with partial pivoting.
 *
 * @returns the rows of the inverse; nothing when it is singular to working precision
 */
export function invert(columns: readonly Float64Array[]): readonly Float64Array[] | undefined {
  const size = columns.length;
  const rows = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(2 * size);
    for (let j = 0; j < size; j++) row[j] = columns[j]?.[i] ?? 0;
    row[size + i] = 1;
    return row;
  });
  for (let step = 0; step < size; step++) {
    let best = step;
    for (let i = step + 1; i < size; i++) {
      if (Math.abs(rows[i]?.[step] ?? 0) > Math.abs(rows[best]?.[step] ?? 0)) best = i;
    }
    const lead = rows[best];
    const moved = rows[step];
    if (lead === undefined || moved === undefined) return undefined;
    const divisor = lead[step] ?? 0;
    if (Math.abs(divisor) < 1e-12) return undefined;
    rows[best] = moved;
    rows[step] = lead;
    for (let j = step; j < 2 * size; j++) lead[j] = (lead[j] ?? 0) / divisor;
    for (const row of rows) {
      const factor = row[step] ?? 0;
      if (row === lead || factor === 0) continue;
      for (let j = step; j < 2 * size; j++) row[j] = (row[j] ?? 0) - factor * (lead[j] ?? 0);
    }
  }
  return rows.map((row) => row.slice(size));
}

/** Multiply a matrix, given by its rows, with a vector. */
export function multiply(rows: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(rows, (row) => dot(row, vector));
}
