import { type Build, cellAt, periodsAt } from './build';
import {
  alertValue,
  checkList,
  limitOf,
  MASTER_ROW,
  MONEY_TOLERANCE_ROW,
  MOVED_ROW,
  masterValue,
  moneyMoved,
  PLAIN_TOLERANCE,
  PLAIN_TOLERANCE_ROW,
  passes,
  RELATIVE_ROW,
  RELATIVE_TOLERANCE,
  type WorkbookCheck,
  worstOf,
} from './check-list';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { COLUMN } from './layout';
import { paymentTotals } from './payments-list';
import type { PlanCell, PlanSheet } from './plan-types';

const COL = { worst: 5, tolerance: 6, result: 7, sentence: 8 } as const;
const FIRST_LIST_ROW = 13;

/** Every check with its tolerance, live 1/0 and words, and the master check the other sheets show. */
export function checksSheet(build: Build): PlanSheet {
  const checks = checkList(build);
  const errors = checks.filter((c) => c.severity === 'error');
  const alerts = checks.filter((c) => c.severity === 'alert');
  const target = titleRows(build, build.word('checks'));
  target.row = MASTER_ROW;
  const errorRows = [FIRST_LIST_ROW, FIRST_LIST_ROW + errors.length - 1] as const;
  const alertStart = FIRST_LIST_ROW + errors.length + 3;
  const alertRows = [alertStart, alertStart + alerts.length - 1] as const;
  put(target, summary(build, 'master', errorRows, masterValue(build)));
  put(target, summary(build, 'alertsPassed', alertRows, alertValue(build)));
  put(target, tolerance(build, 'relativeTolerance', constant('input', RELATIVE_TOLERANCE, '0.0E+00'), '1'));
  put(target, tolerance(build, 'moneyMoved', movedCell(build), 'money'));
  put(target, tolerance(build, 'moneyTolerance', moneyToleranceCell(build), 'money'));
  put(target, tolerance(build, 'plainTolerance', constant('input', PLAIN_TOLERANCE, '0.0E+00'), '1'));
  target.row = FIRST_LIST_ROW - 2;
  list(build, target, 'errors', errors);
  skip(target);
  list(build, target, 'alerts', alerts);
  return {
    name: build.layout.names.checks,
    tab: 'check',
    widths: [52, 30, 18, 13, 16, 14, 14, 70],
    rows: target.rows,
    frozen: { rows: 2, columns: 1 },
    repeated: { rows: 2, columns: 'A:A' },
    paper: 'A4',
    fitWidth: true,
    checks: ['C2', `C${MASTER_ROW}:C${MASTER_ROW + 1}`, ...[errorRows, alertRows].flatMap(coloured)],
  };
}

/** Only cells that hold a result: an empty one would count as 0 and turn red. */
function coloured([from, to]: readonly [number, number]): string[] {
  return to >= from ? [`C${from}:C${to}`] : [];
}

type Entries = Parameters<typeof put>[1];

function summary(
  build: Build,
  word: 'master' | 'alertsPassed',
  [from, to]: readonly [number, number],
  value: 0 | 1,
): Entries {
  const range = `$C$${from}:$C$${to}`;
  const live = to >= from;
  return [
    [COLUMN.label, words('label_total', build.word(word))],
    [
      COLUMN.scalar,
      live ? formula('check', `IF(COUNTIF(${range}, 0)=0, 1, 0)`, value, '0') : constant('check', 1, '0'),
    ],
  ];
}

type ToleranceWord = 'relativeTolerance' | 'moneyMoved' | 'moneyTolerance' | 'plainTolerance';

function tolerance(build: Build, word: ToleranceWord, cell: PlanCell, unit: string): Entries {
  return [
    [COLUMN.label, words('label', build.word(word))],
    [COLUMN.scalar, cell],
    [COLUMN.unit, words('unit', build.unit(unit))],
  ];
}

function movedCell(build: Build): PlanCell {
  const range = paymentTotals(build);
  const format = numberFormat('money', 'flow');
  return range
    ? formula('link', `SUMPRODUCT(ABS(${range}))`, moneyMoved(build), format)
    : constant('memo', 0, format);
}

function moneyToleranceCell(build: Build): PlanCell {
  return formula(
    'calculation',
    `C${RELATIVE_ROW} * C${MOVED_ROW}`,
    RELATIVE_TOLERANCE * moneyMoved(build),
    '0.00####',
  );
}

function list(
  build: Build,
  target: Grid,
  title: 'errors' | 'alerts',
  checks: readonly WorkbookCheck[],
): void {
  putSection(target, build.word(title), COL.sentence);
  put(
    target,
    (
      [
        [COLUMN.label, 'label'],
        [COLUMN.id, 'id'],
        [COLUMN.scalar, 'result'],
        [COLUMN.unit, 'unit'],
        [COL.worst, 'worst'],
        [COL.tolerance, 'tolerance'],
        [COL.result, 'status'],
        [COL.sentence, 'asExported'],
      ] as const
    ).map(([column, word]) => [column, words('heading', build.word(word))] as const),
  );
  for (const check of checks) put(target, checkRow(build, check, target.row));
}

function checkRow(build: Build, check: WorkbookCheck, row: number): Entries {
  const worst = worstOf(check);
  const passed = passes(build, check);
  const money = check.unit === 'money';
  const test = check.type === 'flag' ? `E${row}=1` : `E${row}<=F${row}`;
  const pass = check.canBeUndefined ? `IF(ISNUMBER(E${row}), IF(${test}, 1, 0), 0)` : `IF(${test}, 1, 0)`;
  const [yes, no] = [build.word('passed'), build.word(check.severity === 'error' ? 'failed' : 'raised')];
  return [
    [COLUMN.label, words('label', check.label)],
    [COLUMN.id, words('id', check.id)],
    [COLUMN.scalar, formula('check', pass, passed, '0')],
    [COLUMN.unit, words('unit', build.unit(check.unit))],
    [COL.worst, formula('link', worstFormula(build, check), worst, money ? '#,##0.00' : '0.000000')],
    [
      COL.tolerance,
      check.type === 'flag'
        ? undefined
        : formula('calculation', limitFormula(build, check), limitOf(build, check), '0.00####'),
    ],
    [COL.result, formula('check_words', `IF(C${row}=1, "${yes}", "${no}")`, passed === 1 ? yes : no)],
    [COL.sentence, words('wrapped', check.sentence)],
  ];
}

function limitFormula(build: Build, check: WorkbookCheck): string {
  if (check.type === 'difference')
    return `$C$${check.unit === 'money' ? MONEY_TOLERANCE_ROW : PLAIN_TOLERANCE_ROW}`;
  // A pasted value is measured against its own size; its live row stands just above the difference.
  const range = rangeOf(build, { ...check, row: check.row - 1 });
  return `$C$${RELATIVE_ROW} * MAX(MAX(${range}), -MIN(${range}))`;
}

function rangeOf(build: Build, { sheet, row, shape }: WorkbookCheck): string {
  return shape === 'scalar' ? cellAt(sheet, COLUMN.scalar, row) : periodsAt(build, sheet, row);
}

function worstFormula(build: Build, check: WorkbookCheck): string {
  const range = rangeOf(build, check);
  const worst = check.type === 'flag' ? `MIN(${range})` : `MAX(MAX(${range}), -MIN(${range}))`;
  return check.canBeUndefined ? `IF(COUNT(${range})<COLUMNS(${range}), "n/a", ${worst})` : worst;
}
