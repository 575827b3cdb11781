import { blankPoint, discountCurve } from './discount-curve';
import { expm1, ln, log1p } from './elementary';
import { chooseHeadline, type HeadlineRule } from './headline-rate';
import { type CurveZero, isolateRoots } from './isolate-roots';
import { defined, type Outcome, undefinedBecause } from './outcome';
import { meetsNorstrom, signChanges } from './sign-changes';

/** All rates at which a set of flows is worth nothing, and the one to show. */
export interface RateOfReturn {
  /** The headline, one of `roots`. */
  readonly rate: number;
  /** Every root in (−1, maxRate], ascending; more than one deserves a warning. */
  readonly roots: readonly number[];
  readonly rule: HeadlineRule;
  /** True when another root lies above `maxRate` (looked for up to 100 000 %): worth a warning. */
  readonly moreAbove: boolean;
}

export interface RateOptions {
  /** Upper end of the search, a fraction per period (per year for dated flows); 10 by default. */
  readonly maxRate?: number;
}

/**
 * Lower end of the search, as 1 + r. Nearer to −1 a rate in double precision no longer says where NPV is
 * zero, and the only roots there are artefacts of a last flow of almost nothing.
 */
export const SMALLEST_GROWTH = 1e-6;
export const DEFAULT_MAX_RATE = 10;
const FARTHEST_RATE = 1000;

/**
 * Find all rates at which Σ amountᵢ / (1 + r)^timeᵢ = 0 and choose the headline.
 *
 * The caller has cleaned the data: finite amounts, first and last not zero, times ascending and
 * distinct (left out: 0, 1, 2, …). Rates below 0 are searched on the curve of end values, rates above 0 on
 * the curve of present values.
 *
 * @returns the roots and the headline (see `chooseHeadline`); `no_sign_change`, `no_root_in_range`,
 *   `rate_out_of_range` (a `maxRate` below 0) or `not_converged`
 */
export function rateOfReturn(
  amounts: ArrayLike<number>,
  times: ArrayLike<number> | undefined,
  options: RateOptions = {},
): Outcome<RateOfReturn> {
  const { maxRate = DEFAULT_MAX_RATE } = options;
  if (!Number.isFinite(maxRate)) return undefinedBecause('not_finite');
  if (maxRate < 0) return undefinedBecause('rate_out_of_range');
  if (signChanges(amounts) === 0) return undefinedBecause('no_sign_change');

  const scaled = toUnitScale(amounts);
  const forward = discountCurve(scaled, times && sinceFirst(times));
  const backward = discountCurve(scaled.slice().reverse(), times && untilLast(times).reverse());
  const noise = (8 + scaled.length) * Number.EPSILON;
  const point = blankPoint();
  const valueAt = (x: number): number => {
    if (x >= 0) forward(x, point);
    else backward(-x, point);
    return point.value;
  };
  const total = valueAt(0);

  // A hair beyond the end, so that a root at maxRate itself is not lost to rounding.
  const xMax = log1p(Math.max(maxRate, FARTHEST_RATE)) + 1e-12;
  const above = isolateRoots(forward, xMax, total, noise);
  const below = isolateRoots(backward, -ln(SMALLEST_GROWTH), total, noise);
  if (!above || !below) return undefinedBecause('not_converged');
  const zeros = [...below.map((zero) => ({ ...zero, y: -zero.y })), ...above];
  const merged = mergeZeros(zeros, (x) => Math.abs(valueAt(x)) <= 64 * noise * point.gross);
  const rates = merged.map((x) => toRate(x, maxRate));
  const roots = rates.filter((rate) => rate <= maxRate);
  const moreAbove = roots.length < rates.length;

  if (roots.length === 0) return undefinedBecause('no_root_in_range');
  const headline = chooseHeadline(roots, total, {
    moreAbove,
    norstrom: meetsNorstrom(scaled),
  });
  return defined({ ...headline, roots, moreAbove });
}

/** Turn x = ln(1 + r) into r, free of rounding noise at 0 and at the end of the range. */
function toRate(x: number, maxRate: number): number {
  if (Math.abs(x) < 1e-14) return 0;
  return Math.abs(log1p(maxRate) - x) < 1e-12 ? maxRate : expm1(x);
}

/**
 * Merge zeros that cannot be told apart, in ascending order.
 *
 * Two neighbours are one zero when they are within 1e-9, or when the curve half-way between them is
 * nothing but rounding noise (a root of high multiplicity shows as a cloud of them). The only crossing of
 * a group speaks for it, else the middle of the group.
 */
function mergeZeros(zeros: CurveZero[], isNoise: (x: number) => boolean): number[] {
  const sorted = zeros.toSorted((p, q) => p.y - q.y);
  const groups: CurveZero[][] = [];
  for (const zero of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const same = last && (zero.y - last.y < 1e-9 || isNoise((zero.y + last.y) / 2));
    if (group && same) group.push(zero);
    else groups.push([zero]);
  }
  return groups.map((group) => {
    const first = group[0]?.y ?? 0;
    const last = group.at(-1)?.y ?? first;
    const crossings = group.filter((zero) => zero.crosses);
    return crossings.length === 1 ? (crossings[0]?.y ?? first) : (first + last) / 2;
  });
}

function toUnitScale(amounts: ArrayLike<number>): Float64Array {
  let largest = 0;
  for (let i = 0; i < amounts.length; i++) largest = Math.max(largest, Math.abs(amounts[i] ?? 0));
  return Float64Array.from(amounts, (amount) => amount / largest);
}

function sinceFirst(times: ArrayLike<number>): Float64Array {
  const first = times[0] ?? 0;
  return Float64Array.from(times, (time) => time - first);
}

function untilLast(times: ArrayLike<number>): Float64Array {
  const last = times[times.length - 1] ?? 0;
  return Float64Array.from(times, (time) => last - time);
}
