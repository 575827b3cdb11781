import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, costs, earns, money, near, span, tiny, works } from './tiny';

type Terms = Project['options'][number]['terms'];

const share = (party: string, value: number) => ({ party, share: { value } });

/** Works of 1,000 in year 1; so much a year afterwards, all of it distributed: the flows of equity are plain to see. */
function venture(
  terms: Partial<Terms>,
  revenue: number[] = [0, 300, 300, 300, 300],
  facts: Partial<Project> = {},
) {
  const project = tiny(
    {
      timeline: span(4),
      capex: [works(1000, 4)],
      inputs: [money('fees', revenue)],
      revenue: [earns('fees')],
      ...facts,
    },
    terms,
  );
  const options = project.options.map((option) => ({ ...option, scheme: 'joint_venture' as const }));
  return compute({ ...project, options });
}

describe('several shareholders', () => {
  test('pay in and are paid by share, and each has a return of his own', () => {
    const model = venture({ shareholders: [share('city', 0.3), share('sponsor', 0.7)] });
    expect(model.series('shareholders.city.injection')).toEqual([300, 0, 0, 0, 0]);
    expect(near(model.series('shareholders.sponsor.distribution'))).toEqual([0, 210, 210, 210, 210]);
    // 1000 = 300·a(4, i): both earn what the company earns, 7.7138 %.
    expect(model.value('shareholders.city.irr')).toBeCloseTo(0.0771385, 6);
    expect(model.value('shareholders.sponsor.irr')).toBeCloseTo(model.value('returns.equity.irr'), 12);
    expect(model.value('shareholders.sponsor.npv')).toBeCloseTo(
      -700 + 210 / 1.1 + 210 / 1.1 ** 2 + 210 / 1.1 ** 3 + 210 / 1.1 ** 4,
      8,
    );
    expect(model.value('shareholders.city.multiple')).toBeCloseTo(1.2, 12);
    expect(model.broken()).toEqual([]);
  });

  test('without a list the sponsor owns everything, as before', () => {
    const model = venture({});
    expect(model.series('parties.sponsor.net')).toEqual([-1000, 300, 300, 300, 300]);
    expect(model.result.run.model.spec.lines.some(({ id }) => id.startsWith('shareholders'))).toBe(false);
  });

  test('called in order, each pays up to what he subscribed and the last the rest', () => {
    const model = venture(
      {
        shareholders: [
          { ...share('city', 0.2), subscribed: { value: 200 } },
          { ...share('sponsor', 0.7), subscribed: { value: 700 } },
          share('users', 0.1),
        ],
        calls: 'in_order',
      },
      [0, 0, 400, 400, 400],
      { timeline: span(3, 2), capex: [works(1000, 3, 2)] },
    );
    expect(model.series('shareholders.city.injection').slice(0, 2)).toEqual([200, 0]);
    expect(model.series('shareholders.sponsor.injection').slice(0, 2)).toEqual([300, 400]);
    expect(model.series('shareholders.users.injection').slice(0, 2)).toEqual([0, 100]);
    expect(model.broken()).toEqual([]);
  });

  test('what is called beyond every subscription is called by share', () => {
    const model = venture({
      shareholders: [
        { ...share('city', 0.2), subscribed: { value: 200 } },
        { ...share('sponsor', 0.8), subscribed: { value: 300 } },
      ],
      calls: 'in_order',
    });
    // 1000 − 500 = 500 beyond: 100 and 400.
    expect(model.series('shareholders.city.injection')[0]).toBe(300);
    expect(model.series('shareholders.sponsor.injection')[0]).toBe(700);
  });

  test('one shareholder alone stands behind operation', () => {
    const model = venture(
      { shareholders: [{ ...share('city', 0.4), supports: false }, share('sponsor', 0.6)] },
      [0, 0, 300, 300, 300],
      { opex: [costs([0, 50, 0, 0, 0])] },
    );
    expect(model.series('shareholders.city.injection')).toEqual([400, 0, 0, 0, 0]);
    expect(model.series('shareholders.sponsor.injection')).toEqual([600, 50, 0, 0, 0]);
  });

  test('agreed parts of distributions may differ from shares, year by year', () => {
    const model = venture({
      shareholders: [
        { ...share('city', 0.4), dividend_share: { value: [0, 0, 0, 0.4, 0.4] } },
        { ...share('sponsor', 0.6), dividend_share: { value: [1, 1, 1, 0.6, 0.6] } },
      ],
    });
    expect(near(model.series('shareholders.city.distribution'))).toEqual([0, 0, 0, 120, 120]);
    expect(model.broken()).toEqual([]);
  });

  test('each investor has a statement, and together they are the equity cash flow', () => {
    const model = venture({ shareholders: [share('city', 0.3), share('sponsor', 0.7)] });
    expect(near(model.series('statements.c1.r3'))).toEqual([-300, 90, 90, 90, 90]);
    expect(near(model.series('statements.c2.r3'))).toEqual([-700, 210, 210, 210, 210]);
    expect(near(model.series('statements.d.r17_of_city'))).toEqual([0, 15, 15, 15, 15]); // 30 % of 300 − 250
  });
});

