import type { Bilingual, LineDef } from '../language/types';
import type { BuildContext } from './context';
import { holidayLines, holidayRate } from './holiday';
import { type LineExtras, type LineWriter, say } from './part';

const CIT_LOSSES = say(
  '企业所得税法第 18 条：亏损向以后年度结转，一般不超过 5 年；财税〔2018〕76 号：高新技术企业 10 年',
  'China: CIT Law art. 18, losses carried forward 5 years; Caishui [2018] 76, 10 years for high-tech firms',
);
const CIT_SETTLEMENT = say(
  '企业所得税法第 53、54 条：按纳税年度计算，分期预缴，年终汇算清缴',
  'China: CIT Law arts. 53 and 54, computed by tax year, prepaid in instalments, settled at year end',
);

/** Whether tax is computed on the profit of the year to date and settled in its last period; years are periods otherwise. */
export function settlesByYear({ project, periodsPerYear }: BuildContext): boolean {
  return periodsPerYear > 1 && project.tax.settlement !== 'period';
}

/**
 * Write a corporate tax computation: the profit taxed, losses carried forward (oldest first, with or without expiry), a
 * holiday where there is one, and the tax due.
 *
 * With several periods a year the profit is added up within the year: each period pays what the year to date owes beyond
 * what it paid before, and the last period settles the year.
 *
 * @param profit the line taxed
 * @param due what the tax is called; `short` is the short name of its line
 */
export function taxWithLosses(
  line: LineWriter,
  profit: string,
  due: { readonly short: string; readonly label: Bilingual; readonly extras: LineExtras },
  context?: BuildContext,
): LineDef[] {
  const byYear = context !== undefined && settlesByYear(context);
  const expires = context?.project.tax.loss_years !== undefined;
  const holiday = context !== undefined && context.project.tax.holiday !== undefined;
  const base = byYear ? 'profit_to_date' : profit;
  const closing = byYear ? 'timeline.tax_year_end * ' : '';
  const available = expires ? 'loss_opening - loss_expired' : 'loss_opening';
  return [
    ...(byYear ? [toDate(line, profit)] : []),
    line('loss_opening', 'prev(loss_closing)', 'money', 'stock', say('期初可弥补亏损', 'Opening tax losses')),
    ...(expires ? expiryLines(line) : []),
    line(
      'loss_added',
      `${closing}tax.loss_carry_forward * max(0, -${base})`,
      'money',
      'flow',
      say('本期新增亏损', 'Losses added'),
      {
        definition: byYear
          ? say(
              '全年利润为负时在年末计入可弥补亏损。',
              'A negative profit of the year joins the pool at its end.',
            )
          : say('利润为负时计入可弥补亏损。', 'A negative profit joins the pool of losses.'),
      },
    ),
    line(
      'loss_used',
      `${closing}min(${available}, max(0, ${base}))`,
      'money',
      'flow',
      say('弥补以前年度亏损', 'Losses used'),
      {
        definition: say(
          '以尚可弥补的亏损余额与利润较小者为限，先发生者先弥补。',
          'The smaller of the pool still open and the profit, oldest losses first.',
        ),
        source: CIT_LOSSES,
      },
    ),
    line(
      'loss_closing',
      `loss_opening${expires ? ' - loss_expired' : ''} + loss_added - loss_used`,
      'money',
      'stock',
      say('期末可弥补亏损', 'Closing tax losses'),
    ),
    ...taxableLines(line, base, available, byYear),
    ...(context && holiday ? holidayLines(line, context, byYear ? 'taxable_to_date' : 'taxable') : []),
    ...(byYear
      ? settledLines(line, due, holidayRate(holiday))
      : [line(due.short, `taxable * ${holidayRate(holiday)}`, 'money', 'flow', due.label, due.extras)]),
  ];
}

