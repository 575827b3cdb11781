import { describe, expect, test } from 'vitest';
import { readProject } from '../../../models/project';
import { annuity, compute, earns, money, near, span, tiny, works } from './tiny';

type Terms = NonNullable<Parameters<typeof tiny>[1]>;
type Refinancing = NonNullable<Terms['refinancing']>;

/** Works of 100 half lent without interest over four years; 60 a year: equity −50, then 47.5 four times. */
const facts: Parameters<typeof tiny>[0] = {
  timeline: span(4),
  inputs: [money('sales', 60)],
  revenue: [earns('sales')],
  capex: [works(100, 4)],
};
const half = annuity(0.5, 0, 0, 4, { repayment: { type: 'equal_principal', years: { value: 4 } } });
const again: Refinancing = {
  year: { value: 3 },
  rate: { value: 0 },
  years: { value: 2 },
  dscr: { value: 2 },
};
const refinanced = (rest: Partial<Refinancing> = {}, own: Partial<typeof facts> = {}) =>
  compute(tiny({ ...facts, ...own }, { funding: { tranches: [half] }, refinancing: { ...again, ...rest } }));

describe('new debt at the end of the second operating year', () => {
  test('is what the cash flow to come carries at the required cover', () => {
    const { series, value } = refinanced();
    expect(value('refinancing.new_debt')).toBeCloseTo(60, 9); // 60/2 twice, no interest
    expect(value('refinancing.old_debt')).toBeCloseTo(25, 9);
    expect(value('refinancing.release')).toBeCloseTo(35, 9);
    expect(near(series('refinancing.service'))).toEqual([0, 0, 0, 30, 30]);
    expect(near(series('refinancing.closing'))).toEqual([0, 0, 60, 30, 0]);
    expect(near(series('refinancing.difference'))).toEqual([0, 0, 35, -17.5, -17.5]); // 12.5 − 30
    expect(near(series('refinancing.after'))).toEqual([-50, 47.5, 82.5, 30, 30]);
    expect(value('refinancing.cover_after_min')).toBeCloseTo(2, 9);
  });

  test('bears interest and costs', () => {
    const { series, value } = refinanced({
      rate: { value: 0.1 },
      break_cost: { value: 0.02 },
      fee: { value: 0.01 },
    });
    // 30/1.1 + 30/1.21 = 52.066116; less 25, 0.5 and 0.52066116
    expect(value('refinancing.new_debt')).toBeCloseTo(30 / 1.1 + 30 / 1.21, 9);
    expect(value('refinancing.release')).toBeCloseTo((30 / 1.1 + 30 / 1.21) * 0.99 - 25.5, 9);
    expect(near(series('refinancing.service'))).toEqual([0, 0, 0, 30, 30]);
    expect(near(series('refinancing.interest'), 6)).toEqual([0, 0, 0, 5.206612, 2.727273]);
  });

  test('gains its difference at the base-case return, of which the government takes its share', () => {
    const { value, series } = refinanced({ equity_return: { value: 0.25 }, public_share: { value: 0.5 } });
    // 35 − 17.5/1.25 − 17.5/1.5625 = 35 − 14 − 11.2
    expect(value('refinancing.gain')).toBeCloseTo(9.8, 9);
    expect(value('refinancing.base_gap')).toBe(0); // the option earns more than 25 %
    expect(value('refinancing.public_gain')).toBeCloseTo(4.9, 9);
    expect(near(series('refinancing.flow'))).toEqual([-50, 47.5, 77.6, 30, 30]);
    const rate = value('refinancing.irr');
    expect(
      near([-50 + 47.5 / (1 + rate) + 77.6 / (1 + rate) ** 2 + 30 / (1 + rate) ** 3 + 30 / (1 + rate) ** 4]),
    ).toEqual([0]);
  });

  test('at the own return lifts the IRR and leaves no base-case gap', () => {
    const { value } = refinanced({ public_share: { value: 1 } });
    expect(value('refinancing.base_gap')).toBe(0);
    expect(value('refinancing.public_gain')).toBeCloseTo(value('refinancing.gain'), 9);
    // All of the gain given away leaves the sponsor where he was.
    expect(value('refinancing.irr')).toBeCloseTo(value('returns.equity.irr'), 9);
  });

  test('shares nothing of a rescue below the base case', () => {
    // 20 a year: −50, 7.5, 7.5, 7.5, 7.5 never gives 25 %.
    const { value } = refinanced(
      { equity_return: { value: 0.25 }, public_share: { value: 0.5 } },
      { inputs: [money('sales', 20)] },
    );
    // −50·1.5625 + 7.5·1.25 + 7.5 + 7.5/1.25 + 7.5/1.5625 = −50.45
    expect(value('refinancing.base_gap')).toBeCloseTo(50.45, 9);
    // new debt 20, release −5, then 12.5 − 10 twice: −5 + 2 + 1.6
    expect(value('refinancing.gain')).toBeCloseTo(-1.4, 9);
    expect(value('refinancing.public_gain')).toBe(0);
  });

  test('changes nothing of the plan', () => {
    const plain = compute(tiny(facts, { funding: { tranches: [half] } }));
    const { series, result, broken } = refinanced({ public_share: { value: 0.5 } });
    expect(series('cash.closing')).toEqual(plain.series('cash.closing'));
    expect(series('parties.city.net')).toEqual(plain.series('parties.city.net'));
    expect(result.metrics.filter(({ group }) => group === 'refinancing').map(({ id }) => id)).toEqual([
      'refinancing.new_debt',
      'refinancing.release',
      'refinancing.gain',
      'refinancing.public_gain',
      'refinancing.irr',
    ]);
    expect(broken()).toEqual([]);
  });

  test('the same debt on the same terms gains nothing', () => {
    const level = annuity(0.5, 0.08, 0, 4, {
      size: { dscr: { value: 1.5 } },
      repayment: { type: 'sculpted', years: { value: 4 } },
    });
    const { value, series } = compute(
      tiny(
        { ...facts, inputs: [money('sales', [0, 30, 33, 36, 39])] },
        {
          funding: { tranches: [level] },
          refinancing: { ...again, rate: { value: 0.08 }, dscr: { value: 1.5 } },
        },
      ),
    );
    expect(value('refinancing.release')).toBeCloseTo(0, 6);
    expect(value('refinancing.gain')).toBeCloseTo(0, 6);
    expect(near(series('refinancing.difference'), 6)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('what cannot be', () => {
  const problems = (rest: Partial<Refinancing>, tranches = [half]) => {
    const read = readProject(tiny(facts, { funding: { tranches }, refinancing: { ...again, ...rest } }));
    return read.ok ? '' : read.error.map(({ message }) => message.en).join('\n');
  };

  test.each([
    [{ year: { value: 1 } }, 'above 1 and below 5'],
    [{ year: { value: 5 } }, 'above 1 and below 5'],
    [{ years: { value: 3 } }, 'its tenor is at most 2 years'],
    [{ public_share: { value: 1.5 } }, 'between 0 and 1'],
    [{ break_cost: { value: -0.1 } }, 'between 0 and 1'],
    [{ dscr: { value: 0 } }, 'above 0'],
  ])('is refused with a sentence: %j', (rest, sentence) => {
    expect(problems(rest)).toContain(sentence);
  });

  test('no outside debt', () => {
    expect(problems({}, [])).toContain('There is no outside debt to refinance.');
  });
});
