import { describe, expect, test } from 'vitest';
import { affordabilityOf } from '../../../../models/appraisal/fiscal';
import type { Project } from '../../../../models/project';
import type { ContingentSettings } from '../../../../models/project/schema-contingent';
import { annuity, costs, earns, money, span, tiny, works } from '../../blocks/tiny';
import { rowOf, studied } from './guaranteed';

/** Works of 100 with a loan of 60 for ten years; the government pays its books if the contract ends early. */
function ending(contingent: ContingentSettings, facts: Partial<Project> = {}): Project {
  const project = tiny(
    {
      timeline: span(10),
      inputs: [money('fees', [0, ...Array<number>(10).fill(25)])],
      revenue: [earns('fees')],
      opex: [costs([0, ...Array<number>(10).fill(5)])],
      capex: [works(100, 10)],
      contingent,
    },
    {
      funding: { tranches: [annuity(0.6, 0.05, 1, 10)] },
      termination: {
        year: { value: 5 },
        authority: { equity: 'none' },
        company: { basis: 'debt', share: { value: 0.5 } },
      },
    },
  );
  return { ...project, ...facts };
}

const still: Project['uncertainties'] = [
  {
    id: 'demand',
    label: 'Demand',
    of: 'revenue.fees',
    distribution: { type: 'lognormal', volatility: { value: 0 } },
  },
];

describe('an early end with a yearly probability', () => {
  const hazards = { authority_probability: { value: 0.04 }, company_probability: { value: 0.02 } };
  const exact = rowOf(studied(ending(hazards)), 'termination');
  const debt = (study: ReturnType<typeof studied>, t: number): number =>
    study.result.run.series('termination.authority.payment')[t] ?? Number.NaN;

  test('is expected to cost survival × hazard × payment, cause by cause', () => {
    const study = studied(ending(hazards));
    // The contract is in force at the start of year t with 0.94^(t − 1); half the debt is paid if the company fails.
    for (const t of [1, 2, 5, 9]) {
      const cost = 0.94 ** (t - 1) * (0.04 + 0.02 * 0.5) * debt(study, t);
      expect(exact.years[t]?.expected).toBeCloseTo(cost, 9);
      expect(exact.years[t]?.probability).toBeCloseTo(0.94 ** (t - 1) * 0.06, 12);
    }
    expect(exact.method).toBe('closed_form');
  });

  test('its P95 is the payment that one case in twenty exceeds', () => {
    const study = studied(ending(hazards));
    // 6 % in the first year: 4 % cost the whole debt, so the worst 5 % begin at half of it. Later less than 5 % remain.
    expect(exact.years[1]?.p95).toBeCloseTo(debt(study, 1) / 2, 9);
    expect(exact.years[9]?.p95).toBe(0);
    expect(exact.years[1]?.most).toBeCloseTo(debt(study, 1), 9);
  });

  test('the trials converge to it', () => {
    const row = rowOf(studied(ending(hazards, { uncertainties: still })), 'termination');
    expect(row.method).toBe('simulated');
    for (const [t, year] of row.years.entries()) {
      expect(Math.abs((year.expected ?? 0) - (exact.years[t]?.expected ?? 0))).toBeLessThanOrEqual(
        3 * year.standardError,
      );
    }
  });

  test('it ends once at most: no trial pays more than the largest payment', () => {
    const sure = { authority_probability: { value: 1 } };
    const row = rowOf(studied(ending(sure)), 'termination');
    expect(row.years[1]?.probability).toBe(1);
    expect(row.years.slice(2).every(({ expected, probability }) => expected === 0 && probability === 0)).toBe(
      true,
    );
  });

  test('without a probability only what is committed is known', () => {
    const row = rowOf(studied(ending({})), 'termination');
    expect(row.method).toBe('committed_only');
    expect(row.years[1]?.committed).toBeGreaterThan(0);
    expect(row.years[1]?.expected).toBeUndefined();
  });

  test('a cause without a probability is named', () => {
    const study = studied(ending({ authority_probability: { value: 0.04 } }));
    expect(study.notes.map(({ en }) => en).join()).toContain('Company default');
  });

  test('by half years the yearly probability is the same', () => {
    const halves = (project: Project): Project => ({
      ...project,
      timeline: { ...project.timeline, step: 'half_year' },
    });
    const row = rowOf(studied(halves(ending(hazards))), 'termination');
    // Two periods of a year, in each of which 1 − √0.96 and 1 − √0.98 end: nearly 6 % together.
    expect(row.years[1]?.probability).toBeCloseTo(0.0596, 3);
  });
});

