import { describe, expect, it } from 'vitest';
import type { Project } from '../../../models/project';
import { buildWorkbook } from '../../../models/reports/workbook';
import { runProject } from '../../../models/studies/run';
import { mismatches } from '../../support/compare-cells';
import { kioskProject } from '../../support/kiosk-project';
import { recalculate } from '../../support/recalculate';
import { type FileCell, readCells } from '../../support/xlsx-cells';

/** The kiosk project with a transport office of the city that pays for the advertising, and a grant of the city's. */
function split(): Project {
  const base = kioskProject();
  const office = { zh: '交通局', en: 'Transport office' };
  const grant = { id: 'aid', label: 'Aid', from: 'city', amount: { value: 2e6 }, timing: 'first' as const };
  return {
    ...base,
    parties: [...base.parties, { id: 'transport', label: office, role: 'government', parent: 'city' }],
    revenue: base.revenue.map((stream) => ({ ...stream, payer: 'transport' })),
    options: base.options.map((option) => ({
      ...option,
      terms: {
        ...option.terms,
        funding: { ...option.terms.funding, tranches: option.terms.funding?.tranches ?? [], grants: [grant] },
      },
    })),
  };
}

function rowOf(cells: readonly FileCell[], sheet: string, label: string): readonly FileCell[] {
  const rows = cells.filter((cell) => cell.sheet === sheet && cell.column === 1 && cell.value === label);
  return cells.filter((cell) => cell.sheet === sheet && cell.row === rows.at(-1)?.row);
}

describe('the accounts of the parties in the workbook', async () => {
  const project = split();
  const result = runProject(project);
  if (!result.ok) throw new Error('the project does not run');
  const cells = await readCells(await buildWorkbook(result.value, project, 'en'));
  const { run, parties } = result.value;

  it('compute as the engine does, departments and leverage included', () => {
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
    const ids = new Set(cells.filter(({ column }) => column === 2).map(({ value }) => value));
    for (const id of [
      'parties.city.with_departments.net',
      'parties.sponsor.irr',
      'parties.sponsor.exposure',
      'returns.leverage.ratio',
    ])
      expect(ids).toContain(id);
  });

  it.each([
    ['Net present value', 'npv'],
    ['Internal rate of return', 'irr'],
    ['Payback', 'payback'],
    ['Peak exposure', 'exposure'],
  ] as const)('stand under who pays whom: %s', (label, key) => {
    const row = rowOf(cells, 'Payments', label);
    parties.forEach((party, i) => {
      const cell = row.find(({ column }) => column === 5 + i);
      const id = party[key];
      if (id === undefined) {
        expect(cell?.formula).toBeUndefined();
        return;
      }
      const value = run.value(id);
      expect(cell?.formula).toMatch(/^Parties!\$C\$\d+$/);
      expect(cell?.value).toBe(typeof value === 'number' ? value : 'n/a');
    });
  });
});
