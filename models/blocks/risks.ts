import type { InputDef, LineDef } from '../language/types';
import type { Option } from '../project/schema';
import type { Risk } from '../project/schema-fiscal';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, rollUp, say, writerOf } from './part';

const SOURCE = say(
  '财金〔2015〕21 号：比例法、情景分析法、概率法',
  'China: Caijin [2015] 21, ratio, scenario and probability methods',
);

/** The risks of the register that concern an option. */
export function risksOf({ project, option }: BuildContext): readonly Risk[] {
  return (project.risks ?? []).filter(({ options }) => options === undefined || options.includes(option.id));
}

/** The name of the input that says which part of a risk the government keeps in an option. */
export function retainedShareOf({ terms }: Option, { id }: Pick<Risk, 'id'>): string {
  return terms.risk_shares?.some(({ risk }) => risk === id)
    ? `risk_shares.${id}.share`
    : `risks.${id}.retained_share`;
}

/** What each risk is expected to cost in each period, and how it is split between government and partner. */
export function risksBlock(context: BuildContext): Part {
  const risks = risksOf(context);
  if (risks.length === 0) return part({});
  const line = writerOf('risks');
  const isPublic = context.deal.account === 'public';
  const shares = new Set(isPublic ? [] : risks.map((risk) => retainedShareOf(context.option, risk)));
  const sum = (short: string): string => rollUp(`risks.*.${short}`, risks.length);
  return part({
    blocks: [
      ...risks.map(({ id, label }) => ({ id: `risks.${id}`, label: bilingual(label), group: 'risks' })),
      { id: 'risks', label: say('风险成本合计', 'Risk cost in all'), group: 'risks' },
    ],
    inputs: [
      ...risks.flatMap(({ id }): readonly InputDef[] => context.inputsOf(`risks.${id}`)),
      ...context.inputsOf('risks').filter(({ id }) => shares.has(id)),
    ],
    lines: [
      ...risks.flatMap((risk) => riskLines(risk, context)),
      line('cost', sum('cost'), 'money', 'flow', say('风险成本', 'Cost of risk'), {
        emphasis: 'total',
        definition: say(
          '登记册中各风险的期望成本合计，不产生现金流。',
          'Expected cost of all risks of the register; no cash.',
        ),
        source: SOURCE,
      }),
      line('retained', sum('retained'), 'money', 'flow', say('自留风险', 'Risk retained'), {
        emphasis: 'subtotal',
        definition: say('由政府承担的部分。', 'The part the government bears.'),
      }),
      line(
        'transferred',
        'cost - retained - insured',
        'money',
        'flow',
        say('转移给社会资本方的风险', 'Risk transferred'),
        {
          emphasis: 'subtotal',
          definition: say('风险成本 − 自留 − 保险赔付。', 'Cost of risk − retained − paid by insurance.'),
        },
      ),
      line('insured', sum('paid_by_insurance'), 'money', 'flow', say('保险赔付', 'Paid by insurance')),
    ],
  });
}

function riskLines(risk: Risk, { deal, option }: BuildContext): LineDef[] {
  const line = writerOf(`risks.${risk.id}`, [], bilingual(risk.label));
  const told = risk.source ?? risk.note;
  const kept = deal.account === 'public' ? 'cost' : `cost * ${retainedShareOf(option, risk)}`;
  return [
    ...methodLines(risk, line),
    line('cost', inYears(risk), 'money', 'flow', say('风险成本', 'Cost of the risk'), {
      definition: DEFINITIONS[risk.method.type],
      source: told === undefined ? SOURCE : bilingual(told),
    }),
    line(
      'paid_by_insurance',
      risk.insured === undefined ? '0 * cost' : `insured * ${kept}`,
      'money',
      'flow',
      say('保险赔付', 'Paid by insurance'),
    ),
    line('retained', `${kept} - paid_by_insurance`, 'money', 'flow', say('自留风险', 'Retained'), {
      definition:
        deal.account === 'public'
          ? say(
              '政府自行实施时风险全部自留，扣除保险赔付。',
              'The government keeps all risk where it delivers itself, less what insurance pays.',
            )
          : say(
              '风险成本 × 政府自留比例（本方案另有约定的从其约定），扣除保险赔付。',
              'Cost × the part government retains, as the option says where it does, less what insurance pays.',
            ),
    }),
  ];
}

const DEFINITIONS = {
  ratio: say(
    '建设成本 × 比例（建设期），运营成本 × 比例（运营期）。',
    'Construction cost × ratio in construction, operating cost × ratio in operation.',
  ),
  scenarios: say('Σ 各情形成本 × 概率，逐年计。', 'Σ cost × probability over the cases, in each year.'),
  event: say(
    '每年发生概率 × 损失的期望值（三点估计）。',
    'Yearly probability × expected cost by three points.',
  ),
} as const;

function methodLines(risk: Risk, line: LineWriter): LineDef[] {
  const { method } = risk;
  switch (method.type) {
    case 'ratio': {
      const parts = [
        ...(method.construction_ratio === undefined
          ? []
          : ['timeline.construction * construction_ratio * capex.spend']),
        ...(method.operation_ratio === undefined
          ? []
          : ['timeline.operation * operation_ratio * opex.expense']),
      ];
      return [
        line(
          'running',
          parts.length === 0 ? 'if(timeline.operation, 0, 0)' : parts.join(' + '),
          'money',
          'flow',
          say('按比例计的成本', 'Cost by ratio'),
        ),
      ];
    }
    case 'scenarios':
      return [
        line(
          'running',
          `(${method.cases.map((_, i) => `cost_${i + 1} * probability_${i + 1}`).join(' + ')}) / timeline.periods_per_year`,
          'money',
          'flow',
          say('各情形的期望成本', 'Expected cost over the cases'),
        ),
      ];
    case 'event':
      return [
        line(
          'severity',
          method.shape === 'pert' ? '(low + 4 * likely + high) / 6' : '(low + likely + high) / 3',
          'money',
          'flow',
          say('损失的期望值', 'Expected cost of an event'),
          {
            definition:
              method.shape === 'pert'
                ? say('(最低 + 4 × 最可能 + 最高) ÷ 6。', '(low + 4 × likely + high) ÷ 6.')
                : say('(最低 + 最可能 + 最高) ÷ 3。', '(low + likely + high) ÷ 3.'),
          },
        ),
        line(
          'running',
          'probability * severity / timeline.periods_per_year',
          'money',
          'flow',
          say('期望成本', 'Expected cost of a year'),
        ),
      ];
  }
}

function inYears({ from_year, to_year, method }: Risk): string {
  const bounds = [
    ...(from_year === undefined ? [] : ['timeline.year_index >= from_year']),
    ...(to_year === undefined ? [] : ['timeline.year_index <= to_year']),
  ];
  // What costs the same in every year is still a cost of each period, not one number.
  if (bounds.length === 0) return method.type === 'ratio' ? 'running' : 'if(timeline.period > 0, running, 0)';
  return `if(${bounds.join(' and ')}, running, 0)`;
}
