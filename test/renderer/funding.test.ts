import { describe, expect, test } from 'vitest';
import { checkProject, getAt, type Project, setAt } from '../../renderer/engine/engine';
import { put } from '../../renderer/engine/put';
import { rowContext } from '../../renderer/facts/context';
import { FACT_SECTIONS, sectionRows } from '../../renderer/facts/sections';
import { t } from '../../renderer/i18n';
import { isEditable, type SheetCell, type SheetRow } from '../../renderer/sheet/sheet-vm';
import {
  addTranche,
  newGrant,
  newLockUp,
  newMaintenance,
  RESERVES,
  rankedAs,
  renameFunding,
  repaymentOf,
  SIZE_RULES,
  timedAs,
} from '../../renderer/terms/funding-templates';
import { TERM_SECTIONS, termRows } from '../../renderer/terms/terms-rows';
import { computed, linknyc, richProject, style } from './rich-project';

const context = (project: Project) =>
  rowContext(project, project.options[0]?.id ?? '', null, {
    t: t as never,
    style,
    problems: [],
    drafts: new Map(),
  });

const errors = (project: Project): string[] =>
  checkProject(project)
    .filter((p) => p.severity === 'error')
    .map((p) => `${p.path} ${p.message.en}`);

const rowsOf = (project: Project): readonly SheetRow[] => {
  const ctx = context(project);
  return [
    ...FACT_SECTIONS.flatMap((section) => sectionRows(ctx, section)),
    ...TERM_SECTIONS.flatMap((section) => termRows(ctx, section, 0)),
  ];
};

const ownText = (cell: SheetCell): string => {
  if (cell.kind === 'text' || cell.kind === 'series') return cell.edit;
  return cell.kind === 'choice' ? cell.value : cell.kind === 'formula' ? cell.text : '';
};

/** Write a text into the value of the row whose path or id is given. */
function write(project: Project, row: string, text: string): Project {
  const found = rowsOf(project).find(({ id, path }) => id === row || path === row);
  const cell = found?.cells.value;
  if (!isEditable(cell)) throw new Error(`no editable row ${row}`);
  const written = cell.write(project, text);
  if (!written.ok) throw new Error(written.sentence);
  return written.project;
}

const funding = '/options/0/terms/funding';

