/** The distance left after the best non-negative combination of columns, by Lawson and Hanson (1974), ch. 23. */
export function nonNegativeResidual(
  columns: readonly (readonly number[])[],
  target: readonly number[],
): number {
  const weights = new Array<number>(columns.length).fill(0);
  const passive = new Set<number>();
  /** Columns that rounding makes look useful though they depend on the chosen ones; forgotten once progress is made. */
  const useless = new Set<number>();
  let residual = [...target];
  for (let round = 0; round < 10 * (columns.length + target.length); round++) {
    let best = -1;
    let slope = 1e-9;
    for (const [k, column] of columns.entries()) {
      const gradient = passive.has(k) || useless.has(k) ? 0 : dot(column, residual);
      if (gradient > slope) [best, slope] = [k, gradient];
    }
    if (best < 0) break;
    passive.add(best);
    const before = Math.hypot(...residual);
    for (;;) {
      const chosen = [...passive];
      const trial = leastSquares(
        chosen.map((k) => columns[k] ?? []),
        target,
      );
      let step = 1;
      for (const [j, k] of chosen.entries()) {
        const [from, to] = [weights[k] ?? 0, trial[j] ?? 0];
        if (to <= 1e-12) step = Math.min(step, from / (from - to || 1));
      }
      for (const [j, k] of chosen.entries()) {
        weights[k] = (weights[k] ?? 0) + step * ((trial[j] ?? 0) - (weights[k] ?? 0));
        // Only what wants to leave does: a column that has just entered also stands at 0.
        if ((trial[j] ?? 0) <= 1e-12 && (weights[k] ?? 0) <= 1e-12) {
          weights[k] = 0;
          passive.delete(k);
        }
      }
      if (step === 1) break;
    }
    residual = target.map(
      (goal, i) => goal - columns.reduce((s, c, k) => s + (weights[k] ?? 0) * (c[i] ?? 0), 0),
    );
    if (Math.hypot(...residual) < before * (1 - 1e-12)) useless.clear();
    else useless.add(best);
  }
  return Math.hypot(...residual);
}

/** Rank of a set of vectors, by elimination. */
export function rankOf(vectors: readonly (readonly number[])[]): number {
  const rows = vectors.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (vectors[0]?.length ?? 0); column++) {
    const lead = rows
      .slice(rank)
      .reduce((a, b) => (Math.abs(b[column] ?? 0) > Math.abs(a[column] ?? 0) ? b : a), [0]);
    const pivot = lead[column] ?? 0;
    if (Math.abs(pivot) < 1e-9) continue;
    rows.splice(rows.indexOf(lead), 1);
    rows.splice(rank, 0, lead);
    rank++;
    for (const row of rows.slice(rank)) {
      const factor = (row[column] ?? 0) / pivot;
      for (const [j, value] of lead.entries()) row[j] = (row[j] ?? 0) - factor * value;
    }
  }
  return rank;
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((s, x, i) => s + x * (b[i] ?? 0), 0);

function leastSquares(columns: readonly (readonly number[])[], target: readonly number[]): number[] {
  // Gram–Schmidt, then back substitution; a dependent column gets weight 0.
  const basis: number[][] = [];
  const upper: number[][] = [];
  for (const column of columns) {
    let rest = [...column];
    const parts: number[] = new Array<number>(basis.length).fill(0);
    for (const _ of [1, 2]) {
      for (const [k, q] of basis.entries()) {
        const part = dot(q, rest);
        parts[k] = (parts[k] ?? 0) + part;
        rest = rest.map((x, i) => x - part * (q[i] ?? 0));
      }
    }
    const length = Math.hypot(...rest);
    basis.push(length > 1e-10 ? rest.map((x) => x / length) : rest.map(() => 0));
    upper.push([...parts, length > 1e-10 ? length : 1]);
  }
  const weights = basis.map((q) => dot(q, target));
  for (let k = weights.length - 1; k >= 0; k--) {
    weights[k] = (weights[k] ?? 0) / (upper[k]?.[k] ?? 1);
    for (let j = 0; j < k; j++) weights[j] = (weights[j] ?? 0) - (weights[k] ?? 0) * (upper[k]?.[j] ?? 0);
  }
  return weights;
}
