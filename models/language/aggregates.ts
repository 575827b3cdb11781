import { irrFast } from '../finance/irr-fast';
import type { AggregateFn } from './program';

/** A series of one trial inside shared storage: value of period k at `buf[offset + k × stride]`. */
export interface SeriesView {
  readonly buf: Float64Array;
  readonly offset: number;
  readonly stride: number;
  readonly length: number;
}

/** One number from whole series; NaN where it is undefined. */
export function aggregate(
  fn: AggregateFn,
  first: SeriesView,
  second: SeriesView | null,
  scalar: number,
): number {
  switch (fn) {
    case 'total':
      return total(first);
    case 'at':
      return at(first, scalar);
    case 'npv':
      return presentValue(first, scalar);
    case 'irr':
      return irrFast(first.buf, first.offset, first.length, first.stride);
    case 'payback':
      return second ? paybackPeriods(first, second) : Number.NaN;
    case 'min_of':
    case 'max_of':
    case 'avg_of':
      return overDefined(fn, first);
  }
}

function total({ buf, offset, stride, length }: SeriesView): number {
  let sum = 0;
  for (let k = 0, i = offset; k < length; k++, i += stride) sum += buf[i] as number;
  return sum;
}

function at({ buf, offset, stride, length }: SeriesView, period: number): number {
  const k = Math.round(period);
  return k >= 0 && k < length ? (buf[offset + k * stride] as number) : Number.NaN;
}

/** First flow undiscounted; a rate at or below −1 has no meaning. */
function presentValue({ buf, offset, stride, length }: SeriesView, rate: number): number {
  if (!(rate > -1)) return Number.NaN;
  const factor = 1 / (1 + rate);
  let sum = 0;
  for (let k = length - 1, i = offset + k * stride; k >= 0; k--, i -= stride)
    sum = sum * factor + (buf[i] as number);
  return sum;
}

/** Periods until the cumulative flow is at or above zero for good, the first flow standing at time 0. */
function paybackPeriods(flow: SeriesView, cumulative: SeriesView): number {
  let last = -1;
  for (let k = 0, i = cumulative.offset; k < cumulative.length; k++, i += cumulative.stride) {
    const value = cumulative.buf[i] as number;
    if (Number.isNaN(value)) return Number.NaN;
    if (value < 0) last = k;
  }
  if (last < 0 || last === cumulative.length - 1) return Number.NaN;
  const shortfall = -(cumulative.buf[cumulative.offset + last * cumulative.stride] as number);
  const next = flow.buf[flow.offset + (last + 1) * flow.stride] as number;
  return next === 0 ? Number.NaN : last + shortfall / next;
}

function overDefined(
  fn: 'min_of' | 'max_of' | 'avg_of',
  { buf, offset, stride, length }: SeriesView,
): number {
  let count = 0;
  let sum = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0, i = offset; k < length; k++, i += stride) {
    const value = buf[i] as number;
    if (!Number.isFinite(value)) continue;
    count++;
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (count === 0) return Number.NaN;
  return fn === 'min_of' ? low : fn === 'max_of' ? high : sum / count;
}
