import { describe, expect, it } from 'vitest';
import { valueForMoneyOf } from '../../../models/appraisal/fiscal';
import type { Project } from '../../../models/project';
import { buildWorkbook } from '../../../models/reports/workbook';
import { runProject } from '../../../models/studies/run';
import { mismatches } from '../../support/compare-cells';
import { recalculate } from '../../support/recalculate';
import { peopleHelped, socialProject } from '../../support/social-project';
import { readCells } from '../../support/xlsx-cells';

const { target: _, money: __, ...helped } = peopleHelped();

/** The money saved is that of a saving that the second option does without; people helped are as before. */
function project(formula = 'savings.office.amount / 100'): Project {
  const base = socialProject([
    {
      ...helped,
      id: 'saved',
      unit: 'money',
      label: { zh: '节约额', en: 'Money saved' },
      formula,
      money: { unit_value: { value: 1 } },
    },
    peopleHelped(),
  ]);
  const [option] = base.options;
  if (!option) throw new Error('The kiosk project has an option');
  return {
    ...base,
    value_for_money: { discount_rate: { value: 0.05 } },
    savings: [
      {
        id: 'office',
        label: { zh: '窗口费用', en: 'Office cost' },
        beneficiary: 'city',
        payee: 'builder',
        formula: '5000',
      },
    ],
    options: [
      option,
      {
        ...option,
        id: 'plain',
        label: { zh: '不带窗口', en: 'Without offices' },
        terms: { ...option.terms, excluded: ['savings.office'] },
      },
    ],
  };
}

function computed(file: Project, option: string) {
  const result = runProject(file, { option });
  if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
  return result.value.run;
}

const [first] = project().options;
const withSaving = first?.id ?? '';

describe('a KPI whose formula names a line another option has', () => {
  it('has its value where the line is there', () => {
    expect(computed(project(), withSaving).value('kpis.saved.value', 2)).toBe(50); // 5000 / 100
  });

  it('has none in the option without the line, and says which line that is', () => {
    expect(computed(project(), 'plain').value('kpis.saved.value', 2)).toMatchObject({
      kind: 'undefined',
      reason: {
        zh: expect.stringContaining('本方案没有“savings.office.amount”这一行'),
        en: expect.stringContaining('this option has no line "savings.office.amount"'),
      },
      at: { line: 'kpis.saved.result' },
    });
  });

  it('leaves everything else of that option computed: the other KPIs, and the totals without it', () => {
    const run = computed(project(), 'plain');
    expect(run.value('kpis.people_helped.value', 2)).toBe(100);
    // 100 people × 500.
    expect(run.value('economics.indirect', 2)).toBe(50_000);
    expect(typeof run.value('economics.enpv')).toBe('number');
  });

  it('takes along a KPI that reads it', () => {
    const base = project();
    const reader = {
      ...helped,
      id: 'used',
      unit: 'money',
      label: { zh: '再用额', en: 'Money used again' },
      formula: 'kpis.saved.value / 8',
    };
    const file = {
      ...base,
      kpis: [...(base.kpis ?? []), { ...reader, money: { unit_value: { value: 9 } } }],
    };
    const run = computed(file, 'plain');
    expect(run.value('kpis.used.value', 2)).toMatchObject({ kind: 'undefined' });
    expect(run.value('economics.indirect', 2)).toBe(50_000);
  });

  it('does not keep the public reference made of the facts from being computed', () => {
    // The government's own account has no company that a supplier could be paid by.
    const file = project('parties.company.to_builder / 100');
    expect(valueForMoneyOf(file, { option: withSaving }).ok).toBe(true);
  });
});

describe('a KPI whose formula names a line no option has', () => {
  it('stays an error with its place', () => {
    const result = runProject(project('savings.offce.amount / 100'), { option: 'plain' });
    expect(result.ok ? [] : result.error).toMatchObject([
      { kind: 'unknown_name', line: 'kpis.saved.result', path: '/kpis/0/formula' },
    ]);
  });
});

describe('the workbook of an option that lacks the line', () => {
  it('has live formulas that come to what the engine computed, "n/a" where there is nothing', {
    timeout: 60_000,
  }, async () => {
    const base = project();
    const state = { ...peopleHelped(), id: 'state', unit: 'minute', measure: 'level' as const };
    const file = { ...base, kpis: [...(base.kpis ?? []), state] };
    const result = runProject(file, { option: 'plain' });
    if (!result.ok) throw new Error('does not compute');
    const cells = await readCells(await buildWorkbook(result.value, file, 'zh'));
    expect(mismatches(cells, recalculate(cells))).toEqual([]);
  });
});
