import type { Bilingual, LineDef } from '../language/types';
import type { Opex } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { endsEarly } from './flexible-term';
import { grossOf } from './gross-of';
import { type LineWriter, type Part, part, rollUpOf, say, writerOf, ZERO_SERIES } from './part';
import { USER_SCOPE } from './user-formula';
import { itemVat } from './vat';
import { hasPrepaid } from './working-capital';

/** Operating costs: incurred over the operating phase, paid after the credit suppliers give. */
export function opexBlock(context: BuildContext): Part {
  const { project, inputsOf, deal } = context;
  const line = writerOf('opex');
  const rolled = (short: string): string => rollUpOf('opex', short, project.opex, deal.borne.opex);
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
      line('payable', rolled('payable'), 'money', 'stock', say('应付账款', 'Payables'), {
        emphasis: 'total',
      }),
      ...(hasPrepaid(context)
        ? [
            line('prepaid', rolled('prepaid'), 'money', 'stock', say('预付账款', 'Prepaid costs'), {
              emphasis: 'total',
            }),
          ]
        : []),
      ...natureLines(context),
    ],
  });
}

const NATURES: Readonly<Record<NonNullable<Opex['nature']>, Bilingual>> = {
  materials: say('外购原材料费', 'Materials'),
  fuel: say('外购燃料及动力费', 'Fuel and power'),
  wages: say('工资及福利费', 'Wages and benefits'),
  repairs: say('修理费', 'Repairs'),
  other: say('其他费用', 'Other costs'),
};

/** Whether a cost varies with output: as the file says, or by its form. */
function isVariable({ variable, cost }: Opex): boolean {
  return variable ?? (cost.type === 'per_unit' || cost.type === 'share_of_revenue');
}

/** Operating cost by the rows of the total cost table, and split into variable and fixed. */
function natureLines({ project }: BuildContext): LineDef[] {
  const line = writerOf('opex');
  const sum = (items: readonly Opex[]): string =>
    items.length === 0
      ? ZERO_SERIES
      : `sum(${items
          .map(({ id }) => `opex.${id}.expense`)
          .toSorted()
          .join(', ')})`;
  const source = say('总成本费用估算表（生产要素法）', 'China: total cost table by nature');
  return [
    ...(Object.keys(NATURES) as (keyof typeof NATURES)[]).flatMap((nature) => {
      const items = project.opex.filter((item) => (item.nature ?? 'other') === nature);
      if (items.length === 0) return [];
      return [line(`all_${nature}`, sum(items), 'money', 'flow', NATURES[nature], { source })];
    }),
    line(
      'variable',
      sum(project.opex.filter(isVariable)),
      'money',
      'flow',
      say('可变经营成本', 'Variable operating cost'),
      {
        definition: say('随产出变化的经营成本之和。', 'Operating costs that vary with output.'),
        source,
      },
    ),
    line('fixed', 'expense - variable', 'money', 'flow', say('固定经营成本', 'Fixed operating cost'), {
      definition: say('经营成本 − 可变经营成本。', 'Operating cost − variable operating cost.'),
      source,
    }),
  ];
}

/** The lines of one operating cost, paid by the given party. */
export function opexLines(item: Opex, context: BuildContext, payer: string): LineDef[] {
  const ahead = hasPrepaid(context);
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
    line(
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
    ),
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
      `prev(payable) + expense - payable${ahead ? ' + prepaid - prev(prepaid)' : ''}`,
      'money',
      'flow',
      say('支付的成本', 'Cost paid'),
      {
        from: payer,
        to: item.payee,
        definition: ahead
          ? say(
              '期初应付 + 当期成本 − 期末应付 + 预付账款增加。',
              'Opening payable + cost − closing payable + increase in prepaid costs.',
            )
          : say('期初应付 + 当期成本 − 期末应付。', 'Opening payable + cost − closing payable.'),
      },
    ),
    ...itemVat(context, item, line, { short: 'input_vat', base: 'expense', from: payer, to: item.payee }),
  ];
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
