import type { Bilingual, InputDef, LineDef } from '../language/types';
import type { BuildContext } from './context';
import { distributionBlock } from './economic-distribution';
import { type EconomicItem, type EconomicRow, economicItems } from './economic-items';
import { economicMeasures, sroiLines } from './economic-measures';
import { DEFAULT_ECONOMICS, isAppraised, valuedKpis } from './kpi-list';
import { merge, ofItem, type Part, part, say, writerOf, ZERO_SERIES } from './part';
import { MOST_TERMS, summed } from './parties';
import { savingsOf } from './savings';

const line = writerOf('economics');

/**
 * The project for the whole economy: benefits and costs at economic value, without transfers, with what KPIs and time
 * saved are worth; present values, rate of return, benefit–cost ratio, social return, and who gains and who pays.
 *
 * @param model the lines of the business and of the parties' accounts
 */
export function economicsBlock(context: BuildContext, model: readonly LineDef[]): Part {
  if (!isAppraised(context.project)) return part({});
  const items = economicItems(context, model);
  const write = writerOf('economics.items');
  const own = part({
    blocks: [
      ...(items.length > 0
        ? [
            {
              id: 'economics.items',
              label: say('经济费用与效益（分项）', 'Economic flows by item'),
              group: 'economics',
            },
          ]
        : []),
      { id: 'economics', label: say('经济评价', 'Economic evaluation'), group: 'economics' },
      { id: 'economics.sroi', label: say('社会投资回报', 'Social return on investment'), group: 'economics' },
    ],
    inputs: parameters(context),
    lines: [
      ...items.map(({ short, formula, label, what }) =>
        write(short, formula, 'money', 'flow', ofItem(label, what)),
      ),
      ...rowLines(context, items),
      ...economicMeasures(context),
      ...sroiLines(context),
    ],
  });
  return merge([own, distributionBlock(context, items)]);
}

/** The rates of the file, or those of the 3rd edition as assumptions. */
function parameters(context: BuildContext): InputDef[] {
  const own = context.inputsOf('economics');
  const year = Number(context.periods[0]?.start.slice(0, 4) ?? 0);
  const fallback = (short: keyof typeof DEFAULT_ECONOMICS, zh: string, en: string): InputDef[] =>
    own.some(({ id }) => id === `economics.${short}`)
      ? []
      : [
          {
            id: `economics.${short}`,
            unit: '%/year',
            kind: 'rate',
            label: say(zh, en),
            value: DEFAULT_ECONOMICS[short].value,
            block: 'economics',
            confidence: 'assumption',
            source: say(
              '《建设项目经济评价方法与参数》（第三版）：8%，长期效益项目不低于 6%',
              'China: Methods and Parameters (3rd ed.): 8 %, not below 6 % for long-lived benefits',
            ),
          },
        ];
  return [
    ...own,
    ...fallback('social_rate', '社会折现率', 'Social discount rate'),
    ...fallback('alternative_rate', '对照社会折现率', 'Alternative social rate'),
    {
      id: 'economics.first_year',
      unit: '1',
      kind: 'index',
      label: say('项目首年（公历）', 'First calendar year of the project'),
      value: year,
      block: 'economics',
    },
  ];
}

const ITEM_ROWS: Readonly<Record<EconomicRow, Bilingual>> = {
  direct: say('项目直接效益', 'Direct benefits'),
  residual: say('资产余值回收', 'Value of assets left'),
  investment: say('建设投资（经济价格）', 'Construction investment at economic prices'),
  sustaining: say('维持运营投资（经济价格）', 'Sustaining investment at economic prices'),
  working: say('流动资金（经济价格）', 'Working capital at economic prices'),
  operating: say('经营费用（经济价格）', 'Operating cost at economic prices'),
};

function rowLines(context: BuildContext, items: readonly EconomicItem[]): LineDef[] {
  const row = (short: EconomicRow): LineDef[] => {
    const names = items.filter((item) => item.row === short).map((item) => `economics.items.${item.short}`);
    // More than a reader takes in at a glance is cut into part sums.
    if (names.length > MOST_TERMS) return summed(line, short, names.toSorted(), ITEM_ROWS[short]);
    const formula = names.length === 0 ? ZERO_SERIES : `sum(${names.toSorted().join(', ')})`;
    return [line(short, formula, 'money', 'flow', ITEM_ROWS[short])];
  };
  const valued = valuedKpis(context).map(({ id }) => `kpis.${id}.impact`);
  const time = savingsOf(context)
    .filter(({ cash_releasing }) => cash_releasing === false)
    .map(({ id }) => `savings.${id}.amount`);
  const indirect = [...valued, ...time].toSorted();
  const signed = (sign: '' | '-'): string =>
    indirect.length === 0 ? ZERO_SERIES : `sum(${indirect.map((id) => `max(0, ${sign}${id})`).join(', ')})`;
  const subtotal = { emphasis: 'subtotal' } as const;
  return [
    ...row('direct'),
    ...row('residual'),
    line('indirect', signed(''), 'money', 'flow', say('项目间接效益', 'Indirect benefits'), {
      definition: say(
        '指标修正后的货币价值，与折合价值的时间、便利等节约；每个指标只计一次。',
        'KPIs at their value after corrections, and time or convenience saved; each KPI once.',
      ),
    }),
    line('benefits', 'direct + residual + indirect', 'money', 'flow', say('效益流量', 'Benefits'), subtotal),
    ...row('investment'),
    ...row('sustaining'),
    ...row('working'),
    ...row('operating'),
    line(
      'resources',
      'investment + sustaining + working + operating',
      'money',
      'flow',
      say('直接费用', 'Resources used'),
    ),
    line('indirect_cost', signed('-'), 'money', 'flow', say('项目间接费用', 'Indirect costs'), {
      definition: say(
        '指标恶化（改善为负）折合的金额。',
        'What KPIs that get worse cost, at their value after corrections.',
      ),
    }),
    line('costs', 'resources + indirect_cost', 'money', 'flow', say('费用流量', 'Costs'), subtotal),
    line('net', 'benefits - costs', 'money', 'flow', say('净效益流量', 'Net benefits'), {
      emphasis: 'total',
      definition: say(
        '效益流量 − 费用流量；不含税、补贴、补助与债务等转移支付。',
        'Benefits − costs, without taxes, subsidies, grants, debt and other transfers.',
      ),
      source: say(
        '《建设项目经济评价方法与参数》（第三版）项目投资经济费用效益流量表',
        'China: Methods and Parameters (3rd ed.), table of economic costs and benefits',
      ),
    }),
    line('cumulative', 'cum(net)', 'money', 'stock', say('累计净效益', 'Net benefits to date'), {
      emphasis: 'memo',
    }),
  ];
}
