import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { irr, irrFast, meetsNorstrom, signChanges } from '../../../models/finance';
import { publishedIrrs } from '../../golden/finance/irr-published';
import { irrRootsCases } from '../../golden/finance/irr-roots';
import { law, wholeFlows } from './support';

function expectAgreement(flows: readonly number[]): void {
  const slow = irr(flows);
  const fast = irrFast(flows);
  if (!slow.ok) expect(fast).toBeNaN();
  else expect(Math.abs(fast - slow.value.rate)).toBeLessThan(1e-10);
}

describe('irrFast', () => {
  test.each(publishedIrrs.map((c, i) => [`${c.origin} (${i + 1})`, c.flows] as const))(
    'agrees with irr on %s',
    (_, flows) => expectAgreement(flows),
  );

  test.each(irrRootsCases.map((c) => [c.name, c.flows] as const))('agrees with irr on: %s', (_, flows) =>
    expectAgreement(flows),
  );

  test('reads one trial out of a block with trials side by side', () => {
    // [period][trial], three trials
    const block = Float64Array.of(-100, -10, 5, 60, 4, 5, 60, 9, 5);
    for (const trial of [0, 1]) {
      const own = irr([0, 1, 2].map((period) => block[period * 3 + trial] ?? Number.NaN));
      expect(own.ok && irrFast(block, trial, 3, 3)).toBeCloseTo(own.ok ? own.value.rate : Number.NaN, 14);
    }
    expect(irrFast(block, 2, 3, 3)).toBeNaN(); // no outflow
    expect(irrFast(block, 0, 4, 3)).toBeNaN(); // reads past the end
  });

  test('answers NaN wherever irr gives a reason', () => {
    expect(irrFast([])).toBeNaN();
    expect(irrFast([-5])).toBeNaN();
    expect(irrFast([0, 0])).toBeNaN();
    expect(irrFast([-1, 12])).toBeNaN();
    expect(irrFast([-1, Number.NaN, 3])).toBeNaN();
    expect(irrFast([-1, Number.POSITIVE_INFINITY])).toBeNaN();
  });

  test('agrees with irr on extreme but unique rates', () => {
    expectAgreement([-1, 11]);
    expectAgreement([-1, 10.999999999]);
    expectAgreement([-1, 2e-6]);
    expectAgreement([-1, 1e-7]);
    expectAgreement([-1, ...new Array<number>(400).fill(0), 1e-9]);
    expectAgreement([1e-320, -1.1e-320]);
    expectAgreement([-1e308, 1.5e308]);
    expectAgreement([-0.3, 0.1, 0.2]);
    expectAgreement([-1000, ...new Array<number>(359).fill(4)]);
    expectAgreement([-1, ...new Array<number>(359).fill(5)]);
    expectAgreement([1000, ...new Array<number>(360).fill(-1e-3)]);
  });

  law(
    'agrees with irr on any flows',
    fc.property(wholeFlows(0, 20), (flows) => expectAgreement(flows)),
    3000,
  );

  law(
    'agrees with irr on an investment followed by noisy income and a closing cost',
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.array(fc.double({ min: -20, max: 300, noNaN: true }), { minLength: 2, maxLength: 60 }),
      fc.double({ min: -2000, max: 100, noNaN: true }),
      (outlay, income, last) => expectAgreement([-outlay, ...income, last]),
    ),
    1000,
  );
});

describe('the uniqueness conditions', () => {
  test('count sign changes without the zeros', () => {
    expect(signChanges([-1, 0, 0, -2, 3, 0, 4, -1])).toBe(2);
    expect(signChanges([0, 0])).toBe(0);
  });

  test('Norstrøm wants a cumulative flow that recovers once and for all', () => {
    expect(meetsNorstrom([-100, 60, -10, 80])).toBe(true);
    expect(meetsNorstrom([-100, 120, -50, 80])).toBe(false); // −100, 20, −30, 50
    expect(meetsNorstrom([-100, 60, 40])).toBe(false); // ends at 0
    expect(meetsNorstrom([100, -120])).toBe(false); // a loan
  });
});
