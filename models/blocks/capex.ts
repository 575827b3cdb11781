import type { Bilingual, LineDef } from '../language/types';
import type { Capex, Project } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { contingencyLines, hasContingency } from './contingency';
import { type LineWriter, type Part, part, rollUpOf, say, writerOf, ZERO_SERIES } from './part';
import { USER_SCOPE } from './user-formula';
import { itemVat } from './vat';

const SPENT = say('投资支出', 'Investment spending');
const AT_BASE_PRICES = say('投资支出（基期价格）', 'Spending at base prices');

/** Investment items: money spent in each period, item by item and in all. */
export function capexBlock(context: BuildContext): Part {
  const { project, inputsOf } = context;
  const line = writerOf('capex');
  return part({
    blocks: [
      ...project.capex.map(({ id, label }) => ({
        id: `capex.${id}`,
        label: bilingual(label),
        group: 'capex',
      })),
      { id: 'capex', label: say('投资合计', 'Investment in all'), group: 'capex' },
    ],
    inputs: project.capex.flatMap(({ id }) => inputsOf(`capex.${id}`)),
    lines: [
      ...project.capex.flatMap((item) => capexLines(item, context, context.option.terms.company)),
      ...categoryLines(context),
      line(
        'spend',
        rollUpOf('capex', 'spend', project.capex, context.deal.borne.capex),
        'money',
        'flow',
        say('投资支出合计', 'Total investment spending'),
        {
          emphasis: 'total',
        },
      ),
      line('spent', 'cum(spend)', 'money', 'stock', say('累计投资', 'Cumulative investment'), {
        emphasis: 'memo',
      }),
    ],
  });
}

/** The lines of one investment item, paid by the given party. */
export function capexLines(item: Capex, context: BuildContext, payer: string): LineDef[] {
  const unit = unitOf(item, context.project);
  const line = writerOf(`capex.${item.id}`, [], bilingual(item.label));
  const { helpers, formula } = spending(item, context.deal.pathOf(item), line, unit, context);
  const paid = { from: payer, to: item.supplier };
  const flow = { ...paid, invests: { as: 'works' } } as const;
  const vat = itemVat(context, item, line, { short: 'input_vat', base: 'spend', ...paid });
  const reserved = hasContingency(context);
  const { index } = item;
  const base =
    index === undefined
      ? []
      : [line('base', formula, 'money', 'flow', AT_BASE_PRICES, { definition: definitionOf(item) })];
  const absorbed = context.absorbsVat && item.vat_rate !== undefined;
  const priced = index === undefined ? formula : `base * indices.${index}`;
  const cost = absorbed ? `(${priced}) * (1 + vat_rate)` : priced;
  const definition =
    index === undefined
      ? definitionOf(item)
      : say('基期价格的支出 × 价格指数。', 'Spending at base prices × the price index.');
  if (!reserved) {
    return [
      ...helpers,
      ...base,
      line('spend', cost, 'money', 'flow', SPENT, { ...flow, definition }),
      ...vat,
    ];
  }
  return [
    ...helpers,
    ...base,
    line('estimate', cost, 'money', 'flow', say('预备费前投资', 'Spending before contingency'), {
      definition,
    }),
    ...contingencyLines(line),
    line('spend', 'estimate + physical + price', 'money', 'flow', SPENT, {
      ...flow,
      definition: say(
        '预备费前投资 + 基本预备费 + 价差预备费，付给该项的供应商。',
        "Spending before contingency + physical and price contingency, paid to the item's supplier.",
      ),
    }),
    ...vat,
  ];
}

const CATEGORIES: Readonly<Record<NonNullable<Capex['category']>, Bilingual>> = {
  civil: say('建筑工程费', 'Civil works'),
  equipment: say('设备购置费', 'Equipment'),
  installation: say('安装工程费', 'Installation'),
  other: say('工程建设其他费用', 'Other costs'),
  land: say('土地费用', 'Land'),
  intangible: say('无形资产', 'Intangible assets'),
};

