import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getAt, listFactInputs, listInputs, setInput } from '../../../models/project';
import { arbitraryProject, FUZZ_SEED, seeded } from '../../support/arbitrary-project';
import { kioskProject } from '../../support/kiosk-project';

describe('listInputs', () => {
  const inputs = listInputs(kioskProject(), 'concession');

  test('names every input by section, item and field, without the wrappers between', () => {
    expect(inputs.map(({ id }) => id)).toEqual([
      'timeline.construction_years',
      'timeline.operation_years',
      'parties.city.discount_rate',
      'parties.sponsor.discount_rate',
      'indices.cpi.rate',
      'inputs.ad_price',
      'drivers.kiosks.target',
      'drivers.kiosks.start_year',
      'drivers.kiosks.years',
      'capex.kiosks.unit_cost',
      'capex.kiosks.life',
      'capex.network.amount',
      'capex.network.weights',
      'capex.network.life',
      'opex.upkeep.unit_cost',
      'opex.sales.share',
      'working_capital.receivable_days',
      'working_capital.payable_days',
      'working_capital.days_in_year',
      'tax.rate',
      'concession.fee.guarantee',
      'concession.fee.rate',
      'distribution.payout',
      'distribution.minimum_cash',
      'tranches.senior.gearing',
      'tranches.senior.rate',
      'tranches.senior.years',
      'tranches.senior.grace_years',
    ]);
  });

  test('says where an input stands, what it is called, and in which unit it is', () => {
    expect(inputs.find(({ id }) => id === 'capex.kiosks.unit_cost')).toEqual({
      id: 'capex.kiosks.unit_cost',
      path: '/capex/0/cost/unit_cost',
      section: 'capex',
      item: 'kiosks',
      field: 'capex.unit_cost',
      label: { zh: '信息亭设备 — 单价', en: 'Kiosk equipment — unit cost' },
      fieldLabel: { zh: '单价', en: 'Unit cost' },
      definition: {
        zh: '数量每增加一个单位所需的投资，按基期价格。',
        en: 'What one more unit of the driver costs to put in place, at base prices.',
      },
      unit: 'money/kiosk',
      kind: 'rate',
      shape: 'scalar',
      seriesAllowed: true,
      input: { value: 20000 },
    });
  });

  test('calls a named input by its own name, unit and kind', () => {
    expect(inputs.find(({ id }) => id === 'inputs.ad_price')).toMatchObject({
      path: '/inputs/0',
      label: { zh: '广告单价', en: 'Advertising price' },
      unit: 'money/kiosk/year',
      kind: 'rate',
      input: { value: 12000, confidence: 'study' },
    });
  });

  test('gives a driver the unit of what it counts and the loan its own name', () => {
    expect(inputs.find(({ id }) => id === 'drivers.kiosks.target')).toMatchObject({
      unit: 'kiosk',
      kind: 'stock',
    });
    expect(inputs.find(({ id }) => id === 'tranches.senior.rate')).toMatchObject({
      label: { zh: '银行贷款 — 利率', en: 'Bank loan — interest rate' },
      path: '/options/0/terms/funding/tranches/0/rate',
    });
  });

  test('knows a series from a single number', () => {
    expect(inputs.filter(({ shape }) => shape === 'series').map(({ id }) => id)).toEqual([
      'capex.network.weights',
      'tax.rate',
    ]);
  });

  test('refuses an option the project does not have', () => {
    expect(() => listInputs(kioskProject(), 'lease')).toThrow('lease');
  });

  test(`gives every id once, each at a path that holds its value (seed ${FUZZ_SEED})`, () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        for (const option of project.options) {
          const listed = listInputs(project, option.id);
          expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
          for (const { path, input } of listed) expect(getAt(project, path)).toBe(input);
        }
      }),
      seeded(100),
    );
  });
});

describe('setInput', () => {
  test('changes one input and shares the rest', () => {
    const before = kioskProject();
    const after = setInput(before, '/capex/0/cost/unit_cost', { value: 25000, source: 'Tender 2026' });
    expect(getAt(after, '/capex/0/cost/unit_cost')).toEqual({ value: 25000, source: 'Tender 2026' });
    expect(getAt(before, '/capex/0/cost/unit_cost')).toEqual({ value: 20000 });
    expect(after.capex[1]).toBe(before.capex[1]);
    expect(after.options).toBe(before.options);
  });

  test('removes a source given as undefined and keeps what it is not told about', () => {
    const after = setInput(kioskProject(), '/timeline/operation_years', { source: undefined });
    expect(after.timeline.operation_years).toEqual({ value: 4, confidence: 'contract' });
  });

  test('changes a named input without losing its name', () => {
    const after = setInput(kioskProject(), '/inputs/0', { value: [1, 2, 3, 4, 5] });
    expect(after.inputs[0]).toMatchObject({
      id: 'ad_price',
      unit: 'money/kiosk/year',
      value: [1, 2, 3, 4, 5],
    });
  });

  test.each(['/capex/0', '/capex/9/life', '/nowhere', '/__proto__/value', ''])(
    'refuses %j, which holds no input',
    (path) => {
      expect(() => setInput(kioskProject(), path, { value: 1 })).toThrow(/No input stands at/);
    },
  );

  test(`setting the value an input already has changes nothing (seed ${FUZZ_SEED})`, () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        for (const { path, input } of listFactInputs(project)) {
          expect(setInput(project, path, { value: input.value })).toEqual(project);
        }
      }),
      seeded(30),
    );
  });
});
