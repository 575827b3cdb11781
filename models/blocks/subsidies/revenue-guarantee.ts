import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { countedRevenue } from './counted-revenue';
import { expectedLines, guaranteedTime } from './guarantee-value';
import { DUE, indexed, payingShare, type Writing, type Written, windowLines } from './writing';
import { settlementLines, settles, toDate, toDateLines, yearFlags } from './year-to-date';

type Guarantee = SubsidyOf<'revenue_guarantee'>;
type Terms = Writing<Guarantee>;

const SOURCE = say(
  '最低收入保障与超额分成（双向保护）：低于下限由政府补足，高于上限由政府分享',
  'Revenue collar: shortfalls below the floor are made good, revenue above the ceiling is shared',
);

/** Write a guarantee of least revenue: shortfall, payment within its caps, repayment out of later excess, shared upside. */
export function guaranteeLines(writing: Terms): Written {
  const { subsidy, line } = writing;
  const repays = subsidy.repay_above !== undefined;
  const shares = subsidy.ceiling_share !== undefined && subsidy.upside_share !== undefined;
  return {
    lines: [
      ...windowLines(writing),
      ...measuredLines(writing),
      ...paidLines(writing),
      ...(repays ? repaidLines(writing) : []),
      ...(shares ? sharedLines(writing, repays) : []),
      line('due', 'guarantee', 'money', 'flow', DUE, {
        definition: say('当期保障支付。', 'What the guarantee pays in the period.'),
      }),
    ],
    memo: expectedLines(writing),
    ...(repays || shares
      ? {
          returned: {
            formula: [repays ? 'repaid' : '', shares ? 'upside' : '']
              .filter((name) => name !== '')
              .join(' + '),
            label: say('付给对方的超额', 'Excess paid over'),
            definition: say(
              '归还以前的保障支付，加超额收入的分享部分。',
              'Guarantees of earlier years repaid, and the share of revenue above the ceiling.',
            ),
          },
        }
      : {}),
  };
}

/** Revenue and base of the year, compared when the operating year closes. */
function measuredLines(writing: Terms): LineDef[] {
  const { subsidy, line, context } = writing;
  const paying = payingShare(writing);
  const counted = say('计入的收入', 'Revenue counted');
  const base = say('基准收入', 'Base revenue');
  return [
    ...yearFlags(context, line),
    ...settlementLines(context, line, paying),
    line(
      'counted',
      `if(${paying} > 0, ${countedRevenue(subsidy.streams, context)}, 0)`,
      'money',
      'flow',
      counted,
      {
        definition: say('约定收入项目当期的收入。', 'Revenue of the agreed streams in the period.'),
      },
    ),
    line(
      'base',
      `${paying} * forecast${indexed(subsidy.index)} / timeline.periods_per_year`,
      'money',
      'flow',
      base,
      {
        definition: say(
          '预测年收入 × 价格指数 ÷ 每年期数。',
          'Forecast yearly revenue × price index ÷ periods per year.',
        ),
      },
    ),
    ...toDateLines(context, line, 'counted', 'money', counted),
    ...toDateLines(context, line, 'base', 'money', base),
  ];
}

