import { describe, expect, test } from 'vitest';
import { annuity, compute, earns, near, span, tiny, works } from '../../models/blocks/tiny';
import { runSmall } from '../../support/small-models';

/*
 * NREL SAM "PVWatts Single Owner" (shared/cases/international.md A16; NREL/ssc test inputs and outputs of 2022.08.08,
 * BSD-3-Clause). The company, its debt and its reserves are a project of ours; the owner's tax (MACRS, losses used at
 * once, production credit) is not something a project can say, so it is written in the formula language and fed with
 * the project's lines.
 *
 * SAM saves for the replacement of year 15 in the years 1 to 15 and spends in the last of them; our account is full the
 * period before. Spending a year later gives SAM's deposits, and the same debt.
 */
const YEARS = 25;
const INFLATION = 1.025;

const project = tiny(
  {
    timeline: span(YEARS),
    indices: [
      { id: 'power_price', label: 'Price', rate: { value: 0.01 } },
      { id: 'costs', label: 'Costs', rate: { value: 0.025 } },
    ],
    inputs: [
      { id: 'price', label: 'Price', kind: 'rate', unit: 'money/kwh', value: 0.043 / 1.01 },
      { id: 'hours', label: 'One year', kind: 'rate', unit: '1/year', value: 1 },
    ],
    drivers: [
      {
        id: 'energy',
        label: 'Energy',
        unit: 'kwh',
        kind: 'flow',
        form: {
          type: 'growth',
          initial: { value: 211_907_455.76222098 },
          growth: { value: -0.005 },
          start_year: { value: 2 },
        },
      },
    ],
    capex: [
      works(116_394_500 + 3_055_355.625, 20),
      {
        ...works(10_000_000 * INFLATION ** 14, 5),
        id: 'inverters',
        label: 'Inverters',
        cost: {
          type: 'total',
          amount: { value: 10_000_000 * INFLATION ** 14 },
          spend: { profile: 'even', start_year: { value: 17 }, years: { value: 1 } },
        },
      },
    ],
    revenue: [{ ...earns('sales', 'power_price'), formula: 'energy * price * hours' }],
    opex: [
      {
        id: 'upkeep',
        label: 'Upkeep',
        payee: 'staff',
        cost: { type: 'fixed', amount: { value: (15 * 100_000) / INFLATION } },
        index: 'costs',
      },
    ],
  },
  {
    funding: {
      initial_working_capital: { value: 750_000 },
      tranches: [
        annuity(1, 0.07, 0, 18, {
          size: { dscr: { value: 1.3 } },
          fees: { upfront: { value: 0.0275 } },
          repayment: { type: 'sculpted', years: { value: 18 } },
        }),
      ],
      reserves: {
        dsra: { months: { value: 6 }, funding: 'construction' },
        mra: { look_forward: { value: 15 }, items: ['inverters'] },
      },
    },
  },
);
const { series, value, sum, broken } = compute(project);

const SERVICE = [
  5130798.5, 5136648.12, 5141948.32, 5146681.94, 5150831.35, 5154378.46, 5157304.72, 5159591.09, 5161218.06,
  5162165.59, 5162413.12, 5161939.58, 5160723.34, 5158742.22, 5155973.45, 5876995.65, 5872580.96, 5867306.77,
];
const BALANCE = [
  52499952.3, 51044150.46, 49480592.88, 47802286.05, 46001764.13, 44071056.28, 42001651.76, 39784462.67,
  37409783.96, 34867250.78, 32145792.75, 29233585.12, 26117996.49, 22785532.9, 19221777.99, 15411329.0,
  10613126.38, 5483464.27, 0,
];
const AFTER_TAX = [
  -71709051.26, 12227233.41, 15676608.57, 12184594.88, 10149277.31, 10092875.59, 8598422.26, 7101268.26,
  7243803.01, 7381766.27, 7311961.32, 386681.5, 344681.56, 299190.51, 249451.7, 583128.33, 1336682.2,
  727616.46, 3275340.68, 6063213.09, 5840185.43, 5592486.37, 5559777.75, 5549879.75, 5538997.29, 6917560.17,
];

