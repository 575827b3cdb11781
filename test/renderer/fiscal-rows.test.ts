import { describe, expect, test } from 'vitest';
import { checkProject, getAt, type Project } from '../../renderer/engine/engine';
import { rowContext } from '../../renderer/facts/context';
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

describe('the register, budgets and reviews as rows', () => {
  const base = linknyc();

  test('each contract may split a risk in its own way, and clearing its share brings the register back', () => {
    const [first] = base.options;
    if (!first) throw new Error('no option');
    const two = {
      ...base,
      options: [first, { ...first, id: 'second' }],
      risks: [newItem(base, 'risks', 'risk_1')],
    };
    const project = two as Project;
    const split = write(project, 'risks', '/options/1/terms/risk_shares#risk_1', '45%');
    expect(split.options[1]?.terms.risk_shares).toMatchObject([{ risk: 'risk_1', share: { value: 0.45 } }]);
    expect(split.options[0]).toEqual(project.options[0]);
    expect(errors(split)).toEqual([]);
    const cleared = write(split, 'risks', '/options/1/terms/risk_shares#risk_1', '');
    expect(cleared.options[1]?.terms.risk_shares).toBeUndefined();
  });

  test('the cases of a risk show their names and take others', () => {
    const fresh = { ...base, risks: [newItem(base, 'risks', 'risk_1')] } as Project;
    const cases = write(fresh, 'risks', '/risks/0/method/type', 'scenarios');
    const named = write(cases, 'risks', '/risks/0/method/cases/1/label', 'Halved');
    const row = rows(named, 'risks').find(({ id }) => id === '/risks/0/method/cases/1/label');
    expect(row?.cells.value).toMatchObject({ text: 'Halved' });
    expect(errors(named)).toEqual([]);
  });

  test.each(['scenarios', 'event', 'ratio'])('a fresh risk counted by %s is sound at once', (method) => {
    const fresh = { ...base, risks: [newItem(base, 'risks', 'risk_1')] } as Project;
    const project = write(fresh, 'risks', '/risks/0/method/type', method);
    expect(getAt(project, '/risks/0/method/type')).toBe(method);
    expect(errors(project)).toEqual([]);
  });

  test('five past years come in order with one number typed', () => {
    const fresh = { ...base, budgets: [newItem(base, 'budgets', 'budget_1')] } as Project;
    const project = write(fresh, 'budgets', '/budgets/0/history#count', '5');
    const years = project.budgets?.[0]?.history?.map(({ year }) => year) ?? [];
    const first = Number(base.timeline.start.slice(0, 4)) - 5;
    expect(years).toEqual([0, 1, 2, 3, 4].map((n) => first + n));
    expect(errors(project)).toEqual([]);
  });

  test('a review begins with the criteria of the guideline, experts cover its fields, a mark is kept', () => {
    const begun = write(base, 'expert_review', '/expert_review#switch', 'true');
    expect(begun.expert_review?.criteria.reduce((sum, { weight }) => sum + weight.value, 0)).toBeCloseTo(
      1,
      12,
    );
    const eight = write(begun, 'expert_review', '/expert_review/experts#count', '8');
    expect(new Set(eight.expert_review?.experts.map(({ field }) => field)).size).toBe(8);
    const marked = write(eight, 'expert_review', '/expert_review/experts/0/scores#risk', '78');
    expect(marked.expert_review?.experts[0]?.scores).toEqual([{ criterion: 'risk', score: 78 }]);
    expect(() => write(marked, 'expert_review', '/expert_review/experts/0/scores#risk', '178')).toThrow();
    expect(errors(marked)).toEqual([]);
  });

  test('value for money is switched on with a rate to begin with', () => {
    const project = write(base, 'value_for_money', '/value_for_money#switch', 'true');
    expect(project.value_for_money?.discount_rate.value).toBe(0.035);
    expect(errors(project)).toEqual([]);
  });
});
