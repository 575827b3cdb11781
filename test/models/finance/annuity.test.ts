import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cumipmt,
  cumprinc,
  type Due,
  effect,
  fv,
  ipmt,
  irr,
  nominal,
  nper,
  pmt,
  ppmt,
  pv,
  rate,
} from '../../../models/finance';
import { law, valueIn } from './support';

describe('annuities against numpy-financial, pyxirr and formulajs (case A8)', () => {
  test.each([
    ['pmt', pmt(0.08 / 12, 60, 15000), -304.1459143262052, 10],
    ['pv', pv(0.07, 20, 12000, 0), -127128.1709461939, 8],
    ['fv at the end', fv(0.075, 20, -2000, 0), 86609.362673042924, 9],
    ['fv at the beginning', fv(0.075, 20, -2000, 0, 'begin'), 93105.064874, 5],
    ['ppmt of the first month', ppmt(0.1 / 12, 1, 24, 2000), -75.62318600836664, 11],
    ['ppmt of the last year', ppmt(0.08, 10, 10, 200000), -27598.05346242135, 9],
    ['ipmt', ipmt(0.1 / 12, 3, 24, 2000), -15.40102862, 8],
    ['nper', nper(0.075, -2000, 0, 100000), 21.544944197323336, 12],
    ['rate', rate(10, 0, -3500, 10000), 0.11069085371426893, 11],
    ['cumipmt', cumipmt(0.09 / 12, 360, 125000, 13, 24), -11135.23213075, 8],
    ['cumprinc', cumprinc(0.09 / 12, 360, 125000, 13, 24), -934.1071234, 7],
    ['effect', effect(0.1, 4), 0.10381289062499977, 14],
    ['nominal', nominal(0.1, 4), 0.09645475633778045, 15],
  ] as const)('%s', (_, outcome, published, digits) => {
    expect(valueIn(outcome)).toBeCloseTo(published, digits);
  });
});

describe('annuities against a schedule run year by year in 40 digits (mpmath)', () => {
  // 5 %, 12 payments, 1000 received, 200 paid at the end
  test.each<[Due, number, number, number]>([
    ['end', -100.26032801665232, -39.16858518536132, -14.298110857935825],
    ['begin', -95.48602668252602, -37.303414462248874, -13.617248436129357],
  ])('payments due at the %s', (due, payment, fifthInterest, lastInterest) => {
    expect(valueIn(pmt(0.05, 12, 1000, -200, due))).toBeCloseTo(payment, 10);
    expect(valueIn(ipmt(0.05, 5, 12, 1000, -200, due))).toBeCloseTo(fifthInterest, 10);
    expect(valueIn(ipmt(0.05, 12, 12, 1000, -200, due))).toBeCloseTo(lastInterest, 10);
    expect(valueIn(ppmt(0.05, 5, 12, 1000, -200, due))).toBeCloseTo(payment - fifthInterest, 10);
  });

  test('sums of interest and principal with payments due at the beginning', () => {
    expect(valueIn(cumipmt(0.05, 12, 1000, 3, 7, 'begin'))).toBeCloseTo(-172.75630589164334, 10);
    expect(valueIn(cumprinc(0.05, 12, 1000, 3, 7, 'begin'))).toBeCloseTo(-364.5075513503348, 10);
    expect(valueIn(ipmt(0.05, 1, 12, 1000, 0, 'begin'))).toBe(0);
  });

  test('stay exact as the rate fades to nothing', () => {
    expect(valueIn(pmt(1e-12, 360, 1000))).toBeCloseTo(-2.777777778279167, 13);
    expect(valueIn(nper(1e-9, -100, 1000))).toBeCloseTo(10.000000055000001, 12);
  });
});