describe('SAM single owner (A16): the company and its lenders', () => {
  test('debt 52,499,952.30030139, sized by cover; total cost, equity and debt fraction as printed', () => {
    expect(value('tranches.senior.size')).toBeCloseTo(52_499_952.30030139, 5);
    expect(value('tranches.senior.binds_dscr')).toBe(1);
    const discounted = series('returns.debt.cfads')
      .slice(1, 19)
      .reduce((total, flow, n) => total + flow / 1.07 ** (n + 1), 0);
    expect(discounted).toBeCloseTo(68_249_937.9903918, 5);
    expect(sum('funding.uses')).toBeCloseTo(124_209_003.56343508, 5);
    expect(sum('funding.sources_equity')).toBeCloseTo(71_709_051.26313369, 5);
    expect(value('returns.debt.gearing') * 100).toBeCloseTo(42.267428925544046, 10);
    expect(value('returns.debt.dscr_min')).toBeCloseTo(1.3, 12);
    expect(broken()).toEqual([]);
  });

  test('debt service and balances of all 18 years to the cent', () => {
    expect(near(series('loan.debt_service').slice(1, 19), 2)).toEqual(SERVICE);
    expect(near(series('loan.closing').slice(0, 19), 2)).toEqual(BALANCE);
    expect(series('loan.interest')[1]).toBeCloseTo(3_674_996.66, 2);
    expect(series('loan.principal')[10]).toBeCloseTo(2_721_458.03, 2);
  });

  test('six months of debt service in reserve, the replacement saved up in fifteenths', () => {
    expect(series('reserves.dsra_closing')[0]).toBeCloseTo(2_565_399.25, 2);
    expect(series('reserves.dsra_closing')[15]).toBeCloseTo(2_938_497.83, 2);
    const saved = (10_000_000 * INFLATION ** 14) / 15;
    for (let n = 1; n <= 15; n++) expect(series('reserves.mra_deposit')[n]).toBeCloseTo(saved, 6);
    const upkeepAhead = 0.5 * 1_500_000 * INFLATION ** 14;
    const reserves = (series('reserves.dsra_closing')[14] ?? 0) + (series('reserves.mra_closing')[14] ?? 0);
    expect(reserves + upkeepAhead).toBeCloseTo(16_825_472.75, 2);
  });
});

const years = (list: readonly number[], from = 1): number[] =>
  Array.from({ length: YEARS + 1 }, (_, n) => list[n - from] ?? 0);
const MACRS_5 = [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576];
const MACRS_15 = [
  0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059,
  0.0591, 0.0295,
];
const LINE_15 = [
  0.0333, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667,
  0.0666, 0.0667, 0.0333,
];
const LINE_20 = [0.025, ...Array.from({ length: 19 }, () => 0.05), 0.025];
/** Replaced and expensed in year 15 out of the account. */
const saved = series('reserves.mra_closing').map((balance, n) => (n < 15 ? balance : 0));

