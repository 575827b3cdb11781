import type { Bilingual, LineDef } from '../language/types';
import type { Opex } from '../project/schema';
import { bilingual } from '../project/text';
import { type CostPart, isCounted, STOCK_PARTS, type StockPart } from '../project/working-capital-items';
import type { BuildContext } from './context';
import { added, say, writerOf } from './part';

const line = writerOf('working_capital');

const SOURCE = say(
  '《建设项目经济评价方法与参数》（第三版）流动资金分项详细估算法',
  'China: Methods and Parameters (3rd ed.), working capital estimated part by part',
);

const PARTS: Readonly<Record<StockPart, { readonly label: Bilingual; readonly definition: Bilingual }>> = {
  materials: {
    label: say('外购原材料', 'Materials in stock'),
    definition: say(
      '年外购原材料费 ÷ 周转次数（全年天数 ÷ 最低周转天数）；末期清空。',
      'Materials per year ÷ turns (days in a year ÷ days of turnover); none left in the last period.',
    ),
  },
  fuel: {
    label: say('外购燃料动力', 'Fuel in stock'),
    definition: say(
      '年外购燃料动力费 ÷ 周转次数；末期清空。',
      'Fuel and power per year ÷ turns; none left in the last period.',
    ),
  },
  progress: {
    label: say('在产品', 'Work in progress'),
    definition: say(
      '（工资福利 + 其他制造费 + 外购原燃料 + 修理费）÷ 周转次数；末期清空。',
      '(Wages + other production cost + purchases + repairs) ÷ turns; none left in the last period.',
    ),
  },
  finished: {
    label: say('产成品', 'Finished goods'),
    definition: say(
      '（年经营成本 − 其他营业费用）÷ 周转次数；末期清空。',
      '(Operating cost − other selling cost) ÷ turns; none left in the last period.',
    ),
  },
};

/** Whether working capital is estimated as one share of revenue or operating cost. */
export function estimatesWhole({ project }: BuildContext): boolean {
  return project.working_capital.enlarged !== undefined;
}

/** The company's costs a part of working capital stands on; none when its days are not given. */
function counted(context: BuildContext, part: CostPart): readonly Opex[] {
  const { working_capital, opex } = context.project;
  if (estimatesWhole(context) || working_capital[`${part}_days`] === undefined) return [];
  return opex.filter((item) => isCounted(item, part, working_capital));
}

function stockParts(context: BuildContext): readonly StockPart[] {
  return STOCK_PARTS.filter((part) => counted(context, part).length > 0);
}

/** Whether stock is estimated by kind. */
export function hasStock(context: BuildContext): boolean {
  return stockParts(context).length > 0;
}

/** Whether the company keeps cash for its daily payments. */
export function holdsCash(context: BuildContext): boolean {
  return counted(context, 'cash').length > 0;
}

/** The costs of which some is in stock: each is paid to those whom it is paid to. */
export function stockedItems(context: BuildContext): readonly Opex[] {
  return context.project.opex.filter((item) =>
    stockParts(context).some((part) => counted(context, part).includes(item)),
  );
}

/** Stock by kind and the cash held: each days of the costs it stands on. */
export function partLines(context: BuildContext): LineDef[] {
  const parts = stockParts(context);
  return [
    ...parts.flatMap((part) => [
      periodsLine(part, PARTS[part].label),
      line(
        part,
        `(1 - timeline.last) * ${part}_periods * (${expensesOf(counted(context, part))})`,
        'money',
        'stock',
        PARTS[part].label,
        { definition: PARTS[part].definition, source: SOURCE },
      ),
    ]),
    ...(parts.length > 0 ? stockLines(context, parts) : []),
    ...(holdsCash(context) ? cashLines(context) : []),
  ];
}

function periodsLine(part: CostPart, label: Bilingual): LineDef {
  return line(
    `${part}_periods`,
    `${part}_days * timeline.periods_per_year / days_in_year`,
    'period',
    'rate',
    { zh: `${label.zh}周转期数`, en: `${label.en}: periods of turnover` },
    { definition: say('最低周转天数折合的期数。', 'Days of turnover counted in periods.') },
  );
}

function expensesOf(items: readonly Opex[]): string {
  return added(...items.map(({ id }) => `opex.${id}.expense`).toSorted());
}

/** What stands in stock of each cost, so that building it up is paid to those who supply it. */
function stockLines(context: BuildContext, parts: readonly StockPart[]): LineDef[] {
  const { company } = context.option.terms;
  const items = stockedItems(context);
  return [
    ...items.flatMap((item) => {
      const own = writerOf('working_capital', [], bilingual(item.label));
      const { id, payee } = item;
      const periods = parts.filter((part) => counted(context, part).includes(item));
      return [
        own(
          `stock_${id}`,
          `(1 - timeline.last) * opex.${id}.expense * (${periods.map((part) => `${part}_periods`).join(' + ')})`,
          'money',
          'stock',
          say('在各类存货中', 'In stock'),
          {
            definition: say(
              '该项成本在原燃料、在产品与产成品中的部分。',
              'The part of this cost in materials, work in progress and finished goods.',
            ),
          },
        ),
        own(
          `bought_${id}`,
          `max(0, stock_${id} - prev(stock_${id}))`,
          'money',
          'flow',
          say('存货增加付款', 'Paid into stock'),
          { from: company, to: payee },
        ),
        own(
          `used_${id}`,
          `max(0, prev(stock_${id}) - stock_${id})`,
          'money',
          'flow',
          say('动用存货少付款', 'Saved by using stock'),
          {
            from: payee,
            to: company,
            definition: say(
              '动用存货而当期少付的金额，记为收款方退回。',
              'What is not paid because stock is used, shown as returned by those it is paid to.',
            ),
          },
        ),
      ];
    }),
    line(
      'stock',
      added(...items.map(({ id }) => `stock_${id}`)),
      'money',
      'stock',
      say('分项存货', 'Stock by kind, in all'),
      {
        emphasis: 'subtotal',
        definition: say(
          '外购原材料 + 燃料动力 + 在产品 + 产成品。',
          'Materials + fuel + work in progress + finished goods.',
        ),
        source: SOURCE,
      },
    ),
    line(
      'stock_change',
      'stock - prev(stock)',
      'money',
      'flow',
      say('分项存货变动', 'Change in stock by kind'),
    ),
  ];
}

function cashLines(context: BuildContext): LineDef[] {
  const label = say('周转现金', 'Cash for daily payments');
  return [
    periodsLine('cash', label),
    line(
      'cash_held',
      `(1 - timeline.last) * cash_periods * (${expensesOf(counted(context, 'cash'))})`,
      'money',
      'stock',
      label,
      {
        definition: say(
          '（年工资福利 + 年其他费用）÷ 周转次数；留在公司账上，不可分红，末期释放。',
          '(Wages + other costs per year) ÷ turns; it stays in the company, is not distributed and is released in the last period.',
        ),
        source: SOURCE,
      },
    ),
    line(
      'cash_increase',
      'cash_held - prev(cash_held)',
      'money',
      'flow',
      say('周转现金增加额', 'Increase in cash for daily payments'),
    ),
  ];
}

/** What stock by kind adds up to, kind by kind: the same money as cost by cost. */
export function stockByKind(context: BuildContext): string {
  return added(...stockParts(context).map((part) => `working_capital.${part}`));
}
