import type { LineDef } from '../language/types';
import { amountUnit } from '../project/kpi-units';
import type { Kpi } from '../project/schema-kpi';
import { moneyPerUnit } from '../project/unit-cost';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';
import { presentValue, presentValueDefinition } from './parties';

/** Whether one unit of the effect has a price. */
export function hasMoney({ money }: Kpi): boolean {
  return money !== undefined;
}

const GUIDE = say(
  '《社会投资回报指南》（SROI Network，2012）',
  'A Guide to Social Return on Investment (SROI Network, 2012)',
);

/** The parts taken off, in the order of the guide: each leaves what the next one starts from. */
const STEPS = [
  { key: 'deadweight', short: 'after_deadweight', zh: '扣除无谓部分后', en: 'After deadweight' },
  { key: 'displacement', short: 'after_displacement', zh: '再扣除转移部分后', en: 'After displacement' },
  {
    key: 'attribution',
    short: 'after_attribution',
    zh: '再扣除归因于他方的部分后',
    en: 'After attribution to others',
  },
] as const;

/** Gross money value, then what is left after each correction, then the value that counts; with present values. */
export function kpiMoneyLines(
  { money, sroi, unit }: Kpi,
  line: LineWriter,
  { project }: BuildContext,
): LineDef[] {
  const first = project.timeline.npv_first_flow;
  const since =
    money?.price_year === undefined
      ? 'timeline.year_index - 1'
      : 'timeline.year_index - 1 + economics.first_year - price_year';
  const price = money?.growth === undefined ? 'unit_value' : `unit_value * (1 + growth) ^ (${since})`;
  const steps = STEPS.filter(({ key }) => sroi?.[key] !== undefined);
  const before = (i: number): string => steps[i - 1]?.short ?? 'money';
  return [
    line(
      'price',
      `${price} * (timeline.t >= 0)`,
      moneyPerUnit(amountUnit(unit)),
      'rate',
      say('单位价值', 'Value of one unit'),
      {
        definition: say(
          '单位货币价值 ×（1 + 年增长率）^ 距价格年份的年数。',
          'Money value per unit × (1 + growth) ^ years since the price year.',
        ),
      },
    ),
    line('money', 'amount * price', 'money', 'flow', say('货币价值（修正前）', 'Money value, gross'), {
      emphasis: 'subtotal',
      definition: say(
        '当期改善量 × 单位价值，尚未作任何修正。',
        'Improvement × value of one unit, before any correction.',
      ),
    }),
    ...steps.map(({ key, short, zh, en }, i) =>
      line(short, `${before(i)} * (1 - ${key})`, 'money', 'flow', say(zh, en), { source: GUIDE }),
    ),
    ...(sroi?.drop_off === undefined
      ? []
      : [
          line(
            'owed',
            '(1 - drop_off) ^ max(0, floor((timeline.t - start) / timeline.periods_per_year))',
            '1',
            'rate',
            say('递减后保留的比例', 'Share left after drop-off'),
            {
              definition: say(
                '（1 − 年递减率）^ 起效后的整年数：自第二年起递减。',
                '(1 − drop-off) ^ whole years since the effect began: it applies from the second year.',
              ),
              source: GUIDE,
            },
          ),
        ]),
    line(
      'impact',
      `${before(steps.length)}${sroi?.drop_off === undefined ? '' : ' * owed'}`,
      'money',
      'flow',
      say('修正后价值', 'Value after corrections'),
      {
        emphasis: 'total',
        definition: say(
          '货币价值 ×（1 − 无谓）×（1 − 转移）×（1 − 归因于他方）× 递减；计入经济评价与社会回报的数。',
          'Money value × (1 − deadweight) × (1 − displacement) × (1 − attribution) × drop-off: what the evaluation and the social return count.',
        ),
      },
    ),
    pv('money_pv', 'money', '货币价值现值（修正前）', 'Money value, gross, present value'),
    pv('impact_pv', 'impact', '修正后价值现值', 'Value after corrections, present value'),
  ];

  function pv(short: string, flow: string, zh: string, en: string): LineDef {
    return line(short, presentValue('economics.period_rate', flow, first), 'money', 'flow', say(zh, en), {
      definition: presentValueDefinition(first),
    });
  }
}
