import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { irr, RUINOUS_RATE, signChanges } from '../../../models/finance';
import { issue39Flows, publishedIrrs } from '../../golden/finance/irr-published';
import { irrRootsCases } from '../../golden/finance/irr-roots';
import { law, relativeNpv, valueIn, wholeFlows } from './support';

const periods = (flows: readonly number[]) => flows.map((_, k) => k);

describe('irr against published figures', () => {
  for (const [i, { origin, flows, rate, digits, roots }] of publishedIrrs.entries()) {
    test(`agrees with ${origin} (${i + 1})`, () => {
      const found = valueIn(irr(flows));
      expect(found.rate).toBeCloseTo(rate, digits);
      expect(found.roots.length).toBe(roots?.length ?? 1);
      for (const [k, root] of (roots ?? [rate]).entries()) expect(found.roots[k]).toBeCloseTo(root, 5);
    });
  }
});

describe('irr against 60-digit roots', () => {
  for (const { name, flows, roots } of irrRootsCases) {
    test(`finds all ${roots.length} rates of: ${name}`, () => {
      const found = irr(flows);
      if (roots.length === 0) {
        expect(found.ok).toBe(false);
        return;
      }
      expect(valueIn(found).roots).toHaveLength(roots.length);
      for (const [k, root] of roots.entries()) expect(valueIn(found).roots[k]).toBeCloseTo(root, 10);
      expect(valueIn(found).roots).toContain(valueIn(found).rate);
    });
  }
});

describe('the headline rate', () => {
  test('is positive for a project that returns more than it took, although a negative root is nearer', () => {
    expect(valueIn(irr(issue39Flows))).toMatchObject({ rule: 'norstrom' }); // roots −1.8 % and 12 %
    // Total 100; roots −23.6 % and 9.3 %, the cumulative flow changes sign twice.
    const mine = valueIn(irr([-1000, 450, 450, 450, 450, -700, 0, 0]));
    expect(mine.rate).toBeCloseTo(0.09262526819511249, 12);
  });

  test('is negative for a project that returns less than it took, although a positive root is as near', () => {
    // (1 − 0.9v)(1 − 1.1v) × 1000: total −10, NPV falls through −10 % and rises through 10 %.
    const found = valueIn(irr([1000, -2000, 990]));
    expect(found.roots.map((r) => r.toFixed(6))).toEqual(['-0.100000', '0.100000']);
    expect(found).toMatchObject({ rule: 'sign_of_total' });
    expect(found.rate).toBeCloseTo(-0.1, 12);
  });

  test('passes over a negative root below −75 % when a positive one exists', () => {
    const found = valueIn(irr([-5, 10.5, 1, -8, 1]));
    expect(found.roots[0]).toBeLessThan(RUINOUS_RATE);
    expect(found).toMatchObject({ rule: 'nearest_to_zero' });
  });

  test('is the smallest of several positive rates', () => {
    expect(valueIn(irr([-1000, 3600, -4310, 1716])).rate).toBeCloseTo(0.1, 10); // 10, 20, 30 %
  });

  test('is marked when another root lies above the range', () => {
    // −(1 − 1.2v)(1 − 21v): 20 % and 2 000 %.
    expect(valueIn(irr([-1, 22.2, -25.2]))).toMatchObject({ rule: 'only_in_range', moreAbove: true });
    const wide = valueIn(irr([-1, 22.2, -25.2], { maxRate: 30 }));
    expect(wide.roots[1]).toBeCloseTo(20, 9);
    expect(wide.moreAbove).toBe(false);
  });

  law(
    'is a root, and NPV falls through it when roots next to zero lie on both sides and none is ruinous',
    fc.property(wholeFlows(2, 12), (flows) => {
      const found = irr(flows);
      if (!found.ok) return;
      const { rate, roots, rule } = found.value;
      expect(roots).toContain(rate);
      if (rule !== 'sign_of_total') return;
      const step = 1e-7 * (1 + rate);
      const below = relativeNpv(rate - step, periods(flows), flows);
      const above = relativeNpv(rate + step, periods(flows), flows);
      expect(below).toBeGreaterThanOrEqual(above);
    }),
    2000,
  );
});

