import type { LineDef } from '../language/types';
import type { Option } from '../project/schema';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';
import { hasInKind } from './shareholders-list';
import { paysBeforeDistributions, sharesDistributions } from './sharing-ranks';

/** Whether company law bounds distributions, and not cash alone. */
export function limitsDividends({ terms }: Option): boolean {
  return terms.distribution.dividends === 'distributable_profit';
}

function setsAside({ terms }: Option): boolean {
  return terms.distribution.statutory_reserve !== undefined;
}

const line = writerOf('dividends');

/** The statutory reserve and the profit that may be distributed; cash beyond it stays in the company. */
export function dividendsBlock({ option }: BuildContext): Part {
  const limited = limitsDividends(option);
  const reserve = setsAside(option);
  const paid = sharesDistributions(option) ? 'equity.proposed' : 'equity.distribution';
  if (!(limited || reserve)) return part({});
  return part({
    blocks: [{ id: 'dividends', label: say('利润分配', 'Appropriation of profit'), group: 'cash' }],
    lines: [
      ...(reserve ? reserveLines(option) : []),
      line(
        'available',
        `prev(retained) + income.net_profit${reserve ? ' - set_aside' : ''}${paysBeforeDistributions(option) ? ' - concession.after_debt' : ''}`,
        'money',
        'stock',
        say('可供分配利润', 'Profit available'),
        {
          definition: say(
            '以前未分配利润 + 本期净利润 − 提取的法定盈余公积。',
            'Profit retained + net profit − statutory reserve set aside.',
          ),
        },
      ),
      line('limit', 'max(0, available)', 'money', 'stock', say('可分配利润', 'Distributable profit')),
      line(
        'retained',
        `available - min(limit, ${paid})`,
        'money',
        'stock',
        say('未分配利润', 'Profit retained'),
        {
          emphasis: 'subtotal',
          definition: say('可供分配利润 − 分配的利润。', 'Profit available − profit distributed.'),
        },
      ),
      ...(limited
        ? [
            line(
              'trapped',
              `max(0, equity.distributable * if(timeline.last, 1, distribution.payout) - ${paid})`,
              'money',
              'stock',
              say('受限现金', 'Trapped cash'),
              {
                emphasis: 'total',
                definition: say(
                  '有现金而无可分配利润的部分，留在公司。',
                  'Cash that could be paid out but for the lack of profit; it stays in the company.',
                ),
              },
            ),
            line(
              'trapped_peak',
              'max_of(trapped)',
              'money',
              'stock',
              say('受限现金峰值', 'Most cash trapped'),
              {
                definition: say('各期受限现金的最大值。', 'The largest trapped cash of any period.'),
              },
            ),
          ]
        : []),
    ],
  });
}

function reserveLines(option: Option): LineDef[] {
  const inKind = hasInKind(option);
  return [
    line(
      'paid_in',
      inKind ? 'prev(paid_in) + equity.injection + in_kind.contributed' : 'cum(equity.injection)',
      'money',
      'stock',
      say('实缴资本', 'Paid-in capital'),
      inKind ? { definition: say('含实物出资。', 'Contributions in kind included.') } : {},
    ),
    line(
      'after_losses',
      'max(0, min(income.net_profit, prev(retained) + income.net_profit))',
      'money',
      'flow',
      say('弥补亏损后的净利润', 'Net profit after past losses'),
    ),
    line(
      'set_aside',
      'min(distribution.rate * after_losses, max(0, distribution.ceiling * paid_in - prev(reserve)))',
      'money',
      'flow',
      say('提取法定盈余公积', 'Set aside to the statutory reserve'),
      {
        definition: say(
          '净利润弥补以前亏损后 × 提取比例，累计不超过实缴资本的约定比例。',
          'Net profit after past losses × rate, until the reserve reaches its share of the paid-in capital.',
        ),
        source: say(
          '公司法第 210 条：10%，累计至注册资本的 50%',
          'China: Company Law art. 210, 10 % up to 50 % of registered capital',
        ),
      },
    ),
    line('reserve', 'prev(reserve) + set_aside', 'money', 'stock', say('法定盈余公积', 'Statutory reserve')),
  ];
}
