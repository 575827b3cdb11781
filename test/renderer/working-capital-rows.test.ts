import { describe, expect, test } from 'vitest';
import { checkProject, getAt, type Project } from '../../renderer/engine/engine';
import { rowContext } from '../../renderer/facts/context';
import { renameItem } from '../../renderer/facts/rename';
import { sectionRows } from '../../renderer/facts/sections';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { computed, linknyc, style } from './rich-project';

function rows(project: Project): readonly SheetRow[] {
  const told = { t: t as never, style, problems: [], drafts: new Map() };
  return sectionRows(rowContext(project, project.options[0]?.id ?? '', null, told), 'working_capital');
}

function write(project: Project, row: string, text: string): Project {
  const cell = rows(project).find(({ id }) => id === row)?.cells.value;
  if (!isEditable(cell)) throw new Error(`no editable row ${row}`);
  const written = cell.write(project, text);
  if (!written.ok) throw new Error(written.sentence);
  return written.project;
}

function expectSound(project: Project): void {
  const found = checkProject(project).filter(({ severity }) => severity === 'error');
  expect(found.map((p) => `${p.path} ${p.message.en}`)).toEqual([]);
  const failed = computed(project).checks.filter(({ passed, severity }) => !passed && severity === 'error');
  expect(failed.map(({ id }) => id)).toEqual([]);
}

function partsRow(project: Project): string {
  const row = rows(project).find(({ id }) => id.startsWith('/working_capital#parts'));
  if (!row) throw new Error('no row of parts');
  return row.id;
}

describe('the editor of working capital', () => {
  const [first = '', second = ''] = linknyc().opex.map(({ id }) => id);

  test('begins parts with days of their own and takes the costs they count', () => {
    const project = linknyc();
    const begun = write(project, partsRow(project), 'cash,progress');
    expect(getAt(begun, '/working_capital/cash_days/value')).toBe(30);
    expectSound(begun);
    const named = write(begun, '/working_capital/cash_items', `${first},${second}`);
    expect(getAt(named, '/working_capital/cash_items')).toEqual([first, second]);
    expectSound(named);
    expect(
      getAt(write(named, '/working_capital/cash_items', ''), '/working_capital/cash_items'),
    ).toBeUndefined();
  });

  test('refuses a cost there is not', () => {
    const cell = rows(linknyc()).find(({ id }) => id === '/working_capital/payable_items')?.cells.value;
    if (!isEditable(cell)) throw new Error('no row of costs bought on credit');
    expect(cell.write(linknyc(), 'nothing').ok).toBe(false);
  });

  test('puts one ratio in place of all days, and the days back', () => {
    const whole = write(linknyc(), '/working_capital/enlarged#switch', 'true');
    expect(rows(whole).map(({ id }) => id)).toEqual([
      '/working_capital/enlarged#switch',
      '/working_capital/enlarged/base',
      '/working_capital/enlarged/share',
      '/working_capital/days_in_year',
    ]);
    expectSound(whole);
    const back = write(whole, '/working_capital/enlarged#switch', 'false');
    expect(back.working_capital).toEqual(linknyc().working_capital);
  });

  test('follows a cost that gets another id', () => {
    const named = write(linknyc(), '/working_capital/payable_items', first);
    const renamed = renameItem(named, 'opex', 0, 'renamed_cost');
    expect(getAt(renamed, '/working_capital/payable_items')).toEqual(['renamed_cost']);
  });
});
