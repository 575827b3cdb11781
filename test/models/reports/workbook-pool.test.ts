import { describe, expect, it } from 'vitest';
import type { Project } from '../../../models/project';
import { POOL_RULE_LIST } from '../../../models/project/pool-rule-names';
import { buildWorkbook } from '../../../models/reports/workbook';
import { mismatches } from '../../support/compare-cells';
import { recalculate } from '../../support/recalculate';
import { readCells } from '../../support/xlsx-cells';
import { sixTowns, threeFirms } from '../blocks/pool-project';
import { compute } from '../blocks/tiny';

const LONG = 120_000;
const FORMULA = {
  form: 'formula',
  fixed_cost: { value: 40 },
  scale: { value: 60 },
  exponent: { value: 0.6 },
} as const;

const cases: readonly (readonly [string, Project])[] = [
  ...POOL_RULE_LIST.map((rule) => [`by ${rule}`, threeFirms(rule)] as const),
  ...(['scrb', 'shapley', 'nucleolus'] as const).map(
    (rule) => [`${rule} of a table`, sixTowns(rule)] as const,
  ),
  ...(['shapley', 'gately'] as const).map(
    (rule) => [`${rule} of a formula`, threeFirms(rule, { game: FORMULA })] as const,
  ),
];

describe('the workbook of a pool', () => {
  it.each(cases)('%s recalculates to the figures of the program', { timeout: LONG }, async (_, project) => {
    const cells = await readCells(await buildWorkbook(compute(project).result, project, 'zh'));
    expect(mismatches(cells, recalculate(cells)).slice(0, 3)).toEqual([]);
  });

  it('sets the rules side by side on a sheet of their own, with the printed nucleolus', {
    timeout: LONG,
  }, async () => {
    const project = sixTowns('scrb');
    const cells = await readCells(await buildWorkbook(compute(project).result, project, 'en'));
    const sheet = cells.filter(({ sheet: name }) => name === 'Rulesofsharing');
    const row = sheet.find(({ value }) => value === 'nucleolus')?.row;
    const towns = sheet
      .filter((cell) => cell.row === row && cell.column >= 7)
      .map(({ value }) => Number(value));
    // Young (1994) prints 20.35, 12.06, 5.00, 8.61, 18.32, 19.49.
    expect(towns.map((value) => value.toFixed(2))).toEqual([
      '20.35',
      '12.06',
      '5.00',
      '8.61',
      '18.32',
      '19.49',
    ]);
    expect(sheet.some(({ value }) => String(value).startsWith('The core is not empty'))).toBe(true);
    const live = sheet.find(({ value }) => value === 'Model (live): SCRB')?.row;
    expect(sheet.find((cell) => cell.row === live && cell.column === 7)?.formula).toBeDefined();
  });
});
