import type { LineDef } from '../language/types';
import type { Opex } from '../project/schema';
import type { BuildContext } from './context';
import { added, type Part, part, say, writerOf } from './part';
import { estimatesWhole, hasStock, holdsCash, partLines } from './working-capital-parts';

const line = writerOf('working_capital');

/** Whether the project keeps a stock of goods; it needs both the days and the supplier it is bought from. */
export function hasInventory(context: BuildContext): boolean {
  const { inventory_days, inventory_supplier } = context.project.working_capital;
  return !estimatesWhole(context) && inventory_days !== undefined && inventory_supplier !== undefined;
}

/** Whether some costs are paid ahead of the period they belong to. */
export function hasPrepaid(context: BuildContext): boolean {
  return !estimatesWhole(context) && context.project.working_capital.prepaid_days !== undefined;
}

/** Whether a cost is paid after the credit its supplier gives. */
export function buysOnCredit(context: BuildContext, { id }: Opex): boolean {
  const { payable_items } = context.project.working_capital;
  return !estimatesWhole(context) && (payable_items === undefined || payable_items.includes(id));
}

/** Whether a cost is paid ahead of the period it belongs to. */
export function paysAhead(context: BuildContext, { id }: Opex): boolean {
  const { prepaid_items } = context.project.working_capital;
  return hasPrepaid(context) && (prepaid_items === undefined || prepaid_items.includes(id));
}

/** What a receivable is of the revenue it comes from, as a factor in formulas: all of it, or what it cost. */
export function receivableFactor({ project }: BuildContext): string {
  const { receivable_base, enlarged } = project.working_capital;
  return (enlarged?.base ?? receivable_base) === 'operating_cost' ? ' * working_capital.cost_share' : '';
}

/** Whether some revenue is collected ahead of the period it belongs to. */
export function hasAdvances(context: BuildContext): boolean {
  return !estimatesWhole(context) && context.project.working_capital.advance_days !== undefined;
}

/** Working capital: money tied up in receivables and goods less what suppliers are owed, free again in the last period. */
export function workingCapitalBlock(context: BuildContext): Part {
  const stock = hasInventory(context);
  const prepaid = hasPrepaid(context);
  const advances = hasAdvances(context);
  const cash = holdsCash(context);
  return part({
    blocks: [{ id: 'working_capital', label: say('流动资金', 'Working capital'), group: 'working_capital' }],
    inputs: context.inputsOf('working_capital'),
    lines: [
      ...creditLines(context),
      ...aheadLines(context),
      ...(stock ? inventoryLines(context) : []),
      ...partLines(context),
      line(
        'net',
        `${added('revenue.receivable', prepaid && 'opex.prepaid', stock && 'inventory', hasStock(context) && 'stock', cash && 'cash_held')} - opex.payable${advances ? ' - revenue.advance' : ''}`,
        'money',
        'stock',
        say('流动资金', 'Net working capital'),
        { emphasis: 'total', definition: cash ? WITH_CASH : WITHOUT_CASH },
      ),
      line(
        'increase',
        'net - prev(net)',
        'money',
        'flow',
        say('流动资金当期增加额', 'Increase in working capital'),
      ),
    ],
  });
}

const WITHOUT_CASH = say(
  '应收账款 + 预付账款 + 存货 − 应付账款 − 预收账款；末期全部收回。',
  'Receivables + prepaid costs + inventory − payables − advances; all released in the last period.',
);
const WITH_CASH = say(
  '应收账款 + 预付账款 + 存货 + 周转现金 − 应付账款 − 预收账款；末期全部收回。',
  'Receivables + prepaid costs + inventory + cash for daily payments − payables − advances; all released in the last period.',
);

