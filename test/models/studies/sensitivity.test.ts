import { describe, expect, test } from 'vitest';
import { sensitivityCoefficient } from '../../../models/studies/sensitivity-coefficient';
import { sensitivityGrid } from '../../../models/studies/sensitivity-grid';
import { discounted, plainFlows, published, studied, taxed, worth } from '../../support/sensitivity-subjects';
import { compute, costs, earns, span, tiny, works } from '../blocks/tiny';

const NPV = 'returns.project.npv_pre_tax';
const NPV_TAXED = 'returns.project.npv_post_tax';
const IRR_TAXED = 'returns.project.irr_post_tax';

describe('the coefficient of published questions (E10)', () => {
  // China, first-class constructor examination: IRR 23 %; 17 % and 29 % at ±10 % of investment, 41 % and 5 % of revenue.
  test.each([
    [0.17, 0.1, -2.61],
    [0.29, -0.1, -2.61],
    [0.41, 0.1, 7.83],
    [0.05, -0.1, 7.83],
  ])('IRR from 23 %% to %s at a change of %s gives %s', (value, change, published) => {
    expect(sensitivityCoefficient(0.23, value, change, '')).toBeCloseTo(published, 2);
  });

  test('IRR from 14 % to 10 % when materials cost 20 % more gives −1.43', () => {
    expect(sensitivityCoefficient(0.14, 0.1, 0.2, '')).toBeCloseTo(-1.43, 2); // (10 − 14) / 14 / 20 %
  });

  test('is no number where the figure starts from zero or has no value', () => {
    expect(sensitivityCoefficient(0, 5, 0.1, 'x')).toMatchObject({ kind: 'undefined' });
    const gone = { kind: 'undefined', reason: { zh: '无', en: 'none' }, at: { line: 'x' } } as const;
    expect(sensitivityCoefficient(gone, 5, 0.1, 'x')).toMatchObject({ kind: 'undefined' });
    expect(sensitivityCoefficient(1, gone, 0.1, 'x')).toBe(gone);
  });
});

const ANNUITY = (1 - 1.1 ** -10) / 0.1; // 6.14457
const LAST = 1.1 ** -10; // 0.385543

describe('a published project, computed whole', () => {
  const study = studied(published(), {
    factors: ['investment', 'price', 'operating_cost', 'volume'],
    figures: [{ line: NPV }],
  });
  const base = -1200 + 210 * ANNUITY + 80 * LAST;

  test('starts from the printed NPV of 121.21', () => {
    expect(study.figures[0]?.base).toBeCloseTo(base, 9);
    expect(Math.abs(base - 121.21)).toBeLessThan(0.03); // the print rounds its factors to four digits
  });

  test.each([
    ['investment', -1200],
    ['price', 350 * ANNUITY],
    ['operating_cost', -140 * ANNUITY],
    ['volume', 350 * ANNUITY], // costs are fixed
  ])('moves with %s in a straight line, to its coefficient and its switching value', (id, slope) => {
    for (const change of study.changes) {
      expect(study.at(id, change)).toBeCloseTo(base + slope * change, 8);
      expect(study.coefficient(id, change)).toBeCloseTo(slope / base, 8);
    }
    expect(study.switching(id)).toBeCloseTo(-base / slope, 11);
  });

  test('says the switching value as an amount too', () => {
    const found = study.factor('investment').switching[0];
    expect(found).toMatchObject({ kind: 'found' });
    expect(found?.kind === 'found' && found.amount).toBeCloseTo(1200 + base, 8);
    expect(study.factor('price').amount).toMatchObject({ unit: 'money', base: 350 }); // of sales, a year
  });

  test('ranks price before investment before cost, as the print does for 17.8, 9.9 and 7.1 % per per cent', () => {
    expect(study.ranking[0]?.filter((id) => id !== 'volume')).toEqual([
      'price',
      'investment',
      'operating_cost',
    ]);
  });

  test('IRR equals the benchmark just where NPV is nothing', () => {
    const both = studied(published(), {
      factors: ['investment', 'price'],
      figures: [{ line: NPV }, { line: 'returns.project.irr_pre_tax' }],
    });
    for (const id of ['investment', 'price'])
      expect(both.switching(id, 1)).toBeCloseTo(Number(both.switching(id, 0)), 9);
  });
});

/**
 * Break-even questions (E9) as switching values: with nothing discounted and nothing invested, NPV is profit, and it is
 * nothing at BEP ÷ today − 1. 300,000 pieces at 60, variable 40, fixed 4 million, tax 5 % of revenue.
 */
