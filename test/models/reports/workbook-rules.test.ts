import { beforeAll, describe, expect, it } from 'vitest';
import { parseFormula } from '../../../models/language/parse';
import type { Expr } from '../../../models/language/types';
import { buildWorkbook } from '../../../models/reports/workbook';
import type { RunResult } from '../../../models/studies/result';
import { functionsOf, literalsOf, toR1C1 } from '../../support/r1c1';
import { readSample, resultOf } from '../../support/sample-results';
import { address, type FileCell, readCells, readWorkbook } from '../../support/xlsx-cells';

const FIRST_PERIOD = 7;
const UNIT = 4;
const sample = readSample('linknyc');
let result: RunResult;
let cells: FileCell[];
let workbook: Awaited<ReturnType<typeof readWorkbook>>;

beforeAll(async () => {
  result = resultOf(sample, 'gross_revenue', 'base');
  const bytes = await buildWorkbook(result, sample, 'en', { version: '9.8.7', exported: '2026-03-31' });
  cells = await readCells(bytes);
  workbook = await readWorkbook(bytes);
}, 60_000);

const formulas = () => cells.filter((cell) => cell.formula !== undefined);
const on = (sheet: string): FileCell[] => cells.filter((cell) => cell.sheet === sheet);
const timeSheets = (): string[] => {
  const counters = cells.filter(
    ({ row, column, value }) => row === 5 && column === FIRST_PERIOD && value === 0,
  );
  return counters.map((cell) => cell.sheet);
};

describe('the rules of a workbook that can be audited', () => {
  it('has one formula per row from the first to the last period', () => {
    const rows = new Map<string, Set<string>>();
    for (const { sheet, row, column, formula = '' } of formulas()) {
      if (!timeSheets().includes(sheet) || column < FIRST_PERIOD) continue;
      const key = `${sheet}!${row}`;
      rows.set(key, (rows.get(key) ?? new Set()).add(toR1C1(formula, row, column)));
    }
    expect(rows.size).toBeGreaterThan(200);
    expect([...rows].filter(([, texts]) => texts.size > 1)).toEqual([]);
  });

  it('fills every period of a row or none', () => {
    const periods = result.periods.length;
    const counts = new Map<string, number>();
    for (const { sheet, row, column } of formulas()) {
      if (!timeSheets().includes(sheet) || column < FIRST_PERIOD) continue;
      counts.set(`${sheet}!${row}`, (counts.get(`${sheet}!${row}`) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count !== periods)).toEqual([]);
  });

  it('uses only functions every spreadsheet program knows, none volatile', () => {
    const known = new Set(
      'ABS AND AVERAGE COLUMNS COUNT COUNTIF EDATE EXP IF IFERROR INDEX INT IRR ISNUMBER LN MATCH MAX MIN MOD NOT NPV OR ROUND ROWS SIGN STDEV SUM SUMIFS SUMPRODUCT YEAR'.split(
        ' ',
      ),
    );
    const used = new Set(formulas().flatMap(({ formula = '' }) => functionsOf(formula)));
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  it('writes no number into a formula that the formula of the line does not have', () => {
    const universal = new Set([0, 1, 2, 3, 10, 12]); // 10: the highest rate of return looked for
    const written = new Map(
      [...result.run.model.lines].map(([id, { def }]) => {
        const parsed = parseFormula(def.formula);
        return [id, new Set(parsed.ok ? numbersIn(parsed.value) : [])] as const;
      }),
    );
    const ids = new Map(
      cells.filter((c) => c.column === 2).map((c) => [`${c.sheet}!${c.row}`, String(c.value)]),
    );
    const stray = formulas().filter(({ sheet, row, formula = '' }) => {
      const own = written.get(ids.get(`${sheet}!${row}`) ?? '');
      return literalsOf(formula).some((n) => !universal.has(n) && !own?.has(n));
    });
    expect(stray.map(address)).toEqual([]);
  });

  it('holds no error value, and n/a as text', () => {
    expect(cells.filter((c) => typeof c.value === 'string' && /^#[A-Z/0]+[!?]?/.test(c.value))).toEqual([]);
    expect(cells.some((c) => c.value === 'n/a')).toBe(true);
  });

  it('keeps a value beside every formula', () => {
    expect(formulas().filter((cell) => cell.value === null)).toEqual([]);
  });

  it('gives every input its unit and every line its unit', () => {
    const rows = new Map(cells.map((cell) => [`${cell.sheet}!${cell.row}!${cell.column}`, cell]));
    const defs = [...result.run.model.inputs.keys(), ...result.run.model.lines.keys()];
    for (const id of defs) {
      const found = cells.find(
        (cell) =>
          cell.column === 2 && cell.value === id && !['Checks', 'Results', 'Payments'].includes(cell.sheet),
      );
      expect(found, id).toBeDefined();
      const unit = rows.get(`${found?.sheet}!${found?.row}!${UNIT}`)?.value;
      expect(typeof unit === 'string' && unit !== '', `${id} has a unit`).toBe(true);
    }
  });

  it('shows source or assumption beside every input a person typed', () => {
    const provenance = new Set(['published', 'contract', 'study', 'estimate', 'assumption']);
    for (const input of result.run.model.spec.inputs.filter((i) => i.confidence)) {
      const row = cells.find((c) => c.column === 2 && c.value === input.id);
      const texts = on(row?.sheet ?? '')
        .filter((c) => c.row === row?.row)
        .map((c) => c.value);
      expect(
        texts.some((text) => provenance.has(String(text))),
        input.id,
      ).toBe(true);
      if (input.source) expect(texts).toContain(input.source.en);
    }
  });

  it('repeats dates, counter and master check in the frozen head of every sheet with periods', () => {
    expect(timeSheets().length).toBeGreaterThan(8);
    for (const name of timeSheets()) {
      const sheet = workbook.getWorksheet(name);
      expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 4, ySplit: 7 });
      expect(on(name).find((c) => c.row === 2 && c.column === 3)).toMatchObject({
        formula: 'Checks!$C$4',
        value: 1,
      });
      expect(on(name).find((c) => c.row === 3 && c.column === FIRST_PERIOD)?.value).toBe(42005); // 1 January 2015
      expect(on(name).find((c) => c.row === 4 && c.column === FIRST_PERIOD)?.value).toBe(42369); // 31 December 2015
    }
  });

  it('prints on A3 or A4 landscape with repeated rows and numbered pages', () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup.orientation).toBe('landscape');
      expect([8, 9]).toContain(sheet.pageSetup.paperSize);
      expect(sheet.headerFooter.oddFooter).toMatch(/&P.*&N/);
    }
    expect(workbook.getWorksheet('Revenue')?.pageSetup.printTitlesRow).toBe('1:7');
  });

  it('hides nothing, merges nothing, and locks formulas but not inputs', () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.state).toBe('visible');
      expect(sheet.model.mergeCells ?? []).toEqual([]);
      expect(sheet.sheetProtection?.sheet).toBe(true);
      expect(sheet.sheetProtection?.hashValue).toBeUndefined();
    }
    const input = cells.find(
      (c) => c.sheet === 'Inputs' && c.column === 2 && c.value === 'capex.kiosks.unit_cost',
    );
    expect(workbook.getWorksheet('Inputs')?.getCell(input?.row ?? 1, 3).protection?.locked).toBe(false);
  });

  it('names a dozen global constants at most, and asks for a full computation on opening', () => {
    const names = workbook.definedNames.model.filter(({ name }) => !name.startsWith('_xlnm'));
    expect(names.map(({ name }) => name)).toContain('master_check');
    expect(names.length).toBeLessThanOrEqual(12);
    expect(workbook.calcProperties.fullCalcOnLoad).toBe(true);
  });

  it('names sheets with CJK characters, letters and digits only, and links to each from the contents', () => {
    const names = workbook.worksheets.map((sheet) => sheet.name);
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}]{1,31}$/u);
    expect(on('Contents').map((c) => c.value)).toEqual(
      expect.arrayContaining(names.filter((n) => n !== 'Cover' && n !== 'Contents')),
    );
  });

  it('draws the cash flow as a native chart of live cells', () => {
    const [chart] = workbook.getWorksheet('Results')?.getCharts() ?? [];
    expect(chart).toBeDefined();
  });
});

