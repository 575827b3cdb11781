import type { Bilingual, LineDef } from '../language/types';
import { amountUnit } from '../project/kpi-units';
import type { Kpi } from '../project/schema-kpi';
import { bilingual } from '../project/text';
import { moneyPerUnit } from '../project/unit-cost';
import type { BuildContext } from './context';
import { factorOf, kpisOf } from './kpi-list';
import { hasMoney, kpiMoneyLines } from './kpi-money';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { presentValue } from './parties';
import { USER_SCOPE } from './user-formula';

/** What the project brings about beyond cash: each KPI's figure by period, its change, and what the change is worth. */
export function kpisBlock(context: BuildContext): Part {
  const kpis = kpisOf(context);
  if (kpis.length === 0) return part({});
  const factors = new Set(kpis.flatMap((kpi) => factorOf(context.option, kpi) ?? []));
  return part({
    blocks: [
      ...kpis.map(({ id, label }) => ({ id: `kpis.${id}`, label: bilingual(label), group: 'kpis' })),
      ...(factors.size > 0
        ? [{ id: 'kpis', label: say('本方案的成效系数', 'Effects in this option'), group: 'kpis' }]
        : []),
    ],
    inputs: [
      ...kpis.flatMap(({ id }) => context.inputsOf(`kpis.${id}`)),
      ...context.inputsOf('kpis').filter(({ id }) => factors.has(id)),
    ],
    lines: kpis.flatMap((kpi) => kpiLines(kpi, context)),
  });
}

function kpiLines(kpi: Kpi, context: BuildContext): LineDef[] {
  const line = writerOf(`kpis.${kpi.id}`, [], bilingual(kpi.label));
  return [
    ...reachedLines(kpi, line),
    ...levelLines(kpi, line, context),
    ...amountLines(kpi, line, context),
    ...(hasMoney(kpi) ? kpiMoneyLines(kpi, line, context) : []),
  ];
}

/** When the effect begins, how it grows, and how it fades. */
function reachedLines({ ramp, start_year, decay }: Kpi, line: LineWriter): LineDef[] {
  const grows = ramp !== undefined && ramp.form !== 'table';
  const shape = { linear: 'ramp(start, length)', s_curve: 'scurve(start, length)', table: 'shares' } as const;
  const grown = ramp === undefined ? '(timeline.t >= start)' : shape[ramp.form];
  return [
    line(
      'start',
      start_year === undefined
        ? 'timeline.construction_periods'
        : 'round((start_year - 1) * timeline.periods_per_year)',
      'period',
      'count',
      say('起效期序', 'First period of the effect'),
    ),
    ...(grows
      ? [
          line(
            'length',
            'max(1, round(years * timeline.periods_per_year))',
            'period',
            'count',
            say('爬坡期数', 'Ramp-up periods'),
          ),
        ]
      : []),
    ...(decay === undefined
      ? []
      : [
          line(
            'kept',
            `(1 - decay) ^ max(0, floor((timeline.t - start${grows ? ' - length + 1' : ''}) / timeline.periods_per_year))`,
            '1',
            'rate',
            say('衰减后保留的比例', 'Share kept after decay'),
            {
              definition: say(
                '（1 − 年衰减率）^ 全部显现后的整年数。',
                '(1 − decay) ^ whole years since the effect was complete.',
              ),
            },
          ),
        ]),
    line(
      'reached',
      decay === undefined ? grown : `${grown} * kept`,
      '%',
      'rate',
      say('显现比例', 'Share of the effect reached'),
      {
        definition: say(
          '全部成效中本期末已显现的部分。',
          'How much of the full effect stands at the end of the period.',
        ),
      },
    ),
  ];
}

/** A series without a value in any period. */
const NEVER = 'if(timeline.t >= 0, 0 / 0, 0)';

/** Why a formula has no value where it names a line that other options have and this one does not. */
function withoutLine(name: string): Bilingual {
  return say(
    `本方案没有“${name}”这一行，该指标在本方案中无从计算，也不计入经济评价与社会回报`,
    `this option has no line "${name}", so the KPI cannot be told here and adds nothing to the economic and social totals`,
  );
}

