import { describe, expect, test } from 'vitest';
import { input, line, ran } from '../../support/formula-model';

/** Case E14, working capital by component in the language itself: turns are 360 ÷ days. */
describe('working capital by component (E14)', () => {
  const given = {
    wages: 1100 * 0.72,
    other: 860,
    materials: 19_200,
    opex: 21_000,
    repairs: 0.1 * 21_000,
    receivable_days: 30,
    cash_days: 40,
    payable_days: 30,
    inventory_days: 40,
  };
  const run = ran({
    inputs: Object.entries(given).map(([name, value]) => input(`m.${name}`, value)),
    lines: [
      line('m.receivable', 'opex * receivable_days / 360'),
      line('m.cash', '(wages + other) * cash_days / 360'),
      line('m.stock_materials', 'materials * inventory_days / 360'),
      line('m.in_progress', '(wages + other + materials + repairs) * inventory_days / 360'),
      line('m.finished', 'opex * inventory_days / 360'),
      line('m.inventory', 'stock_materials + in_progress + finished'),
      line('m.current_assets', 'receivable + cash + inventory'),
      line('m.payable', 'materials * payable_days / 360'),
      line('m.working_capital', 'current_assets - payable'),
    ],
  });

  test.each([
    ['receivable', 1750],
    ['cash', 183.56],
    ['stock_materials', 2133.33],
    ['in_progress', 2550.22],
    ['finished', 2333.33],
    ['inventory', 7016.89],
    ['current_assets', 8950.44],
    ['payable', 1600],
    ['working_capital', 7350.44],
  ])('%s is %d', (name, printed) => {
    expect(run.value(`m.${name}`)).toBeCloseTo(printed, 2);
  });
});
