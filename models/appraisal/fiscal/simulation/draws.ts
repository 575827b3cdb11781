import { cholesky } from '../../../finance/cholesky';
import { random32 } from '../../../finance/games/random';
import { normalQuantile } from '../../../finance/normal-quantile';

/** One source of normal scores: drawn once a trial, or once for each year of it. */
export interface Source {
  readonly years: number;
}

/** Gives the scores of the next trials, `[year][trial]` for each source; the same seed gives the same sequence. */
export type Drawer = (trials: number) => readonly Float64Array[];

/** A uniform number above 0 and below 1. */
export function uniformOf(next: () => number): number {
  return (next() + 0.5) / 2 ** 32;
}

/** A sequence of its own for each use of one seed. */
export function streamOf(seed: number, use: number): () => number {
  return random32((Math.imul(use + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca77)) >>> 0);
}

/** Draw correlated normal scores; every source has its own sequence, so that a further one leaves the others as they were. */
export function drawerOf(
  sources: readonly Source[],
  correlations: readonly (readonly number[])[],
  seed: number,
): Drawer {
  const streams = sources.map((_, i) => streamOf(seed, i));
  const lower = cholesky(correlations);
  if (lower === null) throw new Error('correlations that cannot hold together');
  return (trials) => {
    const own = sources.map(({ years }) => new Float64Array(years * trials));
    for (let trial = 0; trial < trials; trial += 1) {
      for (const [i, { years }] of sources.entries()) {
        const [values, next] = [own[i], streams[i]];
        if (!values || !next) continue;
        for (let year = 0; year < years; year += 1)
          values[year * trials + trial] = normalQuantile(uniformOf(next));
      }
    }
    return sources.map((_, i) => mixed(own, lower[i] ?? [], i));
  };
}

/** One source of the correlated scores: its own and what it has in common with those before it. */
function mixed(own: readonly Float64Array[], weights: readonly number[], at: number): Float64Array {
  const before = weights.flatMap((weight, j) => (j < at && weight !== 0 ? [j] : []));
  const values = own[at] ?? new Float64Array(0);
  if (before.length === 0) return values;
  return values.map((one, k) =>
    before.reduce((sum, j) => sum + (weights[j] ?? 0) * (own[j]?.[k] ?? 0), (weights[at] ?? 0) * one),
  );
}