describe('irr at the edges', () => {
  test('counts a double root once', () => {
    // −(1 − 1.1v)²: NPV touches zero at 10 % and is negative everywhere else.
    const found = valueIn(irr([-1, 2.2, -1.21]));
    expect(found.roots).toHaveLength(1);
    expect(found.rate).toBeCloseTo(0.1, 7);
    expect(valueIn(irr([-1, 2, -1])).roots).toEqual([0]);
    expect(valueIn(irr([1, -0.5, 0.0625])).rate).toBeCloseTo(-0.75, 7); // (1 − v/4)²
  });

  test('finds two roots a hundredth of a percent apart', () => {
    // −(1 − 1.1v)(1 − 1.1001v) × 1e8
    const found = valueIn(irr([-1e8, 220_010_000, -121_011_000]));
    expect(found.roots).toHaveLength(2);
    expect(found.roots[0]).toBeCloseTo(0.1, 9);
    expect(found.roots[1]).toBeCloseTo(0.1001, 9);
  });

  test('finds a triple root as one', () => {
    const found = valueIn(irr([-1000, 3300, -3630, 1331]));
    expect(found.roots).toHaveLength(1);
    expect(found.rate).toBeCloseTo(0.1, 4); // NPV is below rounding within 1e-5 of it
  });

  test('shows a root of high multiplicity once', () => {
    for (const power of [4, 5, 6, 8]) {
      let flows = [-1];
      for (let k = 0; k < power; k++) flows = [...flows, 0].map((flow, i) => flow - (flows[i - 1] ?? 0));
      const found = valueIn(irr(flows)); // −(1 − v)^power
      expect(found.roots).toHaveLength(1);
      expect(found.rate).toBeCloseTo(0, 2);
    }
  });

  test('returns exactly zero when the money just comes back', () => {
    expect(valueIn(irr([-100, 50, 50])).rate).toBe(0);
    expect(valueIn(irr([-0.3, 0.1, 0.2])).rate).toBe(0);
  });

  test('reaches both ends of the range', () => {
    expect(valueIn(irr([-1, 11])).rate).toBe(10);
    expect(irr([-1, 11.001])).toEqual({ ok: false, reason: 'no_root_in_range' });
    expect(valueIn(irr([-1, 0.01])).rate).toBeCloseTo(-0.99, 14);
    expect(valueIn(irr([-1, 0.00001])).rate).toBeCloseTo(-0.99999, 14);
    expect(valueIn(irr([-1, 0.3], { maxRate: 0 })).rate).toBeCloseTo(-0.7, 14);
    expect(irr([-1, 1.1], { maxRate: -0.5 })).toEqual({ ok: false, reason: 'rate_out_of_range' });
  });

  test('survives long gaps and long horizons', () => {
    const gap = [-1, ...new Array<number>(200).fill(0), 5];
    expect(valueIn(irr(gap)).rate).toBeCloseTo(5 ** (1 / 201) - 1, 14);
    const loan = [-172545.848122807, ...new Array<number>(480).fill(787.735232517999)];
    expect(valueIn(irr(loan)).rate).toBeCloseTo(0.00384010481257038, 14); // pyxirr issue 24, 40 years monthly
    const poor = [-1000, ...new Array<number>(359).fill(1)];
    expect(valueIn(irr(poor)).roots).toHaveLength(1);
    const costlyEnd = [-1000, ...new Array<number>(358).fill(10), -3000];
    const found = valueIn(irr(costlyEnd));
    for (const root of found.roots) {
      expect(Math.abs(relativeNpv(root, periods(costlyEnd), costlyEnd))).toBeLessThan(1e-12);
    }
  });

  test('ignores zeros before the first and after the last flow', () => {
    const bare = valueIn(irr([-100, 39, 59, 55, 20]));
    expect(irr([0, 0, -100, 39, 59, 55, 20, 0, 0, 0])).toEqual({ ok: true, value: bare });
    expect(irr(Float64Array.of(-100, 39, 59, 55, 20))).toEqual({ ok: true, value: bare });
  });

  test.each([1e-300, 1e-6, 1, 1e6, 1e12, 1e300])('does not depend on the money unit (× %s)', (scale) => {
    const scaled = [-5, 10.5, 1, -8, 1].map((flow) => flow * scale);
    const found = valueIn(irr(scaled));
    expect(found.rate).toBeCloseTo(0.08859833852775496, 12);
    expect(found.roots).toHaveLength(3);
  });

  test('says why there is none', () => {
    expect(irr([])).toEqual({ ok: false, reason: 'empty' });
    expect(irr([-100])).toEqual({ ok: false, reason: 'too_few_flows' });
    expect(irr([0, 0, 0])).toEqual({ ok: false, reason: 'all_zero' });
    expect(irr([-100, 0, 0])).toEqual({ ok: false, reason: 'no_sign_change' });
    expect(irr([-100, Number.NaN, 5])).toEqual({ ok: false, reason: 'not_finite' });
    expect(irr([-100, 110, Number.POSITIVE_INFINITY])).toEqual({ ok: false, reason: 'not_finite' });
    // numpy-financial, case A6
    expect(irr([1, 2, 3])).toEqual({ ok: false, reason: 'no_sign_change' });
    expect(irr([-1, -2, -3])).toEqual({ ok: false, reason: 'no_sign_change' });
    expect(irr([40000, 5000, 8000, 12000, 30000])).toEqual({ ok: false, reason: 'no_sign_change' });
    expect(irr([10, 1, 2, -3, 4])).toEqual({ ok: false, reason: 'no_root_in_range' }); // pyxirr issue 45
  });
});

