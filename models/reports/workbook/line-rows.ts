import type { CompiledLine } from '../../language/model';
import { columnName, formulaAt } from '../../language/spreadsheet';
import type { Build } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, putSection, words } from './grid';
import { timeHead, timeSheet } from './head';
import { COLUMN, HEAD, type Item, type SheetLayout } from './layout';
import type { Look, PlanCell, PlanSheet } from './plan-types';
import { calendarRow } from './timeline-rows';

/** The longest formula a spreadsheet reads. */
const LONGEST_FORMULA = 8192;

type Entry = readonly [number, PlanCell | undefined];

/** The sheet of a group of blocks: a titled section per block, one formula per row. */
export function calculationSheet(
  build: Build,
  layout: SheetLayout,
  tab: PlanSheet['tab'] = 'calculation',
): PlanSheet {
  const target = timeHead(build, layout.name);
  const { closing } = build.layout.columns;
  put({ row: HEAD.heading, rows: target.rows }, [
    [closing + 1, words('heading', build.word('definition'))],
    [closing + 2, words('heading', build.word('formula'))],
  ]);
  for (const item of layout.items) writeItem(build, target, item);
  return timeSheet(build, layout, tab, target);
}

function writeItem(build: Build, target: Grid, item: Item): void {
  target.row = item.row;
  if (item.type === 'section') putSection(target, build.text(item.label), build.layout.columns.closing);
  else if (item.type === 'line') put(target, lineRow(build, item.line));
  else if (item.type === 'guess') put(target, guessRow(build, item.line));
  else if (item.type === 'shortfall') put(target, shortfallRow(build, item.line, item.cumulative));
  else if (item.type === 'start_date') put(target, calendarRow(build));
}

const LOOKS: Readonly<Record<'subtotal' | 'total' | 'memo' | 'plain', { label: Look; cell: Look }>> = {
  plain: { label: 'label', cell: 'calculation' },
  subtotal: { label: 'label_subtotal', cell: 'subtotal' },
  total: { label: 'label_total', cell: 'total' },
  memo: { label: 'label_memo', cell: 'memo' },
};

function lineRow(build: Build, line: CompiledLine): Entry[] {
  const { def } = line;
  const looks = LOOKS[def.emphasis ?? 'plain'];
  const look = isLink(build, line) ? 'link' : looks.cell;
  const { closing } = build.layout.columns;
  return [
    [COLUMN.label, words(looks.label, def.label[build.lang])],
    [COLUMN.id, words('id', def.id)],
    [COLUMN.unit, words('unit', build.unit(def.unit))],
    ...valueCells(build, line, look),
    [closing + 1, def.definition ? words('text', def.definition[build.lang]) : undefined],
    [closing + 2, words('text', def.formula)],
  ];
}

/** A row that only repeats a cell of another sheet. */
function isLink(build: Build, { def, expr }: CompiledLine): boolean {
  return expr.type === 'name' && build.layout.home(expr.name).sheet !== build.layout.home(def.id).sheet;
}

function valueCells(build: Build, line: CompiledLine, look: Look): Entry[] {
  const { def } = line;
  const template = build.translations.template(def.id);
  const values = build.result.run.series(def.id);
  const format =
    def.block === 'timeline' && def.kind === 'index' ? '0' : numberFormat(def.unit, def.kind, values);
  const cell = (column: number, value: number): PlanCell => {
    const text = formulaAt(template, column);
    // A sum of very many lines: its value stands in for a formula that no spreadsheet would read.
    return text.length > LONGEST_FORMULA
      ? constant('pasted', value, format)
      : formula(look, text, value, format);
  };
  if (line.shape === 'scalar') return [[COLUMN.scalar, cell(COLUMN.scalar, values[0] ?? Number.NaN)]];
  return [
    [COLUMN.total, totalCell(build, line, values, look, format)],
    ...build.result.periods.map((_, p): Entry => {
      const column = COLUMN.first + p;
      return [column, cell(column, values[p] ?? Number.NaN)];
    }),
  ];
}

/** Flows and counts add up over the periods; balances show their last value; the rest has no total. */
function totalCell(
  build: Build,
  { def }: CompiledLine,
  values: Float64Array,
  look: Look,
  format: string,
): PlanCell | undefined {
  const { first, last } = build.layout.columns;
  const { row } = build.layout.home(def.id);
  const own = look === 'link' ? 'calculation' : look;
  if (def.kind === 'stock') {
    return formula(own, `${columnName(last)}${row}`, values.at(-1) ?? Number.NaN, format);
  }
  if (def.kind !== 'flow' && def.kind !== 'count') return undefined;
  const sum = values.reduce((total, value) => total + (Number.isFinite(value) ? value : 0), 0);
  return formula(own, `SUM(${columnName(first)}${row}:${columnName(last)}${row})`, sum, format);
}

/** Where the spreadsheet's search for an internal rate starts: the engine's answer, roughly; near −1 less roughly. */
function guessRow(build: Build, { def }: CompiledLine): Entry[] {
  const rate = build.result.run.series(def.id)[0] ?? Number.NaN;
  const guess =
    Number.isFinite(rate) && Math.abs(rate) < 10 ? Number(rate.toPrecision(rate < -0.9 ? 6 : 2)) : 0.1;
  return [
    [COLUMN.label, words('label_memo', `${build.word('guess')} ${def.label[build.lang]}`)],
    [COLUMN.id, words('id', `${def.id}#guess`)],
    [COLUMN.unit, words('unit', build.unit(def.unit))],
    [COLUMN.scalar, constant('input', guess, numberFormat('%', 'rate'))],
  ];
}

function shortfallRow(build: Build, { def }: CompiledLine, cumulative: string): Entry[] {
  const template = build.translations.shortfall(def.id, cumulative);
  const last = build.result.run.series(cumulative).findLastIndex((value) => value < 0);
  return [
    [COLUMN.label, words('label_memo', `${build.word('shortfall')} ${def.label[build.lang]}`)],
    [COLUMN.id, words('id', `${def.id}#shortfall`)],
    [COLUMN.unit, words('unit', build.unit('period'))],
    [COLUMN.scalar, formula('memo', formulaAt(template, COLUMN.scalar), last + 1, '0')],
  ];
}
