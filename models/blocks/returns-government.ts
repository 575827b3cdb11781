import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { presentValue, presentValueDefinition } from './parties';
import { publicIncome } from './sharing-ranks';
import { governmentPayments, hasSubsidies } from './subsidies';

/** What the government pays in operation, in all and at its own discount rate. */
function subsidyLines(
  line: LineWriter,
  government: string,
  paid: string,
  rated: boolean,
  first: 't0' | 't1',
): LineDef[] {
  const counted = presentValueDefinition(first);
  return [
    line(
      'subsidies',
      `total(${paid})`,
      'money',
      'flow',
      say('政府补贴合计', 'Government payments in operation, total'),
      {
        emphasis: 'total',
        definition: say('运营期政府支付的名义金额合计。', 'All the government pays in operation, nominal.'),
      },
    ),
    ...(rated
      ? [
          line(
            'subsidies_npv',
            presentValue(`parties.${government}.period_rate`, paid, first),
            'money',
            'flow',
            say('政府补贴现值', 'Government payments in operation, present value'),
            {
              emphasis: 'total',
              definition: say(
                `按政府的折现率：${counted.zh}`,
                `At the government's discount rate: ${counted.en}`,
              ),
            },
          ),
        ]
      : []),
  ];
}

/** What the government earns from the concession. */
export function governmentReturnsBlock(context: BuildContext): Part {
  const { project, option } = context;
  const income = publicIncome(context);
  const line = writerOf('returns.government');
  const { government, payments } = option.terms;
  const rated = project.parties.some(
    ({ id, discount_rate }) => id === government && discount_rate !== undefined,
  );
  const first = project.timeline.npv_first_flow;
  const counted = presentValueDefinition(first);
  return part({
    blocks: [{ id: 'returns.government', label: say('政府', 'Government'), group: 'returns' }],
    lines: [
      line(
        'income',
        `total(${income})`,
        'money',
        'flow',
        say('政府特许经营收入合计', "Government's concession income, total"),
        {
          emphasis: 'total',
          definition: say(
            '特许经营期内公司付给政府的名义金额合计，不含税收。',
            'All the company pays the government over the concession, nominal, taxes not counted.',
          ),
        },
      ),
      ...(rated
        ? [
            line(
              'npv',
              presentValue(`parties.${government}.period_rate`, income, first),
              'money',
              'flow',
              say('政府特许经营收入净现值', "Government's concession income, NPV"),
              {
                emphasis: 'total',
                definition: say(
                  `按政府的折现率：${counted.zh}`,
                  `At the government's discount rate: ${counted.en}`,
                ),
              },
            ),
          ]
        : []),
      line('revenue', 'total(revenue.gross)', 'money', 'flow', say('营业收入合计', 'Gross revenue, total')),
      line(
        'share',
        'ratio(income, revenue)',
        '%',
        'rate',
        say('政府收入占营业收入的比例', "Government's share of gross revenue"),
        {
          definition: say(
            '政府特许经营收入合计 ÷ 营业收入合计。',
            "Government's concession income ÷ gross revenue, over the whole term.",
          ),
        },
      ),
      ...(hasSubsidies(option)
        ? subsidyLines(line, government, governmentPayments(context), rated, first)
        : []),
      ...(payments.some(({ type }) => type === 'greater_of')
        ? [
            line(
              'floor_periods',
              'total(concession.floor_binding)',
              'period',
              'count',
              say('保底生效期数', 'Periods in which the guarantee binds'),
              {
                definition: say(
                  '由保底金额而非分成决定付费的期数。',
                  'Periods in which the minimum, not the share, sets the payment.',
                ),
              },
            ),
          ]
        : []),
    ],
  });
}
