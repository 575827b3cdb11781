/** The lower triangle L with L·Lᵀ equal to a symmetric matrix; null where there is none. */
export function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const n = matrix.length;
  const lower = matrix.map(() => Array<number>(n).fill(0));
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const [rowI, rowJ] = [lower[i] ?? [], lower[j] ?? []];
      let rest = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (rowI[k] ?? 0) * (rowJ[k] ?? 0);
      if (i === j) {
        // A perfect correlation leaves nothing of the second of a pair: its own part is zero.
        if (rest < -1e-10) return null;
        rowI[j] = Math.sqrt(Math.max(0, rest));
      } else {
        const under = rowJ[j] ?? 0;
        if (under < 1e-9 && Math.abs(rest) > 1e-8) return null;
        rowI[j] = under < 1e-9 ? 0 : rest / under;
      }
    }
  }
  return lower;
}

/** Whether correlations can hold together. */
export function isPositiveDefinite(matrix: readonly (readonly number[])[]): boolean {
  return cholesky(matrix) !== null;
}
