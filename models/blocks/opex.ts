import type { Bilingual, LineDef } from '../language/types';
import type { Opex } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { endsEarly } from './flexible-term';
import { grossOf } from './gross-of';
import { natureLines } from './opex-nature';
import { type LineWriter, type Part, part, rollUpOf, say, writerOf, ZERO_SERIES } from './part';
import { USER_SCOPE } from './user-formula';
import { itemVat } from './vat';
import { buysOnCredit, hasPrepaid, paysAhead } from './working-capital';

/** Operating costs: incurred over the operating phase, paid after the credit suppliers give. */
export function opexBlock(context: BuildContext): Part {
  const { project, inputsOf, deal } = context;
  const line = writerOf('opex');
  const rolled = (short: string, items = project.opex): string =>
    rollUpOf('opex', short, items, deal.borne.opex);
  return part({
    blocks: [
      ...project.opex.map(({ id, label }) => ({ id: `opex.${id}`, label: bilingual(label), group: 'opex' })),
      { id: 'opex', label: say('经营成本合计', 'Operating cost in all'), group: 'opex' },
    ],
    inputs: project.opex.flatMap(({ id }) => inputsOf(`opex.${id}`)),
    lines: [
      ...project.opex.flatMap((item) => opexLines(item, context, context.option.terms.company)),
      line('expense', rolled('expense'), 'money', 'flow', say('经营成本', 'Operating cost'), {
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
      line('paid', rolled('paid'), 'money', 'flow', say('支付的经营成本', 'Operating cost paid'), {
        emphasis: 'total',
      }),
      line(
        'payable',
        rolled(
          'payable',
          project.opex.filter((item) => buysOnCredit(context, item)),
        ),
        'money',
        'stock',
        say('应付账款', 'Payables'),
        {
          emphasis: 'total',
        },
      ),
      ...(hasPrepaid(context)
        ? [
            line(
              'prepaid',
              rolled(
                'prepaid',
                project.opex.filter((item) => paysAhead(context, item)),
              ),
              'money',
              'stock',
              say('预付账款', 'Prepaid costs'),
              {
                emphasis: 'total',
              },
            ),
          ]
        : []),
      ...natureLines(context),
    ],
  });
}

/** The lines of one operating cost, paid by the given party. */
export function opexLines(item: Opex, context: BuildContext, payer: string): LineDef[] {
  const ahead = paysAhead(context, item);
  const credit = buysOnCredit(context, item);
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
      base.push(
        line('base', grossOf(cost.streams, context), 'money', 'flow', say('计提基数', 'Revenue it follows')),
      );
      formula = `base * share${indexed}`;
      break;
    case 'share_of_cost':
      base.push(
        line('base', costOf(cost.items, context), 'money', 'flow', say('计费基数', 'Costs it follows')),
      );
      formula = `base * cost_factor${indexed}`;
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
            path: `${context.deal.pathOf(item)}/cost/formula`,
          },
        ),
      );
      formula = `if(timeline.operation, annual${perPeriod}, 0)`;
      break;
  }
  return [
    ...base,
    ...incurredLines(formula, item, line, context),
    ...(credit ? [payableLine(line, ahead)] : []),
    ...(ahead
      ? [
          line(
            'prepaid',
            'timeline.operation * next(expense) * working_capital.prepaid_share',
            'money',
            'stock',
            say('预付账款', 'Prepaid'),
            {
              definition: say(
                '下一期成本中本期提前支付的部分。',
                "What is paid ahead of the next period's cost.",
              ),
            },
          ),
        ]
      : []),
    line(
      'paid',
      `${credit ? 'prev(payable) + expense - payable' : 'expense'}${ahead ? ' + prepaid - prev(prepaid)' : ''}`,
      'money',
      'flow',
      say('支付的成本', 'Cost paid'),
      {
        from: payer,
        to: item.payee,
        definition: paidDefinition(credit, ahead),
      },
    ),
    ...itemVat(context, item, line, { short: 'input_vat', base: 'expense', from: payer, to: item.payee }),
  ];
}

function payableLine(line: LineWriter, ahead: boolean): LineDef {
  return line(
    'payable',
    `min(expense * working_capital.payable_periods, prev(payable) + expense${ahead ? ' - prev(prepaid)' : ''}) * (1 - timeline.last)`,
    'money',
    'stock',
    say('应付账款', 'Payable'),
    {
      definition: say(
        '当期成本 × 应付天数 ÷ 每期天数，以尚未支付的金额为限；末期全部付清。',
        'Cost of the period × payable days ÷ days in the period, at most what is still owed; all paid in the last period.',
      ),
    },
  );
}

function paidDefinition(credit: boolean, ahead: boolean): Bilingual {
  if (!credit) {
    return ahead
      ? say('当期成本 + 预付账款增加。', 'Cost + increase in prepaid costs.')
      : say('不赊购，当期付清。', 'Not bought on credit: paid in the period.');
  }
  return ahead
    ? say(
        '期初应付 + 当期成本 − 期末应付 + 预付账款增加。',
        'Opening payable + cost − closing payable + increase in prepaid costs.',
      )
    : say('期初应付 + 当期成本 − 期末应付。', 'Opening payable + cost − closing payable.');
}

/** What is incurred: less what performance cuts; under a flexible term, the rest of the period is the government's. */
function incurredLines(formula: string, item: Opex, line: LineWriter, context: BuildContext): LineDef[] {
  const { performance } = item;
  const label = say('经营成本', 'Operating cost');
  const definition = say(
    '运营期内发生的成本，按权责发生制。',
    'The cost incurred in operation, whenever it is paid.',
  );
  const absorbed = context.absorbsVat && item.vat_rate !== undefined ? ' * (1 + vat_rate)' : '';
  const factor = performance === undefined ? '' : ' * performance';
  const whole = absorbed === '' && factor === '' ? formula : `(${formula})${absorbed}${factor}`;
  if (!endsEarly(context)) return [line('expense', whole, 'money', 'flow', label, { definition })];
  const { government } = context.option.terms;
  return [
    line('full', whole, 'money', 'flow', say('全部成本', 'Cost whoever bears it'), { definition }),
    line('expense', `full * ${context.inTerm}`, 'money', 'flow', label, {
      definition: say(
        '合同存续部分的成本。',
        'The cost of the part of the period in which the contract runs.',
      ),
    }),
    line(
      'after_term',
      'full - expense',
      'money',
      'flow',
      say('合同结束后的成本', 'Cost after the contract'),
      {
        ...(government === item.payee ? {} : { from: government, to: item.payee }),
        definition: say('合同结束后由政府承担。', 'Borne by the government once the contract has ended.'),
      },
    ),
  ];
}

/** The expense of the named costs, or of all that are not themselves a share of costs. */
function costOf(items: readonly string[] | undefined, { project, deal }: BuildContext): string {
  const all = [...project.opex, ...deal.borne.opex.map(({ item }) => item)];
  const counted = all.filter(({ id, cost }) =>
    items === undefined ? cost.type !== 'share_of_cost' : items.includes(id),
  );
  if (counted.length === 0) return ZERO_SERIES;
  return counted
    .map(({ id }) => `opex.${id}.expense`)
    .toSorted()
    .join(' + ');
}