const owner = runSmall({
  periods: YEARS + 1,
  inputs: {
    ebitda: series('income.ebitda'),
    service: series('loan.debt_service'),
    interest: series('loan.interest'),
    dsra: series('reserves.dsra_closing'),
    mra: saved,
    deposit: series('reserves.mra_deposit'),
    uses: series('funding.uses'),
    draw: series('loan.draw'),
    revenue: series('revenue.gross'),
    energy: series('drivers.energy'),
    macrs_5: years(MACRS_5),
    macrs_15: years(MACRS_15),
    line_15: years(LINE_15),
    line_20: years(LINE_20),
    replaced: years(MACRS_5, 15),
    inflation: 0.025,
    real: 0.064,
    on_reserves: 0.0175,
    credit: 0.0275,
    federal: 0.21,
    state: 0.07,
  },
  lines: [
    ['operation', 'timeline.t > 0', '1', 'flag'],
    ['last', 'timeline.period == 26', '1', 'flag'],
    // Half of the next year's upkeep is kept, and comes back at the end.
    ['upkeep', '(1 - last) * 750000 * (1 + inflation) ^ timeline.t', '1', 'stock'],
    ['kept', 'dsra + mra + upkeep', '1', 'stock'],
    ['earned', 'operation * on_reserves * prev(kept)'],
    ['released', 'prev(dsra) - dsra + prev(upkeep) - upkeep'],
    ['pretax', 'if(operation, ebitda - deposit - service + released + earned, draw - uses)'],
    // 97 % of the cost is depreciated: 90 + 1.5 + 2.5 + 3.
    ['basis', '116394500 + 3055355.625'],
    [
      'depreciation',
      'basis * (0.9 * macrs_5 + 0.015 * macrs_15 + 0.025 * line_15 + 0.03 * line_20) + 10000000 * (1 + inflation) ^ 14 * replaced',
    ],
    ['taxable', 'operation * (ebitda + earned - depreciation - interest)'],
    ['tax', 'taxable * (state + federal * (1 - state))'],
    ['credit_rate', 'round(credit * (1 + inflation) ^ (timeline.t - 1) * 1000) / 1000', '1', 'rate'],
    ['credits', 'operation * (timeline.t <= 10) * energy * credit_rate'],
    ['after_tax', 'pretax - tax + credits'],
    ['nominal', '(1 + real) * (1 + inflation) - 1', '1', 'rate'],
    ['value', 'npv(nominal, after_tax)'],
    ['rate', 'irr(after_tax)', '1', 'rate'],
    ['revenue_value', 'npv(nominal, revenue)'],
    ['energy_value', 'npv(nominal, energy)'],
    ['energy_real', 'npv(real, energy)'],
  ],
}).run;
const found = (id: string): number => {
  const it = owner.value(`m.${id}`);
  if (typeof it !== 'number') throw new Error(`${id}: ${it.reason.en}`);
  return it;
};

describe('SAM single owner (A16): the owner, in the formula language', () => {
  test('pre-tax flows of years 1, 15 and 25; depreciation of years 1 and 16', () => {
    const pretax = owner.series('m.pretax');
    expect(near([pretax[1] ?? 0, pretax[15] ?? 0, pretax[25] ?? 0], 2)).toEqual([
      1575584.23, 1454233.45, 8925641.65,
    ]);
    const depreciation = owner.series('m.depreciation');
    expect(near([depreciation[1] ?? 0, depreciation[16] ?? 0], 2)).toEqual([21779590.8, 4852989.58]);
    expect(owner.series('m.earned')[15]).toBeCloseTo(294_445.77, 2);
  });

  test('after-tax flows of all 26 years to the cent', () => {
    expect(near([...owner.series('m.after_tax')], 2)).toEqual(AFTER_TAX);
    expect(owner.series('m.after_tax')[1]).toBeCloseTo(12_227_233.409, 4);
    expect(owner.series('m.after_tax')[25]).toBeCloseTo(6_917_560.1672, 4);
  });

  test('NPV 2,797,574.546986565 at 9.06 %; IRR 9.78711438 % (SAM stops at 9.78711301)', () => {
    expect(found('nominal')).toBeCloseTo(0.0906, 15);
    expect(found('value')).toBeCloseTo(2_797_574.546986565, 5);
    expect(found('rate') * 100).toBeCloseTo(9.78711438441, 9);
    expect(Math.abs(found('rate') * 100 - 9.78711300773735)).toBeLessThan(2e-6);
  });

  test('levelised price 4.6474 and 3.7099 c/kWh, levelised cost 4.5070 and 3.5978', () => {
    const price = (100 * found('revenue_value')) / found('energy_value');
    const priceReal = (100 * found('revenue_value')) / found('energy_real');
    expect(price).toBeCloseTo(4.647390672768049, 11);
    expect(priceReal).toBeCloseTo(3.7098571403539586, 11);
    const cost = found('revenue_value') - found('value');
    expect((100 * cost) / found('energy_value')).toBeCloseTo(4.507015349093879, 10);
    expect((100 * cost) / found('energy_real')).toBeCloseTo(3.597800196246882, 10);
  });

  test('WACC 7.824 % of after-tax equity and debt', () => {
    const d = value('returns.debt.gearing');
    const wacc = (1 - d) * found('rate') + d * 0.07 * (1 - (0.07 + 0.21 * 0.93));
    expect(wacc * 100).toBeCloseTo(7.824123575541095, 5);
  });
});
