import { beforeAll, describe, expect, it } from 'vitest';
import { buildWorkbook } from '../../../models/reports/workbook';
import { sheetNamer } from '../../../models/reports/workbook/sheet-names';
import { mismatches } from '../../support/compare-cells';
import { HOSTILE, withHostileNames } from '../../support/hostile';
import { recalculate } from '../../support/recalculate';
import { readSample, resultOf } from '../../support/sample-results';
import { type FileCell, readCells } from '../../support/xlsx-cells';

const sample = readSample('linknyc');
let cells: FileCell[];

beforeAll(async () => {
  const project = withHostileNames(sample);
  cells = await readCells(
    await buildWorkbook(resultOf(project, 'gross_revenue', 'base'), project, 'en', { version: '=1+1' }),
  );
}, 60_000);

describe('text from a project file stays text', () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 30), text] as const))('%s', (_, text) => {
    // What no XML file may hold is dropped; the rest arrives as it was typed.
    const kept = [...text]
      .filter((c) => c >= ' ' || c === '\n' || c === '\t')
      .join('')
      .replaceAll('\uffff', '');
    const shown = cells.filter((cell) => typeof cell.value === 'string' && cell.value.includes(kept));
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it('has no part in any formula', { timeout: 60_000 }, async () => {
    const bytes = await buildWorkbook(resultOf(sample, 'gross_revenue', 'base'), sample, 'en', {
      version: '1',
    });
    const formulasOf = (all: readonly FileCell[]): string[] => all.flatMap((cell) => cell.formula ?? []);
    expect(formulasOf(cells)).toEqual(formulasOf(await readCells(bytes)));
  });

  it('does not disturb the computation', { timeout: 60_000 }, () => {
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
  });
});

describe('sheet names', () => {
  it.each([
    ['Revenue', 'Revenue'],
    ["O'Brien [1]: a/b*c?\\d", 'OBrien1abcd'],
    ['收入 与 成本', '收入与成本'],
    ['', 'Sheet'],
    ['!!!', 'Sheet'],
    ['A1', 'SA1'],
    ['R1C1', 'SR1C1'],
    ['History', 'SHistory'],
    ['x'.repeat(50), 'x'.repeat(31)],
  ])('%s becomes %s', (wanted, name) => expect(sheetNamer()(wanted)).toBe(name));

  it('come once each, whatever their case', () => {
    const namer = sheetNamer();
    expect(['Tax', 'tax', 'TAX!', 'y'.repeat(31), 'y'.repeat(40)].map(namer)).toEqual([
      'Tax',
      'tax2',
      'TAX3',
      'y'.repeat(31),
      `${'y'.repeat(30)}2`,
    ]);
  });
});
