import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { sumOver, tranchesOfRank } from './debt-list';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { presentValue, presentValueDefinition } from './parties';
import { yearlyRate } from './return-measures';
import {
  asShareholder,
  exitsOf,
  type Holder,
  hasShareholders,
  holdersOf,
  inKindBy,
} from './shareholders-list';

/** What each shareholder earns on the money he put in: distributions, sales of shares and his own loans. */
export function shareholderReturnsBlock(context: BuildContext): Part {
  if (!hasShareholders(context.option)) return part({});
  return part({ lines: holdersOf(context).flatMap((holder) => holderLines(holder, context)) });
}

function holderLines(holder: Holder, context: BuildContext): LineDef[] {
  const line = writerOf(`shareholders.${holder.id}`, [], asShareholder(holder.label));
  return [
    ...flowLines(line, holder, context),
    ...measureLines(line, holder, context),
    ...heldLines(line, holder, context),
    ...inKindLines(line, holder, context),
  ];
}

function flowLines(line: LineWriter, { id }: Holder, { option }: BuildContext): LineDef[] {
  const loans = tranchesOfRank(option, 'shareholder').filter(({ lender }) => lender === id);
  const charged = loans.filter(({ fees: all = {} }) => Object.values(all).some((fee) => fee !== undefined));
  const sold = exitsOf(option).filter(({ seller }) => seller === id);
  const bought = exitsOf(option).filter(({ buyer }) => buyer === id);
  const prices = (exits: typeof sold): string =>
    exits.map((exit) => `share_exits.${exit.id}.price`).join(' + ');
  return [
    ...(sold.length > 0
      ? [
          line(
            'exit_proceeds',
            prices(sold),
            'money',
            'flow',
            say('股份转让收入', 'Proceeds of shares sold'),
            {
              emphasis: 'subtotal',
            },
          ),
        ]
      : []),
    ...(bought.length > 0
      ? [
          line(
            'shares_bought',
            prices(bought),
            'money',
            'flow',
            say('股份受让支出', 'Paid for shares bought'),
            {
              emphasis: 'subtotal',
            },
          ),
        ]
      : []),
    ...(loans.length > 0
      ? [
          line(
            'own_draws',
            sumOver(loans, 'draw', '0'),
            'money',
            'flow',
            say('股东借款提款', 'Own loans drawn'),
          ),
          line(
            'own_service',
            `${sumOver(loans, 'interest_paid', '0')} + ${sumOver(loans, 'principal', '0')}${charged.length > 0 ? ` + ${sumOver(charged, 'fees', '0')}` : ''}`,
            'money',
            'flow',
            say('股东借款本息', 'Service of own loans'),
          ),
        ]
      : []),
    line(
      'received',
      `distribution${sold.length > 0 ? ' + exit_proceeds' : ''}${loans.length > 0 ? ' + own_service' : ''}`,
      'money',
      'flow',
      say('收到的现金', 'Cash received'),
    ),
    line(
      'given',
      `injection${bought.length > 0 ? ' + shares_bought' : ''}${loans.length > 0 ? ' + own_draws' : ''}`,
      'money',
      'flow',
      say('投入的现金', 'Cash put in'),
    ),
    line('flow', 'received - given', 'money', 'flow', say('净现金流量', 'Net cash flow'), {
      emphasis: 'total',
      definition: say(
        '分红、股份转让收入与股东借款本息，减注资、股份受让支出与股东借款提款；只计作为股东的现金。',
        'Distributions, proceeds of shares sold and service of own loans, less cash paid in, shares bought and own loans; cash as a shareholder alone.',
      ),
    }),
    line('cumulative', 'cum(flow)', 'money', 'stock', say('累计净现金流量', 'Cumulative net cash flow'), {
      emphasis: 'memo',
    }),
  ];
}