describe('contributions in kind', () => {
  const land = {
    id: 'land',
    label: 'Land',
    party: 'city',
    kind: 'land' as const,
    valuation: 'appraisal' as const,
    appraised: { value: 500 },
    booked: { value: 400 },
    economic: { value: 650 },
    year: { value: 1 },
  };
  const owners: Terms['shareholders'] = [
    { party: 'city', subscribed: { value: 0 } },
    { party: 'sponsor', subscribed: { value: 600 } },
  ];

  test('count as capital and give shares, move no cash, and show three values', () => {
    const model = venture({ shareholders: owners, in_kind: [land] }, [0, 300, 300, 300, 300], {
      capex: [works(600, 4)],
    });
    expect(model.value('shareholders.city.founding_share')).toBeCloseTo(0.4, 12); // 400 ÷ (400 + 600)
    expect(model.series('shareholders.city.injection')).toEqual([0, 0, 0, 0, 0]);
    expect(model.series('shareholders.sponsor.injection')[0]).toBe(600);
    expect(model.series('in_kind.land.at_appraisal')[0]).toBe(500);
    expect(model.series('in_kind.land.contributed')[0]).toBe(400);
    expect(model.series('in_kind.land.given_up')[0]).toBe(650);
    expect(model.series('balance_sheet.paid_in')[0]).toBe(1000);
    expect(model.series('cash.closing')[0]).toBe(0);
    expect(near(model.series('shareholders.city.flow'))).toEqual([0, 120, 120, 120, 120]);
    expect(near(model.series('shareholders.city.flow_with_in_kind'))).toEqual([-650, 120, 120, 120, 120]);
    expect(model.result.run.value('shareholders.city.irr')).toMatchObject({ kind: 'undefined' });
    // 650 > 4·120: the land earns less than it is worth.
    expect(model.value('shareholders.city.irr_with_in_kind')).toBeLessThan(0);
    expect(model.series('in_kind.closing')).toEqual([400, 400, 400, 400, 0]);
    expect(model.broken()).toEqual([]);
  });

  test('are written off over their life, which lowers profit, and tax unless it is not deductible', () => {
    const taxed = (deductible: boolean) =>
      venture(
        {
          shareholders: owners,
          in_kind: [{ ...land, kind: 'technology', life: { value: 2 }, deductible }],
        },
        [0, 300, 300, 300, 300],
        { capex: [works(600, 4)], tax: { rate: { value: 0.25 }, loss_carry_forward: false } },
      );
    const model = taxed(true);
    expect(model.series('in_kind.land.regular')).toEqual([0, 200, 200, 0, 0]);
    expect(model.series('income.profit_before_tax')).toEqual([0, -50, -50, 150, 150]); // 300 − 150 − 200
    expect(model.series('tax.paid')).toEqual([0, 0, 0, 37.5, 37.5]);
    const other = taxed(false);
    expect(other.series('income.profit_before_tax')).toEqual([0, -50, -50, 150, 150]);
    expect(other.series('tax.paid')).toEqual([0, 37.5, 37.5, 37.5, 37.5]); // 25 % of 300 − 150
    expect([...model.broken(), ...other.broken()]).toEqual([]);
  });

  test('go back at the end for a price, which is cash, at a worth, which is not', () => {
    const model = venture(
      {
        shareholders: owners,
        in_kind: [
          {
            ...land,
            reversion: { to: 'city', basis: 'amount', price: { value: 100 }, worth: { value: 900 } },
          },
        ],
      },
      [0, 300, 300, 300, 300],
      { capex: [works(600, 4)] },
    );
    expect(model.series('depreciation.recovered')).toEqual([0, 0, 0, 0, 100]);
    expect(model.series('equity.distribution')[4]).toBeCloseTo(400, 9);
    // 40 % of 400, − 100 paid, + 900 worth.
    expect(model.series('shareholders.city.flow_with_in_kind')[4]).toBeCloseTo(160 - 100 + 900, 9);
    expect(model.series('in_kind.charge')[4]).toBe(300); // 400 written off less 100
    expect(model.series('returns.project.pre_tax')[4]).toBeCloseTo(400, 9);
    expect(model.broken()).toEqual([]);
  });
});

