import { describe, expect, test } from 'vitest';
import { getAt, type Project } from '../../renderer/engine/engine';
import { rowContext } from '../../renderer/facts/context';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { termRows } from '../../renderer/terms/terms-rows';
import { computed, linknyc, style } from './rich-project';

const path = '/options/0/terms/accounting';

function rows(project: Project): readonly SheetRow[] {
  const told = { t: t as never, style, problems: [], drafts: new Map() };
  return termRows(rowContext(project, project.options[0]?.id ?? '', null, told), 'accounting', 0);
}

function write(project: Project, row: string, text: string): Project {
  const cell = rows(project).find(({ id }) => id === row)?.cells.value;
  if (!isEditable(cell)) throw new Error(`no editable row ${row}`);
  const written = cell.write(project, text);
  if (!written.ok) throw new Error(written.sentence);
  return written.project;
}

describe('the editor of the accounting terms', () => {
  test('names a model, under which every check still holds', () => {
    const project = write(linknyc(), `${path}/model`, 'financial_asset');
    const { checks, run } = computed(project);
    expect(run.value('accounting.financial')).toBe(1);
    expect(checks.filter(({ passed, severity }) => !passed && severity === 'error')).toEqual([]);
  });

  test('takes margins', () => {
    const project = write(linknyc(), `${path}/construction_margin`, '5%');
    expect(getAt(project, `${path}/construction_margin/value`)).toBe(0.05);
  });

  test('leaves nothing behind when the rule decides again', () => {
    const named = write(linknyc(), `${path}/model`, 'intangible');
    expect(getAt(write(named, `${path}/model`, 'rule'), path)).toBeUndefined();
  });
});
