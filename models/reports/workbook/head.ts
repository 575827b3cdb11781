import { daySerial } from '../../finance/day-serial';
import { columnName, sheetPrefix } from '../../language/spreadsheet';
import { type Build, cellAt, optionLabel, scenarioLabel } from './build';
import { MASTER_ROW, masterValue } from './check-list';
import { COUNTER_FORMAT, DATE_FORMAT } from './formats';
import { constant, formula, type Grid, grid, put, textWidth, words } from './grid';
import { COLUMN, HEAD, type SheetLayout } from './layout';
import type { PlanCell, PlanSheet } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

/** Days from the spreadsheet's day 0 (30 December 1899) to 1 January 1970. */
const SERIAL_OF_1970 = 25569;
const DAY_OF_1970 = daySerial('1970-01-01');

/** A date as a spreadsheet counts days. */
export function dateSerial(iso: string): number {
  return daySerial(iso) - DAY_OF_1970 + SERIAL_OF_1970;
}

/** Title, project line and master check: the first two rows of every sheet. */
export function titleRows(build: Build, title: string): Grid {
  const target = grid();
  put(target, [[COLUMN.label, words('title', title)]], 24);
  put(target, [[COLUMN.label, words('subtitle', aboutLine(build))], ...masterCells(build)]);
  return target;
}

/** What a sheet must say comes first: a long line is cut where the master check stands. */
function aboutLine(build: Build): string {
  const { name, currency } = build.project.identity;
  return [currency, build.word('sign'), optionLabel(build), scenarioLabel(build), build.text(name)].join(
    ' · ',
  );
}

function masterCells(build: Build): Entry[] {
  const passed = masterValue(build);
  const cell = `${columnName(COLUMN.scalar)}$${HEAD.subtitle}`;
  const [yes, no] = [build.word('passed'), build.word('failed')];
  return [
    [
      COLUMN.scalar,
      formula('check', cellAt(build.layout.names.checks, COLUMN.scalar, MASTER_ROW), passed, '0'),
    ],
    [COLUMN.unit, formula('check_words', `IF($${cell}=1, "${yes}", "${no}")`, passed === 1 ? yes : no)],
  ];
}

/** The whole frozen head of a sheet with periods. */
export function timeHead(build: Build, title: string): Grid {
  const target = titleRows(build, title);
  put(target, [label(build, 'periodStart'), ...dates(build, 'start')]);
  put(target, [label(build, 'periodEnd'), ...dates(build, 'end')]);
  put(target, [label(build, 'counter'), ...perPeriod(build, (p) => counterCell(build, p))]);
  put(target, [label(build, 'phase'), ...phases(build)]);
  put(target, [...headings(build), ...perPeriod(build, (p, c) => yearCell(build, p, c))], 18);
  target.row = HEAD.body;
  return target;
}

type HeadWord = 'periodStart' | 'periodEnd' | 'counter' | 'phase';

const label = (build: Build, word: HeadWord): Entry => [COLUMN.label, words('axis_label', build.word(word))];

function perPeriod(build: Build, cell: (period: number, column: string) => PlanCell): Entry[] {
  return build.result.periods.map((_, p): Entry => [COLUMN.first + p, cell(p, columnName(COLUMN.first + p))]);
}

/** Period dates follow from the start date by whole months, as live formulas of the counter. */
function dates(build: Build, which: 'start' | 'end'): Entry[] {
  const { timeline } = build.layout;
  const start = timeline.items.find((item) => item.type === 'start_date');
  const date = cellAt(timeline.name, COLUMN.scalar, start?.row ?? 0);
  const months = monthsPerPeriod(build);
  return perPeriod(build, (p, column) => {
    const period = build.result.periods[p];
    const serial = period ? dateSerial(period[which]) : 0;
    const t = `${column}$${HEAD.counter}`;
    const text =
      which === 'start' ? `EDATE(${date}, ${months} * ${t})` : `EDATE(${date}, ${months} * (${t} + 1)) - 1`;
    return formula('axis', text, serial, DATE_FORMAT);
  });
}

function monthsPerPeriod({ model, layout }: Build): string {
  const id = 'timeline.periods_per_year';
  if (!model.inputs.has(id)) return String(12 / model.spec.periodsPerYear);
  const { sheet, row } = layout.home(id);
  return `12 / ${cellAt(sheet, COLUMN.scalar, row)}`;
}

function counterCell(build: Build, p: number): PlanCell {
  const id = 'timeline.t';
  if (!build.model.lines.has(id) && !build.model.inputs.has(id)) return constant('axis', p, COUNTER_FORMAT);
  const { sheet, row } = build.layout.home(id);
  return formula('axis', `${sheetPrefix(sheet)}${columnName(COLUMN.first + p)}${row}`, p, COUNTER_FORMAT);
}

function phases(build: Build): Entry[] {
  const id = 'timeline.construction';
  const live = build.model.lines.has(id);
  return perPeriod(build, (p, column) => {
    const said = build.word(build.result.periods[p]?.phase === 'construction' ? 'construction' : 'operation');
    if (!live) return constant('axis', said);
    const { sheet, row } = build.layout.home(id);
    const flag = `${sheetPrefix(sheet)}${column}${row}`;
    return formula(
      'axis',
      `IF(${flag}=1, "${build.word('construction')}", "${build.word('operation')}")`,
      said,
    );
  });
}

function yearCell(build: Build, p: number, column: string): PlanCell {
  return formula('year', `YEAR(${column}$${HEAD.end})`, build.result.periods[p]?.year ?? 0, '0');
}

function headings(build: Build): Entry[] {
  const names = [
    [COLUMN.label, 'label'],
    [COLUMN.id, 'id'],
    [COLUMN.scalar, 'value'],
    [COLUMN.unit, 'unit'],
    [COLUMN.total, 'total'],
    [COLUMN.opening, 'opening'],
    [build.layout.columns.closing, 'closing'],
  ] as const;
  return names.map(([column, word]): Entry => [column, words('heading', build.word(word))]);
}

/** Wide enough for nearly every id, which stand in small print: an auditor looks lines up by them. */
function idWidth({ rows }: Grid): number {
  const ids = rows.flatMap(({ cells }) => {
    const cell = cells.get(COLUMN.id);
    return cell?.look === 'id' ? [String(cell.value).length * 0.85] : [];
  });
  return Math.min(36, Math.max(16, ...ids));
}

/** The frame of a sheet with periods, around its rows. */
export function timeSheet(build: Build, layout: SheetLayout, tab: PlanSheet['tab'], target: Grid): PlanSheet {
  const { first, last, closing } = build.layout.columns;
  const periods = Array.from({ length: last - first + 1 }, () => 14);
  const long = periods.length > 60;
  const labels = target.rows.map(({ cells }) => String(cells.get(COLUMN.label)?.value ?? ''));
  const label = Math.min(64, Math.max(40, ...labels.slice(HEAD.heading).map(textWidth)));
  return {
    name: layout.name,
    tab,
    widths: [label, idWidth(target), 15, 13, 17, 9, ...periods, 8, 60, 60],
    rows: target.rows,
    frozen: { rows: HEAD.heading, columns: COLUMN.unit },
    repeated: { rows: HEAD.heading, columns: `A:${columnName(COLUMN.unit)}` },
    printed: `A1:${columnName(closing)}${Math.max(target.row, HEAD.body)}`,
    paper: 'A3',
    fitWidth: !long,
    checks: [`${columnName(COLUMN.scalar)}${HEAD.subtitle}`],
  };
}
