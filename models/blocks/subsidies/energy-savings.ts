import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { USER_SCOPE } from '../user-formula';
import { DUE, dueLines, indexed, payingShare, type Writing, type Written, windowLines } from './writing';
import { addedInYear, settlementLines, settles, toDate, toDateLines, yearFlags } from './year-to-date';

type Savings = SubsidyOf<'shared_savings'>;
type Terms = Writing<Savings> & { readonly payer: string };

const SOURCE = say(
  '《合同能源管理技术通则》（GB/T 24915）：节能效益分享型、节能量保证型',
  'Energy-performance contracting (China: GB/T 24915): shared savings, guaranteed savings',
);

const PAID = say('当期应付的分享费。', 'The share of the saving due in the period.');

/** Write an energy-performance contract: the customer's saving, and the share or fee paid for it. */
export function savingsLines(writing: Terms): Written {
  const lines = [
    ...windowLines(writing),
    ...yearFlags(writing.context, writing.line),
    ...savedLines(writing),
  ];
  return writing.subsidy.contract === 'shared'
    ? { lines: [...lines, ...sharedLines(writing)] }
    : guaranteed(writing, lines);
}

/** What the customer saves within the term of the contract. */
function savedLines(writing: Terms): LineDef[] {
  const { subsidy, line, context, payer } = writing;
  const { own_savings, savings } = subsidy;
  const paying = payingShare(writing);
  const label = say('节约额', 'Saving');
  const { project, option } = context;
  const at = project.options.findIndex(({ id }) => id === option.id);
  const item = (option.terms.subsidies ?? []).findIndex(({ id }) => id === subsidy.id);
  const own = own_savings !== undefined && savings === undefined;
  return [
    ...(own
      ? [
          line(
            'yearly_saving',
            own_savings.formula,
            'money/year',
            'rate',
            say('年节约额（使用者公式）', "Yearly saving (user's formula)"),
            {
              scope: USER_SCOPE,
              path: `/options/${at}/terms/subsidies/${item}/own_savings/formula`,
              definition: say('按基期价格、全年计。', 'At base prices, for a whole year.'),
            },
          ),
        ]
      : []),
    line(
      'saving',
      own
        ? `if(${paying} > 0, ${paying} * yearly_saving${indexed(own_savings.index)} / timeline.periods_per_year, 0)`
        : `${paying} * savings.${savings ?? ''}.amount`,
      'money',
      'flow',
      label,
      {
        emphasis: 'memo',
        definition: say(
          '（基准用量 − 实测用量）× 价格，加节省的运维费用。',
          '(Baseline − measured) × price, and maintenance saved.',
        ),
        source: SOURCE,
        ...(own && own_savings.payee !== undefined ? { from: own_savings.payee, to: payer } : {}),
      },
    ),
    ...toDateLines(context, line, 'saving', 'money', label),
  ];
}