describe('annuities at the edges', () => {
  test('spread evenly at rate zero', () => {
    expect(valueIn(pmt(0, 10, 1000))).toBe(-100);
    expect(valueIn(pv(0, 10, -100))).toBe(1000);
    expect(valueIn(fv(0, 10, -100, -50))).toBe(1050);
    expect(valueIn(nper(0, -100, 1000))).toBe(10);
    expect(valueIn(ipmt(0, 3, 10, 1000))).toBeCloseTo(0, 15);
    expect(valueIn(ppmt(0, 3, 10, 1000))).toBe(-100);
    expect(valueIn(rate(10, -100, 1000))).toBe(0);
  });

  test('say why they have no value', () => {
    expect(pmt(0.05, 0, 1000)).toEqual({ ok: false, reason: 'division_by_zero' });
    expect(pmt(-1, 10, 1000)).toEqual({ ok: false, reason: 'rate_out_of_range' });
    expect(pv(Number.NaN, 10, 1)).toEqual({ ok: false, reason: 'not_finite' });
    expect(nper(0, 0, 1000)).toEqual({ ok: false, reason: 'division_by_zero' });
    expect(nper(0.1, -50, 1000)).toEqual({ ok: false, reason: 'negative_argument' }); // less than the interest
    expect(nper(0.1, -100, 1000)).toEqual({ ok: false, reason: 'division_by_zero' }); // just the interest
    expect(rate(0, -1, 10)).toEqual({ ok: false, reason: 'too_few_flows' });
    expect(rate(-3, -1, 10)).toEqual({ ok: false, reason: 'negative_argument' });
    expect(rate(5, 0, 0, 0)).toEqual({ ok: false, reason: 'all_zero' });
    expect(rate(5, 10, 100)).toEqual({ ok: false, reason: 'no_sign_change' });
    expect(rate(1, -1200, 100)).toEqual({ ok: false, reason: 'no_root_in_range' }); // 1100 %
    expect(effect(0.1, 0)).toEqual({ ok: false, reason: 'division_by_zero' });
    expect(effect(-5, 4)).toEqual({ ok: false, reason: 'rate_out_of_range' });
    expect(nominal(0.1, -4)).toEqual({ ok: false, reason: 'negative_argument' });
    expect(nominal(-1, 4)).toEqual({ ok: false, reason: 'rate_out_of_range' });
  });

  test('throw when the period is not one of the contract', () => {
    expect(() => ipmt(0.1, 0, 12, 100)).toThrow(RangeError);
    expect(() => ipmt(0.1, 13, 12, 100)).toThrow(RangeError);
    expect(() => ppmt(0.1, 1.5, 12, 100)).toThrow(RangeError);
    expect(() => cumipmt(0.1, 12, 100, 5, 4)).toThrow('period 4 comes before 5');
    expect(() => cumprinc(0.1, 12, 100, 5, 13)).toThrow(RangeError);
  });

  test('the rate of a 40-year monthly mortgage agrees with its IRR', () => {
    const flows = [-172545.848122807, ...new Array<number>(480).fill(787.735232517999)];
    const found = irr(flows);
    expect(found.ok && found.value.rate).toBeCloseTo(
      valueIn(rate(480, 787.735232517999, -172545.848122807)),
      13,
    );
  });

  test('two possible rates: the headline rule of irr decides', () => {
    // Pay 1000, receive 300 ten times, pay 1500 at the end: roots of the same flows in irr.
    const flows = [-1000, ...new Array<number>(9).fill(300), 300 - 1500];
    const found = valueIn(irr(flows));
    expect(found.roots.length).toBe(2);
    expect(valueIn(rate(10, 300, -1000, -1500))).toBeCloseTo(found.rate, 12);
  });
});

describe('laws of annuities', () => {
  const rates = fc.double({ min: -0.3, max: 0.6, noNaN: true });
  const terms = fc.integer({ min: 1, max: 60 });
  const money = fc.integer({ min: -10_000, max: 10_000 });
  const dues = fc.constantFrom<Due>('end', 'begin');

  law(
    'pmt, pv and fv undo one another',
    fc.property(rates, terms, money, money, dues, (r, n, start, end, due) => {
      const payment = valueIn(pmt(r, n, start, end, due));
      const scale = 1e-9 * (1 + Math.abs(start) + Math.abs(end) + n * Math.abs(payment));
      const growth = Math.max((1 + r) ** n, (1 + r) ** -n, 1);
      expect(Math.abs(valueIn(pv(r, n, payment, end, due)) - start)).toBeLessThan(scale * growth);
      expect(Math.abs(valueIn(fv(r, n, payment, start, due)) - end)).toBeLessThan(scale * growth);
    }),
  );

  law(
    'interest and principal add up to the payment, and the principal to the loan',
    fc.property(rates, terms, money, (r, n, loan) => {
      const payment = valueIn(pmt(r, n, loan));
      const parts = valueIn(cumipmt(r, n, loan, 1, n)) + valueIn(cumprinc(r, n, loan, 1, n));
      expect(parts).toBeCloseTo(n * payment, 5);
      const slack = 1e-9 * Math.max(1, (1 + r) ** n) * (1 + Math.abs(loan));
      expect(Math.abs(valueIn(cumprinc(r, n, loan, 1, n)) + loan)).toBeLessThan(slack);
    }),
  );

  law(
    'rate and nper recover what made the payment',
    fc.property(fc.double({ min: 0.0001, max: 0.5, noNaN: true }), terms, dues, (r, n, due) => {
      if (n === 1 && due === 'begin') return; // paid back at once: any rate fits
      const payment = valueIn(pmt(r, n, 1000, 0, due));
      expect(valueIn(rate(n, payment, 1000, 0, due))).toBeCloseTo(r, 9);
      expect(valueIn(nper(r, payment, 1000, 0, due)) / n).toBeCloseTo(1, 4);
    }),
  );

  law(
    'nominal undoes effect',
    fc.property(rates, fc.integer({ min: 1, max: 365 }), (r, m) => {
      expect(valueIn(nominal(valueIn(effect(r, m)), m))).toBeCloseTo(r, 13);
    }),
  );
});
