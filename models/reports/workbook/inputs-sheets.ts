import type { InputDef } from '../../language/types';
import type { Build } from './build';
import { feedbackRow } from './feedback-rows';
import { inputFormat } from './formats';
import { constant, put, putSection, words } from './grid';
import { timeHead, timeSheet, titleRows } from './head';
import { COLUMN, HEAD, type Item, type SheetLayout } from './layout';
import type { PlanCell, PlanSheet } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

const COL = { confidence: 5, source: 6, note: 7, definition: 8 } as const;

/** Every single number a person typed, with unit, confidence, source and note, and the lookup tables. */
export function inputsSheet(build: Build): PlanSheet {
  const { inputs } = build.layout;
  const target = titleRows(build, inputs.name);
  target.row = HEAD.heading;
  put(target, [
    ...headings(build),
    [COL.confidence, words('heading', build.word('confidence'))],
    [COL.source, words('heading', build.word('source'))],
    [COL.note, words('heading', build.word('note'))],
    [COL.definition, words('heading', build.word('definition'))],
  ]);
  for (const item of inputs.items) {
    target.row = item.row;
    if (item.type === 'section') putSection(target, build.text(item.label), COL.definition);
    if (item.type === 'input')
      put(target, [...constantCells(build, item.input), ...provenance(build, item.input, COL.confidence)]);
    if (item.type === 'table') put(target, tableCells(build, item));
  }
  return {
    name: inputs.name,
    tab: 'input',
    widths: [46, 26, 16, 14, 10, 54, 54, 54],
    rows: target.rows,
    frozen: { rows: HEAD.heading, columns: 1 },
    repeated: { rows: HEAD.heading, columns: 'A:A' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

/** Inputs that vary over time, in the periods' columns. */
export function inputSeriesSheet(build: Build, layout: SheetLayout): PlanSheet {
  const target = timeHead(build, layout.name);
  const after = build.layout.columns.closing + 1;
  put({ row: HEAD.heading, rows: target.rows }, [
    [after, words('heading', build.word('confidence'))],
    [after + 1, words('heading', build.word('source'))],
    [after + 2, words('heading', build.word('note'))],
  ]);
  for (const item of layout.items) {
    target.row = item.row;
    if (item.type === 'section') putSection(target, build.text(item.label), build.layout.columns.closing);
    if (item.type === 'input')
      put(target, [...seriesCells(build, item.input), ...provenance(build, item.input, after)]);
  }
  const sheet = timeSheet(build, layout, 'input', target);
  const periods = build.result.periods.length;
  const widths = [...sheet.widths.slice(0, COLUMN.opening + periods + 1), 10, 54, 54];
  const { printed: _, ...whole } = sheet; // sources and notes are printed with the figures
  return { ...whole, widths };
}

/** The pasted values of circular groups beside their live values. */
export function feedbackSheet(build: Build, layout: SheetLayout): PlanSheet {
  const target = timeHead(build, layout.name);
  put({ row: HEAD.body - 1, rows: target.rows }, [[COLUMN.label, words('text', build.word('feedbackText'))]]);
  for (const item of layout.items) {
    target.row = item.row;
    if (item.type === 'section') putSection(target, build.text(item.label), build.layout.columns.closing);
    else put(target, feedbackRow(build, item));
  }
  return timeSheet(build, layout, 'calculation', target);
}

function headings(build: Build): Entry[] {
  const names = [
    [COLUMN.label, 'label'],
    [COLUMN.id, 'id'],
    [COLUMN.scalar, 'value'],
    [COLUMN.unit, 'unit'],
  ] as const;
  return names.map(([column, word]): Entry => [column, words('heading', build.word(word))]);
}

function named(build: Build, input: InputDef): Entry[] {
  return [
    [COLUMN.label, words('label', input.label[build.lang])],
    [COLUMN.id, words('id', input.id)],
    [COLUMN.unit, words('unit', build.unit(input.unit))],
  ];
}

function constantCells(build: Build, input: InputDef): Entry[] {
  const value = typeof input.value === 'number' ? input.value : Number.NaN;
  // What the program derives from the calendar is shown like a result: changing it alone would contradict the dates.
  const look = input.path === undefined && input.source === undefined ? 'memo' : 'input';
  return [
    ...named(build, input),
    [COLUMN.scalar, constant(look, value, inputFormat(input.unit, input.kind, [value]))],
  ];
}

function seriesCells(build: Build, input: InputDef): Entry[] {
  const values = typeof input.value === 'number' ? [] : input.value;
  const format = inputFormat(input.unit, input.kind, values);
  const cells = values.map((value, p): Entry => [COLUMN.first + p, constant('input', value, format)]);
  return [...named(build, input), ...cells];
}

function provenance(build: Build, input: InputDef, column: number): Entry[] {
  const text = (value: string | undefined): PlanCell | undefined =>
    value ? words('input_text', value) : undefined;
  const { source, note, confidence, definition } = input;
  return [
    [column, confidence ? words('input_text', build.word(confidence)) : undefined],
    [column + 1, text(source?.[build.lang])],
    [column + 2, text(note?.[build.lang])],
    ...(column === COL.confidence ? [[COL.definition, text(definition?.[build.lang])] as const] : []),
  ];
}

function tableCells(build: Build, item: Item & { type: 'table' }): Entry[] {
  const { table, index } = item;
  return [
    [COLUMN.label, words('label', `${table.label[build.lang]} · ${build.word('key')}`)],
    [COLUMN.id, constant('input', table.keys[index] ?? Number.NaN)],
    [COLUMN.scalar, constant('input', table.values[index] ?? Number.NaN)],
    [COLUMN.unit, words('unit', build.unit(table.unit))],
  ];
}
