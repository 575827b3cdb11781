import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, say, writerOf } from './part';
import { presentValue, presentValueDefinition } from './parties';
import { yearlyRate } from './return-measures';

const line = writerOf('economics');

const METHODS = say(
  '《建设项目经济评价方法与参数》（第三版）经济费用效益分析',
  'China: Methods and Parameters (3rd ed.), economic analysis',
);

/** Present values at the social rate and at the other one, the rate of return, and the benefit–cost ratio. */
export function economicMeasures({ project }: BuildContext): LineDef[] {
  const first = project.timeline.npv_first_flow;
  const counted = presentValueDefinition(first);
  const at = (rate: string, suffix: string, zh: string, en: string): LineDef[] => {
    const pv = (short: string, flow: string, what: [string, string], emphasis?: 'total') =>
      line(
        `${short}${suffix}`,
        presentValue(rate, flow, first),
        'money',
        'flow',
        say(`${what[0]}${zh}`, `${what[1]}${en}`),
        {
          definition: counted,
          ...(emphasis ? { emphasis, source: METHODS } : {}),
        },
      );
    return [
      pv('benefits_pv', 'benefits', ['效益现值', 'Present value of benefits']),
      pv('costs_pv', 'costs', ['费用现值', 'Present value of costs']),
      pv('enpv', 'net', ['经济净现值（ENPV）', 'Economic NPV (ENPV)'], 'total'),
      line(
        `bcr${suffix}`,
        `ratio(benefits_pv${suffix}, costs_pv${suffix})`,
        'x',
        'rate',
        say(`效益费用比（RBC）${zh}`, `Benefit–cost ratio${en}`),
        {
          emphasis: 'total',
          definition: say(
            '效益现值 ÷ 费用现值；经营费用在分母。',
            'Present value of benefits ÷ costs; operating cost is below the line.',
          ),
          source: METHODS,
        },
      ),
    ];
  };
  const perPeriod = (short: string, yearly: string, zh: string, en: string): LineDef =>
    line(short, `(1 + ${yearly}) ^ (1 / timeline.periods_per_year) - 1`, '%/period', 'rate', say(zh, en), {
      definition: say('(1 + 年折现率)^(1/每年期数) − 1。', '(1 + yearly rate)^(1 / periods per year) − 1.'),
    });
  return [
    perPeriod('period_rate', 'social_rate', '每期社会折现率', 'Social rate per period'),
    perPeriod(
      'alternative_period_rate',
      'alternative_rate',
      '每期对照社会折现率',
      'Alternative social rate per period',
    ),
    ...at('period_rate', '', '', ''),
    line(
      'resources_pv',
      presentValue('period_rate', 'resources', first),
      'money',
      'flow',
      say('直接费用现值', 'Present value of resources used'),
      { definition: counted },
    ),
    line('eirr_period', 'irr(net)', '%/period', 'rate', say('每期经济内部收益率', 'EIRR per period')),
    line(
      'eirr',
      yearlyRate('eirr_period'),
      '%/year',
      'rate',
      say('经济内部收益率（EIRR）', 'Economic rate of return (EIRR)'),
      {
        emphasis: 'total',
        definition: say(
          '使经济净现值为零的折现率，折合为年。',
          'The rate at which the net benefits are worth nothing, per year.',
        ),
        source: METHODS,
      },
    ),
    ...at('alternative_period_rate', '_alternative', '（对照折现率）', ' (alternative rate)'),
  ];
}

const INPUTS = {
  costs: { flow: 'economics.resources', zh: '全部经济费用', en: 'all economic costs' },
  investment: {
    flow: 'investment',
    zh: '经济投资（建设与维持运营）',
    en: 'economic investment, first and sustaining',
  },
  public: { flow: 'fiscal.outlay', zh: '政府支出', en: 'government outlay' },
} as const;

/** Social value after corrections against what is put in, gross and net: the two are named because codes differ. */
export function sroiLines({ project }: BuildContext): LineDef[] {
  const write: LineWriter = writerOf('economics.sroi');
  const first = project.timeline.npv_first_flow;
  const basis = project.economics?.sroi_inputs ?? 'costs';
  const { flow, zh, en } = INPUTS[basis];
  const summed =
    basis === 'investment'
      ? [
          write(
            'investment',
            'economics.investment + economics.sustaining',
            'money',
            'flow',
            say('经济投资', 'Investment'),
          ),
        ]
      : [];
  return [
    ...summed,
    write(
      'value',
      'economics.indirect - economics.indirect_cost',
      'money',
      'flow',
      say('社会价值', 'Social value'),
      {
        definition: say(
          '间接效益 − 间接费用：各指标修正后的价值。',
          'Indirect benefits − indirect costs: KPIs at their value after corrections.',
        ),
      },
    ),
    write(
      'value_pv',
      presentValue('economics.period_rate', 'value', first),
      'money',
      'flow',
      say('社会价值现值', 'Social value, present value'),
      { definition: presentValueDefinition(first) },
    ),
    write(
      'inputs_pv',
      presentValue('economics.period_rate', flow, first),
      'money',
      'flow',
      say('投入现值', 'Inputs, present value'),
      { definition: say(`投入口径：${zh}。`, `Inputs counted: ${en}.`) },
    ),
    write(
      'ratio',
      'ratio(value_pv, inputs_pv)',
      'x',
      'rate',
      say('社会投资回报率（毛）', 'SROI ratio, gross'),
      {
        emphasis: 'total',
        definition: say(
          '社会价值现值 ÷ 投入现值。是评级而非金额，不宜用来给不同类的项目排序。',
          'Social value ÷ inputs, at present value. A rating, not money: do not rank unlike projects by it.',
        ),
      },
    ),
    write(
      'net_ratio',
      'ratio(value_pv - inputs_pv, inputs_pv)',
      'x',
      'rate',
      say('社会投资回报率（净）', 'SROI ratio, net'),
      {
        emphasis: 'total',
        definition: say(
          '（社会价值现值 − 投入现值）÷ 投入现值。',
          '(Social value − inputs) ÷ inputs, at present value.',
        ),
      },
    ),
  ];
}
