import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, earns, money, near, span, tiny, works } from './tiny';

type Terms = Project['options'][number]['terms'];
type Exit = NonNullable<Terms['share_exits']>[number];

const owners = [
  { party: 'city', share: { value: 0.3 } },
  { party: 'sponsor', share: { value: 0.7 } },
];

const sale = {
  id: 'exit',
  label: 'Exit',
  seller: 'sponsor',
  buyer: 'city',
  kind: 'put' as const,
  year: { value: 3 },
};

/** Works of 1,000 in year 1, then 300 a year for four years, all of it distributed. */
function venture(exits: readonly Exit[], terms: Partial<Terms> = {}, facts: Partial<Project> = {}) {
  return compute(
    tiny(
      {
        timeline: span(4),
        capex: [works(1000, 4)],
        inputs: [money('fees', [0, 300, 300, 300, 300])],
        revenue: [earns('fees')],
        ...facts,
      },
      { shareholders: owners, share_exits: [...exits], ...terms },
    ),
  );
}

describe('shares that change hands', () => {
  test('a put at 8 %: the price gives the seller exactly that return, and the rest is the buyer’s', () => {
    const model = venture([{ ...sale, basis: 'guaranteed_irr', irr: { value: 0.08 } }]);
    const price = (700 * 1.08 - 210) * 1.08 - 210; // 379.68
    expect(near(model.series('share_exits.exit.price'))).toEqual([0, 0, near([price])[0], 0, 0]);
    const flow = model.series('shareholders.sponsor.flow');
    expect(flow.reduce((npv, x, t) => npv + x / 1.08 ** t, 0)).toBeCloseTo(0, 9);
    expect(model.value('shareholders.sponsor.irr')).toBeCloseTo(0.08, 10);
    expect(near(model.series('shareholders.city.distribution'))).toEqual([0, 90, 90, 300, 300]);
    expect(near(model.series('shareholders.city.flow'), 6)).toEqual([
      -300,
      90,
      near([90 - price], 6)[0],
      300,
      300,
    ]);
    expect(model.broken()).toEqual([]);
  });

  test('half sold at 1.2 times book', () => {
    const model = venture([
      { ...sale, basis: 'book_value', multiple: { value: 1.2 }, part: { value: 0.5 }, kind: 'call' },
    ]);
    // Net assets at the end of year 3: 1000 − 2·250; 35 % of the company.
    expect(model.series('balance_sheet.equity')[2]).toBeCloseTo(500, 9);
    expect(model.series('share_exits.exit.price')[2]).toBeCloseTo(0.35 * 1.2 * 500, 9);
    expect(near(model.series('shareholders.sponsor.held'))).toEqual([0.7, 0.7, 0.7, 0.35, 0.35]);
    expect(near(model.series('shareholders.city.capital_after'))).toEqual([300, 300, 650, 650, 650]);
    expect(model.broken()).toEqual([]);
  });

  test('a multiple of EBITDA less net debt, of the last twelve months', () => {
    const model = venture(
      [{ ...sale, basis: 'ebitda', multiple: { value: 4 } }],
      {},
      {
        timeline: span(4, 1, 'half_year'),
      },
    );
    expect(model.series('share_exits.exit.ebitda_of_year')[5]).toBeCloseTo(300, 9);
    expect(model.series('share_exits.exit.price')[5]).toBeCloseTo(0.7 * 1200, 9);
    expect(model.sum('share_exits.exit.price')).toBeCloseTo(840, 9);
  });

  test('at a fixed price, and at the capital paid in', () => {
    const fixed = venture([{ ...sale, basis: 'fixed', amount: { value: 555 } }]);
    expect(fixed.series('share_exits.exit.price')[2]).toBe(555);
    const paid = venture([{ ...sale, basis: 'paid_in', part: { value: 0.5 } }]);
    expect(paid.series('share_exits.exit.price')[2]).toBeCloseTo(350, 9);
  });

  test('a third party buys: it has an account, a return and a statement of its own', () => {
    const model = venture([{ ...sale, buyer: 'users', basis: 'fixed', amount: { value: 400 } }]);
    expect(near(model.series('shareholders.users.flow'))).toEqual([0, 0, -400, 210, 210]);
    expect(model.value('shareholders.users.irr')).toBeCloseTo(0.0329, 3); // 400 = 210·a(2, i)
    expect(near(model.series('statements.c3.r3'))).toEqual([0, 0, -400, 210, 210]);
    expect(model.broken()).toEqual([]);
  });

  test('shares bought may be sold again', () => {
    const again: Exit = {
      ...sale,
      id: 'again',
      label: 'Again',
      seller: 'city',
      buyer: 'users',
      year: { value: 4 },
      basis: 'paid_in',
    };
    const model = venture([{ ...sale, basis: 'paid_in' }, again]);
    expect(model.series('share_exits.again.price')[3]).toBeCloseTo(1000, 9);
    expect(near(model.series('shareholders.users.distribution'))).toEqual([0, 0, 0, 0, 300]);
    expect(model.broken()).toEqual([]);
  });

  test('an agreed part of distributions goes with the shares', () => {
    const model = venture([{ ...sale, basis: 'paid_in', part: { value: 0.5 } }], {
      shareholders: [
        { party: 'city', share: { value: 0.3 }, dividend_share: { value: 0.1 } },
        { party: 'sponsor', share: { value: 0.7 }, dividend_share: { value: 0.9 } },
      ],
    });
    expect(near(model.series('shareholders.sponsor.claim'))).toEqual([0.9, 0.9, 0.9, 0.45, 0.45]);
    expect(near(model.series('shareholders.city.claim'))).toEqual([0.1, 0.1, 0.1, 0.55, 0.55]);
    expect(model.broken()).toEqual([]);
  });

  test('a dearer exit moves money from buyer to seller and nothing else', () => {
    const at = (amount: number) => venture([{ ...sale, basis: 'fixed', amount: { value: amount } }]);
    const [cheap, dear] = [at(300), at(400)];
    expect(dear.value('shareholders.sponsor.irr')).toBeGreaterThan(cheap.value('shareholders.sponsor.irr'));
    expect(dear.value('shareholders.city.irr')).toBeLessThan(cheap.value('shareholders.city.irr'));
    expect(dear.value('returns.equity.irr')).toBe(cheap.value('returns.equity.irr'));
  });
});
