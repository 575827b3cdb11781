import { describe, expect, test } from 'vitest';
import { checkProject, getAt, type Project, setAt } from '../../renderer/engine/engine';
import { rowContext } from '../../renderer/facts/context';
import { renameItem } from '../../renderer/facts/rename';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetRow } from '../../renderer/sheet/sheet-vm';
import { PAYMENT_TYPE } from '../../renderer/terms/sharing-choices';
import { sharingRows } from '../../renderer/terms/sharing-rows';
import { newPayment, type PaymentType, renamePayment, resized } from '../../renderer/terms/sharing-templates';
import { computed, linknyc, style } from './rich-project';

const TYPES = Object.keys(PAYMENT_TYPE.values) as PaymentType[];
const path = '/options/0/terms/payments/0';

function rows(project: Project): readonly SheetRow[] {
  const told = { t: t as never, style, problems: [], drafts: new Map() };
  return sharingRows(rowContext(project, project.options[0]?.id ?? '', null, told), 0);
}

function write(project: Project, row: string, text: string): Project {
  const found = rows(project).find((one) => one.id === row || (one.path === row && one.type === 'field'));
  const cell = found?.cells.value;
  if (!isEditable(cell)) throw new Error(`no editable row ${row}`);
  const written = cell.write(project, text);
  if (!written.ok) throw new Error(written.sentence);
  return written.project;
}

function having(type: PaymentType): Project {
  const project = linknyc();
  return setAt(project, '/options/0/terms/payments', [newPayment(type, project, 'rule')]);
}

/** The project has no error, can be computed, and every check that must hold does. */
function expectSound(project: Project): void {
  const errors = checkProject(project).filter(({ severity }) => severity === 'error');
  expect(errors.map((p) => `${p.path} ${p.message.en}`)).toEqual([]);
  const failed = computed(project).checks.filter(({ passed, severity }) => !passed && severity === 'error');
  expect(failed.map(({ id }) => id)).toEqual([]);
}

describe('the editor of payments and shares', () => {
  test.each(TYPES)('%s begins with values that can be computed', (type) => {
    expectSound(having(type));
  });

  test.each(TYPES)('every choice of %s gives a project that can be computed', (type) => {
    const project = having(type);
    for (const { path: at, cells } of rows(project)) {
      const cell = cells.value;
      if (cell?.kind !== 'choice' || cell.many) continue;
      for (const { value } of cell.options) {
        if (at === `${path}/to` && value === 'franchisee') continue;
        const changed = write(project, at, value);
        const own = checkProject(changed).filter(
          ({ severity, message }) => severity === 'error' && !message.en.includes('would pay itself'),
        );
        expect(own.map((p) => `${at} = ${value}: ${p.message.en}`)).toEqual([]);
      }
    }
  });

  test('a base known only after debt service takes the priority along', () => {
    const early = write(having('share'), `${path}/priority`, 'after_debt_service');
    const late = write(early, `${path}/base/measure`, 'distributions');
    expect(getAt(late, path)).toMatchObject({ base: { measure: 'distributions' } });
    expect(getAt(late, `${path}/priority`)).toBeUndefined();
    expect(rows(late).map((row) => row.path)).not.toContain(`${path}/priority`);
    expect(rows(late).map((row) => row.path)).toContain(`${path}/unpaid`);
    expectSound(late);
  });

  test('more bands go on where the last ended, fewer leave the last one open', () => {
    const project = having('bands');
    const five = write(project, `${path}/bands`, '5');
    expectSound(five);
    const bounds = getAt(five, `${path}/bands`) as { up_to?: { value: number } }[];
    expect(bounds.map(({ up_to }) => up_to?.value)).toEqual([1e6, 5e6, 1e7, 2e7, undefined]);
    const one = write(five, `${path}/bands`, '1');
    expect(getAt(one, `${path}/bands`)).toMatchObject([{ rate: { value: 0 } }]);
    expect(getAt(one, `${path}/bands/0/up_to`)).toBeUndefined();
    expectSound(write(having('hurdle'), `${path}/tiers`, '3'));
    expectSound(write(having('volume_bands'), `${path}/bands`, '4'));
  });

  test('another kind keeps the name, the recipient and the base', () => {
    const share = write(
      write(having('share'), `${path}/to`, 'advertisers'),
      `${path}/base/measure`,
      'ebitda',
    );
    const banded = write(share, `${path}/type`, 'bands');
    expect(getAt(banded, path)).toMatchObject({
      id: 'rule',
      to: 'advertisers',
      base: { measure: 'ebitda' },
      type: 'bands',
    });
  });

  test('a new id goes into scenarios, a new party id into the recipient', () => {
    const project: Project = {
      ...having('share'),
      scenarios: [
        { id: 'base', label: 'Base', overrides: [] },
        { id: 'low', label: 'Low', overrides: [{ input: 'concession.rule.rate', value: 0.05 }] },
      ],
    };
    const renamed = renamePayment(project, 0, 0, 'cut');
    expect(renamed.scenarios[1]?.overrides[0]?.input).toBe('concession.cut.rate');
    expectSound(renamed);
    const paid = write(project, `${path}/to`, 'advertisers');
    const at = project.parties.findIndex(({ id }) => id === 'advertisers');
    const moved = renameItem(paid, 'parties', at, 'brands');
    expect(getAt(moved, `${path}/to`)).toBe('brands');
  });

  test('in a model of whole years there is nothing to settle within', () => {
    const yearly = having('bands');
    expect(rows(yearly).map((row) => row.path)).not.toContain(`${path}/settled`);
    const quarterly = setAt(yearly, '/timeline/step', 'quarter');
    expect(rows(quarterly).map((row) => row.path)).toContain(`${path}/settled`);
  });

  test('a payment that has no list is left as it is', () => {
    const fixed = newPayment('fixed', linknyc(), 'fee');
    expect(resized(fixed, 3)).toBe(fixed);
  });
});
