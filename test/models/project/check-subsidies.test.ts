import { describe, expect, test } from 'vitest';
import { checkProject, readProject } from '../../../models/project';
import type { Subsidy } from '../../../models/project/schema-subsidies';
import { annuity, span, tiny, works } from '../blocks/tiny';

const formula = (rest: Partial<Extract<Subsidy, { type: 'mof_formula' }>> = {}): Subsidy => ({
  id: 'gap',
  label: { zh: '补贴', en: 'Gap' },
  type: 'mof_formula',
  profit_rate: { value: 0.06 },
  discount_rate: { value: 0.05 },
  cost_base: 'with_interest',
  ...rest,
});

function told(terms: Parameters<typeof tiny>[1]): string[] {
  const read = readProject(tiny({ timeline: span(5), capex: [works(100, 5)] }, terms));
  const found = read.ok ? checkProject(read.value) : read.error;
  return found.map(({ path, message }) => `${path}: ${message.en}`);
}

const AT = '/options/0/terms/subsidies/0';

describe('what is said of a government payment', () => {
  test.each<[string, Subsidy, string]>([
    [
      'an agreed cost without its amount',
      formula({ cost_base: 'agreed' }),
      `${AT}/agreed_cost: "Gap" is computed on an agreed construction cost; give the amount.`,
    ],
    [
      'a period beyond the operation',
      formula({ subsidy_years: { value: 8 } }),
      `${AT}/subsidy_years: A subsidy period of 8 years outlasts the operating phase of 5: not all of the construction cost is paid.`,
    ],
    [
      'a linked share without a review',
      formula({ linked_share: { value: 0.5 } }),
      `${AT}/linked_share: Without a performance factor the linked share does nothing.`,
    ],
    [
      'too little linked',
      formula({ performance: { value: 0.9 }, linked_to: 'construction', linked_share: { value: 0.2 } }),
      `${AT}/linked_share: At least 30 % of the construction cost had to be linked to performance (China: Caibanjin [2017] 92).`,
    ],
    [
      'a stream that does not exist',
      formula({ streams: ['tolls'] }),
      `${AT}/streams/0: There is no revenue stream "tolls". Known: —.`,
    ],
    [
      'an indexed share without an index',
      {
        id: 'ap',
        label: 'AP',
        type: 'availability',
        base_payment: { value: 1 },
        indexed_share: { value: 0.3 },
      },
      `${AT}/indexed_share: Without a price index the indexed share does nothing.`,
    ],
    [
      'deductions with full availability',
      {
        id: 'ap',
        label: 'AP',
        type: 'availability',
        base_payment: { value: 1 },
        deduction_factor: { value: 2 },
      },
      `${AT}/availability: Everything is expected to be available, so nothing is deducted.`,
    ],
    [
      'a profit above 100 %',
      formula({ profit_rate: { value: 6 } }),
      `${AT}/profit_rate: Expected a value between 0 and 1, found 6.`,
    ],
  ])('%s', (_, subsidy, message) => {
    expect(
      told({ subsidies: [subsidy] }).some((line) => line.startsWith(message)),
      told({ subsidies: [subsidy] }).join('\n'),
    ).toBe(true);
  });

  test('nothing of one that is complete', () => {
    expect(told({ subsidies: [formula()] })).toEqual([]);
  });

  test('two of one id', () => {
    expect(told({ subsidies: [formula(), formula()] })).toEqual([
      '/options/0/terms/subsidies/1/id: The id "gap" is already used by entry 1; give this one another id.',
    ]);
  });
});

describe('a plan of draws', () => {
  const planned = (weights: number[], rest = {}) =>
    told({
      funding: {
        tranches: [annuity(0.5, 0.05, 0, 5, { draw_weights: { value: weights } })],
        ...rest,
      },
    });

  test('adds up to 1 over construction', () => {
    expect(planned([1, 0, 0, 0, 0, 0])).toEqual([]);
    expect(planned([0.5, 0.5, 0, 0, 0, 0])[0]).toMatch(
      /draw_weights: The shares drawn each year must add up to 1/,
    );
  });

  test('stands for one lender who lends alone, in proportion to equity', () => {
    expect(planned([1, 0, 0, 0, 0, 0], { order: 'debt_first' })[0]).toMatch(/one lender who lends alone/);
  });
});
