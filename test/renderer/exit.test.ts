import { describe, expect, test } from 'vitest';
import { checkProject, getAt, type Project, setAt } from '../../renderer/engine/engine';
import { rowContext } from '../../renderer/facts/context';
import { waterfallBars, waterfallColumns } from '../../renderer/financing/waterfall-vm';
import { periodColumns } from '../../renderer/format/period-vm';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { type TermSection, termRows } from '../../renderer/terms/terms-rows';
import { computed, linknyc, style } from './rich-project';

const SECTIONS = ['refinancing', 'termination', 'end_of_term'] as const;
const terms = '/options/0/terms';

function rows(project: Project, sections: readonly TermSection[] = SECTIONS): readonly SheetRow[] {
  const told = { t: t as never, style, problems: [], drafts: new Map() };
  const ctx = rowContext(project, project.options[0]?.id ?? '', null, told);
  return sections.flatMap((section) => termRows(ctx, section, 0));
}

function write(project: Project, row: string, text: string): Project {
  const found = rows(project).find(({ id, path }) => id === row || path === row);
  const cell = found?.cells.value;
  if (!isEditable(cell)) throw new Error(`no editable row ${row}`);
  const written = cell.write(project, text);
  if (!written.ok) throw new Error(written.sentence);
  return written.project;
}

/** The project has no error, can be computed, and every check that must hold does. */
function expectSound(project: Project): void {
  const errors = checkProject(project).filter(({ severity }) => severity === 'error');
  expect(errors.map((p) => `${p.path} ${p.message.en}`)).toEqual([]);
  const failed = computed(project).checks.filter(({ passed, severity }) => !passed && severity === 'error');
  expect(failed.map(({ id }) => id)).toEqual([]);
}

/** Tick every part a row of optional parts offers. */
function tickAll(project: Project, path: string): Project {
  const row = rows(project).find(({ id }) => id.startsWith(`${path}#parts`));
  const cell = row?.cells.value;
  if (!row || cell?.kind !== 'choice') throw new Error(`no parts at ${path}`);
  return write(project, row.id, cell.options.map(({ value }) => value).join(','));
}

describe('the editor of how a concession ends', () => {
  test('switches each part on with values that can be computed, and off again', () => {
    for (const part of [
      'termination',
      'refinancing',
      'end_of_term/transfer_price',
      'end_of_term/hand_back_reserve',
    ]) {
      const project = linknyc();
      const on = write(project, `${terms}/${part}#switch`, 'true');
      expectSound(on);
      expect(write(on, `${terms}/${part}#switch`, 'false'), part).toEqual(project);
    }
  });

  test('has a sound form for every part ticked and every choice', () => {
    let project = linknyc();
    for (const part of [
      'termination',
      'refinancing',
      'end_of_term/transfer_price',
      'end_of_term/hand_back_reserve',
    ])
      project = write(project, `${terms}/${part}#switch`, 'true');
    project = tickAll(tickAll(project, `${terms}/termination`), `${terms}/refinancing`);
    project = write(project, `${terms}/termination/deduct`, 'reserves,cash');
    project = write(project, `${terms}/end_of_term/hand_back_reserve/items`, project.capex[0]?.id ?? '');
    expectSound(project);
    const ids = rows(project).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of rows(project)) {
      const cell = row.cells.value;
      if (cell?.kind !== 'choice' || cell.many || row.id.endsWith('#switch')) continue;
      for (const { value } of cell.options) expectSound(write(project, row.id, value));
    }
    const bare = write(project, `${terms}/end_of_term/hand_back_reserve/items`, '');
    expect(getAt(bare, `${terms}/end_of_term/hand_back_reserve/items`)).toBeUndefined();
  });

  test('carries a refinancing out in the plan, with a sound form for every choice', () => {
    let project = write(linknyc(), `${terms}/refinancing#switch`, 'true');
    project = tickAll(project, `${terms}/refinancing`);
    project = write(project, `${terms}/refinancing/carried_out#switch`, 'true');
    expect(computed(project).run.model.lines.has('tranches.refinancing.draw')).toBe(true);
    project = tickAll(project, `${terms}/refinancing/carried_out`);
    expectSound(project);
    const here = rows(project, ['refinancing']).filter(({ id }) => id.includes('/carried_out/'));
    expect(here.map(({ path }) => path?.split('/carried_out/')[1])).toEqual(
      expect.arrayContaining(['lender', 'repayment', 'size', 'cap', 'gearing', 'gain']),
    );
    for (const row of here) {
      const cell = row.cells.value;
      if (cell?.kind !== 'choice' || cell.many) continue;
      for (const { value } of cell.options.filter(() => !row.id.endsWith('/lender')))
        expectSound(write(project, row.id, value));
    }
    const result = computed(project);
    const free = result.run.series('cash.free');
    for (const column of waterfallColumns(periodColumns(result.periods, 'step'))) {
      const bars = waterfallBars(result, column, { kept: { zh: '留存', en: 'Kept' } });
      expect(bars.at(-1)?.amount).toBeCloseTo(free[column.last] ?? Number.NaN, 4);
    }
    const off = write(project, `${terms}/refinancing/carried_out#switch`, 'false');
    expect(computed(off).run.model.lines.has('tranches.refinancing.draw')).toBe(false);
  });

  test('offers no refinancing and no claim of lenders without debt', () => {
    const project = setAt(linknyc(), `${terms}/funding`, undefined);
    expect(rows(project, ['refinancing'])).toEqual([]);
    const on = write(project, `${terms}/termination#switch`, 'true');
    expect(getAt(on, `${terms}/termination/company/basis`)).toBe('book_value');
    expectSound(on);
  });
});
