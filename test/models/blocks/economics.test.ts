import { describe, expect, it } from 'vitest';
import type { Project } from '../../../models/project';
import { runProject } from '../../../models/studies/run';
import { kioskProject } from '../../support/kiosk-project';
import { peopleHelped, socialProject } from '../../support/social-project';

function computed(project: Project) {
  const result = runProject(project);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
  return result.value;
}

const number = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error(`Not a number: ${JSON.stringify(value)}`);
  return value;
};

function appraised(more: Partial<Project> = {}): Project {
  return { ...kioskProject(), economics: { social_rate: { value: 0.08 } }, kpis: [peopleHelped()], ...more };
}

const flows = (project: Project, id: string): number[] => {
  const { run, periods } = computed(project);
  return periods.map(({ index }) => number(run.value(id, index)));
};

describe('economic flows', () => {
  it('are there only where a project names KPIs or parameters of the evaluation', () => {
    expect(() => computed(kioskProject()).run.value('economics.enpv')).toThrow();
    expect(computed(kioskProject()).statements.some(({ letter }) => letter === 'O')).toBe(false);
    expect(computed(appraised()).statements.at(-1)?.letter).toBe('O');
  });

  it('are revenue, KPIs and what is left, less investment and operation; nothing else', () => {
    const { run, periods } = computed(appraised());
    for (const { index: t } of periods) {
      const read = (id: string): number => number(run.value(id, t));
      expect(read('economics.net')).toBeCloseTo(
        read('revenue.gross') +
          read('kpis.people_helped.impact') +
          read('economics.residual') -
          read('capex.spend') -
          read('opex.expense'),
        4,
      );
    }
  });

  it('do not move with taxes, debt or what company and government pay each other', () => {
    const base = flows(appraised(), 'economics.net');
    const project = appraised();
    const taxed = { ...project, tax: { ...project.tax, rate: { value: 0.4 } } };
    const bare = {
      ...project,
      options: project.options.map((option) => {
        const { funding: _, ...terms } = option.terms;
        return { ...option, terms: { ...terms, payments: [] } };
      }),
    };
    expect(flows(taxed, 'economics.net')).toEqual(base);
    expect(flows(bare, 'economics.net')).toEqual(base);
  });

  it('leave out the VAT a government pays in its prices', () => {
    const project = appraised();
    const [option] = project.options;
    if (!option) throw new Error('no option');
    const own: Project = {
      ...project,
      vat: { surplus: 'carry_forward' },
      capex: project.capex.map((item) => ({ ...item, vat_rate: { value: 0.13 } })),
      options: [
        {
          ...option,
          scheme: 'government_funded',
          variant: 'self_operated',
          terms: { ...option.terms, payments: [] },
        },
      ],
    };
    const { run } = computed(own);
    expect(number(run.value('economics.investment', 0))).toBeCloseTo(
      number(run.value('capex.spend', 0)) / 1.13,
      4,
    );
  });

  it('take the factor of an item before that of its section', () => {
    const project = appraised({
      economics: {
        social_rate: { value: 0.08 },
        conversion: [
          { item: 'opex', factor: { value: 0.5 } },
          { item: 'opex.sales', factor: { value: 0 } },
        ],
      },
    });
    const { run } = computed(project);
    expect(number(run.value('economics.operating', 2))).toBeCloseTo(
      number(run.value('opex.upkeep.expense', 2)) / 2,
      6,
    );
  });

  it('leave out what is paid to the government unless a factor is given for it', () => {
    const project = appraised();
    const paid = {
      ...project,
      opex: project.opex.map((item) => (item.id === 'sales' ? { ...item, payee: 'city' } : item)),
    };
    const counted = {
      ...paid,
      economics: { conversion: [{ item: 'opex.sales', factor: { value: 1 } }] },
    };
    const total = (p: Project): number => flows(p, 'economics.operating').reduce((a, b) => a + b, 0);
    expect(total(paid)).toBeLessThan(total(project));
    expect(total(counted)).toBeCloseTo(total(project), 4);
  });

  it('count a KPI that gets worse as an indirect cost', () => {
    const { run } = computed(appraised({ kpis: [{ ...peopleHelped(), direction: 'less' }] }));
    expect(run.value('economics.indirect', 2)).toBe(0);
    expect(run.value('economics.indirect_cost', 2)).toBe(50_000);
  });
});