describe('laws of irr', () => {
  law(
    'NPV at every root is zero to rounding, and roots do not exceed the sign changes',
    fc.property(wholeFlows(2, 40), (flows) => {
      const found = irr(flows);
      if (!found.ok) return;
      for (const root of found.value.roots) {
        // 1 + root is known to 1e-16, raised to the number of periods.
        const slack = 1e-13 + (flows.length * 1e-16) / (1 + root);
        expect(Math.abs(relativeNpv(root, periods(flows), flows))).toBeLessThan(slack);
        expect(root).toBeGreaterThan(-1);
        expect(root).toBeLessThanOrEqual(10);
      }
      expect(found.value.roots.length).toBeLessThanOrEqual(signChanges(flows));
    }),
    1000,
  );

  law(
    'no sign change of NPV on a fine grid is missed',
    fc.property(wholeFlows(2, 25), (flows) => {
      const found = irr(flows);
      const roots = found.ok ? found.value.roots : [];
      let before: { rate: number; value: number } | undefined;
      for (let i = 0; i <= 400; i++) {
        const rate = Math.expm1(Math.log(1.1e-6) + ((Math.log(10.9) - Math.log(1.1e-6)) * i) / 400);
        const value = relativeNpv(rate, periods(flows), flows);
        const crossed = before && value * before.value < 0 && Math.abs(value) > 1e-13;
        if (before && crossed && Math.abs(before.value) > 1e-13) {
          const { rate: lower } = before;
          expect(roots.filter((root) => root >= lower && root <= rate).length % 2).toBe(1);
        }
        before = { rate, value };
      }
    }),
    500,
  );

  law(
    'multiplying all flows leaves every rate',
    fc.property(wholeFlows(2, 15), fc.constantFrom(-1, 2, 1e-6, 1e12, 0.37), (flows, factor) => {
      const one = irr(flows);
      const other = irr(flows.map((flow) => flow * factor));
      expect(other.ok).toBe(one.ok);
      if (!one.ok || !other.ok) return;
      expect(other.value.roots).toHaveLength(one.value.roots.length);
      for (const [i, root] of one.value.roots.entries()) expect(other.value.roots[i]).toBeCloseTo(root, 8);
    }),
  );

  law(
    'a flow list built backwards from rates gives those rates back',
    fc.property(
      fc.uniqueArray(fc.integer({ min: -60, max: 300 }), {
        minLength: 1,
        maxLength: 4,
        selector: (p) => Math.round(p / 10),
      }),
      (percents) => {
        let flows = [-1000];
        for (const percent of percents) {
          const growth = 1 + percent / 100;
          flows = [...flows, 0].map((flow, k) => flow - growth * (flows[k - 1] ?? 0));
        }
        const expected = percents.map((percent) => percent / 100).sort((a, b) => a - b);
        const found = valueIn(irr(flows));
        expect(found.roots).toHaveLength(expected.length);
        for (const [i, rate] of expected.entries()) expect(found.roots[i]).toBeCloseTo(rate, 7);
      },
    ),
  );
});
