import { describe, expect, test } from 'vitest';
import { checkProject, getAt, type Project } from '../../renderer/engine/engine';
import { rowContext } from '../../renderer/facts/context';
import { renameItem } from '../../renderer/facts/rename';
import { type FactSection, sectionRows } from '../../renderer/facts/sections';
import { newItem } from '../../renderer/facts/templates';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { linknyc, style } from './rich-project';

function rows(project: Project, section: FactSection): readonly SheetRow[] {
  const told = { t: t as never, style, problems: [], drafts: new Map() };
  return sectionRows(rowContext(project, project.options[0]?.id ?? '', null, told), section);
}

function write(project: Project, section: FactSection, row: string, text: string): Project {
  const cell = rows(project, section).find(({ id }) => id === row)?.cells.value;
  if (!isEditable(cell)) throw new Error(`no editable row ${row}`);
  const written = cell.write(project, text);
  if (!written.ok) throw new Error(written.sentence);
  return written.project;
}

const errors = (project: Project): string[] =>
  checkProject(project).flatMap(({ severity, message }) => (severity === 'error' ? [message.en] : []));

describe('uncertainties as rows', () => {
  const base = linknyc();
  const fresh = { ...base, uncertainties: [newItem(base, 'uncertainties', 'uncertainty_1')] } as Project;

  test('a fresh one is about a revenue and sound at once', () => {
    expect(getAt(fresh, '/uncertainties/0/of')).toMatch(/^revenue\./);
    expect(errors(fresh)).toEqual([]);
  });

  test.each(['normal', 'triangular', 'pert', 'uniform', 'lognormal'])('it may be spread by %s', (type) => {
    const once = write(fresh, 'uncertainties', '/uncertainties/0/path', 'once');
    const spread = write(once, 'uncertainties', '/uncertainties/0/distribution/type', type);
    expect(getAt(spread, '/uncertainties/0/distribution/type')).toBe(type);
    expect(errors(spread)).toEqual([]);
  });

  test('an input may be uncertain by its values, a whole item only by multiples', () => {
    const ids = (project: Project) => rows(project, 'uncertainties').map(({ id }) => id);
    expect(ids(fresh)).not.toContain('/uncertainties/0/measure');
    const rate = write(fresh, 'uncertainties', '/uncertainties/0/of', 'tax.rate');
    expect(ids(rate)).toContain('/uncertainties/0/measure');
  });

  test('two of them may be correlated, and no longer', () => {
    const second = { ...newItem(base, 'uncertainties', 'uncertainty_2') };
    const two = { ...fresh, uncertainties: [...(fresh.uncertainties ?? []), second] } as Project;
    const linked = write(two, 'uncertainties', '/uncertainties/0/correlated/with', 'uncertainty_2');
    expect(getAt(linked, '/uncertainties/0/correlated/correlation/value')).toBe(0.5);
    expect(errors(linked)).toEqual([]);
    const renamed = renameItem(linked, 'uncertainties', 1, 'traffic');
    expect(getAt(renamed, '/uncertainties/0/correlated/with')).toBe('traffic');
    const alone = write(linked, 'uncertainties', '/uncertainties/0/correlated/with', '');
    expect(getAt(alone, '/uncertainties/0/correlated')).toBeUndefined();
  });

  test('what is uncertain follows when its item is renamed', () => {
    const [stream] = base.revenue;
    if (!stream) throw new Error('one');
    expect(getAt(renameItem(fresh, 'revenue', 0, 'sales'), '/uncertainties/0/of')).toBe('revenue.sales');
  });

  test('the probabilities of an early end begin as assumptions', () => {
    const project = write(base, 'contingent', '/contingent#switch', 'true');
    expect(getAt(project, '/contingent/company_probability/value')).toBe(0.01);
    const more = write(project, 'contingent', '/contingent/trials', '20000');
    expect(getAt(more, '/contingent/trials/value')).toBe(20_000);
    expect(errors(more)).toEqual([]);
  });
});
