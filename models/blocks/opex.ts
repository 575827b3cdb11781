import type { LineDef } from '../language/types';
import type { Opex } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { grossOf } from './gross-of';
import { type Part, part, rollUp, say, writerOf } from './part';
import { USER_SCOPE } from './user-formula';
import { itemVat } from './vat';

/** Operating costs: incurred over the operating phase, paid after the credit suppliers give. */
export function opexBlock(context: BuildContext): Part {
  const { project, inputsOf } = context;
  const line = writerOf('opex');
  const count = project.opex.length;
  return part({
    blocks: [
      ...project.opex.map(({ id, label }) => ({ id: `opex.${id}`, label: bilingual(label), group: 'opex' })),
      { id: 'opex', label: say('经营成本合计', 'Operating cost in all'), group: 'opex' },
    ],
    inputs: project.opex.flatMap(({ id }) => inputsOf(`opex.${id}`)),
    lines: [
      ...project.opex.flatMap((item, at) => itemLines(item, at, context)),
      line('expense', rollUp('opex.*.expense', count), 'money', 'flow', say('经营成本', 'Operating cost'), {
        emphasis: 'total',
        definition: say(
          '不含折旧、摊销、利息、所得税与特许经营付费。',
          'Without depreciation, amortisation, interest, income tax and concession payments.',
        ),
        source: say(
          '《建设项目经济评价方法与参数》（第三版）经营成本口径',
          'China: Methods and Parameters (3rd ed.), scope of operating cost',
        ),
      }),
      line(
        'paid',
        rollUp('opex.*.paid', count),
        'money',
        'flow',
        say('支付的经营成本', 'Operating cost paid'),
        {
          emphasis: 'total',
        },
      ),
      line('payable', rollUp('opex.*.payable', count), 'money', 'stock', say('应付账款', 'Payables'), {
        emphasis: 'total',
      }),
    ],
  });
}

function itemLines(item: Opex, at: number, context: BuildContext): LineDef[] {
  const { company } = context.option.terms;
  const line = writerOf(`opex.${item.id}`, [], bilingual(item.label));
  const { cost } = item;
  const indexed = item.index === undefined ? '' : ` * indices.${item.index}`;
  const perPeriod = `${indexed} / timeline.periods_per_year`;
  const base: LineDef[] = [];
  let formula: string;
  switch (cost.type) {
    case 'fixed':
      formula = `timeline.operation * amount${perPeriod}`;
      break;
    case 'per_unit':
      formula = `if(timeline.operation, drivers.${cost.driver} * unit_cost${perPeriod}, 0)`;
      break;
    case 'share_of_revenue':
      base.push(line('base', grossOf(cost.streams), 'money', 'flow', say('计提基数', 'Revenue it follows')));
      formula = `base * share${indexed}`;
      break;
    case 'formula':
      base.push(
        line(
          'annual',
          cost.formula,
          'money/year',
          'rate',
          say('年成本（使用者公式）', "Yearly cost (user's formula)"),
          {
            scope: USER_SCOPE,
            path: `/opex/${at}/cost/formula`,
          },
        ),
      );
      formula = `if(timeline.operation, annual${perPeriod}, 0)`;
      break;
  }
  return [
    ...base,
    line('expense', formula, 'money', 'flow', say('经营成本', 'Operating cost'), {
      definition: say(
        '运营期内发生的成本，按权责发生制。',
        'The cost incurred in operation, whenever it is paid.',
      ),
    }),
    line(
      'payable',
      'min(expense * working_capital.payable_periods, prev(payable) + expense) * (1 - timeline.last)',
      'money',
      'stock',
      say('应付账款', 'Payable'),
      {
        definition: say(
          '当期成本 × 应付天数 ÷ 每期天数，以尚未支付的金额为限；末期全部付清。',
          'Cost of the period × payable days ÷ days in the period, at most what is still owed; all paid in the last period.',
        ),
      },
    ),
    line('paid', 'prev(payable) + expense - payable', 'money', 'flow', say('支付的成本', 'Cost paid'), {
      from: company,
      to: item.payee,
      definition: say('期初应付 + 当期成本 − 期末应付。', 'Opening payable + cost − closing payable.'),
    }),
    ...itemVat(context, item, line, { short: 'input_vat', base: 'expense', from: company, to: item.payee }),
  ];
}