describe('a guarantee of the debt', () => {
  const credit = (terms: object, facts: Partial<Project> = {}): Project => {
    const project = ending({}, facts);
    return {
      ...project,
      options: project.options.map((option) => {
        const { termination: _, ...rest } = option.terms;
        const subsidy = {
          id: 'credit',
          label: 'Credit',
          type: 'credit_guarantee' as const,
          fee_rate: { value: 0 },
          covered_share: { value: 0.8 },
          ...terms,
        };
        return { ...option, terms: { ...rest, subsidies: [subsidy] } };
      }),
    };
  };

  test('costs probability of default × loss given default × debt covered', () => {
    const study = studied(credit({ call_probability: { value: 0.08 }, loss_share: { value: 0.45 } }));
    const row = rowOf(study, 'subsidies.credit');
    const debt = study.result.run.series('loan.lenders_opening');
    for (const t of [1, 5, 10]) {
      const covered = 0.8 * (debt[t] ?? 0);
      expect(row.years[t]?.committed).toBeCloseTo(covered, 9);
      expect(row.years[t]?.expected).toBeCloseTo(0.08 * 0.45 * covered, 9);
      expect(row.years[t]?.p95).toBeCloseTo(0.45 * covered, 9);
      expect(row.years[t]?.probability).toBeCloseTo(t === 1 && covered === 0 ? 0 : 0.08, 12);
    }
  });

  test('defaults drawn trial by trial converge to it', () => {
    const terms = { call_probability: { value: 0.08 }, loss_share: { value: 0.45 } };
    const exact = rowOf(studied(credit(terms)), 'subsidies.credit');
    const row = rowOf(studied(credit(terms, { uncertainties: still })), 'subsidies.credit');
    expect(row.method).toBe('simulated');
    for (const [t, year] of row.years.entries())
      expect(Math.abs((year.expected ?? 0) - (exact.years[t]?.expected ?? 0))).toBeLessThanOrEqual(
        3 * year.standardError + 1e-12,
      );
  });

  test('without a probability it is called where the cash flow leaves debt service unpaid', () => {
    const [sure] = still;
    if (!sure) throw new Error('one');
    // Service of 60 over ten years at 5 % is 7.77; the cash flow 25·x − 5 falls short of it below x = 0.511.
    const spread = {
      ...sure,
      distribution: { type: 'uniform' as const, low: { value: 0.4 }, high: { value: 1.4 } },
    };
    const study = studied(credit({}, { uncertainties: [spread] }));
    const row = rowOf(study, 'subsidies.credit');
    const service = study.result.run.series('loan.debt_service')[3] ?? 0;
    const turn = (service + 5) / 25;
    const year = row.years[3];
    expect(Math.abs((year?.probability ?? 0) - (turn - 0.4))).toBeLessThan(0.01);
    // 0.8 × 25 × the mean of (turn − x) below the turn
    expect(Math.abs((year?.expected ?? 0) - (0.8 * 25 * (turn - 0.4) ** 2) / 2)).toBeLessThan(
      3 * (year?.standardError ?? 0),
    );
  });
});

describe('all instruments together', () => {
  test('expected values add up, P95 of the total is at most the sum, and the budget share follows', () => {
    const project = ending({ authority_probability: { value: 0.06 } }, { uncertainties: still });
    const guaranteed: Project = {
      ...project,
      budgets: [{ id: 'city', label: 'City', kind: 'general_public', forecast: { value: 1000 } }],
      uncertainties: [
        {
          id: 'demand',
          label: 'Demand',
          of: 'revenue.fees',
          distribution: { type: 'lognormal', volatility: { value: 0.2 } },
          path: 'walk',
        },
      ],
      options: project.options.map((option) => ({
        ...option,
        terms: {
          ...option.terms,
          subsidies: [
            {
              id: 'floor',
              label: 'Floor',
              type: 'revenue_guarantee',
              forecast: { value: [0, ...Array<number>(10).fill(25)] },
              floor_share: { value: 0.9 },
            },
          ],
        },
      })),
    };
    const study = studied(guaranteed, { trials: 3000 });
    expect(study.rows.map(({ kind }) => kind)).toEqual(['revenue_guarantee', 'termination']);
    for (const [t, all] of study.total.years.entries()) {
      const parts = study.rows.map(({ years }) => years[t]);
      const sum = (of: 'expected' | 'most'): number => parts.reduce((a, one) => a + (one?.[of] ?? 0), 0);
      expect(all.expected).toBeCloseTo(sum('expected'), 9);
      expect(all.most).toBeLessThanOrEqual(sum('most') + 1e-9);
      if (all.p95 !== undefined) expect(all.share).toBeCloseTo(all.p95 / 1000, 12);
    }
    expect(affordabilityOf(guaranteed).ok).toBe(true);
  });
});