function sharedLines(writing: Terms): LineDef[] {
  const { subsidy, line, context } = writing;
  const stepped = subsidy.share_years !== undefined && subsidy.later_share !== undefined;
  const from = subsidy.from_year === undefined ? '' : ' + from_year - 1';
  const share = stepped
    ? `if(timeline.t < timeline.construction_periods + round((share_years${from}) * timeline.periods_per_year), share, later_share)`
    : 'share';
  const part = say('分享的节约额', 'Share of the saving');
  const part_line = line('shared', `saving * ${share}`, 'money', 'flow', part, {
    definition: say('节约额 × 分享比例。', 'Saving × share.'),
    source: SOURCE,
  });
  const bounds = (['floor', 'yearly_cap'] as const).filter((key) => subsidy[key] !== undefined);
  if (bounds.length === 0) return [part_line, ...dueLines(writing, 'shared', DUE, PAID)];
  const paying = payingShare(writing);
  const sum = toDate(context, 'shared');
  const raised = bounds.includes('floor') ? `max(${toDate(context, 'least')}, ${sum})` : sum;
  const bounded = bounds.includes('yearly_cap') ? `min(${toDate(context, 'most')}, ${raised})` : raised;
  return [
    part_line,
    ...toDateLines(context, line, 'shared', 'money', part),
    ...bounds.flatMap((key) => {
      const [short, label] =
        key === 'floor'
          ? (['least', say('最低付费', 'Least payment')] as const)
          : (['most', say('最高付费', 'Most that is paid')] as const);
      return [
        line(short, `${paying} * ${key} / timeline.periods_per_year`, 'money', 'flow', label, {
          definition: say('约定的年度限额，逐期平均。', 'The yearly bound agreed, even over the periods.'),
        }),
        ...toDateLines(context, line, short, 'money', label),
      ];
    }),
    ...addedInYear(
      context,
      line,
      'fee',
      bounded,
      'money',
      say('分享费', 'Fee'),
      say(
        '分享的节约额，以年度最低与最高付费为限。',
        'The share of the saving within the least and most of the year.',
      ),
    ),
    ...dueLines(writing, 'fee', DUE, PAID),
  ];
}

/** A fee, of which a shortfall of savings is paid back; what is saved beyond the guarantee may be shared. */
function guaranteed(writing: Terms, before: readonly LineDef[]): Written {
  const { subsidy, line, context } = writing;
  const paying = payingShare(writing);
  const settled = settles(context, paying);
  const label = say('保证的节约额', 'Saving guaranteed');
  const excess = subsidy.excess_share !== undefined;
  const promised = toDate(context, 'promised');
  const saved = toDate(context, 'saving');
  return {
    lines: [
      ...before,
      ...settlementLines(context, line, paying),
      line(
        'promised',
        `${paying} * guaranteed_savings${indexed(subsidy.guarantee_index)} / timeline.periods_per_year`,
        'money',
        'flow',
        label,
        {
          definition: say(
            '合同保证的年节约额，逐期平均。',
            'The yearly saving the contract guarantees, even over the periods.',
          ),
          source: SOURCE,
        },
      ),
      ...toDateLines(context, line, 'promised', 'money', label),
      line(
        'shortfall',
        `${settled} * max(0, ${promised} - ${saved})`,
        'money',
        'flow',
        say('未达保证的差额', 'Shortfall of savings'),
        {
          definition: say(
            'max(0, 保证节约额 − 实际节约额)，按运营年结算。',
            'max(0, guaranteed − saved), settled by operating year.',
          ),
          source: SOURCE,
        },
      ),
      line(
        'fee',
        `${paying} * amount${indexed(subsidy.index)} / timeline.periods_per_year`,
        'money',
        'flow',
        say('服务费', 'Fee'),
        {
          definition: say(
            '约定年服务费 × 价格指数 ÷ 每年期数。',
            'Yearly fee × price index ÷ periods per year.',
          ),
        },
      ),
      ...(excess
        ? [
            line(
              'excess',
              `${settled} * excess_share * max(0, ${saved} - ${promised})`,
              'money',
              'flow',
              say('超额节约分享', 'Share of savings above the guarantee'),
              {
                definition: say(
                  '分享比例 × max(0, 实际节约额 − 保证节约额)。',
                  'Share × max(0, saved − guaranteed).',
                ),
              },
            ),
          ]
        : []),
      ...dueLines(
        writing,
        excess ? 'fee + excess' : 'fee',
        DUE,
        say('服务费 + 超额节约分享。', 'Fee + share of savings above the guarantee.'),
      ),
    ],
    returned: {
      formula: subsidy.shortfall_share === undefined ? 'shortfall' : 'shortfall_share * shortfall',
      label: say('补足的节约差额', 'Shortfall made good'),
      definition: say(
        '公司按约定比例补足未达保证的差额。',
        'The company makes good the agreed share of a shortfall.',
      ),
    },
  };
}