describe('what the workbook says', () => {
  it('passes its checks as the engine does', () => {
    for (const check of result.checks) {
      const row = on('Checks').find((c) => c.column === 2 && c.value === check.id)?.row;
      const passed = on('Checks').find((c) => c.row === row && c.column === 3)?.value;
      expect({ id: check.id, passed }).toEqual({ id: check.id, passed: check.passed ? 1 : 0 });
    }
  });

  it('links every headline figure', () => {
    for (const metric of result.metrics) {
      const row = on('Results').find((c) => c.column === 2 && c.value === metric.id)?.row;
      const cell = on('Results').find((c) => c.row === row && c.column === 3);
      expect(cell?.formula).toMatch(/^\w+!\$C\$\d+$/);
      expect(cell?.value).toBe(typeof metric.value === 'number' ? metric.value : 'n/a');
    }
  });

  it('shows who pays whom, adding up to nothing over all parties', () => {
    const row = on('Payments').findLast((c) => c.column === 1 && c.value === 'Net')?.row;
    const net = on('Payments').filter((c) => c.row === row && c.column >= 5);
    const sum = net.reduce((total, c) => total + Number(c.value), 0);
    expect(net).toHaveLength(result.parties.length);
    expect(Math.abs(sum)).toBeLessThan(1);
  });

  it('stands under the version and time it is given, and under none when none is given', async () => {
    expect(on('Cover').map((c) => c.value)).toEqual(expect.arrayContaining(['9.8.7', '2026-03-31']));
    const plain = await readCells(await buildWorkbook(result, sample, 'en'));
    expect(plain.filter((c) => c.sheet === 'Cover').map((c) => c.value)).not.toContain('Exported');
  });

  it('is the same file for the same result', async () => {
    const once = await readCells(await buildWorkbook(result, sample, 'zh'));
    expect(await readCells(await buildWorkbook(result, sample, 'zh'))).toEqual(once);
  });
});

function numbersIn(expr: Expr): number[] {
  switch (expr.type) {
    case 'number':
      return [expr.value];
    case 'name':
      return [];
    case 'unary':
      return numbersIn(expr.arg);
    case 'binary':
      return [...numbersIn(expr.left), ...numbersIn(expr.right)];
    case 'call':
      return expr.args.flatMap(numbersIn);
  }
}
