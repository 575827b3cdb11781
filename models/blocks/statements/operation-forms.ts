import { bilingual } from '../../project/text';
import { restates } from '../accounting-choice';
import { say } from '../part';
import { inKindOf } from '../shareholders-list';
import { bookOf, intangibles, salesOf } from './facts';
import { beyond, type Form, type FormRow, row } from './form';
import type { Ledger } from './ledger';
import { priceAndQuantity } from './price-quantity';

/** Table I: total cost by factor of production. */
export function totalCost(ledger: Ledger): Form {
  const { of, context } = ledger;
  const restated = restates(context);
  const amortisation = restated ? '?accounting.amortisation' : '?amortisation.charge';
  const rights = [
    ...intangibles(context).map((item) => bookOf(context, item, 'charge')),
    ...inKindOf(context.option).map(({ id }) => `in_kind.${id}.charge`),
  ];
  return {
    id: 'i',
    title: say('总成本费用估算表（生产要素法）', 'Total cost by factor of production'),
    rows: [
      row('1', say('外购原材料费', 'Purchased materials'), of('?opex.all_materials')),
      row('2', say('外购燃料及动力费', 'Purchased fuel and power'), of('?opex.all_fuel')),
      row('3', say('工资及福利费', 'Wages and welfare'), of('?opex.all_wages')),
      row('4', say('修理费', 'Repairs'), of('?opex.all_repairs')),
      row('5', say('其他费用', 'Other costs'), of('?opex.all_other', 'concession.payment'), {
        definition: say(
          '未注明性质的成本与特许经营付费。',
          'Costs of no stated nature, and concession payments.',
        ),
      }),
      row('6', say('经营成本', 'Operating cost'), 'r1 + r2 + r3 + r4 + r5', { emphasis: 'subtotal' }),
      row(
        '7',
        say('折旧费', 'Depreciation'),
        of(restated ? 'accounting.depreciation' : 'depreciation.charge', ...rights.map((name) => `-${name}`)),
      ),
      row('8', say('摊销费', 'Amortisation'), of(...rights, amortisation), {
        definition: say(
          '土地与无形资产、资本化的融资费用。',
          'Of land, rights and capitalised financing costs.',
        ),
      }),
      row('9', say('利息支出', 'Interest'), of('?loan.finance_cost', '?accounting.borrowing_expensed'), {
        definition: restated
          ? say(
              '运营期利息与融资费用减储备账户利息，及建设期费用化的融资费用。',
              'Interest and fees in operation, less interest on reserves, and borrowing costs of construction expensed.',
            )
          : say(
              '运营期利息与融资费用，减储备账户利息。',
              'Interest and fees in operation, less interest on reserves.',
            ),
      }),
      ...(restated
        ? [
            beyond('construction', say('建造成本', 'Construction cost'), 'accounting.construction_cost', {
              definition: say(
                '与建造收入相对应，标准表无此行。',
                'Matches construction revenue; not a row of the standard form.',
              ),
            }),
          ]
        : []),
      row(
        '10',
        say('总成本费用合计', 'Total cost'),
        `r6 + r7 + r8 + r9${restated ? ' + construction' : ''}`,
        { emphasis: 'total' },
      ),
      beyond('variable', say('其中：可变成本', 'of which variable cost'), of('opex.variable'), {
        definition: say('随产量或收入变动的成本。', 'Costs that follow output or revenue.'),
      }),
      beyond(
        'fixed',
        say('其中：固定成本', 'of which fixed cost'),
        `r10 - variable${restated ? ' - construction' : ''}`,
      ),
    ],
    footers: ['break_even.quantity', 'break_even.capacity', 'break_even.price', 'break_even.price_share'],
  };
}

/** Table J: what is earned, and the taxes on it. */
export function revenueAndTaxes(ledger: Ledger): Form {
  const { of, has, context } = ledger;
  const split = has('surcharges.vat_surcharge');
  const streams = context.project.revenue.filter(({ nature }) => nature !== 'subsidy');
  const priced = streams.map((stream) => priceAndQuantity(stream, context));
  return {
    id: 'j',
    title: say('营业收入、税金及附加和增值税估算表', 'Revenue, taxes and VAT'),
    rows: [
      row('1', say('营业收入', 'Operating revenue'), salesOf(ledger), { emphasis: 'subtotal' }),
      ...streams.flatMap(({ id, label }, i): FormRow[] => [
        row(`1.${i + 1}`, bilingual(label), of(`revenue.${id}.gross`), { short: `of_${id}` }),
        ...(priced[i]?.rows ?? []),
        beyond(`vat_of_${id}`, say('销项税额', 'Output VAT'), of(`?revenue.${id}.output_vat`), {
          owner: bilingual(label),
        }),
      ]),
      row('2', say('税金及附加', 'Taxes and surcharges'), of('?surcharges.expense'), {
        emphasis: 'subtotal',
      }),
      row('2.1', say('消费税', 'Consumption tax'), of()),
      row(
        '2.2',
        say('城市维护建设税', 'Urban construction tax'),
        split ? 'surcharges.vat_surcharge - r2_3 - r2_4' : of(),
      ),
      row(
        '2.3',
        say('教育费附加', 'Education surcharge'),
        split ? `surcharges.vat_surcharge * ${partOf('education_rate', '0')}` : of(),
        { definition: say('增值税附加中按 3% 计的部分。', 'The 3 % of VAT within the surcharges.') },
      ),
      row(
        '2.4',
        say('地方教育附加', 'Local education surcharge'),
        split ? `surcharges.vat_surcharge * ${partOf('local_education_rate', 'education_rate')}` : of(),
        { definition: say('增值税附加中按 2% 计的部分。', 'The 2 % of VAT within the surcharges.') },
      ),
      beyond(
        'other_taxes',
        say('印花税及不能抵扣的进项税', 'Stamp duty and VAT not credited'),
        of('?surcharges.expense', '-?surcharges.vat_surcharge'),
      ),
      row('3', say('增值税', 'VAT'), of('?vat.payable'), { emphasis: 'subtotal' }),
      row('3.1', say('销项税额', 'Output VAT'), of('?vat.output')),
      row('3.2', say('进项税额', 'Input VAT'), of('?vat.input'), {
        definition: say('经营成本与投资的进项税额。', 'On operating cost and investment.'),
      }),
    ],
    helpers: [
      ...priced.flatMap(({ helpers }) => helpers),
      {
        short: 'items',
        formula: of(...streams.map(({ id }) => `statements.j.of_${id}`)),
        unit: 'money',
        kind: 'flow',
        label: say('各产品收入之和', 'Revenue of all streams'),
      },
      {
        short: 'taxes',
        formula: 'r2_1 + r2_2 + r2_3 + r2_4 + other_taxes',
        unit: 'money',
        kind: 'flow',
        label: say('各项税金之和', 'Taxes and surcharges, one by one'),
      },
    ],
  };
}

/** What part of the surcharges a statutory rate takes, after those that come first. */
function partOf(rate: string, before: string): string {
  return `if(vat.surcharge_rate > 0, max(0, min(${rate}, vat.surcharge_rate - ${before})) / vat.surcharge_rate, 0)`;
}