describe('measures of the evaluation', () => {
  it('agree with hand calculation: ENPV, EIRR and ratio of one outlay and five equal years', () => {
    // 60,000 at t = 0, then 50,000 a year: Σ 50,000 / 1.08^t = 199,635.50; EIRR from the same flows.
    const { run } = computed(socialProject([peopleHelped()], { economics: {} }));
    const benefits = [1, 2, 3, 4, 5].reduce((sum, t) => sum + 50_000 / 1.08 ** t, 0);
    expect(number(run.value('economics.benefits_pv'))).toBeCloseTo(benefits, 6);
    expect(number(run.value('economics.enpv'))).toBeCloseTo(benefits - 60_000, 6);
    expect(number(run.value('economics.bcr'))).toBeCloseTo(benefits / 60_000, 9);
    const eirr = number(run.value('economics.eirr'));
    const worth = [1, 2, 3, 4, 5].reduce((sum, t) => sum + 50_000 / (1 + eirr) ** t, -60_000);
    expect(worth).toBeCloseTo(0, 4);
    const at6 = [1, 2, 3, 4, 5].reduce((sum, t) => sum + 50_000 / 1.06 ** t, 0) - 60_000;
    expect(number(run.value('economics.enpv_alternative'))).toBeCloseTo(at6, 6);
  });

  it('keep the ratios and the rate when all money is scaled', () => {
    const small = computed(socialProject([peopleHelped()])).run;
    const project = socialProject([{ ...peopleHelped(), money: { unit_value: { value: 5000 } } }]);
    const [item] = project.capex;
    if (item?.cost.type !== 'total') throw new Error('the programme is a total');
    const cost = { ...item.cost, amount: { value: 600_000 } };
    const large = computed({ ...project, capex: [{ ...item, cost }] }).run;
    for (const id of ['economics.bcr', 'economics.eirr', 'economics.sroi.ratio', 'economics.sroi.net_ratio'])
      expect(number(large.value(id))).toBeCloseTo(number(small.value(id)), 9);
  });

  it('measure the social return against all costs, investment or public money, as the file says', () => {
    const against = (sroi_inputs: 'costs' | 'investment' | 'public') =>
      number(computed(appraised({ economics: { sroi_inputs } })).run.value('economics.sroi.inputs_pv'));
    expect(against('investment')).toBeLessThan(against('costs'));
    expect(against('public')).not.toBeCloseTo(against('costs'), 0);
  });
});

describe('a KPI is counted once', () => {
  it('in the sum over parties as in the evaluation: gains and losses add up to the economic NPV', () => {
    const project = appraised({
      savings: [
        {
          id: 'time',
          label: 'Time',
          beneficiary: 'advertisers',
          payee: 'staff',
          formula: 'ad_price * kiosks / 100',
          cash_releasing: false,
        },
        {
          id: 'power',
          label: 'Power',
          beneficiary: 'city',
          payee: 'builder',
          formula: 'ad_price * kiosks / 50',
        },
      ],
      kpis: [peopleHelped(), { ...peopleHelped(), id: 'again', label: 'Again', beneficiary: 'city' }],
    });
    const { run } = computed(project);
    const sum = project.parties.reduce(
      (total, { id }) => total + number(run.value(`economics.party.${id}.total_pv`)),
      0,
    );
    expect(sum).toBeCloseTo(number(run.value('economics.enpv')), 3);
    const cash = project.parties.reduce(
      (total, { id }) => total + number(run.value(`economics.party.${id}.cash_pv`)),
      0,
    );
    expect(cash).toBeCloseTo(0, 3);
  });

  it('and not at all in the totals where revenue or savings count it already', () => {
    const { run } = computed(appraised({ kpis: [{ ...peopleHelped(), counted_elsewhere: true }] }));
    expect(run.value('kpis.people_helped.impact', 2)).toBe(50_000);
    expect(run.value('economics.indirect', 2)).toBe(0);
  });
});
