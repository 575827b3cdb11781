import type { InputDef, LineDef } from '../language/types';
import type { Budget } from '../project/schema-fiscal';
import { bilingual } from '../project/text';
import { BUDGET_LINES, paidByWhom } from './budget-limits';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { summed } from './parties';
import { publicFlows } from './public-flows';
import { risksOf } from './risks';

/** What an option takes of each budget that bears it, beside other projects, and how far that is from the lines drawn. */
export function budgetsBlock(context: BuildContext, model: readonly LineDef[]): Part {
  const budgets = context.project.budgets ?? [];
  return part({
    blocks: budgets.map(({ id, label }) => ({
      id: `budgets.${id}`,
      label: bilingual(label),
      group: 'liabilities',
    })),
    inputs: budgets.flatMap((budget) => inputsOf(budget, context)),
    lines: budgets.flatMap((budget) => budgetLines(budget, context, model)),
  });
}

/** Whether a budget says enough to forecast its expenditure. */
export function isForecast({ history = [], forecast }: Budget): boolean {
  return forecast !== undefined || history.length > 0;
}

function inputsOf(budget: Budget, context: BuildContext): readonly InputDef[] {
  const block = `budgets.${budget.id}`;
  const own = context.inputsOf(block);
  const drawn = (Object.keys(BUDGET_LINES) as (keyof typeof BUDGET_LINES)[])
    .filter((key) => budget[key] === undefined)
    .map((key): InputDef => {
      const { label, source, value } = BUDGET_LINES[key];
      return { id: `${block}.${key}`, unit: '%', kind: 'rate', label, value, source, block };
    });
  const last = budget.history?.at(-1);
  if (last === undefined) return [...own, ...drawn];
  return [
    ...own,
    ...drawn,
    {
      id: `${block}.last_year`,
      unit: '1',
      kind: 'index',
      label: say('最后一个历史年度', 'Last past year'),
      value: last.year,
      block,
    },
  ];
}

function budgetLines(budget: Budget, context: BuildContext, model: readonly LineDef[]): LineDef[] {
  const line = writerOf(`budgets.${budget.id}`, [], bilingual(budget.label));
  const yearly = context.periodsPerYear > 1;
  const own = ownLines(budget, line, context, model);
  const used = [
    ...own,
    ...(yearly
      ? [
          line(
            'own_of_year',
            'if(timeline.tax_year_start, 0, prev(own_of_year)) + own',
            'money',
            'stock',
            say('本项目支出责任（年内累计）', 'This project, year to date'),
          ),
        ]
      : []),
    line(
      'committed',
      `${yearly ? 'own_of_year' : 'own'}${budget.other_projects === undefined ? '' : ' + other_projects'}`,
      'money',
      'flow',
      say('全部项目支出责任', 'Liabilities of all projects'),
      {
        emphasis: 'subtotal',
        definition: say(
          '本项目 + 本级其他项目，按年度计。',
          'This project + the others of the same level, by year.',
        ),
      },
    ),
  ];
  if (!isForecast(budget)) return used;
  return [...used, ...forecastLines(budget, line), ...ratioLines(line, context)];
}

function ownLines(
  budget: Budget,
  line: LineWriter,
  context: BuildContext,
  model: readonly LineDef[],
): LineDef[] {
  const label = say('本项目支出责任', 'Liabilities of this project');
  const { party } = budget;
  if (party === undefined) return [line('own', 'liabilities.total', 'money', 'flow', label)];
  const { government } = context.option.terms;
  const parent = context.project.parties.find(({ id }) => id === government)?.parent;
  const departments = context.project.parties.filter((one) => one.parent === party).map(({ id }) => id);
  const within = new Set([party, ...departments]);
  const flows = publicFlows(context, model).filter((flow) => within.has(flow.party));
  const bearsRisk = (government === party || parent === party) && risksOf(context).length > 0;
  const paid = [
    ...flows.filter(({ sign }) => sign > 0).map(({ id }) => id),
    ...(bearsRisk ? ['liabilities.risk'] : []),
  ];
  const back = flows.filter(({ sign }) => sign < 0).map(({ id }) => id);
  return [
    ...summed(line, 'own_paid', paid, say('本级付出', 'Paid by this level')),
    ...(back.length > 0 ? summed(line, 'own_returned', back, say('本级收回', 'Returned to this level')) : []),
    line('own', `own_paid${back.length > 0 ? ' - own_returned' : ''}`, 'money', 'flow', label, {
      definition: say(
        '由本级政府及其部门付出的部分；风险由签约政府承担。',
        'What this level and its departments pay; risk is borne by the government that contracts.',
      ),
    }),
  ];
}

