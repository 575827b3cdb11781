import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Project, parseProject } from '../../../models/project';
import { compute, near } from './tiny';

/** Case E4, 2018 cost engineers' paper: every printed figure, and the flows that follow from them. */
describe('the 2018 cost engineers’ paper (E4), read from its project file', () => {
  const { series, value, result, broken } = compute(golden('cost-engineer-2018'));

  test('printed: VAT of the first three years of operation, −94.40, 37.60, 132.00', () => {
    expect(near(series('vat.balance').slice(1, 4), 6)).toEqual([-94.4, 37.6, 132]);
    expect(near(series('vat.payable').slice(1, 4), 6)).toEqual([0, 37.6, 132]);
  });

  test('printed: depreciation 190, adjusted income tax 52.50 and 76.56, EBIT 296.80, ROI 12.37 %', () => {
    expect(series('depreciation.charge')[1]).toBeCloseTo(190, 9);
    expect(near(series('returns.project.tax').slice(1, 3), 6)).toEqual([52.5, 76.56]);
    expect(series('income.ebit')[3]).toBeCloseTo(296.8, 9);
    expect((series('income.ebit')[3] ?? 0) / (2200 + 200)).toBeCloseTo(0.123667, 6);
  });

  test('flows after tax: −2200, 253.10, 514.08, 412.60 seven times, 712.60', () => {
    expect(near(series('returns.project.post_tax'), 6)).toEqual([
      -2200,
      253.1,
      514.08,
      ...new Array<number>(7).fill(412.6),
      712.6,
    ]);
  });

  test('FIRR 13.6883 %, FNPV at 8 % 598.94 with the first flow at t = 1, turning positive in year 7', () => {
    expect(value('returns.project.irr_post_tax')).toBeCloseTo(0.136883, 6);
    expect(value('returns.project.npv_post_tax')).toBeCloseTo(598.94, 2);
    const cumulative = series('returns.project.cumulative');
    expect(cumulative.findIndex((v) => v > 0)).toBe(6);
    expect(cumulative[6]).toBeCloseTo(217.58, 6); // −2200 + 253.10 + 514.08 + 4 × 412.60
  });

  test('nothing is amiss', () => {
    expect(broken()).toEqual([]);
    expect(result.parties).toHaveLength(6);
  });
});

function golden(name: string): Project {
  const text = readFileSync(new URL(`../../golden/${name}.citypact`, import.meta.url), 'utf8');
  const read = parseProject(text);
  if (!read.ok) throw new Error(read.error.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
  return read.value;
}