function paidLines(writing: Terms): LineDef[] {
  const { subsidy, line, context } = writing;
  const { guarantee_share, yearly_cap, total_cap } = subsidy;
  const inTime = guaranteedTime(writing);
  const left = total_cap === undefined ? '' : ', max(0, total_cap - prev(guaranteed))';
  const capped = yearly_cap === undefined ? left : `, yearly_cap${left}`;
  return [
    line(
      'shortfall',
      `${inTime} * max(0, floor_share * ${toDate(context, 'base')} - ${toDate(context, 'counted')})`,
      'money',
      'flow',
      say('低于下限的差额', 'Shortfall below the floor'),
      {
        definition: say(
          'max(0, 下限比例 × 基准收入 − 实际收入)，按运营年结算。',
          'max(0, floor × base − revenue), settled by operating year.',
        ),
        source: SOURCE,
      },
    ),
    line(
      'guarantee',
      capped === ''
        ? `${share(guarantee_share)}shortfall`
        : `min(${share(guarantee_share)}shortfall${capped})`,
      'money',
      'flow',
      say('保障支付', 'Guarantee paid'),
      {
        emphasis: 'subtotal',
        definition: say(
          '差额 × 保障比例，以年度与累计上限为限。',
          'Shortfall × share guaranteed, within the caps of the year and in total.',
        ),
        source: SOURCE,
      },
    ),
    ...(total_cap === undefined
      ? []
      : [
          line(
            'guaranteed',
            'cum(guarantee)',
            'money',
            'stock',
            say('累计保障支付', 'Guarantee paid to date'),
            {
              definition: say(
                '各期保障支付累计，与累计上限比较。',
                'All the guarantee has paid so far, to be held against the cap in total.',
              ),
            },
          ),
        ]),
  ];
}

function share(stated: unknown): string {
  return stated === undefined ? '' : 'guarantee_share * ';
}

function repaidLines(writing: Terms): LineDef[] {
  const { subsidy, line, context } = writing;
  const settled = settles(context, payingShare(writing));
  const interest = subsidy.repay_rate !== undefined;
  return [
    line(
      'owed_opening',
      'prev(owed)',
      'money',
      'stock',
      say('期初应归还的保障支付', 'Guarantees to repay, opening'),
      {
        definition: say(
          '上期期末应归还的保障支付。',
          'What was still to be repaid at the end of the period before.',
        ),
      },
    ),
    ...(interest
      ? [
          line(
            'owed_interest',
            'owed_opening * ((1 + repay_rate) ^ (1 / timeline.periods_per_year) - 1)',
            'money',
            'flow',
            say('应归还款利息', 'Interest on guarantees to repay'),
            {
              definition: say(
                '期初应归还额 ×［（1+年利率）^（1/每年期数）−1］。',
                'Opening amount to repay × [(1 + yearly rate)^(1 / periods per year) − 1].',
              ),
            },
          ),
        ]
      : []),
    line(
      'repaid',
      `min(owed_opening${interest ? ' + owed_interest' : ''}, ${settled} * max(0, ${toDate(context, 'counted')} - repay_above * ${toDate(context, 'base')}))`,
      'money',
      'flow',
      say('归还的保障支付', 'Guarantees repaid'),
      {
        definition: say(
          '以后年度的超额收入先归还以前的保障支付。',
          'Later excess first repays what the guarantee paid.',
        ),
        source: SOURCE,
      },
    ),
    line(
      'owed',
      `owed_opening${interest ? ' + owed_interest' : ''} + guarantee - repaid`,
      'money',
      'stock',
      say('期末应归还的保障支付', 'Guarantees to repay'),
      { definition: say('至期满仍有余额的不再归还。', 'What is left at the end is not repaid.') },
    ),
  ];
}

function sharedLines(writing: Terms, repays: boolean): LineDef[] {
  const { line, context } = writing;
  const settled = settles(context, payingShare(writing));
  return [
    line(
      'upside',
      `${settled} * upside_share * max(0, ${toDate(context, 'counted')}${repays ? ' - repaid' : ''} - ceiling_share * ${toDate(context, 'base')})`,
      'money',
      'flow',
      say('分享的超额收入', 'Upside shared'),
      {
        definition: repays
          ? say(
              '分享比例 × max(0, 实际收入 − 归还额 − 上限比例 × 基准收入)。',
              'Share × max(0, revenue − repaid − ceiling × base).',
            )
          : say(
              '分享比例 × max(0, 实际收入 − 上限比例 × 基准收入)。',
              'Share × max(0, revenue − ceiling × base).',
            ),
        source: SOURCE,
      },
    ),
  ];
}
