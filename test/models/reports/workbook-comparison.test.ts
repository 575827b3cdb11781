import { describe, expect, it } from 'vitest';
import type { Project } from '../../../models/project';
import { buildWorkbook } from '../../../models/reports/workbook';
import { compareOptions } from '../../../models/studies/compare';
import { kioskProject } from '../../support/kiosk-project';
import { readSample, resultOf } from '../../support/sample-results';
import { type FileCell, readCells } from '../../support/xlsx-cells';

const LONG = 60_000;
const SHEET = { zh: '方案比较', en: 'OptionComparison' } as const;

async function sheetOf(project: Project, option: string, lang: 'zh' | 'en'): Promise<FileCell[]> {
  const result = resultOf(project, option, 'base');
  const cells = await readCells(await buildWorkbook(result, project, lang));
  return cells.filter(({ sheet }) => sheet === SHEET[lang]);
}

describe('the sheet that compares options', async () => {
  const project = readSample('bristol');
  const study = compareOptions(project, { scenario: 'base' });
  const own = study.options.findIndex(({ id }) => id === 'agent');
  const cells = await sheetOf(project, 'agent', 'en');
  const rowOf = (id: string): FileCell[] => {
    const row = cells.find(({ column, value }) => column === 2 && value === id)?.row;
    return cells.filter((cell) => cell.row === row);
  };

  it('names every option, the one exported first', () => {
    const heads = cells.filter(({ row, column }) => row === 5 && (column === 3 || column > 4));
    const labels = study.options.map(({ label }) => label.en);
    const others = labels.filter((_, i) => i !== own);
    const differences = others.map((label) => `${label}: less this option`);
    expect(heads.map(({ value }) => value)).toEqual([labels[own], ...others, ...differences]);
  });

  it('works out how the others differ from the option exported, as formulas', () => {
    const first = 5 + study.options.length - 1;
    const compared = study.figures.filter(({ values }) => values.every((value) => typeof value === 'number'));
    expect(compared.length).toBeGreaterThan(2);
    for (const { id, values } of compared) {
      const others = values.filter((_, i) => i !== own);
      others.forEach((value, i) => {
        const cell = rowOf(id).find(({ column }) => column === first + i);
        expect(cell?.formula, id).toMatch(/ - \$C\d+/);
        expect(cell?.value, id).toBeCloseTo(Number(value) - Number(values[own]), 6);
      });
    }
  });

  it('links the figures of the option exported to its own lines', () => {
    for (const { id, values } of study.figures) {
      const cell = rowOf(id).find(({ column }) => column === 3);
      if (values[own] === null) {
        expect(cell, id).toBeUndefined();
        continue;
      }
      expect(cell?.formula, id).toMatch(/^\w+!\$C\$\d+$/);
      expect(cell?.value, id).toBe(typeof values[own] === 'number' ? values[own] : 'n/a');
    }
  });

  it('gives the figures of the others as values, blank where an option has none', () => {
    for (const { id, values } of study.figures) {
      const others = values.filter((_, i) => i !== own);
      others.forEach((value, i) => {
        const cell = rowOf(id).find(({ column }) => column === 5 + i);
        expect(cell?.formula, id).toBeUndefined();
        expect(cell?.value ?? null, id).toBe(
          value === null ? null : typeof value === 'number' ? value : 'n/a',
        );
      });
    }
  });

  it('shows what each party is left with, live for the option exported', () => {
    for (const { id, net } of study.parties) {
      const [row] = cells.filter(({ column, value }) => column === 2 && value === id);
      const at = (column: number): FileCell | undefined =>
        cells.find((cell) => cell.row === row?.row && cell.column === column);
      expect(at(3)?.value ?? null, id).toBe(net[own]);
      if (net[own] !== null) expect(at(3)?.formula, id).toMatch(/^Parties!\$E\$\d+$/);
      net
        .filter((_, i) => i !== own)
        .forEach((value, i) => {
          expect(at(5 + i)?.value ?? null, id).toBe(value);
        });
    }
  });

  it('says why an option has no figures where it cannot be computed', { timeout: LONG }, async () => {
    const [first, ...rest] = project.options;
    if (!first) throw new Error('no option');
    const broken = { ...first, terms: { ...first.terms, government: 'nobody' } };
    const zh = await sheetOf({ ...project, options: [broken, ...rest] }, 'agent', 'zh');
    const study = compareOptions({ ...project, options: [broken, ...rest] }, { scenario: 'base' });
    const [gone] = study.options;
    expect(gone?.ok).toBe(false);
    const sentence = gone && !gone.ok ? (gone.errors[0]?.message.zh ?? '') : '';
    expect(zh.some(({ value }) => typeof value === 'string' && value.includes(sentence))).toBe(true);
  });

  it('is left out where there is one option only', { timeout: LONG }, async () => {
    const kiosks = kioskProject();
    const [only] = kiosks.options;
    if (!only) throw new Error('no option');
    expect(await sheetOf({ ...kiosks, options: [only] }, only.id, 'zh')).toEqual([]);
  });
});
