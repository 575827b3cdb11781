import { describe, expect, test } from 'vitest';
import { checkProject, getAt, type Project } from '../../renderer/engine/engine';
import { put } from '../../renderer/engine/put';
import { rowContext } from '../../renderer/facts/context';
import { sectionRows } from '../../renderer/facts/sections';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { computed, linknyc, style } from './rich-project';

const taxed = put(put(linknyc(), '/vat', { surplus: 'carry_forward' }), '/revenue/0/vat_rate', {
  value: 0.06,
});

function rows(project: Project): readonly SheetRow[] {
  const told = { t: t as never, style, problems: [], drafts: new Map() };
  return sectionRows(rowContext(project, project.options[0]?.id ?? '', null, told), 'vat');
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

describe('the editor of VAT', () => {
  test('asks for share and months only where the surplus is refunded', () => {
    const ids = (project: Project) => rows(project).map(({ id }) => id);
    expect(ids(taxed)).not.toContain('/vat/refund_share');
    const refunded = write(taxed, '/vat/surplus', 'refund');
    expect(ids(refunded)).toEqual(expect.arrayContaining(['/vat/refund_share', '/vat/refund_months']));
    expectSound(write(write(refunded, '/vat/refund_share', '60%'), '/vat/refund_months', '6'));
  });

  test('begins a refund upon collection at 3 % of all revenue, and takes streams', () => {
    const relieved = write(taxed, '/vat/refund_on_collection#switch', 'true');
    expect(getAt(relieved, '/vat/refund_on_collection/burden/value')).toBe(0.03);
    expectSound(relieved);
    const stream = relieved.revenue[0]?.id ?? '';
    expectSound(write(relieved, '/vat/refund_on_collection/streams', stream));
  });
});