describe('the funding editor', () => {
  test('shows every kind of money, each cell taking back its own text', () => {
    const project = richProject();
    expect(errors(project)).toEqual([]);
    const rows = rowsOf(project);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const cell of rows.flatMap((row) => Object.values(row.cells)).filter(isEditable)) {
      const own = ownText(cell);
      const written = cell.write(project, own);
      if (own === '' && !written.ok) continue;
      expect(written, cell.key).toMatchObject({ ok: true });
      if (written.ok) expect(JSON.stringify(written.project), cell.key).toBe(JSON.stringify(project));
    }
  });

  test('switches size rules on and off, leaving the others as they are', () => {
    const project = linknyc();
    const size = `${funding}/tranches/0/size`;
    const both = write(project, size, 'gearing,dscr');
    expect(getAt(both, `${size}/dscr/value`)).toBe(1.3);
    expect(getAt(both, `${size}/gearing`)).toEqual(getAt(project, `${size}/gearing`));
    const one = write(both, size, 'dscr');
    expect(Object.keys(getAt(one, size) as object)).toEqual(['dscr']);
    expect(errors(one)).toEqual([]);
    expect(write(one, size, '')).not.toBe(one);
    expect(errors(write(one, size, ''))[0]).toMatch(/has no rule/);
  });

  test('offers each way of repaying with its own fields only, all of which can be computed', () => {
    const project = linknyc();
    const path = `${funding}/tranches/0/repayment`;
    for (const type of [
      'equal_principal',
      'sculpted',
      'bullet',
      'balloon',
      'table',
      'full_capacity',
      'annuity',
    ]) {
      const changed = write(project, `${path}/type`, type);
      expect(errors(changed), type).toEqual([]);
      expect(getAt(changed, `${path}/balloon`) !== undefined, type).toBe(type === 'balloon');
      expect(getAt(changed, `${path}/weights`) !== undefined, type).toBe(type === 'table');
      expect(
        computed(changed).checks.filter(({ passed, severity }) => !passed && severity === 'error'),
      ).toEqual([]);
    }
  });

  test('gives a project without a lender one with its first tranche', () => {
    const project = linknyc();
    const poor = {
      ...setAt(project, '/options/0/terms/funding', undefined),
      parties: project.parties.filter(({ role }) => role !== 'lender'),
      options: project.options.slice(0, 1).map((option) => {
        const { funding: _funding, ...terms } = option.terms;
        return { ...option, terms };
      }),
    };
    const lent = addTranche(poor, 0, 'tranche_1');
    expect(lent.parties.at(-1)?.role).toBe('lender');
    expect(errors(lent)).toEqual([]);
    expect(errors(addTranche(lent, 0, 'tranche_2'))).toEqual([]);
  });

  test('drops what a shareholder loan cannot have', () => {
    const project = richProject();
    const tranche = project.options[0]?.terms.funding?.tranches[0];
    if (!tranche) throw new Error('no tranche');
    const sculpted = repaymentOf(project, { ...tranche, size: { dscr: { value: 1.2 } } }, 'sculpted');
    const own = rankedAs(project, { ...sculpted, fees: { agency: { value: 1 } } }, 'shareholder');
    expect(own.size.dscr).toBeUndefined();
    expect(own.fees).toBeUndefined();
    expect(own.repayment.type).toBe('annuity');
    expect(
      errors(setAt(project, `${funding}/tranches/0`, own)).filter((e) => e.includes('tranches/0')),
    ).toEqual([]);
  });

  test('begins grants, reserves and covenants with values that can be computed', () => {
    let project = linknyc();
    const grant = newGrant(project, 'grant_1');
    project = put(project, `${funding}/grants`, [
      grant,
      timedAs(project, { ...grant, id: 'grant_2' }, 'weights'),
    ]);
    project = put(project, `${funding}/reserves/dsra`, RESERVES.dsra());
    project = put(project, `${funding}/reserves/interest_rate`, RESERVES.interest_rate());
    project = put(project, `${funding}/reserves/mra`, newMaintenance(project));
    project = put(project, `${funding}/lock_up`, newLockUp());
    expect(errors(project)).toEqual([]);
    expect(computed(project).run.model.lines.has('reserves.dsra_closing')).toBe(true);
    expect(Object.keys(SIZE_RULES)).toHaveLength(5);
  });

  test('moves a step of the waterfall, and refuses an order that makes no sense', () => {
    const project = richProject();
    const rows = termRows(context(project), 'waterfall', 0);
    const mezzanine = rows.find(({ id }) => id.endsWith('/mezzanine_fees'));
    const moved = mezzanine?.act?.(project, 'moveUp');
    if (!moved) throw new Error('does not move');
    expect(moved.options[0]?.terms.funding?.waterfall?.indexOf('mezzanine_fees')).toBe(3);
    expect(errors(moved)).toEqual([]);
    const back = termRows(context(moved), 'waterfall', 0).find(({ id }) => id.endsWith('/mezzanine_fees'));
    expect(back?.act?.(moved, 'moveDown').options[0]?.terms.funding?.waterfall).toBeUndefined();
    const interest = rows.find(({ id }) => id.endsWith('/senior_interest'));
    const wrong = interest?.act?.(project, 'moveDown');
    expect(wrong && errors(wrong)[0]).toMatch(/must come before/);
  });

  test('renames a tranche in scenarios and contracted values too', () => {
    const solved_for = { target: 'tranches.senior.size', value: 1, scenario: 'base' };
    const project = setAt(
      { ...richProject(), options: richProject().options.slice(0, 1) },
      '/options/0/contracted',
      [{ input: 'tranches.senior.fixed', value: 1, solved_for }],
    );
    const renamed = renameFunding(project, 0, 'tranches', 0, 'bank_a');
    expect(renamed.options[0]?.contracted?.[0]?.input).toBe('tranches.bank_a.fixed');
    expect(renamed.options[0]?.contracted?.[0]?.solved_for.target).toBe('tranches.bank_a.size');
    expect(errors(renamed)).toEqual([]);
  });
});

describe('optional parts of the facts', () => {
  test('take one row until they are switched on', () => {
    const project = linknyc();
    const before = sectionRows(context(project), 'capex').length;
    const on = write(
      project,
      '/capex/0#parts:category-vat_rate-residual_rate-depreciation-tax_depreciation-residual_buyer',
      'category,vat_rate,depreciation,tax_depreciation',
    );
    expect(errors(on)).toEqual([]);
    expect(sectionRows(context(on), 'capex').length).toBe(before + 6);
    expect(errors(write(on, '/capex/0/depreciation/method', 'units'))).toEqual([]);
    expect(
      getAt(write(on, '/capex/0/depreciation/method', 'units'), '/capex/0/depreciation/driver'),
    ).toBeDefined();
  });

  test('of tax, VAT, contingency and break-even can be computed as they begin', () => {
    let project = linknyc();
    for (const row of ['/vat#switch', '/contingency#switch', '/break_even#switch', '/tax/holiday#switch'])
      project = write(project, row, 'true');
    project = write(
      project,
      '/tax/stamp_duty#parts:loan_rate-capital_rate-contract_rate',
      'loan_rate,capital_rate',
    );
    project = write(project, '/tax/deferred', 'true');
    project = write(project, '/tax/settlement', 'period');
    expect(errors(project)).toEqual([]);
    expect(project.tax.deferred).toBe(true);
    expect(computed(project).metrics.length).toBeGreaterThan(10);
    expect(
      write(project, '/tax/stamp_duty#parts:loan_rate-capital_rate-contract_rate', '').tax.stamp_duty,
    ).toBeUndefined();
    expect(write(project, '/vat#switch', 'false').vat).toBeUndefined();
  });
});

describe('putting a value', () => {
  test('makes the parts around it and removes empty groups', () => {
    const project = linknyc();
    const path = `${funding}/tranches/0/fees`;
    const without = put(put(project, `${path}/upfront`, undefined), `${path}/agency`, undefined);
    expect(getAt(without, path)).toBeUndefined();
    expect(getAt(put(without, `${path}/agency`, { value: 5 }), path)).toEqual({ agency: { value: 5 } });
  });
});
