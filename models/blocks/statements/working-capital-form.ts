import { variesOverTime } from '../../project/over-time';
import { say } from '../part';
import { type Form, type FormHelper, row, sum } from './form';
import type { Ledger } from './ledger';

const STOCK = { kind: 'stock' } as const;

/** Table L: what operation ties up. */
export function workingCapital(ledger: Ledger): Form {
  const { of, context } = ledger;
  const { working_capital } = context.project;
  const days = (id: keyof typeof working_capital): readonly [string | undefined, string | undefined] => {
    const given = working_capital[id];
    const plain = typeof given === 'object' && 'value' in given && !variesOverTime(given);
    return plain && working_capital.enlarged === undefined
      ? [`working_capital.${id}`, `turns_${id}`]
      : [undefined, undefined];
  };
  const dated = [
    'receivable_days',
    'inventory_days',
    'materials_days',
    'fuel_days',
    'progress_days',
    'finished_days',
    'cash_days',
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
        ...(working_capital.enlarged === undefined
          ? {}
          : {
              definition: say(
                '扩大指标法估算的流动资金不分项，全部列在此行。',
                'Working capital estimated as one share is not told apart and stands here.',
              ),
            }),
      }),
      sum('1.2', say('存货', 'Inventory'), STOCK),
      row(
        '1.2.1',
        say('原材料', 'Materials'),
        of('?working_capital.inventory', '?working_capital.materials'),
        ledger.has('working_capital.stock')
          ? { ...STOCK, further: days('materials_days') }
          : {
              ...STOCK,
              further: days('inventory_days'),
              definition: say('存货不分类，列在此行。', 'Inventory is not told apart and stands here.'),
            },
      ),
      row('1.2.2', say('燃料', 'Fuel'), of('?working_capital.fuel'), {
        ...STOCK,
        further: days('fuel_days'),
      }),
      row('1.2.3', say('在产品', 'Work in progress'), of('?working_capital.progress'), {
        ...STOCK,
        further: days('progress_days'),
      }),
      row('1.2.4', say('产成品', 'Finished goods'), of('?working_capital.finished'), {
        ...STOCK,
        further: days('finished_days'),
      }),
      row('1.3', say('现金', 'Cash'), of('?working_capital.cash_held'), {
        ...STOCK,
        further: days('cash_days'),
        definition: ledger.has('working_capital.cash_held')
          ? say(
              '为日常支付留存的周转现金；分红约定的最低现金列入货币资金。',
              'Cash kept for daily payments; the minimum agreed for distributions stands with cash alone.',
            )
          : say(
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
  materials_days: say('原材料周转次数', 'Materials: turns'),
  fuel_days: say('燃料周转次数', 'Fuel: turns'),
  progress_days: say('在产品周转次数', 'Work in progress: turns'),
  finished_days: say('产成品周转次数', 'Finished goods: turns'),
  cash_days: say('现金周转次数', 'Cash: turns'),
  prepaid_days: say('预付账款周转次数', 'Prepayments: turns'),
  payable_days: say('应付账款周转次数', 'Payables: turns'),
  advance_days: say('预收账款周转次数', 'Advances: turns'),
};