function measureLines(line: LineWriter, { id }: Holder, { project }: BuildContext): LineDef[] {
  const rated = project.parties.some((party) => party.id === id && party.discount_rate !== undefined);
  const first = project.timeline.npv_first_flow;
  const counted = presentValueDefinition(first);
  return [
    line('irr_period', 'irr(flow)', '%/period', 'rate', say('每期内部收益率', 'IRR per period')),
    line('irr', yearlyRate('irr_period'), '%/year', 'rate', say('财务内部收益率', 'IRR'), {
      emphasis: 'total',
      definition: say(
        '使其作为股东的净现金流量净现值为零的折现率，折合为年。',
        'The discount rate at which his cash flow as a shareholder is worth nothing, per year.',
      ),
      source: say(
        '《建设项目经济评价方法与参数》（第三版）投资各方财务内部收益率',
        "China: Methods and Parameters (3rd ed.), each investor's IRR",
      ),
    }),
    ...(rated
      ? [
          line(
            'npv',
            presentValue(`parties.${id}.period_rate`, 'flow', first),
            'money',
            'flow',
            say('净现值', 'NPV'),
            {
              emphasis: 'total',
              definition: say(`按其自身的折现率：${counted.zh}`, `At his own discount rate: ${counted.en}`),
            },
          ),
        ]
      : []),
    line('invested', 'total(given)', 'money', 'flow', say('投入合计', 'Put in, total'), {
      definition: say(
        '注资、股份受让支出与股东借款提款之和；实物不计。',
        'Cash paid in, shares bought and own loans; nothing in kind.',
      ),
    }),
    line('returned', 'total(received)', 'money', 'flow', say('收到合计', 'Received, total'), {
      definition: say(
        '分红、股份转让收入与股东借款本息之和。',
        'Distributions, proceeds of shares sold and service of own loans.',
      ),
    }),
    line('multiple', 'ratio(returned, invested)', 'x', 'rate', say('回报倍数', 'Money multiple'), {
      emphasis: 'total',
      definition: say('收到合计 ÷ 投入合计，不计时间价值。', 'Received ÷ put in, without time value.'),
    }),
  ];
}

/** With his part of what the company still holds at the end. */
function heldLines(line: LineWriter, { id }: Holder, { option }: BuildContext): LineDef[] {
  if (option.terms.retained === undefined) return [];
  const trades = exitsOf(option).some(({ seller, buyer }) => seller === id || buyer === id);
  return [
    line(
      'held_value',
      `${trades ? '(held + traded)' : 'held'} * retained.value`,
      'money',
      'flow',
      say('期末持有价值中的份额', 'Part of the value held at the end'),
      {
        emphasis: 'memo',
        definition: say(
          '期末持股比例 × 期末持有价值；不是现金。',
          'Share held at the end × value held; not cash.',
        ),
      },
    ),
    line(
      'flow_with_value',
      'flow + held_value',
      'money',
      'flow',
      say('含期末价值的净现金流量', 'Cash flow with the value held'),
      { emphasis: 'memo' },
    ),
    line(
      'irr_with_value_period',
      'irr(flow_with_value)',
      '%/period',
      'rate',
      say('含期末价值的每期内部收益率', 'IRR with the value held, per period'),
    ),
    line(
      'irr_with_value',
      yearlyRate('irr_with_value_period'),
      '%/year',
      'rate',
      say('含期末价值的内部收益率', 'IRR with the value held'),
      {
        emphasis: 'total',
        definition: say('以含期末价值的净现金流量计算。', 'Of the cash flow with the value held.'),
      },
    ),
  ];
}

/** With what he brought in kind at its economic value, and what he takes back at its worth. */
function inKindLines(line: LineWriter, { id }: Holder, { option }: BuildContext): LineDef[] {
  const items = inKindBy(option, id);
  if (items.length === 0) return [];
  const back = items.filter(({ reversion }) => reversion?.to === id);
  const gained = back.flatMap((item) => [
    ...(item.reversion?.worth === undefined ? [] : [` + in_kind.${item.id}.worth_back`]),
    ...(item.reversion?.basis === 'free' ? [] : [` - in_kind.${item.id}.paid_back`]),
  ]);
  return [
    line(
      'given_in_kind',
      items.map((item) => `in_kind.${item.id}.given_up`).join(' + '),
      'money',
      'flow',
      say('实物出资的机会成本', 'Given in kind, at its economic value'),
      { emphasis: 'memo' },
    ),
    line(
      'flow_with_in_kind',
      `flow - given_in_kind${gained.join('')}${option.terms.retained === undefined ? '' : ' + held_value'}`,
      'money',
      'flow',
      say('含实物出资的经济流量', 'Economic flow with contributions in kind'),
      {
        emphasis: 'memo',
        definition: say(
          '净现金流量 − 实物出资的机会成本 + 期末收回资产的价值（减支付的价款）；不全是现金。',
          'Net cash flow − contributions in kind at their economic value + worth of what is taken back, less the price paid for it; not all of it is cash.',
        ),
      },
    ),
    line(
      'irr_with_in_kind_period',
      'irr(flow_with_in_kind)',
      '%/period',
      'rate',
      say('含实物出资的每期内部收益率', 'IRR with contributions in kind, per period'),
    ),
    line(
      'irr_with_in_kind',
      yearlyRate('irr_with_in_kind_period'),
      '%/year',
      'rate',
      say('含实物出资的内部收益率', 'IRR with contributions in kind'),
      {
        emphasis: 'total',
        definition: say('以含实物出资的经济流量计算。', 'Of the economic flow with contributions in kind.'),
      },
    ),
  ];
}