/** Investment before contingency by category, where the file names categories. */
function categoryLines(context: BuildContext): LineDef[] {
  const { capex } = context.project;
  if (!capex.some(({ category }) => category !== undefined)) return [];
  const line = writerOf('capex');
  const short = hasContingency(context) ? 'estimate' : 'spend';
  return (Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[]).flatMap((category) => {
    const items = capex.filter((item) => (item.category ?? 'equipment') === category);
    if (items.length === 0) return [];
    const terms = items.map(({ id }) => `capex.${id}.${short}`).toSorted();
    return [line(`all_${category}`, `sum(${terms.join(', ')})`, 'money', 'flow', CATEGORIES[category])];
  });
}

/** The lines that lead to an item's spending in a period, and the formula that ends them. */
function spending(
  { cost }: Capex,
  path: string,
  line: LineWriter,
  unit: string,
  context: BuildContext,
): { helpers: LineDef[]; formula: string } {
  if (cost.type === 'formula') {
    const label = say('年投资（使用者公式）', "Yearly spending (user's formula)");
    const extras = { path: `${path}/cost/formula`, scope: USER_SCOPE };
    return {
      helpers: [line('annual', cost.formula, 'money/year', 'rate', label, extras)],
      formula: 'annual / timeline.periods_per_year',
    };
  }
  if (cost.type === 'share_of_investment') {
    return { helpers: [], formula: `share * (${investmentOf(cost.items, context)})` };
  }
  if (cost.type === 'per_unit') {
    const units = `drivers.${cost.driver} * (timeline.t >= 0)`;
    return {
      helpers: [
        // A driver may be one number for the whole model: all of it is then installed in the first period.
        line('units', units, unit, 'stock', say('数量', 'Quantity in place')),
        line('units_added', 'max(0, units - prev(units))', unit, 'count', say('新增数量', 'Quantity added')),
      ],
      formula: 'units_added * unit_cost',
    };
  }
  if (cost.spend.profile === 'table') {
    return { helpers: [], formula: 'amount * weights / timeline.periods_per_year' };
  }
  const start = 'round((start_year - 1) * timeline.periods_per_year)';
  const length = 'max(1, round(years * timeline.periods_per_year))';
  const window = [
    line('start', start, 'period', 'count', say('投入起始期序', 'First period of spending')),
    line('length', length, 'period', 'count', say('投入期数', 'Periods of spending')),
  ];
  if (cost.spend.profile === 'even') {
    return { helpers: window, formula: 'amount * pulse(start, length) / length' };
  }
  const progress = line(
    'progress',
    'scurve(start, length)',
    '%',
    'stock',
    say('累计进度', 'Cumulative progress'),
  );
  return { helpers: [...window, progress], formula: 'amount * (progress - prev(progress))' };
}

/** The spending of the named items, or of all whose cost is not itself a share. */
function investmentOf(items: readonly string[] | undefined, { project, deal }: BuildContext): string {
  const all = [...project.capex, ...deal.borne.capex.map(({ item }) => item)];
  const counted = all.filter(({ id, cost }) =>
    items === undefined ? cost.type !== 'share_of_investment' : items.includes(id),
  );
  if (counted.length === 0) return ZERO_SERIES;
  return counted
    .map(({ id }) => `capex.${id}.spend`)
    .toSorted()
    .join(' + ');
}

/** The unit of the driver an item counts; 1 when it counts none. */
function unitOf({ cost }: Capex, project: Project): string {
  const driver = cost.type === 'per_unit' ? cost.driver : undefined;
  return project.drivers.find(({ id }) => id === driver)?.unit ?? '1';
}

function definitionOf({ cost }: Capex): Bilingual {
  switch (cost.type) {
    case 'share_of_investment':
      return say('当期相关投资支出 × 费率。', 'Spending of the period on the items concerned × the rate.');
    case 'formula':
      return say('按使用者公式计算的年投资 ÷ 每年期数。', "The user's yearly spending ÷ periods per year.");
    case 'per_unit':
      return say(
        '当期新增数量 × 单价；数量减少不产生支出。',
        'Quantity added in the period × unit cost; a fall costs nothing.',
      );
    case 'total':
      switch (cost.spend.profile) {
        case 'even':
          return say('总额在投入期内平均支出。', 'The total, spread evenly over the spending periods.');
        case 's_curve':
          return say('总额按 S 曲线 u²(3−2u) 支出。', 'The total along the S-curve u²(3−2u).');
        case 'table':
          return say('总额 × 各年比例，年内平均。', "The total × each year's share, even within the year.");
      }
  }
}
