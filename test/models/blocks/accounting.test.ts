import { describe, expect, test } from 'vitest';
import { compute, costs, earns, money, near, span, tiny, works } from './tiny';

describe('the accounting model follows the right to cash', () => {
  const facts = (fees?: boolean, availability?: boolean): Parameters<typeof tiny>[0] => ({
    timeline: span(2),
    inputs: [money('fees', 30), money('availability', 90)],
    revenue: [
      ...(fees ? [earns('fees')] : []),
      ...(availability ? [{ ...earns('availability'), payer: 'city', unconditional: true }] : []),
    ],
    capex: [works(100, 2)],
    opex: [costs(20)],
  });
  const flags = ['intangible', 'financial', 'mixed'].map((name) => `accounting.${name}`);

  test.each([
    ['users pay: intangible asset', true, false, [1, 0, 0]],
    ['an unconditional right to cash: financial asset', false, true, [0, 1, 0]],
    ['both: mixed', true, true, [0, 0, 1]],
  ])('%s', (_, fees, availability, expected) => {
    const { value } = compute(tiny(facts(fees, availability)));
    expect(flags.map(value)).toEqual(expected);
  });

  test('the financial asset earns its effective rate and runs down to nothing', () => {
    const { series, value, broken } = compute(tiny(facts(false, true)));
    const rate = (70 + Math.sqrt(70 ** 2 + 4 * 100 * 70)) / 200 - 1; // −100, 70, 70
    expect(value('accounting.effective_rate')).toBeCloseTo(rate, 9);
    expect(near(series('accounting.interest'), 6)).toEqual(
      near([0, 100 * rate, (100 * (1 + rate) - 70) * rate], 6),
    );
    expect(series('accounting.receivable')[2]).toBeCloseTo(0, 9);
    expect(broken()).toEqual([]);
  });
});
