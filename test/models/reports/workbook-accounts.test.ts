import { describe, expect, it } from 'vitest';
import type { Project } from '../../../models/project';
import { buildWorkbook } from '../../../models/reports/workbook';
import { mismatches } from '../../support/compare-cells';
import { recalculate } from '../../support/recalculate';
import { resultOf } from '../../support/sample-results';
import { readCells } from '../../support/xlsx-cells';
import { annuity, costs, earns, money, span, tiny, works } from '../blocks/tiny';

const LONG = 120_000;

/** Users pay a fifth, the city the rest whatever the use; a loan, deferred tax, a price for the hand-over. */
function mixed(availability: number): Project {
  return tiny(
    {
      timeline: span(6, 2),
      inputs: [money('fees', 20), money('availability', availability)],
      revenue: [earns('fees'), { ...earns('availability'), payer: 'city', unconditional: true }],
      capex: [
        { ...works(200, 6, 2), category: 'intangible' },
        { ...works(30, 4), id: 'own', label: 'Own', residual_buyer: 'city' },
      ],
      opex: [costs(15)],
      tax: { rate: { value: 0.25 }, loss_carry_forward: true, deferred: true },
    },
    {
      accounting: { construction_margin: { value: 0.06 }, operation_margin: { value: 0.1 } },
      funding: { tranches: [annuity(0.6, 0.05, 0, 5)] },
      end_of_term: { transfer_price: { basis: 'amount', price: { value: 12 } } },
    },
  );
}

/** A late refund of the surplus, a levied stream, VAT returned above a burden, VAT on what is sold, sculpted debt. */
function relieved(): Project {
  return tiny(
    {
      timeline: span(4, 1, 'half_year'),
      inputs: [money('sales', 200), money('parking', 60)],
      revenue: [
        { ...earns('sales'), vat_rate: { value: 0.13 } },
        { ...earns('parking'), vat_rate: { value: 0.05 }, simplified: true },
      ],
      capex: [
        {
          ...works(300, 6),
          vat_rate: { value: 0.09 },
          residual_buyer: 'city',
          residual_vat_rate: { value: 0.13 },
        },
      ],
      opex: [{ ...costs(40), vat_rate: { value: 0.06 } }],
      vat: {
        surplus: 'refund',
        refund_share: { value: 0.6 },
        refund_months: { value: 6 },
        surcharge_rate: { value: 0.12 },
        refund_on_collection: { burden: { value: 0.03 }, streams: ['sales'] },
      },
    },
    {
      funding: {
        tranches: [
          annuity(0.9, 0.05, 0, 3, {
            size: { dscr: { value: 1.4 } },
            repayment: { type: 'sculpted', years: { value: 3 } },
          }),
        ],
      },
    },
  );
}

describe('the workbook of a project with every relief of VAT and sculpted debt', () => {
  it('is what the engine computed', { timeout: LONG }, async () => {
    const project = relieved();
    const result = resultOf(project, project.options[0]?.id ?? '', 'base');
    expect(result.checks.filter(({ passed, severity }) => !passed && severity === 'error')).toEqual([]);
    const cells = await readCells(await buildWorkbook(result, project, 'en'));
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
  });
});

describe('the workbook of a concession with a receivable', () => {
  it.each([
    ['that the payments repay', 80],
    ['that they do not, so that nothing is one', 10],
  ])('%s', { timeout: LONG }, async (_, availability) => {
    const project = mixed(availability);
    const result = resultOf(project, project.options[0]?.id ?? '', 'base');
    const cells = await readCells(await buildWorkbook(result, project, 'zh'));
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
  });
});
