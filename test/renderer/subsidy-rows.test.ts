import { describe, expect, test } from 'vitest';
import { checkProject, getAt, type Project } from '../../renderer/engine/engine';
import { put } from '../../renderer/engine/put';
import { rowContext } from '../../renderer/facts/context';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { renameFunding } from '../../renderer/terms/funding-templates';
import { SUBSIDY_TYPE } from '../../renderer/terms/subsidy-choices';
import { newSubsidy, possibleTypes, type SubsidyType } from '../../renderer/terms/subsidy-templates';
import { termRows } from '../../renderer/terms/terms-rows';
import { computed, linknyc, style } from './rich-project';

const terms = '/options/0/terms';

function rows(project: Project): readonly SheetRow[] {
  const told = { t: t as never, style, problems: [], drafts: new Map() };
  const ctx = rowContext(project, project.options[0]?.id ?? '', null, told);
  return termRows(ctx, 'subsidies', 0);
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

describe('the editor of government payments', () => {
  const path = `${terms}/subsidies/0`;
  const values = {
    id: 'values',
    label: 'Assessed value',
    unit: 'money',
    kind: 'stock',
    form: { type: 'constant', value: { value: 1000 } },
  } as const;
  const rich = { ...linknyc(), drivers: [...linknyc().drivers, values] };
  const project = put(rich, `${terms}/subsidies`, [newSubsidy(rich, 'subsidy_1')]);

  test('offers every kind, and those that count something only where there is a driver', () => {
    expect(new Set(possibleTypes(project))).toEqual(new Set(Object.keys(SUBSIDY_TYPE.values)));
    const bare = { ...project, drivers: [] };
    expect(possibleTypes(bare)).not.toContain('shadow_toll');
    expect(possibleTypes(bare)).toContain('service_price');
  });

  test.each(Object.keys(SUBSIDY_TYPE.values) as SubsidyType[])(
    '%s begins with values that can be computed, with every part ticked and every choice tried',
    (type) => {
      const changed = write(project, `${path}/type`, type);
      expectSound(changed);
      // Ticking one part may offer more.
      const full = tickAll(tickAll(changed, path), path);
      expectSound(full);
      const ids = rows(full).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const row of rows(full)) {
        const cell = row.cells.value;
        if (cell?.kind !== 'choice' || cell.many || row.id === `${path}/type`) continue;
        for (const { value } of cell.options) {
          if (value !== '' || !row.id.endsWith('/driver')) expectSound(write(full, row.id, value));
        }
      }
    },
  );

  test('keeps payer and rights when the kind changes, and writes the government as no payer', () => {
    const other = project.parties.find(({ role }) => role === 'user')?.id ?? '';
    const paid = put(write(project, `${path}/payer`, other), `${path}/unconditional`, true);
    const changed = write(paid, `${path}/type`, 'shadow_toll');
    expect(getAt(changed, `${path}/payer`)).toBe(other);
    expect(getAt(changed, `${path}/unconditional`)).toBe(true);
    const government = project.options[0]?.terms.government ?? '';
    expect(getAt(write(changed, `${path}/payer`, government), `${path}/payer`)).toBeUndefined();
  });

  test('cuts a shadow toll into bands that rise', () => {
    const toll = write(project, `${path}/type`, 'shadow_toll');
    const banded = write(toll, `${path}/bands#count`, '3');
    expect(getAt(banded, `${path}/bands/1/up_to_volume/value`)).toBe(2000);
    expect(getAt(banded, `${path}/bands/2/up_to_volume`)).toBeUndefined();
    expectSound(banded);
    expect(write(banded, `${path}/bands#count`, '1')).toEqual(toll);
  });

  test('a saving by formula may become one of the facts', () => {
    const own = write(project, `${path}/type`, 'shared_savings');
    expect(getAt(own, `${path}/own_savings/formula`)).toBe('0');
    const [city, other] = project.parties.map(({ id }) => id);
    const saving = { id: 'power', label: 'Power', beneficiary: city, payee: other, formula: '0' };
    const known = write({ ...own, savings: [saving] } as Project, `${path}/savings`, 'power');
    expect(getAt(known, `${path}/savings`)).toBe('power');
    expect(getAt(known, `${path}/own_savings`)).toBeUndefined();
    expectSound(known);
  });

  test('asks for the agreed cost only where it counts', () => {
    const formula = write(project, `${path}/type`, 'mof_formula');
    const agreed = write(formula, `${path}/cost_base`, 'agreed');
    expectSound(agreed);
    expect(getAt(agreed, `${path}/agreed_cost/value`)).toBe(0);
    const back = write(agreed, `${path}/cost_base`, 'without_interest');
    expect(getAt(back, `${path}/agreed_cost`)).toBeUndefined();
  });

  test('tells all, some and no user fees apart, and writes flags as flags', () => {
    const formula = write(project, `${path}/type`, 'mof_formula');
    const none = write(formula, `${path}/streams#which`, 'none');
    expect(getAt(none, `${path}/streams`)).toEqual([]);
    const some = write(none, `${path}/streams#which`, 'chosen');
    expect(getAt(some, `${path}/streams`)).toEqual([project.revenue[0]?.id]);
    expect(getAt(write(some, `${path}/streams#which`, 'all'), `${path}/streams`)).toBeUndefined();
    expect(getAt(write(formula, `${path}/less_grants`, 'true'), `${path}/less_grants`)).toBe(true);
    for (const changed of [none, some, write(formula, `${path}/less_grants`, 'true')]) expectSound(changed);
  });

  test('renames a payment', () => {
    expect(getAt(renameFunding(project, 0, 'subsidies', 0, 'vgf'), `${path}/id`)).toBe('vgf');
  });
});
