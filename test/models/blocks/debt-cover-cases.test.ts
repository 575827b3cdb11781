import { expect, test } from 'vitest';
import { annuity, compute, earns, money, span, tiny, works } from './tiny';

/** One operating year of a published exercise on debt service cover (cases/china.md E8). */
interface Exercise {
  readonly ebit: number;
  /** Depreciation and amortisation. */
  readonly writtenOff: number;
  readonly tax: number;
  readonly principal: number;
  readonly interest: number;
}

/** Works that are written off in the year, land that keeps its value, and a loan on the land repaid in the year. */
function projectOf({ ebit, writtenOff, tax, principal, interest }: Exercise) {
  return tiny(
    {
      timeline: span(1),
      inputs: [money('sales', ebit + writtenOff)],
      revenue: [earns('sales')],
      capex: [
        works(writtenOff, 1),
        {
          ...works(principal, 1),
          id: 'land',
          label: 'Land',
          residual_rate: { value: 1 },
          residual_buyer: 'city',
        },
      ],
      tax: { rate: { value: tax / (ebit - interest) }, loss_carry_forward: true },
    },
    {
      funding: {
        tranches: [
          {
            ...annuity(1, interest / principal, 0, 1),
            size: { cap: { value: principal } },
            draws: 'end',
          },
        ],
      },
    },
  );
}

test.each([
  ['EBIT 1000, written off 150, tax 260, 600 to pay', 1.4833, exercise(1000, 150, 260, 500, 100)],
  ['profit 2000 taxed at 25 %, depreciation 600', 1.6, exercise(2300, 600, 500, 1200, 300)],
  ['profit 300, tax 75, interest 100, written off 30', 1.6136, exercise(400, 30, 75, 120, 100)],
  ['profit 500, interest 60, tax 50, written off 90', 2, exercise(560, 90, 50, 240, 60)],
  ['EBIT 180, tax 37.5, amortised 20', 2.3214, exercise(180, 20, 37.5, 40, 30)],
])('DSCR of a published exercise: %s', (_, published, given) => {
  const { series, value, broken } = compute(projectOf(given));
  expect(broken()).toEqual([]);
  expect(series('income.ebit')[1]).toBeCloseTo(given.ebit, 6);
  expect(series('tax.paid')[1]).toBeCloseTo(given.tax, 6);
  expect(series('loan.debt_service')[1]).toBeCloseTo(given.principal + given.interest, 6);
  expect(value('returns.debt.dscr_min')).toBeCloseTo(published, 4);
});

function exercise(
  ebit: number,
  writtenOff: number,
  tax: number,
  principal: number,
  interest: number,
): Exercise {
  return { ebit, writtenOff, tax, principal, interest };
}
