import { describe, expect, it } from 'vitest';
import type { Project } from '../../../models/project';
import { buildWorkbook } from '../../../models/reports/workbook';
import { mismatches } from '../../support/compare-cells';
import { recalculate } from '../../support/recalculate';
import { resultOf } from '../../support/sample-results';
import { readCells } from '../../support/xlsx-cells';
import { annuity, costs, earns, money, span, tiny, works } from '../blocks/tiny';

const LONG = 120_000;

/** Taxes paid later, working capital part by part, deferred tax under a holiday, repayment out of profit after tax. */
function timed(step: Project['timeline']['step'], working: Partial<Project['working_capital']>): Project {
  return tiny(
    {
      timeline: span(6, 1, step),
      inputs: [money('sales', 200)],
      revenue: [{ ...earns('sales'), vat_rate: { value: 0.13 } }],
      capex: [
        {
          ...works(300, 6),
          vat_rate: { value: 0.09 },
          tax_depreciation: { method: 'straight_line', tax_life: { value: 3 } },
        },
      ],
      opex: [
        { ...costs(30), id: 'ore', label: 'Ore', nature: 'materials', payee: 'supplier' },
        { ...costs(20), id: 'crew', label: 'Crew', nature: 'wages' },
      ],
      tax: {
        rate: { value: 0.25 },
        loss_carry_forward: true,
        loss_years: { value: 5 },
        deferred: true,
        holiday: { exempt_years: { value: 2 }, half_years: { value: 2 }, from: 'first_profit' },
        payment_lag_days: { value: 90 },
      },
      vat: {
        surplus: 'carry_forward',
        surcharge_rate: { value: 0.12 },
        refund_on_collection: { burden: { value: 0.03 } },
        payment_lag_days: { value: 30 },
      },
      working_capital: {
        receivable_days: { value: 45 },
        payable_days: { value: 60 },
        days_in_year: { value: 360 },
        ...working,
      },
    },
    {
      funding: {
        tranches: [annuity(0.6, 0.05, 0, 5, { repayment: { type: 'full_capacity', years: { value: 5 } } })],
        initial_working_capital: { value: 5 },
      },
      distribution: {
        payout: { value: 0.9 },
        minimum_cash: { value: 3 },
        dividends: 'distributable_profit',
      },
    },
  );
}

describe('the workbook of a project that pays taxes later and ties money up part by part', () => {
  const parts = {
    payable_items: ['ore'],
    receivable_base: 'operating_cost',
    materials_days: { value: 40 },
    progress_days: { value: 20 },
    finished_days: { value: 10 },
    cash_days: { value: 36 },
  } as const;

  it.each([
    ['year', parts],
    ['quarter', parts],
    ['half_year', { enlarged: { base: 'operating_cost', share: { value: 0.3 } } }],
  ] as const)('is what the engine computed, by %s', { timeout: LONG }, async (step, working) => {
    const project = timed(step, working as Partial<Project['working_capital']>);
    const result = resultOf(project, project.options[0]?.id ?? '', 'base');
    expect(result.checks.filter(({ passed, severity }) => !passed && severity === 'error')).toEqual([]);
    const cells = await readCells(await buildWorkbook(result, project, step === 'year' ? 'zh' : 'en'));
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
  });
});