function toDate(line: LineWriter, profit: string): LineDef {
  return line(
    'profit_to_date',
    `if(timeline.tax_year_start, 0, prev(profit_to_date)) + ${profit}`,
    'money',
    'stock',
    say('本年累计利润', 'Profit of the year to date'),
    {
      definition: say(
        '纳税年度初至本期的利润之和。',
        'Profit from the start of the tax year to this period.',
      ),
    },
  );
}

/** What can no longer be used: losses of the years before the last L that later profits have not used up. */
function expiryLines(line: LineWriter): LineDef[] {
  return [
    line('loss_incurred', 'cum(loss_added)', 'money', 'stock', say('累计亏损', 'Losses to date')),
    line(
      'loss_before',
      'prev(loss_incurred)',
      'money',
      'stock',
      say('期初累计亏损', 'Losses up to the period before'),
    ),
    line(
      'loss_expired',
      'min(loss_opening, max(0, prev(loss_before, tax.loss_lag) - (loss_before - loss_opening)))',
      'money',
      'flow',
      say('逾期失效的亏损', 'Losses expired'),
      {
        definition: say(
          '超过结转年限的亏损中，尚未被弥补或失效的部分；先发生者先弥补。',
          'Of the losses older than the years allowed, what was neither used nor expired before; oldest are used first.',
        ),
        source: CIT_LOSSES,
      },
    ),
  ];
}

function taxableLines(line: LineWriter, base: string, available: string, byYear: boolean): LineDef[] {
  const label = say('应纳税所得额', 'Taxable income');
  if (!byYear) return [line('taxable', `max(0, ${base}) - loss_used`, 'money', 'flow', label)];
  return [
    line(
      'taxable_to_date',
      `max(0, ${base}) - min(${available}, max(0, ${base}))`,
      'money',
      'stock',
      say('本年累计应纳税所得额', 'Taxable income of the year to date'),
      {
        definition: say(
          '本年累计利润 − 可弥补亏损，不为负。',
          'Profit of the year to date less the losses it may use, never negative.',
        ),
      },
    ),
    line('taxable', 'timeline.tax_year_end * taxable_to_date', 'money', 'flow', label, {
      definition: say('全年数，列在年末。', 'Of the whole year, shown in its last period.'),
    }),
  ];
}

/** Prepaid by the year to date, settled at the year's end; what was paid too much comes back then. */
function settledLines(
  line: LineWriter,
  due: { readonly short: string; readonly label: Bilingual; readonly extras: LineExtras },
  rate: string,
): LineDef[] {
  const { from, to, ...rest } = due.extras;
  const owed = `taxable_to_date * ${rate}`;
  return [
    line(
      'settled_before',
      'if(timeline.tax_year_start, 0, prev(settled))',
      'money',
      'stock',
      say('本年已预缴所得税', 'Paid earlier in the year'),
    ),
    line(
      'settled',
      `if(timeline.tax_year_end, ${owed}, max(settled_before, ${owed}))`,
      'money',
      'stock',
      say('本年累计所得税', 'Tax of the year to date'),
      {
        definition: say(
          '按本年累计应纳税所得额预缴，年内不退；年末按全年结清。',
          'Prepaid on the taxable income to date, nothing returned within the year; the last period settles the year.',
        ),
        source: CIT_SETTLEMENT,
      },
    ),
    line(due.short, 'settled - settled_before', 'money', 'flow', due.label, {
      ...rest,
      definition: say(
        '本年累计所得税 − 年内已缴；年末多缴的退回，为负。',
        'Tax of the year to date − paid earlier in the year; negative when the year-end settlement returns some.',
      ),
    }),
    ...(from === undefined || to === undefined
      ? []
      : [
          line(
            'remitted',
            `max(0, ${due.short})`,
            'money',
            'flow',
            say('缴纳的所得税', 'Income tax remitted'),
            {
              from,
              to,
            },
          ),
          line(
            'refunded',
            `max(0, -${due.short})`,
            'money',
            'flow',
            say('汇算清缴退税', 'Income tax returned at settlement'),
            { from: to, to: from },
          ),
        ]),
  ];
}
