import type { Uncertainty } from './schema-contingent';

/** The correlations of uncertainties as a matrix: 1 on the diagonal, 0 where nothing is said. */
export function correlationMatrix(all: readonly Uncertainty[]): readonly (readonly number[])[] {
  const rows = all.map((_, i): number[] => all.map((__, j) => (i === j ? 1 : 0)));
  for (const [i, { correlated }] of all.entries()) {
    const j = all.findIndex(({ id }) => id === correlated?.with);
    if (correlated === undefined || j < 0 || j === i) continue;
    const [own, other] = [rows[i], rows[j]];
    if (!own || !other) continue;
    own[j] = correlated.correlation.value;
    other[i] = correlated.correlation.value;
  }
  return rows;
}
