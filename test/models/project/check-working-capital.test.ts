import { describe, expect, test } from 'vitest';
import { checkProject, type Project } from '../../../models/project';
import { costs, credit, earns, money, span, tiny } from '../blocks/tiny';

type Working = Project['working_capital'];

const days = (value: number) => ({ value });

function findings(working: Partial<Working>, facts: Parameters<typeof tiny>[0] = {}): string[] {
  const project = tiny({
    timeline: span(3),
    inputs: [money('sales', 100)],
    revenue: [earns('sales')],
    opex: [{ ...costs(50), id: 'wages', nature: 'wages' }],
    working_capital: { ...credit(30, 30), ...working },
    ...facts,
  });
  return checkProject(project)
    .filter(({ path }) => /^\/(working_capital|tax|vat)/.test(path))
    .map(({ severity, path, message }) => `${severity} ${path} | ${message.zh} | ${message.en}`);
}

describe('working capital part by part', () => {
  test('nothing to say of a sound estimate', () => {
    expect(findings({ cash_days: days(30), progress_days: days(20), progress_items: ['wages'] })).toEqual([]);
  });

  test('negative days', () => {
    expect(findings({ cash_days: days(-5) })).toEqual([
      'error /working_capital/cash_days | 应不小于 0，实际为 -5。 | Expected a value of at least 0, found -5.',
    ]);
  });

  test('a cost nobody knows, with the nearest name', () => {
    expect(findings({ cash_days: days(30), cash_items: ['wage'] })).toEqual([
      'error /working_capital/cash_items/0 | 没有标识为“wage”的经营成本。是否应为“wages”？ | There is no operating cost "wage". Did you mean "wages"?',
    ]);
  });

  test('a cost named twice counts once', () => {
    expect(findings({ payable_items: ['wages', 'wages'] })).toEqual([
      'warning /working_capital/payable_items/1 | “wages”列了两次，只计一次。 | "wages" is listed twice and counts once.',
    ]);
  });

  test('costs without days, and days without costs', () => {
    expect(findings({ fuel_items: ['wages'], materials_days: days(30) })).toEqual([
      'warning /working_capital/fuel_items | 没有填“燃料动力天数”，所列成本不起作用。 | Without "Days of fuel and power" the costs named here do nothing.',
      'warning /working_capital/materials_days | 没有相应性质的经营成本，这一天数不起作用；请填写成本的性质，或指定所计成本。 | No operating cost has the nature this counts, so these days do nothing; state the nature of the costs, or name the costs it counts.',
    ]);
  });

  test('stock counted twice', () => {
    expect(
      findings({ finished_days: days(10), inventory_days: days(20), inventory_supplier: 'supplier' }),
    ).toEqual([
      'warning /working_capital/inventory_days | 存货已分项估算，再按经营成本天数估算会重复计算；请删去存货天数。 | Stock is estimated by kind already; days of operating cost count it again. Clear the inventory days.',
    ]);
  });

  test('a ratio typed in per cent', () => {
    expect(findings({ enlarged: { base: 'revenue', share: days(20) } })).toEqual([
      'error /working_capital/enlarged/share | 应介于 0 与 1 之间，实际为 20。比例写成小数：20% 写作 0.2。 | Expected a value between 0 and 1, found 20. Rates are fractions: write 20 % as 0.2.',
    ]);
  });
});

describe('taxes paid later', () => {
  test.each([-1, 400])('a lag of %d days', (lag) => {
    const tax = { rate: { value: 0.25 }, loss_carry_forward: true, payment_lag_days: days(lag) };
    expect(findings({}, { tax })).toEqual([
      `error /tax/payment_lag_days | 应介于 0 与 366 之间，实际为 ${lag}。 | Expected a value between 0 and 366, found ${lag}.`,
    ]);
  });
});
