import { describe, expect, test } from 'vitest';
import { annuity, compute, costs, earns, money, near, span, tiny, works } from './tiny';

const facts: Parameters<typeof tiny>[0] = {
  timeline: span(2),
  inputs: [money('sales', 60)],
  revenue: [earns('sales')],
  capex: [works(100, 2)],
};

describe('project returns', () => {
  test('−100, 60, 60: IRR, NPV at 8 %, payback', () => {
    const { series, value } = compute(tiny(facts));
    expect(series('returns.project.pre_tax')).toEqual([-100, 60, 60]);
    expect(value('returns.project.irr_pre_tax')).toBeCloseTo(0.130662386291807, 12); // 1 + r = (60 + √27600) / 200
    expect(value('returns.project.npv_pre_tax')).toBeCloseTo(-100 + 60 / 1.08 + 60 / 1.08 ** 2, 9);
    expect(value('returns.project.payback')).toBeCloseTo(1 + 40 / 60, 9);
    // discounted: −100 + 55.556 = −44.444, then 51.440
    expect(value('returns.project.discounted_payback')).toBeCloseTo(
      1 + (100 - 60 / 1.08) / (60 / 1.08 ** 2),
      9,
    );
  });

  test('the textbook convention discounts the first flow and counts from the start of works', () => {
    const { value } = compute(tiny({ ...facts, timeline: span(2, 1, 'year', { npv_first_flow: 't1' }) }));
    expect(value('returns.project.npv_pre_tax')).toBeCloseTo(
      -100 / 1.08 + 60 / 1.08 ** 2 + 60 / 1.08 ** 3,
      9,
    );
    expect(value('returns.project.payback')).toBeCloseTo(2 + 40 / 60, 9);
    expect(value('returns.project.irr_pre_tax')).toBeCloseTo(0.130662386291807, 12);
    expect(value('parties.sponsor.npv')).toBeCloseTo(-100 / 1.1 + 60 / 1.1 ** 2 + 60 / 1.1 ** 3, 9);
  });

  test('by quarters the IRR is yearly by compounding and the payback in years', () => {
    const { series, value } = compute(tiny({ ...facts, timeline: span(2, 1, 'quarter') }));
    const perQuarter = value('returns.project.irr_pre_tax_period');
    const worth = series('returns.project.pre_tax').reduce(
      (sum, flow, t) => sum + flow / (1 + perQuarter) ** t,
      0,
    );
    expect(worth).toBeCloseTo(0, 8);
    expect(value('returns.project.irr_pre_tax')).toBeCloseTo((1 + perQuarter) ** 4 - 1, 12);
    expect(value('returns.project.payback')).toBeCloseTo((9 + 10 / 15) / 4, 9); // −25×4, then 15 a quarter: −10 after six
  });

  test('unlevered tax taxes EBIT without interest', () => {
    const taxed = { ...facts, tax: { rate: { value: 0.25 }, loss_carry_forward: true } };
    const { series } = compute(
      tiny(taxed, {
        funding: { tranches: [annuity(0.5, 0.1, 0, 2)] },
      }),
    );
    expect(series('returns.project.tax')).toEqual([0, 2.5, 2.5]); // (60 − 50) × 25 %
    expect(series('tax.paid')[1]).toBeCloseTo(1.25, 9); // (60 − 50 − 5) × 25 %
    expect(near(series('returns.project.post_tax'))).toEqual([-100, 57.5, 57.5]);
  });
});

