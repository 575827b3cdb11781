import { describe, expect, test } from 'vitest';
import { checkProject, type Project, setAt } from '../../renderer/engine/engine';
import { rowContext } from '../../renderer/facts/context';
import { termsSection } from '../../renderer/facts/edit-input';
import { renameItem } from '../../renderer/facts/rename';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { ownerRows } from '../../renderer/terms/owner-rows';
import { addOwned, OWNER_LISTS, type OwnerList, renameOwned } from '../../renderer/terms/owner-templates';
import { computed, linknyc, style } from './rich-project';

const at = '/options/0/terms';

function rows(project: Project, list: OwnerList): readonly SheetRow[] {
  const told = { t: t as never, style, problems: [], drafts: new Map() };
  return ownerRows(rowContext(project, project.options[0]?.id ?? '', null, told), 0, list);
}

function write(project: Project, list: OwnerList, row: string, text: string): Project {
  const cell = rows(project, list).find((one) => one.id === row || (one.path === row && one.type === 'field'))
    ?.cells.value;
  if (!isEditable(cell)) throw new Error(`no editable row ${row}`);
  const written = cell.write(project, text);
  if (!written.ok) throw new Error(written.sentence);
  return written.project;
}

const errors = (project: Project): string[] =>
  checkProject(project)
    .filter(({ severity }) => severity === 'error')
    .map((p) => `${p.path} ${p.message.en}`);

/** The project has no error, can be computed, and every check that must hold does. */
function expectSound(project: Project): void {
  expect(errors(project)).toEqual([]);
  const failed = computed(project).checks.filter(({ passed, severity }) => !passed && severity === 'error');
  expect(failed.map(({ id }) => id)).toEqual([]);
}

describe('the editor of owners', () => {
  test.each(OWNER_LISTS)('%s begins with what can be computed, and so does a second one', (list) => {
    const once = addOwned(linknyc(), 0, list);
    expectSound(once);
    expectSound(addOwned(once, 0, list));
  });

  test.each(OWNER_LISTS)('every choice of %s gives a project that can be computed', (list) => {
    const project = addOwned(linknyc(), 0, list);
    for (const { id, path, cells } of rows(project, list)) {
      const cell = cells.value;
      if (cell?.kind !== 'choice' || cell.many || /\/(party|seller|buyer|beneficiary|to|calls)$/.test(path))
        continue;
      for (const { value } of cell.options)
        expect(errors(write(project, list, id, value)), `${id} = ${value}`).toEqual([]);
    }
  });

  test('a shareholder is called by his party and cannot be duplicated', () => {
    const project = addOwned(linknyc(), 0, 'shareholders');
    const heads = rows(project, 'shareholders').filter(({ type }) => type === 'item');
    expect(heads.map(({ actions }) => actions?.includes('duplicate'))).toEqual([false, false]);
    expect(heads[0]?.cells.name).toMatchObject({ kind: 'fixed' });
  });

  test('an agreed sum comes and goes with the basis of what is taken back', () => {
    const start = addOwned(linknyc(), 0, 'in_kind');
    const back = write(start, 'in_kind', `${at}/in_kind/0/reversion#switch`, 'true');
    const priced = write(back, 'in_kind', `${at}/in_kind/0/reversion/basis`, 'amount');
    expect(priced.options[0]?.terms.in_kind?.[0]?.reversion).toMatchObject({ price: { value: 0 } });
    expectSound(priced);
    const free = write(priced, 'in_kind', `${at}/in_kind/0/reversion/basis`, 'free');
    expect(free.options[0]?.terms.in_kind?.[0]?.reversion?.price).toBeUndefined();
  });

  test('a rename of a party or of a preference is followed by scenarios', () => {
    const first = addOwned(linknyc(), 0, 'preferences');
    const party = first.options[0]?.terms.shareholders?.[0]?.party ?? '';
    const project = setAt(first, '/scenarios/1/overrides', [
      { input: `shareholders.${party}.share`, add: 0 },
      { input: 'preferences.preference_1.rate', multiply: 1.1 },
    ]);
    const renamed = renameItem(
      renameOwned(project, 0, 'preferences', 0, 'first'),
      'parties',
      project.parties.findIndex(({ id }) => id === party),
      'investors',
    );
    expect(renamed.scenarios[1]?.overrides.map(({ input }) => input)).toEqual([
      'shareholders.investors.share',
      'preferences.first.rate',
    ]);
    expect(renamed.options[0]?.terms.shareholders?.[0]?.party).toBe('investors');
    expect(errors(renamed)).toEqual([]);
  });

  test('a fault is shown in the section it stands in', () => {
    expect(['calls', 'shareholders', 'in_kind', 'share_exits'].map((key) => termsSection(key))).toEqual([
      'shareholders',
      'shareholders',
      'in_kind',
      'share_exits',
    ]);
  });
});
