import { complianceSummary } from '../../appraisal/compliance';
import type { Bilingual, Value } from '../../language/types';
import type { ComparedOption, Comparison } from '../../studies/compare';
import { type Build, labelOf } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, words } from './grid';
import { COLUMN } from './layout';
import { linked } from './links';
import type { PlanCell } from './plan-types';
import type { ScoreCells } from './scores-sheet';
import type { VfmSheets } from './vfm-sheet';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const SAY = {
  form: say('实施方式', 'Form of delivery'),
  amount: say('物有所值量值', 'Value for money'),
  index: say('物有所值指数', 'Value-for-money index'),
  compliance: say('合规检查', 'Compliance'),
  score: say('综合得分', 'Score in all'),
  rank: say('名次', 'Rank'),
} as const;

/** Figures a committee looks at first; those no option has are left out. */
const KEY = [
  'fiscal.net_npv',
  'fiscal.net_total',
  'fiscal.outlay_peak',
  'liabilities.present_value',
  'returns.project.npv_post_tax',
  'returns.project.irr_post_tax',
  'returns.equity.irr',
  'returns.debt.dscr_min',
  'pool.cost',
  'economics.enpv',
  'economics.eirr',
  'economics.bcr',
  'economics.sroi.ratio',
];

interface Table {
  readonly build: Build;
  readonly study: Comparison;
  readonly target: Grid;
  /** The option exported first. */
  readonly order: readonly number[];
}

/** Options side by side in the figures a decision rests on: live for the option exported, values of the study for the others. */
export function decisionFigures(
  build: Build,
  study: Comparison,
  { scores, vfm }: { readonly scores: ScoreCells | null; readonly vfm: VfmSheets | null },
  target: Grid,
): void {
  const own = study.options.findIndex(({ id }) => id === build.result.option);
  const order = [own, ...study.options.flatMap((_, i) => (i === own ? [] : [i]))];
  const table: Table = { build, study, target, order };
  put(target, [
    [1, words('heading', build.word('option'))],
    [2, words('heading', build.word('id'))],
    [4, words('heading', build.word('unit'))],
    ...across(table, ({ label }) => words('heading', build.text(label))),
  ]);
  row(table, build.text(SAY.form), ({ form }) => words('wrapped', build.text(form)));
  const budgets = (build.project.budgets ?? []).map(({ id }) => `budgets.${id}.ratio_peak`);
  for (const id of [...KEY, ...budgets]) keyRow(table, id);
  valueRows(table, vfm);
  row(table, build.text(SAY.compliance), (option) => words('wrapped', complianceText(build, option)));
  if (scores) scoreRows(table, scores);
}

function across(
  { study, order }: Table,
  cell: (option: ComparedOption, isOwn: boolean) => PlanCell | undefined,
): Entry[] {
  return order.map((at, i): Entry => {
    const option = study.options[at];
    return [i === 0 ? COLUMN.scalar : COLUMN.unit + i, option && cell(option, i === 0)];
  });
}

function row(
  table: Table,
  label: string,
  cell: (option: ComparedOption, isOwn: boolean) => PlanCell | undefined,
  more: readonly Entry[] = [],
): void {
  const cells = across(table, cell);
  if (cells.every(([, found]) => found === undefined)) return;
  put(table.target, [[1, words('label', label)], ...more, ...cells]);
}

/** A figure means something for an option that shows it as a headline, or of which it is no headline at all. */
function figureOf(study: Comparison, option: ComparedOption, id: string): Value | undefined {
  if (!option.ok || !option.result.run.model.lines.has(id)) return undefined;
  const isHeadline = study.figures.some((figure) => figure.id === id);
  if (isHeadline && !option.result.metrics.some((metric) => metric.id === id)) return undefined;
  return option.result.run.value(id);
}

function keyRow(table: Table, id: string): void {
  const { build, study } = table;
  const known = study.options.find((option) => figureOf(study, option, id) !== undefined);
  if (!known?.ok) return;
  const def = known.result.run.model.lines.get(id)?.def;
  const format = numberFormat(def?.unit ?? '1', def?.kind ?? 'rate');
  const label = build.model.lines.has(id) ? labelOf(build, id) : build.text(def?.label);
  row(
    table,
    label,
    (option, isOwn) => {
      const value = figureOf(study, option, id);
      if (value === undefined) return undefined;
      if (isOwn) return linked(build, id);
      return constant('pasted', typeof value === 'number' ? value : Number.NaN, format);
    },
    [
      [2, words('id', id)],
      [4, words('unit', build.unit(def?.unit ?? '1'))],
    ],
  );
}

/** Value for money of every option that can be compared with public delivery. */
function valueRows(table: Table, vfm: VfmSheets | null): void {
  const { build } = table;
  if (build.project.value_for_money === undefined) return;
  const [money, percent] = [numberFormat('money', 'flow'), numberFormat('%', 'rate')];
  const cell =
    (what: 'amount' | 'index') =>
    ({ id }: ComparedOption, isOwn: boolean): PlanCell | undefined => {
      const study = build.studies.valueForMoney(id);
      if (!study.ok) return undefined;
      const found = study.value[what];
      const value = typeof found === 'number' ? found : Number.NaN;
      const format = what === 'amount' ? money : percent;
      return isOwn && vfm ? formula('link', vfm[what], value, format) : constant('pasted', value, format);
    };
  row(table, build.text(SAY.amount), cell('amount'), [[4, words('unit', build.unit('money'))]]);
  row(table, build.text(SAY.index), cell('index'), [[4, words('unit', '%')]]);
}

function complianceText({ project, text }: Build, option: ComparedOption): string {
  const facts = project.options.find(({ id }) => id === option.id);
  if (!facts) return '';
  return text(complianceSummary(project, facts, option.ok ? option.result : null).sentence);
}

function scoreRows(table: Table, { totals, ranks }: ScoreCells): void {
  const { build, study } = table;
  const scoring = build.studies.scoring();
  if (!scoring) return;
  const cell =
    (cells: ReadonlyMap<string, string>, values: readonly (number | null)[], format: string) =>
    (option: ComparedOption): PlanCell | undefined => {
      const at = cells.get(option.id);
      const value = values[study.options.indexOf(option)] ?? Number.NaN;
      return at === undefined ? undefined : formula('link', at, value, format);
    };
  row(table, build.text(SAY.score), cell(totals, scoring.totals, '0.0%'));
  row(table, build.text(SAY.rank), cell(ranks, scoring.ranks, '0'));
}
