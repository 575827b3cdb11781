import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { taxWithLosses } from './losses';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { presentValue, presentValueDefinition } from './parties';
import { paybackLines, yearlyRate } from './return-measures';
import { hasSubsidies } from './subsidies';
import { unleveredProfit } from './tax';
import { holdsCash } from './working-capital-parts';

/** Returns of the project itself, before any financing. */
export function projectReturnsBlock(context: BuildContext): Part {
  const { project, option } = context;
  const line = writerOf('returns.project');
  const unlevered = writerOf('returns.project', [], say('融资前', 'Before financing'));
  const { company } = option.terms;
  const rated = project.parties.some(
    ({ id, discount_rate }) => id === company && discount_rate !== undefined,
  );
  const first = project.timeline.npv_first_flow;
  return part({
    blocks: [
      {
        id: 'returns.project',
        label: say('项目投资（融资前）', 'Project, before financing'),
        group: 'returns',
      },
    ],
    lines: [
      line(
        'pre_tax',
        `cash.collected - concession.payment + cash.investing${hasSubsidies(option) ? ' + subsidies.received' : ''}${holdsCash(context) ? ' - working_capital.cash_increase' : ''}`,
        'money',
        'flow',
        say('所得税前净现金流量', 'Pre-tax net cash flow'),
        {
          emphasis: 'subtotal',
          definition: holdsCash(context)
            ? say(
                '经营收支净额 − 特许经营付费 + 政府补贴 − 投资支出 − 周转现金增加额；不含融资。',
                'Receipts less operating payments − concession payments + government payments − investment − increase in cash for daily payments; no financing.',
              )
            : say(
                '经营收支净额 − 特许经营付费 + 政府补贴 − 投资支出；不含融资。',
                'Receipts less operating payments − concession payments + government payments − investment; no financing.',
              ),
          source: say(
            '项目投资现金流量表（表 A）第 3 行',
            'China: project investment cash flow table, row 3',
          ),
        },
      ),
      ...taxWithLosses(
        unlevered,
        unleveredProfit(context),
        {
          short: 'tax',
          label: say('调整所得税', 'Income tax'),
          extras: {
            definition: say(
              '以 EBIT 为税基、不扣利息的所得税，亏损另行结转。',
              'Income tax on EBIT without interest, with its own pool of losses.',
            ),
            source: say(
              '项目投资现金流量表（表 A）第 5 行',
              'China: project investment cash flow table, row 5',
            ),
          },
        },
        context,
      ),
      line(
        'post_tax',
        'pre_tax - tax',
        'money',
        'flow',
        say('所得税后净现金流量', 'Post-tax net cash flow'),
        {
          emphasis: 'total',
          definition: say(
            '所得税前净现金流量 − 调整所得税。',
            'Pre-tax net cash flow − unlevered income tax.',
          ),
        },
      ),
      line(
        'cumulative',
        'cum(post_tax)',
        'money',
        'stock',
        say('累计所得税后净现金流量', 'Cumulative post-tax cash flow'),
        { emphasis: 'memo' },
      ),
      ...irrLines(line, 'pre_tax', 'irr_pre_tax', '所得税前', 'pre-tax'),
      ...irrLines(line, 'post_tax', 'irr_post_tax', '所得税后', 'post-tax'),
      ...(rated
        ? [
            npv(line, 'npv_pre_tax', 'pre_tax', company, first, '所得税前', 'pre-tax'),
            npv(line, 'npv_post_tax', 'post_tax', company, first, '所得税后', 'post-tax'),
          ]
        : []),
      ...paybackLines(line, 'post_tax', 'cumulative', rated ? `parties.${company}.period_rate` : null, first),
    ],
  });
}

function irrLines(line: LineWriter, flow: string, short: string, zh: string, en: string): LineDef[] {
  return [
    line(
      `${short}_period`,
      `irr(${flow})`,
      '%/period',
      'rate',
      say(`每期财务内部收益率（${zh}）`, `Project IRR per period, ${en}`),
    ),
    line(
      short,
      yearlyRate(`${short}_period`),
      '%/year',
      'rate',
      say(`财务内部收益率（${zh}）`, `Project IRR, ${en}`),
      {
        emphasis: 'total',
        definition: say(
          `使项目投资净现金流量（${zh}）净现值为零的折现率；按 (1+i)^每年期数 − 1 折合为年。`,
          `The discount rate at which the project's ${en} cash flow is worth nothing; per year as (1+i)^periods − 1.`,
        ),
        source: say(
          '《建设项目经济评价方法与参数》（第三版）FIRR',
          'China: Methods and Parameters (3rd ed.), FIRR',
        ),
      },
    ),
  ];
}

function npv(
  line: LineWriter,
  short: string,
  flow: string,
  company: string,
  first: 't0' | 't1',
  zh: string,
  en: string,
): LineDef {
  const counted = presentValueDefinition(first);
  return line(
    short,
    presentValue(`parties.${company}.period_rate`, flow, first),
    'money',
    'flow',
    say(`财务净现值（${zh}）`, `Project NPV, ${en}`),
    {
      emphasis: 'total',
      definition: say(`按项目公司的折现率：${counted.zh}`, `At the company's discount rate: ${counted.en}`),
    },
  );
}
