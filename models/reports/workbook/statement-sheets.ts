import { columnName } from '../../language/spreadsheet';
import type { StatementResult, StatementRow } from '../../studies/statements';
import { statementByYear } from '../../studies/statements';
import { type Build, cellAt, labelOf } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, skip, textWidth, words } from './grid';
import { titleRows } from './head';
import { COLUMN, HEAD } from './layout';
import type { Look, PlanCell, PlanSheet } from './plan-types';
import { firstOfYear, lastOfYear, linkToPeriod, ofYear } from './year-formulas';

type Entry = readonly [number, PlanCell | undefined];

/** Columns of a printed form: number, item, total, further columns, then the years. */
const COL = { no: 1, item: 2, total: 3, further: 4 } as const;
const ROW = { unit: 3, heading: 4, ordinal: 5, year: 6, body: 7 } as const;

interface Sheet {
  readonly build: Build;
  readonly statement: StatementResult;
  readonly years: readonly number[];
  readonly values: readonly (readonly number[])[];
  /** Column of the first year. */
  readonly first: number;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** The standard statements as they are printed: one sheet each, by calendar year, every figure live. */
export function statementSheets(build: Build): PlanSheet[] {
  return build.result.statements.map((statement) => statementSheet(build, statement));
}

function statementSheet(build: Build, statement: StatementResult): PlanSheet {
  const { years, values } = statementByYear(build.result.run, build.result.periods, statement);
  const rowOf = new Map(
    statement.rows.flatMap(({ line }, i): [string, number][] => (line ? [[line, ROW.body + i]] : [])),
  );
  const first = COL.further + statement.furtherColumns.length;
  const sheet: Sheet = { build, statement, years, values, first, rowOf };
  const name = build.layout.statements.get(statement.id) ?? statement.letter;
  const target = titleRows(
    build,
    `${build.word('statement')} ${statement.letter} ${statement.title[build.lang]}`,
  );
  put(target, [
    [COL.no, words('subtitle', `${build.project.identity.currency} · ${build.word('wholeUnits')}`)],
  ]);
  putHead(sheet, target);
  statement.rows.forEach((row, i) => {
    put(target, rowCells(sheet, row, i));
  });
  skip(target);
  for (const id of statement.footers) put(target, footerCells(build, id));
  const last = first + years.length - 1;
  const items = statement.rows.map(({ label, level }) => textWidth(label[build.lang]) + 2 * level);
  return {
    name,
    tab: 'result',
    widths: [
      9,
      Math.min(60, Math.max(30, ...items)),
      17,
      ...statement.furtherColumns.map(() => 13),
      ...years.map(() => 14),
    ],
    rows: target.rows,
    frozen: { rows: ROW.year, columns: COL.total },
    repeated: { rows: ROW.year, columns: `A:${columnName(COL.total)}` },
    printed: `A1:${columnName(last)}${target.row - 1}`,
    paper: 'A3',
    fitWidth: years.length <= 45,
    checks: [`${columnName(COLUMN.scalar)}${HEAD.subtitle}`],
  };
}

function putHead(sheet: Sheet, target: Grid): void {
  const { build, statement, years, first } = sheet;
  const head = (column: number, text: string): Entry => [column, words('heading', text)];
  const perYear = (cell: (i: number, column: string) => PlanCell): Entry[] =>
    years.map((_, i): Entry => [first + i, cell(i, columnName(first + i))]);
  put(target, [
    head(COL.no, build.word('statementNo')),
    head(COL.item, build.word('label')),
    head(COL.total, build.word('statementTotal')),
    ...statement.furtherColumns.map((label, i) => head(COL.further + i, label[build.lang])),
    ...perYear((_, column) => phaseCell(sheet, column)),
  ]);
  put(target, [
    [COL.item, words('axis_label', build.word('statementOrdinal'))],
    ...perYear((i) =>
      i === 0
        ? constant('axis', 1, '0')
        : formula('axis', `${columnName(first + i - 1)}${ROW.ordinal} + 1`, i + 1, '0'),
    ),
  ]);
  put(target, [
    [COL.item, words('axis_label', build.word('year'))],
    ...perYear((i) => {
      const year = years[i] ?? 0;
      const from = cellAt(build.layout.timeline.name, COLUMN.first, HEAD.heading);
      return formula('year', i === 0 ? from : `${columnName(first + i - 1)}${ROW.year} + 1`, year, '0');
    }),
  ]);
}

/** The phase of the last period of a year. */
function phaseCell(sheet: Sheet, column: string): PlanCell {
  const { build, years, first } = sheet;
  const at = years.findIndex((_, i) => columnName(first + i) === column);
  const last = build.result.periods.findLast(({ year }) => year === years[at]);
  const said = build.word(last?.phase === 'construction' ? 'construction' : 'operation');
  const { name } = build.layout.timeline;
  return formula('heading', lastOfYear(build, name, HEAD.phase, `${column}$${ROW.year}`), said);
}

const LOOKS: Readonly<Record<'subtotal' | 'total' | 'memo' | 'plain', { label: Look; cell: Look }>> = {
  plain: { label: 'label', cell: 'link' },
  subtotal: { label: 'label_subtotal', cell: 'subtotal' },
  total: { label: 'label_total', cell: 'total' },
  memo: { label: 'label_memo', cell: 'memo' },
};

function rowCells(sheet: Sheet, row: StatementRow, i: number): Entry[] {
  const { build, years, first, values } = sheet;
  const looks = LOOKS[row.emphasis ?? (row.line === undefined ? 'subtotal' : 'plain')];
  const indent = (build.lang === 'zh' ? '　' : '\u00a0\u00a0').repeat(row.level);
  const own = ROW.body + i;
  const named: Entry[] = [
    [COL.no, words(looks.label, row.no)],
    [COL.item, words(looks.label, `${indent}${row.label[build.lang]}`)],
  ];
  const def = build.model.lines.get(row.line ?? '')?.def;
  if (!def) return named;
  const format = numberFormat(def.unit, def.kind, build.result.run.series(def.id));
  const range = `${columnName(first)}${own}:${columnName(first + years.length - 1)}${own}`;
  const total =
    row.total === undefined
      ? undefined
      : formula(
          looks.cell === 'link' ? 'calculation' : looks.cell,
          totalOf(build, row, range),
          row.total,
          format,
        );
  return [
    ...named,
    [COL.total, total],
    ...(row.further ?? []).map(
      (id, k): Entry => [COL.further + k, id === undefined ? undefined : scalarCell(build, id)],
    ),
    ...years.map((_, k): Entry => {
      const column = columnName(first + k);
      return [
        first + k,
        formula(looks.cell, yearFormula(sheet, row, column, k), values[i]?.[k] ?? Number.NaN, format),
      ];
    }),
  ];
}

/** A row that lacks a figure in some year has no total either; SUM would skip the text. */
function totalOf({ translations }: Build, { line = '' }: StatementRow, range: string): string {
  const sum = `SUM(${range})`;
  return translations.canBeUndefined(line) ? `IF(COUNT(${range})<COLUMNS(${range}), "n/a", ${sum})` : sum;
}

/** The figure of a year: a link where a year is a period, otherwise its periods added up, or the last or first. */
function yearFormula(sheet: Sheet, row: StatementRow, column: string, k: number): string {
  const { build, rowOf } = sheet;
  const { line = '', ratio, byYear } = row;
  if (build.model.spec.periodsPerYear === 1) return linkToPeriod(build, line, k);
  if (ratio) {
    const year = `${column}$${ROW.year}`;
    return `IFERROR(${ofYear(build, ratio.over, year)} / ${ofYear(build, ratio.under, year)}, "n/a")`;
  }
  if (byYear === 'first') return firstOfYear(build, line, `${column}$${ROW.year}`);
  if (byYear === undefined) return ofYear(build, line, `${column}$${ROW.year}`);
  return byYear
    .map((term, i) => {
      const id = term.replace(/^-/, '');
      const sign = term === id ? (i === 0 ? '' : ' + ') : i === 0 ? '-' : ' - ';
      return `${sign}${column}${rowOf.get(id) ?? 0}`;
    })
    .join('');
}

function scalarCell(build: Build, id: string): PlanCell {
  const { sheet, row } = build.layout.home(id);
  const def = build.model.lines.get(id)?.def ?? build.model.inputs.get(id);
  const value = build.result.run.series(id)[0] ?? Number.NaN;
  const format = numberFormat(def?.unit ?? '1', def?.kind ?? 'rate');
  return formula('link', cellAt(sheet, COLUMN.scalar, row), value, format);
}

/** A figure printed below the table, with its unit where the number does not show it. */
function footerCells(build: Build, id: string): Entry[] {
  const def = build.model.lines.get(id)?.def;
  const unit = build.unit(def?.unit ?? '1');
  const shown = /^[%x]|^money$|^1$/.test(def?.unit ?? '1');
  const label = labelOf(build, id).replace(/^[A-Z]\d? /, '');
  const whole = shown ? label : build.lang === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`;
  return [
    [COL.item, words('label', whole)],
    [COL.total, scalarCell(build, id)],
  ];
}