test('the switching value of volume and price is the published break-even point (E9)', () => {
  const plant = discounted(
    tiny({
      timeline: span(1, 1),
      inputs: [{ id: 'price', label: 'Price', kind: 'rate', unit: 'money/piece', value: 60 }],
      drivers: [
        {
          id: 'pieces',
          label: 'Pieces',
          unit: 'piece/year',
          kind: 'flow',
          form: { type: 'constant', value: { value: 30 } },
        },
      ],
      revenue: [{ ...earns('sales'), formula: 'pieces * price' }],
      opex: [
        { ...costs(400), id: 'fixed' },
        {
          ...costs(0),
          id: 'variable',
          cost: { type: 'per_unit', driver: 'pieces', unit_cost: { value: 40 } },
        },
        { ...costs(0), id: 'tax', cost: { type: 'share_of_revenue', share: { value: 0.05 } } },
      ],
    }),
    0,
  );
  const study = studied(plant, { factors: ['volume', 'price'], figures: [{ line: NPV }] });
  expect(study.figures[0]?.base).toBeCloseTo(110, 9); // 1800 × 0.95 − 1200 − 400
  expect(30 * (1 + Number(study.switching('volume')))).toBeCloseTo(23.529412, 6); // BEP 235,294 pieces
  expect(1 + Number(study.switching('volume'))).toBeCloseTo(0.78431, 5); // BEP 78.43 %
  expect(60 * (1 + Number(study.switching('price')))).toBeCloseTo(56.1404, 4); // BEP price
});

function halved(low: number, high: number, f: (x: number) => number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 200; i++) {
    const x = (a + b) / 2;
    if (Math.sign(f(x)) === Math.sign(f(a))) a = x;
    else b = x;
  }
  return (a + b) / 2;
}

describe('a taxed project, against plain arithmetic', () => {
  const study = studied(taxed(), {
    factors: ['investment', 'price', 'operating_cost'],
    figures: [{ line: IRR_TAXED }, { line: NPV_TAXED }],
    changes: [-0.2, -0.1, 0.1, 0.2],
  });
  const flowsAt = (id: string, c: number) =>
    plainFlows(
      id === 'investment'
        ? { works: 1000 * (1 + c) }
        : id === 'price'
          ? { sales: 380 * (1 + c) }
          : { cost: 120 * (1 + c) },
    );
  const irr = (flows: readonly number[]) => halved(-0.9, 2, (rate) => worth(rate, flows));

  test.each(['investment', 'price', 'operating_cost'])(
    '%s: IRR, NPV, coefficients and switching value',
    (id) => {
      const base = irr(plainFlows({}));
      for (const change of [-0.2, -0.1, 0.1, 0.2]) {
        const moved = irr(flowsAt(id, change));
        expect(study.at(id, change)).toBeCloseTo(moved, 9);
        expect(study.coefficient(id, change)).toBeCloseTo((moved - base) / base / change, 7);
        expect(study.at(id, change, 1)).toBeCloseTo(worth(0.08, flowsAt(id, change)), 8);
      }
      const root = halved(-0.9, 2.9, (c) => worth(0.08, flowsAt(id, c)));
      expect(study.switching(id, 1)).toBeCloseTo(root, 9);
      expect(study.switching(id, 0)).toBeCloseTo(root, 9);
    },
  );

  test('each point is what a plain run of the changed project gives', () => {
    const dearer = { ...taxed(), capex: [works(1100, 6, 2)] };
    expect(study.at('investment', 0.1)).toBeCloseTo(compute(dearer).value(IRR_TAXED), 12);
  });
});

describe('two factors at once', () => {
  test('each cell is a run with both moved, the middle one today', () => {
    const answer = sensitivityGrid(taxed(), {
      factors: ['investment', 'price'],
      figure: { line: NPV_TAXED },
      changes: [
        [-0.1, 0.1],
        [-0.2, 0.2],
      ],
    });
    if (!answer.ok) throw new Error(answer.error.sentence.en);
    const { values, rows, columns } = answer.value;
    expect(rows.changes).toEqual([-0.1, 0, 0.1]);
    expect(columns.changes).toEqual([-0.2, 0, 0.2]);
    for (const [i, a] of rows.changes.entries())
      for (const [j, b] of columns.changes.entries())
        expect(values[i]?.[j]).toBeCloseTo(
          worth(0.08, plainFlows({ works: 1000 * (1 + a), sales: 380 * (1 + b) })),
          8,
        );
  });

  test('one factor twice is refused', () => {
    const answer = sensitivityGrid(taxed(), { factors: ['price', 'price'], figure: { line: NPV_TAXED } });
    expect(answer).toMatchObject({ ok: false, error: { place: 'factors' } });
  });
});
