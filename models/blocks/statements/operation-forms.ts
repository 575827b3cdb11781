import { bilingual } from '../../project/text';
import { restates } from '../accounting-choice';
import { say } from '../part';
import { inKindOf } from '../shareholders-list';
import { bookOf, intangibles, salesOf } from './facts';
import { beyond, type Form, type FormHelper, type FormRow, row, sum } from './form';
import type { Ledger } from './ledger';

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
  return {
    id: 'j',
    title: say('营业收入、税金及附加和增值税估算表', 'Revenue, taxes and VAT'),
    rows: [
      row('1', say('营业收入', 'Operating revenue'), salesOf(ledger), { emphasis: 'subtotal' }),
      ...streams.flatMap(({ id, label }, i): FormRow[] => [
        row(`1.${i + 1}`, bilingual(label), of(`revenue.${id}.gross`), { short: `of_${id}` }),
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

const STOCK = { kind: 'stock' } as const;

/** Table L: what operation ties up. */
export function workingCapital(ledger: Ledger): Form {
  const { of, context } = ledger;
  const { working_capital } = context.project;
  const days = (id: keyof typeof working_capital): readonly [string | undefined, string | undefined] => {
    const given = working_capital[id];
    const plain = typeof given === 'object' && 'value' in given && typeof given.value === 'number';
    return plain ? [`working_capital.${id}`, `turns_${id}`] : [undefined, undefined];
  };
  const dated = [
    'receivable_days',
    'inventory_days',
    'prepaid_days',
    'payable_days',
    'advance_days',
  ] as const;
  return {
    id: 'l',
    title: say('流动资金估算表', 'Working capital estimate'),
    rows: [
      sum('1', say('流动资产', 'Current assets'), STOCK),
      row('1.1', say('应收账款', 'Receivables'), of('revenue.receivable'), {
        ...STOCK,
        further: days('receivable_days'),
      }),
      sum('1.2', say('存货', 'Inventory'), STOCK),
      row('1.2.1', say('原材料', 'Materials'), of('?working_capital.inventory'), {
        ...STOCK,
        further: days('inventory_days'),
        definition: say('存货不分类，列在此行。', 'Inventory is not told apart and stands here.'),
      }),
      row('1.2.2', say('燃料', 'Fuel'), of(), STOCK),
      row('1.2.3', say('在产品', 'Work in progress'), of(), STOCK),
      row('1.2.4', say('产成品', 'Finished goods'), of(), STOCK),
      row('1.3', say('现金', 'Cash'), of(), {
        ...STOCK,
        definition: say(
          '最低现金列入货币资金，不计入流动资金。',
          'The minimum cash stands with cash, not with working capital.',
        ),
      }),
      row('1.4', say('预付账款', 'Prepayments'), of('?opex.prepaid'), {
        ...STOCK,
        further: days('prepaid_days'),
      }),
      sum('2', say('流动负债', 'Current liabilities'), STOCK),
      row('2.1', say('应付账款', 'Payables'), of('opex.payable'), {
        ...STOCK,
        further: days('payable_days'),
      }),
      row('2.2', say('预收账款', 'Advances from customers'), of('?revenue.advance'), {
        ...STOCK,
        further: days('advance_days'),
      }),
      row('3', say('流动资金', 'Working capital'), 'r1 - r2', { ...STOCK, emphasis: 'subtotal' }),
      row('4', say('流动资金当期增加额', 'Increase of the period'), 'r3 - prev(r3)', { emphasis: 'total' }),
    ],
    helpers: dated
      .filter((id) => days(id)[1] !== undefined)
      .map(
        (id): FormHelper => ({
          short: `turns_${id}`,
          formula: `ratio(working_capital.days_in_year, working_capital.${id})`,
          unit: 'x',
          kind: 'rate',
          label: TURNS[id],
          definition: say('全年天数 ÷ 最低周转天数。', 'Days in a year ÷ days of turnover.'),
        }),
      ),
    furtherColumns: [say('最低周转天数', 'Days'), say('周转次数', 'Turns')],
  };
}

const TURNS = {
  receivable_days: say('应收账款周转次数', 'Receivables: turns'),
  inventory_days: say('存货周转次数', 'Inventory: turns'),
  prepaid_days: say('预付账款周转次数', 'Prepayments: turns'),
  payable_days: say('应付账款周转次数', 'Payables: turns'),
  advance_days: say('预收账款周转次数', 'Advances: turns'),
};
