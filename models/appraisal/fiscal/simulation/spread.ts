import { exp } from '../../../finance/elementary';
import { betaProbability } from '../../../finance/incomplete-beta';
import { normalProbability } from '../../../finance/normal';
import type { Distribution, Uncertainty } from '../../../project/schema-contingent';

/** Turns a normal score (the sum of scores of `steps` years where it walks) into a multiple, a value or a shift. */
export type Spread = (score: number, steps: number) => number;

/**
 * Make the spread of an uncertainty; all its randomness is the normal score.
 *
 * A normal multiple is 1 + s·z, never below nothing; a lognormal one exp(σz − nσ²/2), of mean 1 after n years.
 * The others take the point of their distribution at Φ(z).
 */
export function spreadOf({ distribution, measure }: Pick<Uncertainty, 'distribution' | 'measure'>): Spread {
  switch (distribution.type) {
    case 'normal': {
      const s = distribution.spread.value;
      return measure === 'value' ? (z) => s * z : (z) => Math.max(0, 1 + s * z);
    }
    case 'lognormal': {
      const sigma = distribution.volatility.value;
      return (z, steps) => exp(sigma * z - (steps * sigma * sigma) / 2);
    }
    default: {
      const point = pointOf(distribution);
      return (z) => point(normalProbability(z));
    }
  }
}

/** How a drawn number changes an input: normal values shift it, the others replace or multiply it. */
export function modeOf({
  distribution,
  measure,
}: Pick<Uncertainty, 'distribution' | 'measure'>): 'factor' | 'shift' | 'value' {
  if (measure !== 'value' || distribution.type === 'lognormal') return 'factor';
  return distribution.type === 'normal' ? 'shift' : 'value';
}

type Bounded = Extract<Distribution, { readonly low: unknown }>;

function pointOf(distribution: Bounded): (u: number) => number {
  const low = distribution.low.value;
  const width = distribution.high.value - low;
  if (width === 0) return () => low;
  if (distribution.type === 'uniform') return (u) => low + u * width;
  const mode = (distribution.likely.value - low) / width;
  const standard = distribution.type === 'triangular' ? triangular(mode) : pert(mode);
  return (u) => low + width * standard(u);
}

function triangular(mode: number): (u: number) => number {
  return (u) => (u < mode ? Math.sqrt(u * mode) : 1 - Math.sqrt((1 - u) * (1 - mode)));
}

const CELLS = 4096;

/** PERT on 0 to 1: beta with α = 1 + 4m, β = 5 − 4m, read back from a table of its probabilities. */
function pert(mode: number): (u: number) => number {
  const table = Float64Array.from({ length: CELLS + 1 }, (_, i) =>
    betaProbability(i / CELLS, 1 + 4 * mode, 5 - 4 * mode),
  );
  return (u) => {
    let [below, above] = [0, CELLS];
    while (above - below > 1) {
      const middle = (below + above) >> 1;
      if ((table[middle] ?? 1) <= u) below = middle;
      else above = middle;
    }
    const [from, to] = [table[below] ?? 0, table[above] ?? 1];
    return (below + (to > from ? (u - from) / (to - from) : 0)) / CELLS;
  };
}
