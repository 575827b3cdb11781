import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, percentile, percentiles } from '../../../models/finance';
import { law, valueIn } from './support';

const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
const samples = fc.array(numbers, { minLength: 1, maxLength: 40 });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('percentile', () => {
  test('agrees with numpy.percentile (linear) and PERCENTILE.INC', () => {
    const sample = [3, 1, 4, 1, 5, 9, 2, 6];
    const ps = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1];
    const published = [1, 1, 1, 1.75, 3.5, 5.25, 6.9, 7.95, 9];
    for (const [i, value] of valueIn(percentiles(sample, ps)).entries()) {
      expect(value).toBeCloseTo(published[i] ?? Number.NaN, 13);
    }
    expect(valueIn(percentile([1, 2, 3, 4], 0.3))).toBeCloseTo(1.9, 14); // Microsoft's example
  });

  test('takes the middle of an odd and the mean of the middle two of an even sample', () => {
    expect(valueIn(median([9, 1, 5]))).toBe(5);
    expect(valueIn(median([10, 9, 2, 1]))).toBe(5.5); // numeric order, not text order
    expect(valueIn(median([7]))).toBe(7);
    expect(valueIn(median([-1.7e308, 1.7e308]))).toBe(0);
  });

  test('says why it has no value', () => {
    expect(median([])).toEqual({ ok: false, reason: 'empty' });
    expect(percentile([1, Number.NaN], 0.5)).toEqual({ ok: false, reason: 'not_finite' });
    expect(percentile([1], Number.NaN)).toEqual({ ok: false, reason: 'not_finite' });
    expect(percentile([1], 1.01)).toEqual({ ok: false, reason: 'rate_out_of_range' });
    expect(percentile([1], -0.01)).toEqual({ ok: false, reason: 'rate_out_of_range' });
  });

  law(
    'rises with p, stays within the sample and ignores its order',
    fc.property(samples, fraction, fraction, (sample, p, q) => {
      const [low = 0, high = 0] = valueIn(percentiles(sample, [Math.min(p, q), Math.max(p, q)]));
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(Math.min(...sample));
      expect(high).toBeLessThanOrEqual(Math.max(...sample));
      expect(valueIn(percentile(sample.toReversed(), p))).toBe(valueIn(percentile(sample, p)));
    }),
  );

  test('leaves the sample as it was', () => {
    const sample = [3, 1, 2];
    median(sample);
    expect(sample).toEqual([3, 1, 2]);
  });
});
