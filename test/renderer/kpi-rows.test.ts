import { describe, expect, test } from 'vitest';
import { checkProject, getAt, type Project } from '../../renderer/engine/engine';
import { rowContext } from '../../renderer/facts/context';
import { renameItem } from '../../renderer/facts/rename';
import { type FactSection, sectionRows } from '../../renderer/facts/sections';
import { newItem } from '../../renderer/facts/templates';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { termRows } from '../../renderer/terms/terms-rows';
import { peopleHelped, socialProject } from '../support/social-project';
import { style } from './rich-project';

const project = socialProject([peopleHelped()]);

function rows(of: Project, section: FactSection): readonly SheetRow[] {
  const told = { t: t as never, style, problems: [], drafts: new Map() };
  return sectionRows(rowContext(of, of.options[0]?.id ?? '', null, told), section);
}

function write(of: Project, section: FactSection, row: string, text: string): Project {
  const cell = rows(of, section).find(({ id }) => id === row)?.cells.value;
  if (!isEditable(cell)) throw new Error(`no editable row ${row}`);
  const written = cell.write(of, text);
  if (!written.ok) throw new Error(written.sentence);
  return written.project;
}

const sound = (of: Project): boolean => checkProject(of).every(({ severity }) => severity !== 'error');

describe('the editor of KPIs', () => {
  test('turns a target into a formula and back, one in place of the other', () => {
    const byFormula = write(project, 'kpis', '/kpis/0#figure', 'formula');
    expect(getAt(byFormula, '/kpis/0/formula')).toBe('0');
    expect(getAt(byFormula, '/kpis/0/target')).toBeUndefined();
    expect(sound(byFormula)).toBe(true);
    expect(sound(write(byFormula, 'kpis', '/kpis/0#figure', 'target'))).toBe(true);
  });

  test('gives a ramp its years, or a share for every year', () => {
    const ramped = write(project, 'kpis', '/kpis/0#ramp', 's_curve');
    expect(rows(ramped, 'kpis').map(({ id }) => id)).toContain('/kpis/0/ramp/years');
    const table = write(ramped, 'kpis', '/kpis/0#ramp', 'table');
    expect(rows(table, 'kpis').map(({ id }) => id)).toContain('/kpis/0/ramp/shares');
    expect(sound(table)).toBe(true);
    expect(getAt(write(table, 'kpis', '/kpis/0#ramp', 'none'), '/kpis/0/ramp')).toBeUndefined();
  });

  test('takes corrections, issues and that it is counted elsewhere', () => {
    const corrected = write(project, 'kpis', '/kpis/0/sroi/deadweight', '20%');
    expect(getAt(corrected, '/kpis/0/sroi/deadweight/value')).toBe(0.2);
    const served = write(corrected, 'kpis', '/kpis/0/issues', 'ageing,transport');
    expect(getAt(served, '/kpis/0/issues')).toEqual(['ageing', 'transport']);
    expect(sound(write(served, 'kpis', '/kpis/0/counted_elsewhere', 'true'))).toBe(true);
  });

  test('begins a new KPI that is sound and has no effect', () => {
    const kpi = newItem(project, 'kpis', 'kpi_2') as ReturnType<typeof peopleHelped>;
    const begun = { ...project, kpis: [...(project.kpis ?? []), kpi] };
    expect(sound(begun)).toBe(true);
    expect(kpi.target?.value).toBe(kpi.baseline?.value);
  });

  test('renames a KPI wherever it is read, and leaves a driver of the same name alone', () => {
    const { target: _, ...rest } = peopleHelped();
    const named = socialProject([
      { ...peopleHelped(), id: 'kiosks' },
      { ...rest, id: 'twice', label: 'Twice', unit: 'person/year', formula: '2 * kpis.kiosks.value' },
      { ...rest, id: 'built', label: 'Built', unit: 'kiosk', formula: 'kiosks' },
    ]);
    const renamed = renameItem(named, 'kpis', 0, 'helped');
    expect(renamed.kpis?.map(({ formula }) => formula)).toEqual([
      undefined,
      '2 * kpis.helped.value',
      'kiosks',
    ]);
  });
});

describe('the terms of an option', () => {
  const arrangement = (of: Project) =>
    termRows(
      rowContext(of, of.options[0]?.id ?? '', null, {
        t: t as never,
        style,
        problems: [],
        drafts: new Map(),
      }),
      'arrangement',
      0,
    );

  test('leave a KPI out, or bring about part of it', () => {
    const path = '/options/0/terms/kpi_factors#people_helped';
    const cell = arrangement(project).find(({ id }) => id === path)?.cells.value;
    if (!isEditable(cell)) throw new Error('no factor');
    const written = cell.write(project, '0.8');
    if (!written.ok) throw new Error(written.sentence);
    expect(written.project.options[0]?.terms.kpi_factors).toEqual([
      { kpi: 'people_helped', factor: { value: 0.8, confidence: 'assumption' } },
    ]);
    expect(sound(written.project)).toBe(true);
    const choice = arrangement(project).find(({ id }) => id.endsWith('#kpis.people_helped'))?.cells.value;
    if (!isEditable(choice)) throw new Error('no choice');
    const left = choice.write(project, 'left_out');
    if (!left.ok) throw new Error(left.sentence);
    expect(left.project.options[0]?.terms.excluded).toEqual(['kpis.people_helped']);
    expect(sound(left.project)).toBe(true);
  });
});

describe('the editor of the economic evaluation', () => {
  test('adds a factor where one is typed and removes it where it is cleared', () => {
    const row = '/economics/conversion#capex.programme';
    const factored = write(project, 'economics', row, '0.9');
    expect(factored.economics?.conversion).toEqual([
      { item: 'capex.programme', factor: { value: 0.9, confidence: 'assumption' } },
    ]);
    const two = write(factored, 'economics', '/economics/conversion#opex', '0.5');
    expect(two.economics?.conversion).toHaveLength(2);
    expect(sound(two)).toBe(true);
    const back = write(write(two, 'economics', row, ''), 'economics', '/economics/conversion#opex', '');
    expect(back.economics?.conversion).toBeUndefined();
  });
});
