import { describe, expect, it } from 'vitest';
import { roundHalfAway } from '../../../models/language/kernels';
import { input, seriesOf, table } from '../../support/formula-model';

const n = Number.NaN;
const parts = {
  inputs: [
    input('s', [10, -20, 30, 0, 50]),
    input('g', [0.1, 0.2, 0, -0.5, 0.1]),
    input('flow', [-100, 30, 40, 50, 60]),
    input('cumulative', [-100, -70, -30, 20, 80], { kind: 'stock' }),
    input('k', 2),
    input('r', 0.1),
    input('on', [0, 1, 1, 0, 1], { kind: 'flag' }),
  ],
  tables: [table('steps', [0, 10, 30], [1, 2, 5])],
};
const value = (formula: string): number[] => seriesOf(formula, parts);

describe('each function by hand', () => {
  it.each([
    ['s / 10 + 2 ^ 3 * 2 - 1', [16, 13, 18, 15, 20]],
    ['-s ^ 2', [-100, -400, -900, -0, -2500]],
    ['s / s', [1, 1, 1, n, 1]],
    ['0 * s / 0', [n, n, n, n, n]],
    ['(s < 10) + (s <= 10) * 10', [10, 11, 0, 11, 0]],
    ['(s == 0) + (s != 0) * 2', [2, 2, 2, 1, 2]],
    ['on and s > 0 or t == 3', [0, 0, 1, 1, 1]],
    ['not on', [1, 0, 0, 1, 0]],
    ['if(on, s, -1)', [-1, -20, 30, -1, 50]],
    ['if(s == 0, 7, 1 / s)', [0.1, -0.05, 1 / 30, 7, 0.02]],
    ['if(1 / s > 0, 1, 2)', [1, 2, 1, n, 1]],
    ['min(s, 5, k) + max(s, 20)', [22, 0, 32, 20, 52]],
    ['min(1 / s, 0)', [0, -0.05, 0, n, 0]],
    ['abs(s) + sign(s)', [11, 19, 31, 0, 51]],
    ['round(s / 7, 1)', [1.4, -2.9, 4.3, 0, 7.1]],
    ['round(s / 4)', [3, -5, 8, 0, 13]],
    ['round(s + 6, 0 - 1)', [20, -10, 40, 10, 60]],
    ['floor(s / 7)', [1, -3, 4, 0, 7]],
    ['ceil(s / 7)', [2, -2, 5, 0, 8]],
    ['mod(s, 7)', [3, 1, 2, 0, 1]],
    ['s mod -7', [-4, -6, -5, -0, -6]],
    ['mod(s, s)', [0, 0, 0, n, 0]],
    ['ln(exp(1)) + 0 * s', [1, 1, 1, 1, 1]],
    ['ln(s)', [Math.log(10), n, Math.log(30), n, Math.log(50)]],
    ['ratio(1, s)', [0.1, -0.05, 1 / 30, n, 0.02]],
    ['prev(s)', [0, 10, -20, 30, 0]],
    ['prev(s, 2) + prev(s, k)', [0, 0, 20, -40, 60]],
    ['next(s)', [-20, 30, 0, 50, 0]],
    ['next(s, 4) + next(s, 9)', [50, 0, 0, 0, 0]],
    ['prev(s, r)', [n, n, n, n, n]],
    ['cum(s)', [10, -10, 20, 20, 70]],
    ['pv_ahead(0, s)', [60, 80, 50, 50, 0]],
    ['pv_ahead(1, s)', [-20 / 2 + 30 / 4 + 0 + 50 / 16, 30 / 2 + 50 / 8, 50 / 4, 25, 0]],
    ['pv_ahead(-1, s)', [n, n, n, n, n]],
    ['total(s) * on', [0, 70, 70, 0, 70]],
    ['at(s, 4) + at(s, 1.4) + 0 * t', [30, 30, 30, 30, 30]],
    ['at(s, 5) + t', [n, n, n, n, n]],
    ['index(r, 1)', [1 / 1.1, 1, 1.1, 1.1 ** 2, 1.1 ** 3]],
    ['index(g, 0)', [1, 1.2, 1.2, 0.6, 0.66]],
    ['index(g, 2)', [1 / 1.2, 1, 1, 0.5, 0.55]],
    ['index(g, 7)', [n, n, n, n, n]],
    ['ramp(1, 2)', [0, 0.5, 1, 1, 1]],
    ['ramp(1, 0)', [n, n, n, n, n]],
    ['scurve(0, 4)', [0.15625, 0.5, 0.84375, 1, 1]],
    ['pulse(1, 2)', [0, 1, 1, 0, 0]],
    ['pulse(k, k)', [0, 0, 1, 1, 0]],
    ['lookup(steps, s)', [2, n, 5, 1, 5]],
  ])('%s', (formula, expected) => {
    const found = value(formula);
    expect(found).toHaveLength(5);
    found.forEach((v, i) => {
      if (Number.isNaN(expected[i])) expect(v).toBeNaN();
      else expect(v).toBeCloseTo(expected[i] as number, 12);
    });
  });

  it.each([
    ['total(s)', 70],
    ['npv(0.1, s)', 10 - 20 / 1.1 + 30 / 1.21 + 50 / 1.1 ** 4],
    ['npv(-1, s)', n],
    ['irr(flow)', 0.248883],
    ['irr(on)', n],
    ['payback(flow, cumulative)', 2.6],
    ['payback(flow, on)', n],
    ['min_of(s) + max_of(s)', 30],
    ['avg_of(s)', 14],
    ['at(s, 2)', 30],
    ['k ^ 2 / r', 40],
    ['lookup(steps, 29.9)', 2],
  ])('%s is one number', (formula, expected) => {
    const found = value(formula);
    expect(found).toHaveLength(1);
    if (Number.isNaN(expected)) expect(found[0]).toBeNaN();
    else expect(found[0]).toBeCloseTo(expected, formula.startsWith('irr') ? 6 : 12);
  });
});

describe('rounding goes half away from zero, on the digits a spreadsheet sees', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [1234.5678, -2, 1200],
    [150, -2, 200],
    [9007199254740991, 0, 9007199254740991],
    [123456789012345680, 2, 123456789012345680],
    [1e300, 20, 1e300],
    [5, 400, 5],
    [5, -400, 0],
    [0, 400, 0],
    [1.45, 1, 1.5],
  ])('round(%d, %d) = %d', (x, digits, expected) => {
    expect(roundHalfAway(x, digits)).toBe(expected);
  });

  it('keeps what is not a number', () => {
    expect(roundHalfAway(Number.NaN, 2)).toBeNaN();
    expect(roundHalfAway(1, Number.NaN)).toBeNaN();
  });
});