describe('equity and debt', () => {
  const terms: Parameters<typeof tiny>[1] = {
    funding: { tranches: [annuity(0.5, 0.1, 0, 2)] },
  };

  test('−50 and 60 less 28.8095 twice', () => {
    const { series, value } = compute(tiny(facts, terms));
    const service = (50 * 0.1) / (1 - 1.1 ** -2); // 28.809524
    expect(near(series('returns.equity.flow'))).toEqual(near([-50, 60 - service, 60 - service]));
    expect(value('returns.equity.multiple')).toBeCloseTo((2 * (60 - service)) / 50, 9);
    expect(value('returns.equity.npv')).toBeCloseTo(-50 + (60 - service) / 1.1 + (60 - service) / 1.21, 9);
    expect(near(series('returns.debt.dscr').slice(1))).toEqual(near([60 / service, 60 / service]));
    expect(value('returns.debt.dscr_min')).toBeCloseTo(60 / service, 9);
  });

  test('DSCR has no value where there is no debt service, and says why', () => {
    const { result } = compute(tiny({ ...facts, timeline: span(3) }, terms));
    expect(result.run.value('returns.debt.dscr', 0)).toMatchObject({ kind: 'undefined' });
    expect(result.run.value('returns.debt.dscr', 3)).toMatchObject({ kind: 'undefined' });
    expect(result.metrics.find(({ id }) => id === 'returns.debt.dscr_min')?.value).toBeCloseTo(2.0826446, 6);
  });

  test('debt service beyond the cash flow raises an alert, not an error', () => {
    const { result, broken } = compute(tiny({ ...facts, inputs: [money('sales', [0, 20, 100])] }, terms));
    expect(broken()).toEqual([]);
    const alert = result.checks.find(({ id }) => id === 'checks.debt_service');
    expect(alert).toMatchObject({ passed: false, severity: 'alert', period: 1 });
    expect(alert?.sentence.en).toContain('in the period to 2027-12-31: by up to 8.80952');
  });

  test('without a loan there are no debt figures', () => {
    const { result } = compute(tiny(facts));
    expect(result.metrics.filter(({ group }) => group === 'debt')).toEqual([]);
    expect(result.run.model.lines.has('loan.draw')).toBe(false);
  });
});

describe('cautions', () => {
  test('no investment: IRR and payback have a reason instead of a number', () => {
    const { result } = compute(tiny({ ...facts, capex: [] }));
    const reasons = result.metrics.flatMap(({ value }) =>
      typeof value === 'number' ? [] : [value.reason.en],
    );
    expect(reasons).toContain('the flows never change sign, so there is no internal rate of return');
    expect(reasons).toContain('the cumulative flow is never negative: there is no investment to recover');
  });

  test('several IRR roots are all named', () => {
    // −100, 230, −132: roots 10 % and 20 %
    const { result } = compute(
      tiny({ ...facts, inputs: [money('sales', [0, 230, 0])], opex: [], capex: [works(100, 1), later(132)] }),
    );
    const irr = result.metrics.find(({ id }) => id === 'returns.project.irr_pre_tax');
    expect(irr?.notes.map(({ en }) => en).join()).toContain('2 internal rates of return: 10.00%, 20.00%');
  });

  test('a cumulative flow that turns negative again is pointed out', () => {
    const { result } = compute(
      tiny({
        ...facts,
        timeline: span(3),
        inputs: [money('sales', [0, 150, 0, 90])],
        capex: [works(100, 1), later(80)],
      }),
    );
    const payback = result.metrics.find(({ id }) => id === 'returns.project.payback');
    expect(payback?.value).toBeCloseTo(2 + 30 / 90, 9); // −100, 50, −30, 60
    expect(payback?.notes.map(({ en }) => en).join()).toContain('turns negative again');
  });
});

/** Works of so much in the third year. */
function later(amount: number) {
  return {
    ...works(amount, 1),
    id: 'later',
    cost: {
      type: 'total',
      amount: { value: amount },
      spend: { profile: 'even', start_year: { value: 3 }, years: { value: 1 } },
    },
  } as const;
}

describe('debt service not covered', () => {
  test('is none in a period without debt service, whatever the operation loses', () => {
    const { series } = compute(
      tiny(
        {
          timeline: span(4),
          inputs: [money('sales', [0, 0, 60, 60, 60])],
          revenue: [earns('sales')],
          opex: [costs(10)],
          capex: [works(60, 4)],
        },
        { funding: { tranches: [annuity(0.5, 0, 1, 2, { rate: { value: 0 } })] } },
      ),
    );
    expect(near(series('loan.debt_service'))).toEqual([0, 0, 15, 15, 0]);
    expect(near(series('returns.debt.shortfall'))).toEqual([0, 0, 0, 0, 0]);
  });
});
