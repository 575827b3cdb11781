import { percentiles } from '../../../finance/percentile';

/** What a simulation says of one year. */
export interface YearFigures {
  readonly expected: number;
  readonly p95: number;
  readonly most: number;
  /** Share of the trials in which more than nothing (more than the base case) is paid. */
  readonly probability: number;
  /** Standard errors of the mean and of the P95. */
  readonly standardError: number;
  readonly p95Error: number;
  /** Trials that gave no value. */
  readonly undefinedTrials: number;
}

/**
 * Sum up one year of all trials: mean, inclusive P95, largest, chance, and how exact they are.
 *
 * The standard error of the mean is s ÷ √n; that of the P95 half the distance of the order statistics one binomial
 * standard deviation, √(n·p·(1 − p)), to either side.
 *
 * @param above what counts as paying: more than this
 */
export function yearFigures(values: Float64Array, above: number): YearFigures {
  const known = values.filter((one) => !Number.isNaN(one));
  const n = known.length;
  if (n === 0) return NOTHING(values.length);
  const mean = known.reduce((sum, one) => sum + one, 0) / n;
  const squares = known.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  const reach = Math.sqrt(0.95 * 0.05 * n) / Math.max(1, n - 1);
  const points = percentiles(known, [0.95, Math.max(0, 0.95 - reach), Math.min(1, 0.95 + reach), 1]);
  const [p95 = mean, below = mean, over = mean, most = mean] = points.ok ? points.value : [];
  const least = above + 1e-9 * Math.max(1, Math.abs(most));
  // A sum of equal numbers differs from them by rounding: what does not vary is given as it is.
  const same = known.every((one) => one === known[0]);
  return {
    expected: same ? (known[0] ?? mean) : mean,
    p95,
    most,
    probability: known.reduce((count, one) => count + (one > least ? 1 : 0), 0) / n,
    standardError: n < 2 || same ? 0 : Math.sqrt(squares / (n - 1) / n),
    p95Error: (over - below) / 2,
    undefinedTrials: values.length - n,
  };
}

function NOTHING(trials: number): YearFigures {
  const none = Number.NaN;
  return {
    expected: none,
    p95: none,
    most: none,
    probability: none,
    standardError: none,
    p95Error: none,
    undefinedTrials: trials,
  };
}