function forecastLines(
  { history = [], forecast, growth, averaging, base }: Budget,
  line: LineWriter,
): LineDef[] {
  const label = say('预算支出预测', 'Budget expenditure, forecast');
  if (forecast !== undefined) return [line('spending', 'forecast', 'money', 'flow', label)];
  const all = history.map((_, i) => `expenditure_${i + 1}`);
  const gaps = history.slice(1).map(({ year }, i) => year - (history[i]?.year ?? year));
  const steps = gaps.map((gap, i) => {
    const ratio = `${all[i + 1]} / ${all[i]}`;
    return gap === 1 ? `${ratio} - 1` : `(${ratio}) ^ (1 / ${gap}) - 1`;
  });
  const span = gaps.reduce((sum, gap) => sum + gap, 0);
  const average =
    averaging === 'compound'
      ? `(${all.at(-1)} / ${all[0]}) ^ (1 / ${span}) - 1`
      : `(${steps.join(' + ')}) / ${steps.length}`;
  return [
    line(
      'growth_used',
      growth !== undefined ? 'growth' : steps.length === 0 ? '0' : average,
      '%/year',
      'rate',
      say('采用的增长率', 'Growth used'),
      {
        definition:
          growth !== undefined
            ? say('使用者给定。', "The user's own.")
            : averaging === 'compound'
              ? say('首末两年的年均复合增长率。', 'Compound growth from the first past year to the last.')
              : say('历年增长率的平均值。', 'Mean of the yearly growth rates of the past.'),
        source: say(
          '财金〔2015〕21 号：参照前五年平均值及平均增长率',
          'China: Caijin [2015] 21, mean and mean growth of the past five years',
        ),
      },
    ),
    line(
      'spending',
      `${base === 'mean' ? `(${all.join(' + ')}) / ${all.length}` : all.at(-1)} * (1 + growth_used) ^ (liabilities.fiscal_year - last_year)`,
      'money',
      'flow',
      label,
      {
        definition: say(
          '起点 × (1 + 增长率)^(年度 − 最后一个历史年度)。',
          'Starting point × (1 + growth)^(year − last past year).',
        ),
      },
    ),
  ];
}

function ratioLines(line: LineWriter, context: BuildContext): LineDef[] {
  const binding = paidByWhom(context) === 'government' ? 'min(ceiling, government_pays)' : 'ceiling';
  return [
    line(
      'ratio',
      'ratio(committed, spending)',
      '%',
      'rate',
      say('支出责任占预算支出的比例', 'Share of expenditure'),
      {
        emphasis: 'total',
        definition: say(
          '全部项目支出责任 ÷ 预算支出；缺预算年度无定义。',
          'Liabilities of all projects ÷ expenditure; undefined where the year has no budget.',
        ),
      },
    ),
    line('limit', binding, '%', 'rate', say('适用限值', 'Line that applies'), {
      definition: say(
        '政府付费项目取 5% 线，其他取上限。',
        'The 5 % line for a project the government alone pays for, the ceiling for others.',
      ),
    }),
    line('headroom', 'limit * spending - committed', 'money', 'flow', say('剩余空间', 'Headroom'), {
      definition: say(
        '限值 × 预算支出 − 全部项目支出责任。',
        'Line × expenditure − liabilities of all projects.',
      ),
    }),
    line('ratio_peak', 'max_of(ratio)', '%', 'rate', say('最高占比', 'Share of expenditure, highest'), {
      emphasis: 'total',
      definition: say('各年占比的最大值。', 'The largest of all years.'),
    }),
    line('headroom_least', 'min_of(headroom)', 'money', 'flow', say('最小剩余空间', 'Headroom, least')),
  ];
}
