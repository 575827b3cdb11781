import type { CompiledLine } from '../../language/model';
import { columnName } from '../../language/spreadsheet';
import { type Build, cellAt } from './build';
import { numberFormat } from './formats';
import { formula, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { COLUMN } from './layout';
import { FIRST_PAYMENT_ROW, paymentColumn, paymentTotal } from './payments-list';
import type { PlanCell, PlanSheet } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

const COL = { from: 5, to: 6, first: 5 } as const;
const MONEY = numberFormat('money', 'flow');

/** Every payment with its payer and receiver, and the table of who pays whom. */
export function paymentsSheet(build: Build): PlanSheet {
  const target = titleRows(build, build.word('payments'));
  target.row = FIRST_PAYMENT_ROW - 2;
  putSection(target, build.word('flowList'), COL.to);
  put(target, heads(build));
  for (const line of build.layout.payments) put(target, paymentRow(build, line));
  skip(target);
  matrix(build, target);
  const width = Math.max(2, build.result.parties.length);
  return {
    name: build.layout.names.payments,
    tab: 'result',
    widths: [52, 34, 18, 13, ...Array.from({ length: width + 1 }, () => 20)],
    rows: target.rows,
    frozen: { rows: 2, columns: 1 },
    repeated: { rows: 2, columns: 'A:A' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

function heads(build: Build): Entry[] {
  const names = [
    [COLUMN.label, 'label'],
    [COLUMN.id, 'id'],
    [COLUMN.scalar, 'total'],
    [COLUMN.unit, 'unit'],
    [COL.from, 'payer'],
    [COL.to, 'receiver'],
  ] as const;
  return names.map(([column, word]): Entry => [column, words('heading', build.word(word))]);
}

function paymentRow(build: Build, line: CompiledLine): Entry[] {
  const { def, shape } = line;
  const { sheet, row } = build.layout.home(def.id);
  // A line that is one number has no total column.
  const source = cellAt(sheet, shape === 'scalar' || def.kind !== 'flow' ? COLUMN.scalar : COLUMN.total, row);
  return [
    [COLUMN.label, words('label', def.label[build.lang])],
    [COLUMN.id, words('id', def.id)],
    [COLUMN.scalar, formula('link', source, paymentTotal(build, line), MONEY)],
    [COLUMN.unit, words('unit', build.unit(def.unit))],
    [COL.from, words('id', def.from ?? '')],
    [COL.to, words('id', def.to ?? '')],
  ];
}

/** SUMIFS over the list above, one formula for the whole table. */
function matrix(build: Build, target: Grid): void {
  const { parties } = build.result;
  const totals = paymentColumn(build, COLUMN.scalar);
  const payers = paymentColumn(build, COL.from);
  const receivers = paymentColumn(build, COL.to);
  if (!totals || !payers || !receivers || parties.length === 0) return;
  putSection(target, build.word('matrix'), COL.first + parties.length - 1);
  const names = parties.map((party, i): Entry => [COL.first + i, words('heading', build.text(party.label))]);
  put(target, [
    [COLUMN.label, words('heading', build.word('payer'))],
    [COLUMN.scalar, words('heading', build.word('paid'))],
    ...names,
  ]);
  const idRow = put(
    target,
    parties.map((party, i): Entry => [COL.first + i, words('id', party.id)]),
  );
  const between = (from: string, to: string): number =>
    build.layout.payments
      .filter(({ def }) => def.from === from && def.to === to)
      .reduce((sum, line) => sum + paymentTotal(build, line), 0);
  const lastColumn = columnName(COL.first + parties.length - 1);
  const firstRow = target.row;
  for (const payer of parties) {
    const row = target.row;
    const cells = parties.map((receiver, i): Entry => {
      const column = COL.first + i;
      const text = `SUMIFS(${totals}, ${payers}, $B${row}, ${receivers}, ${columnName(column)}$${idRow})`;
      return [column, formula('calculation', text, between(payer.id, receiver.id), MONEY)];
    });
    const paid = parties.reduce((sum, receiver) => sum + between(payer.id, receiver.id), 0);
    const sum = formula('subtotal', `SUM(${columnName(COL.first)}${row}:${lastColumn}${row})`, paid, MONEY);
    put(target, [
      [COLUMN.label, words('label', build.text(payer.label))],
      [COLUMN.id, words('id', payer.id)],
      [COLUMN.scalar, sum],
      [COLUMN.unit, words('unit', build.unit('money'))],
      ...cells,
    ]);
  }
  const rows = [firstRow, target.row - 1] as const;
  const received = parties.map((to) => parties.reduce((sum, from) => sum + between(from.id, to.id), 0));
  const receivedRow = target.row;
  put(target, [
    [COLUMN.label, words('label_subtotal', build.word('received'))],
    [COLUMN.unit, words('unit', build.unit('money'))],
    ...parties.map((_, i): Entry => {
      const name = columnName(COL.first + i);
      return [
        COL.first + i,
        formula('subtotal', `SUM(${name}${rows[0]}:${name}${rows[1]})`, received[i] ?? 0, MONEY),
      ];
    }),
  ]);
  put(target, [
    [COLUMN.label, words('label_total', build.word('net'))],
    [COLUMN.unit, words('unit', build.unit('money'))],
    ...parties.map((party, i): Entry => {
      const name = columnName(COL.first + i);
      const paid = parties.reduce((sum, to) => sum + between(party.id, to.id), 0);
      // The party's payments stand in column C of its own row, found by its id.
      const text = `${name}${receivedRow} - SUMIFS($C$${rows[0]}:$C$${rows[1]}, $B$${rows[0]}:$B$${rows[1]}, ${name}$${idRow})`;
      return [COL.first + i, formula('total', text, (received[i] ?? 0) - paid, MONEY)];
    }),
  ]);
  for (const figure of FIGURES) figureRow(build, target, figure);
}

const FIGURES = [
  { key: 'npv', word: 'partyNpv', unit: 'money' },
  { key: 'irr', word: 'partyIrr', unit: '%/year' },
  { key: 'payback', word: 'partyPayback', unit: 'year' },
  { key: 'exposure', word: 'partyExposure', unit: 'money' },
] as const;

/** What each account comes to, taken from the sheet of accounts; blank where the figure has no meaning. */
function figureRow(build: Build, target: Grid, { key, word, unit }: (typeof FIGURES)[number]): void {
  const { parties, run } = build.result;
  put(target, [
    [COLUMN.label, words('label', build.word(word))],
    [COLUMN.unit, words('unit', build.unit(unit))],
    ...parties.map((party, i): Entry => {
      const id = party[key];
      if (id === undefined) return [COL.first + i, undefined];
      const { sheet, row } = build.layout.home(id);
      const value = run.series(id)[0] ?? Number.NaN;
      return [
        COL.first + i,
        formula('link', cellAt(sheet, COLUMN.scalar, row), value, numberFormat(unit, 'rate')),
      ];
    }),
  ]);
}