describe('a company that hands nothing over', () => {
  test('still holds what was brought in kind, and each owner his part of its value', () => {
    const model = venture(
      {
        shareholders: [
          { party: 'city', subscribed: { value: 0 } },
          { party: 'sponsor', subscribed: { value: 600 } },
        ],
        in_kind: [
          {
            id: 'land',
            label: 'Land',
            party: 'city',
            kind: 'land',
            valuation: 'appraisal',
            appraised: { value: 400 },
            year: { value: 1 },
          },
        ],
        retained: { basis: 'amount', retained_amount: { value: 500 } },
      },
      [0, 300, 300, 300, 300],
      { capex: [works(600, 8)] },
    );
    // Works of 600 over 8 years leave 300 after 4, beside the land of 400.
    expect(model.series('retained.held')[4]).toBeCloseTo(700, 9);
    expect(model.series('balance_sheet.assets')[4]).toBeCloseTo(700, 9);
    expect(near(model.series('shareholders.city.held_value'))).toEqual([0, 0, 0, 0, 200]);
    expect(near(model.series('shareholders.city.flow_with_in_kind'))).toEqual([-400, 120, 120, 120, 320]);
    expect(model.broken()).toEqual([]);
  });
});

describe('preferences', () => {
  const owners = [share('city', 0.4), share('sponsor', 0.6)];

  test('a preferred return is paid first, and what is not paid is owed later', () => {
    const model = venture(
      {
        shareholders: owners,
        preferences: [
          { id: 'first', label: 'First', type: 'preferred_return', party: 'sponsor', rate: { value: 0.1 } },
        ],
      },
      [0, 40, 200, 300, 300],
    );
    expect(near(model.series('preferences.first.accrued'))).toEqual([0, 60, 60, 60, 60]); // 10 % of 600
    expect(near(model.series('preferences.first.paid'))).toEqual([0, 40, 80, 60, 60]);
    // 80 + 60 % of 120.
    expect(near(model.series('shareholders.sponsor.distribution'))).toEqual([0, 40, 152, 204, 204]);
    expect(near(model.series('shareholders.city.distribution'))).toEqual([0, 0, 48, 96, 96]);
    expect(model.broken()).toEqual([]);
  });

  test('where it is not cumulative, what is not paid is lost', () => {
    const model = venture(
      {
        shareholders: owners,
        preferences: [
          {
            id: 'first',
            label: 'First',
            type: 'preferred_return',
            party: 'sponsor',
            rate: { value: 0.1 },
            cumulative: false,
          },
        ],
      },
      [0, 40, 200, 300, 300],
    );
    expect(near(model.series('preferences.first.paid'))).toEqual([0, 40, 60, 60, 60]);
  });

  test('capital and return first: the account ends at zero, then distribution is by share', () => {
    const model = venture({
      shareholders: owners,
      preferences: [
        {
          id: 'first',
          label: 'First',
          type: 'preferred_return',
          party: 'sponsor',
          rate: { value: 0.1 },
          capital: 'first',
        },
      ],
    });
    // 600·1.1 = 660 − 300 = 360; 396 − 300 = 96; 105.6 paid; the rest by share.
    expect(near(model.series('preferences.first.paid'), 6)).toEqual([0, 300, 300, 105.6, 0]);
    expect(model.series('shareholders.city.distribution')[3]).toBeCloseTo(0.4 * (300 - 105.6), 9);
  });

  test('a fixed return leaves the rest to the others and gives the capital back at the end', () => {
    const model = venture(
      {
        shareholders: owners,
        preferences: [
          {
            id: 'fixed',
            label: 'Fixed',
            type: 'preferred_return',
            party: 'sponsor',
            rate: { value: 0.05 },
            participates: false,
          },
        ],
      },
      [0, 300, 300, 300, 900],
    );
    expect(near(model.series('shareholders.sponsor.distribution'))).toEqual([0, 30, 30, 30, 630]);
    expect(model.value('shareholders.sponsor.irr')).toBeCloseTo(0.05, 10);
    expect(near(model.series('shareholders.city.distribution'))).toEqual([0, 270, 270, 270, 270]);
  });

  const waiver = {
    id: 'waiver',
    label: 'Waiver',
    type: 'waiver' as const,
    party: 'city',
    beneficiary: 'sponsor',
    part: { value: 0.5 },
    hurdle: { value: 0.1 },
  };

  test('the government gives up half its dividend until the partner has 10 %, exact within the year', () => {
    const model = venture({ shareholders: owners, preferences: [waiver] });
    // He gets 60 % + 20 %: 660 − 240 = 420; 462 − 240 = 222; 244.2 − 240 = 4.2; 4.62 ÷ 0.8 = 5.775 of the last 300.
    expect(near(model.series('preferences.waiver.cash'), 9)).toEqual([0, 300, 300, 300, 5.775]);
    expect(near(model.series('preferences.waiver.waived'), 9)).toEqual([0, 60, 60, 60, 1.155]);
    expect(near(model.series('shareholders.sponsor.distribution'), 9)).toEqual([0, 240, 240, 240, 181.155]);
    expect(near(model.series('shareholders.city.distribution'), 9)).toEqual([0, 60, 60, 60, 118.845]);
    expect(model.broken()).toEqual([]);
  });

  test('what reaches the hurdle gives exactly that return', () => {
    // The last year pays just what is missing: 4.62 ÷ 0.8.
    const model = venture({ shareholders: owners, preferences: [waiver] }, [0, 300, 300, 300, 5.775]);
    expect(model.value('shareholders.sponsor.irr')).toBeCloseTo(0.1, 10);
  });

  test('a dividend put off is made good out of the partner’s once he has his return, with interest where agreed', () => {
    const plain = venture({ shareholders: owners, preferences: [{ ...waiver, put_off: {} }] });
    // Owed 181.155; the partner's part beyond the hurdle is 60 % of 294.225.
    expect(plain.series('preferences.waiver.made_good')[4]).toBeCloseTo(0.6 * 294.225, 9);
    expect(plain.series('preferences.waiver.put_off')[4]).toBeCloseTo(181.155 - 176.535, 9);
    const charged = venture({
      shareholders: owners,
      preferences: [{ ...waiver, put_off: { interest: { value: 0.1 } } }],
    });
    expect(near(charged.series('preferences.waiver.owed_back'), 9)).toEqual([0, 60, 126, 198.6, 219.615]);
    expect([...plain.broken(), ...charged.broken()]).toEqual([]);
  });

  test('preferences take their turn in the order listed', () => {
    const first = {
      id: 'first',
      label: 'First',
      type: 'preferred_return' as const,
      party: 'city',
      rate: { value: 0.05 },
    };
    const model = venture({ shareholders: owners, preferences: [first, waiver] });
    expect(near(model.series('preferences.first.paid'))).toEqual([0, 20, 20, 20, 20]); // 5 % of 400
    expect(model.series('preferences.waiver.before')[1]).toBe(280);
    expect(model.series('shareholders.sponsor.distribution')[1]).toBeCloseTo(0.8 * 280, 9);
    expect(model.broken()).toEqual([]);
  });
});