/** How long customers take to pay and suppliers wait; or how much of a year's revenue all of it ties up. */
function creditLines(context: BuildContext): LineDef[] {
  const whole = estimatesWhole(context);
  return [
    whole
      ? line(
          'receivable_periods',
          'share * timeline.periods_per_year',
          'period',
          'rate',
          say('流动资金占用期数', 'Periods tied up'),
          {
            definition: say(
              '占用率折合的期数：扩大指标法的流动资金按尚未收回的收入占用。',
              'The ratio counted in periods: working capital estimated as one share is tied up as revenue not yet collected.',
            ),
            source: say(
              '《建设项目经济评价方法与参数》（第三版）流动资金扩大指标估算法',
              'China: Methods and Parameters (3rd ed.), working capital by one ratio',
            ),
          },
        )
      : line(
          'receivable_periods',
          'receivable_days * timeline.periods_per_year / days_in_year',
          'period',
          'rate',
          say('应收账款期数', 'Receivable periods'),
          { definition: say('应收天数折合的期数。', 'Receivable days counted in periods.') },
        ),
    ...(receivableFactor(context) === ''
      ? []
      : [
          line(
            'cost_share',
            'if(revenue.gross > 0, opex.expense / revenue.gross, 0)',
            '%',
            'rate',
            say('经营成本占收入比例', 'Operating cost as a share of revenue'),
            {
              definition: say(
                '以经营成本为基数时，应收款只计所占用的成本。',
                'Where operating cost is the base, a receivable counts only what was spent on it.',
              ),
            },
          ),
        ]),
    ...(whole
      ? []
      : [
          line(
            'payable_periods',
            'payable_days * timeline.periods_per_year / days_in_year',
            'period',
            'rate',
            say('应付账款期数', 'Payable periods'),
            { definition: say('应付天数折合的期数。', 'Payable days counted in periods.') },
          ),
        ]),
  ];
}

/** Days paid or collected ahead, as shares of the next period: never more than all of it. */
function aheadLines(context: BuildContext): LineDef[] {
  const share = (short: string, days: string, zh: string, en: string): LineDef =>
    line(
      short,
      `min(1, ${days} * timeline.periods_per_year / days_in_year)`,
      '%',
      'rate',
      say(`${zh}占下期的比例`, `${en}, share of the next period`),
      {
        definition: say(
          '天数折合的期数，不超过一期；按本期天数、下期金额计算。',
          "Days counted in periods, at most one; this period's days on the next period's amount.",
        ),
      },
    );
  return [
    ...(hasPrepaid(context) ? [share('prepaid_share', 'prepaid_days', '预付账款', 'Prepaid costs')] : []),
    ...(hasAdvances(context) ? [share('advance_share', 'advance_days', '预收账款', 'Advances')] : []),
  ];
}

function inventoryLines({ project, option }: BuildContext): LineDef[] {
  const supplier = project.working_capital.inventory_supplier ?? '';
  const { company } = option.terms;
  return [
    line(
      'inventory',
      'opex.expense * timeline.periods_per_year * inventory_days / days_in_year * (1 - timeline.last)',
      'money',
      'stock',
      say('存货', 'Inventory'),
      {
        definition: say(
          '年化经营成本 × 存货天数 ÷ 全年天数；末期清空。',
          'Operating cost per year × inventory days ÷ days in a year; none left in the last period.',
        ),
      },
    ),
    line(
      'inventory_change',
      'inventory - prev(inventory)',
      'money',
      'flow',
      say('存货变动', 'Change in inventory'),
    ),
    line(
      'inventory_purchase',
      'max(0, inventory_change)',
      'money',
      'flow',
      say('购入存货', 'Goods bought into stock'),
      {
        from: company,
        to: supplier,
      },
    ),
    line(
      'inventory_release',
      'max(0, -inventory_change)',
      'money',
      'flow',
      say('存货释放', 'Goods released from stock'),
      {
        from: supplier,
        to: company,
        definition: say(
          '动用存货而少向供应商采购的金额，记为供应商退回。',
          'Purchases saved by using up stock, shown as returned by the supplier.',
        ),
      },
    ),
  ];
}
