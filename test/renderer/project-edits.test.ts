import { describe, expect, test } from 'vitest';
import { computeProject } from '../../renderer/engine/compute';
import { checkProject, newProject, type Project, parseProject, setAt } from '../../renderer/engine/engine';
import { put } from '../../renderer/engine/put';
import { rowContext } from '../../renderer/facts/context';
import { cutAt, offers, wordAt } from '../../renderer/facts/formula-vm';
import { actOnItem, freeId, newFaults } from '../../renderer/facts/lists';
import { renameItem } from '../../renderer/facts/rename';
import { FACT_SECTIONS, sectionRows } from '../../renderer/facts/sections';
import { driverForm, type ListSection, newItem } from '../../renderer/facts/templates';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetCell } from '../../renderer/sheet/sheet-vm';
import { TERM_SECTIONS, termRows } from '../../renderer/terms/terms-rows';
import sampleText from '../../samples/linknyc.citypact?raw';

const style = { language: 'zh-CN', currency: 'USD', scale: 'million' } as const;

function linknyc(): Project {
  const parsed = parseProject(sampleText);
  if (!parsed.ok) throw new Error(parsed.error.map((p) => p.message.en).join('\n'));
  return parsed.value;
}

function context(project: Project) {
  const option = project.options[0]?.id ?? '';
  const outcome = computeProject(project, option, project.scenarios[0]?.id ?? '');
  return rowContext(project, option, outcome.ok ? outcome.result : null, {
    t: t as never,
    style,
    problems: [],
    drafts: new Map(),
  });
}

const errors = (project: Project): string[] =>
  checkProject(project)
    .filter((p) => p.severity === 'error')
    .map((p) => `${p.path} ${p.message.en}`);

describe('every cell of facts and terms', () => {
  const project = linknyc();
  const ctx = context(project);
  const rows = [
    ...FACT_SECTIONS.flatMap((section) => sectionRows(ctx, section)),
    ...TERM_SECTIONS.flatMap((section) => termRows(ctx, section, 0)),
  ];

  test('takes back its own text without changing the project', () => {
    const cells = rows.flatMap((row) => Object.values(row.cells)).filter(isEditable);
    expect(cells.length).toBeGreaterThan(150);
    for (const cell of cells) {
      const own = ownText(cell);
      const written = cell.write(project, own);
      if (own === '' && !written.ok) continue;
      expect(written, cell.key).toMatchObject({ ok: true });
      if (written.ok) expect(JSON.stringify(written.project), cell.key).toBe(JSON.stringify(project));
    }
  });

  test('has a row of its own', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });
});

function ownText(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
    case 'series':
      return cell.edit;
    case 'choice':
      return cell.value;
    case 'formula':
      return cell.text;
    default:
      return '';
  }
}

describe('items', () => {
  test('of every list can be added to a new project without a fault', () => {
    const lists: ListSection[] = [
      'parties',
      'indices',
      'inputs',
      'drivers',
      'capex',
      'revenue',
      'opex',
      'savings',
    ];
    let project = newProject('Test');
    for (const list of lists) {
      const known = project[list] ?? [];
      const item = newItem(project, list, freeId(known, list.slice(0, 3)));
      project = put(project, `/${list}`, [...known, item]);
    }
    expect(errors(project)).toEqual([]);
    expect(computeProject(project, 'concession', 'base').ok).toBe(true);
  });

  test('begin every way of changing with values that can be computed', () => {
    for (const type of ['constant', 'growth', 'ramp', 'logistic', 'table', 'formula', 'bass']) {
      let project = newProject('Test');
      project = setAt(project, '/drivers', [
        { id: 'd', label: 'D', unit: 'unit', kind: 'stock', form: driverForm(type) },
      ]);
      expect(errors(project), type).toEqual([]);
    }
  });

  test('get an id of their own when duplicated', () => {
    const project = actOnItem(linknyc(), '/capex/0', 'duplicate', (name) => `${name} 2`, 'zh-CN');
    expect(new Set(project.capex.map((c) => c.id)).size).toBe(project.capex.length);
    expect(errors(project)).toEqual([]);
  });

  test('cannot be removed unnoticed while something uses them', () => {
    const project = linknyc();
    const without = actOnItem(project, '/drivers/0', 'remove', String, 'zh-CN');
    expect(newFaults(project, without, 'zh-CN').length).toBeGreaterThan(0);
  });

  test('keep every reference when their id changes', () => {
    const project = linknyc();
    const renamed = renameItem(project, 'drivers', 0, 'booths');
    expect(errors(renamed)).toEqual([]);
    expect(JSON.stringify(renamed)).not.toMatch(/"formula":"[^"]*\bkiosks\b/);
    expect(renamed.drivers[1]?.id).toBe('kiosks_average');
    const before = computeProject(project, project.options[0]?.id ?? '', 'base');
    const after = computeProject(renamed, project.options[0]?.id ?? '', 'base');
    if (!before.ok || !after.ok) throw new Error('not computed');
    expect(after.result.metrics.map((m) => m.value)).toEqual(before.result.metrics.map((m) => m.value));
  });
});

describe('formulas', () => {
  test('are cut at the faulty word', () => {
    expect(cutAt('a + kiosk * 2', 4)).toEqual(['a + ', 'kiosk', ' * 2']);
    expect(cutAt('a + ', 4)).toEqual(['a + ', '', '']);
  });

  test('offer names for the word at the caret, by id or by label', () => {
    expect(wordAt('2 * kio', 7)).toEqual({ word: 'kio', from: 4 });
    expect(offers(linknyc(), 'zh-CN', 'kio').map((o) => o.name)).toContain('kiosks');
    expect(offers(linknyc(), 'zh-CN', '广告').length).toBeGreaterThan(0);
  });
});