function levelLines(kpi: Kpi, line: LineWriter, { project, option, kpisWithout }: BuildContext): LineDef[] {
  const { unit, formula, direction, source, note } = kpi;
  const told = source ?? note;
  const sources = told === undefined ? {} : { source: bilingual(told) };
  const factor = factorOf(option, kpi);
  const at = (project.kpis ?? []).indexOf(kpi);
  const full = formula === undefined ? 'target' : 'result';
  const absent = kpisWithout?.get(kpi.id);
  return [
    ...(formula === undefined
      ? []
      : [
          line(
            'result',
            absent === undefined ? formula : NEVER,
            unit,
            'rate',
            say('有项目时的数值（使用者公式）', "Figure with the project (user's formula)"),
            {
              scope: USER_SCOPE,
              path: `/kpis/${at}/formula`,
              ...sources,
              ...(absent === undefined ? {} : { lacks: withoutLine(absent) }),
            },
          ),
        ]),
    line(
      'value',
      `baseline + (${full} - baseline) * reached${factor === undefined ? '' : ` * ${factor}`}`,
      unit,
      'rate',
      say('指标值', 'Figure'),
      {
        emphasis: 'subtotal',
        definition: say(
          '基准值 +（目标值或公式值 − 基准值）× 显现比例 × 本方案的成效系数（如有）。',
          "Baseline + (target or formula − baseline) × share reached × this option's factor, if any.",
        ),
        ...sources,
      },
    ),
    line(
      'effect',
      direction === 'more' ? 'value - baseline' : 'baseline - value',
      unit,
      'rate',
      say('改善', 'Improvement'),
      {
        definition:
          direction === 'more'
            ? say('指标值 − 基准值；越大越好。', 'Figure − baseline: more is better.')
            : say('基准值 − 指标值；越小越好。', 'Baseline − figure: less is better.'),
      },
    ),
  ];
}

const COST_PER_UNIT = say('单位成效费用', 'Cost per unit of outcome');
const STATE_HAS_NO_COST = say(
  '该指标衡量的是状态（比例、时长、位次等），不是逐年累计的数量，费用除以它没有意义',
  'this KPI measures a state, such as a share, a time or a rank, and not amounts that add up: costs divided by it mean nothing',
);

/** What comes about over the life, and what one unit of it costs. */
function amountLines({ unit, measure }: Kpi, line: LineWriter, { project }: BuildContext): LineDef[] {
  const first = project.timeline.npv_first_flow;
  const amount = line(
    'amount',
    'effect / timeline.periods_per_year',
    amountUnit(unit),
    'flow',
    say('当期改善量', 'Improvement of the period'),
    { definition: say('按年的改善 ÷ 每年期数。', 'Improvement per year ÷ periods per year.') },
  );
  if (measure === 'level') {
    return [
      amount,
      line(
        'average',
        'total(amount) / timeline.operation_years',
        unit,
        'rate',
        say('运营期平均改善', 'Average improvement in operation'),
      ),
      line('cost_per_unit', '0 / 0', costUnit(unit), 'rate', COST_PER_UNIT, { lacks: STATE_HAS_NO_COST }),
    ];
  }
  const percent = unit.startsWith('%');
  return [
    amount,
    line('total', 'total(amount)', amountUnit(unit), 'flow', say('全周期改善量', 'Improvement in all'), {
      emphasis: 'total',
    }),
    line(
      'amount_pv',
      presentValue('economics.period_rate', 'amount', first),
      amountUnit(unit),
      'flow',
      say('改善量现值', 'Improvement, present value'),
      {
        definition: say('按社会折现率折算的改善量。', 'The amounts discounted at the social rate.'),
      },
    ),
    line(
      'cost_per_unit',
      `ratio(economics.resources_pv, max(0, amount_pv)${percent ? ' * 100' : ''})`,
      costUnit(amountUnit(unit)),
      'rate',
      percent ? say('每百分点成效费用', 'Cost per percentage point') : COST_PER_UNIT,
      {
        definition: say(
          '全部经济费用现值 ÷ 改善量现值；费用不在各指标间分摊，没有改善时无定义。',
          'Present value of all economic costs ÷ present value of the improvement; costs are not split between KPIs, and without improvement there is none.',
        ),
      },
    ),
  ];
}

/** Money spent for money gained is a ratio. */
function costUnit(unit: string): string {
  return unit === 'money' ? 'x' : moneyPerUnit(unit);
}
