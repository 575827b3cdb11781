import { describe, expect, test } from 'vitest';
import { affordabilityOf } from '../../../models/appraisal/fiscal';
import { checkProject, type Project, readProject } from '../../../models/project';
import { runProject } from '../../../models/studies/run';
import { solveFor } from '../../../models/studies/solve';
import { smartParking } from './smart-parking';

function seen(project: Project, option?: string) {
  const study = affordabilityOf(project, option === undefined ? {} : { option });
  if (!study.ok) throw new Error(study.error.map(({ message }) => message.en).join('\n'));
  const [budget] = study.value.budgets;
  if (!budget) throw new Error('one budget');
  return { ...study.value, budget };
}

const withBudget = (change: Partial<NonNullable<Project['budgets']>[number]>): Project => {
  const project = smartParking();
  return { ...project, budgets: (project.budgets ?? []).map((budget) => ({ ...budget, ...change })) };
};

describe('smart parking (china.md C1)', () => {
  const { liabilities, total, budget } = seen(smartParking());
  const RISK = [250, 250, 18, 18.36, 18.73, 19.1, 19.48, 19.87, 20.27, 20.68, 21.09, 21.51];
  const TOTAL = [
    2050, 1050, 4946.37, 5102.97, 5264.85, 5432.18, 5605.16, 5784, 5968.88, 6160.03, 6357.66, 6562.01,
  ];
  const RATIO = [3.345, 2.959, 3.66, 3.518, 3.382, 3.252, 3.128, 3.009, 2.896, 2.787, 2.683, 2.584];

  test('the four liabilities of twelve years', () => {
    expect(liabilities.equity.values).toEqual([1200, 800, ...Array<number>(10).fill(0)]);
    expect(liabilities.support.values).toEqual([600, ...Array<number>(11).fill(0)]);
    RISK.forEach((wanted, y) => {
      expect(Math.abs((liabilities.risk.values[y] ?? 0) - wanted)).toBeLessThan(0.00501);
    });
    TOTAL.forEach((wanted, y) => {
      expect(Math.abs((total.values[y] ?? 0) - wanted)).toBeLessThan(0.00501);
    });
  });

  test('the share of the budget, 12,000 a year of other projects included', () => {
    RATIO.forEach((wanted, y) => {
      expect((budget.ratio[y] as number) * 100).toBeCloseTo(wanted, 3);
    });
    expect(budget.peakYear).toBe(2028);
    expect(budget.verdict).toBe('within');
  });

  test('headroom is 10 % of the budget less all liabilities: 42,000 − 14,050', () => {
    expect(budget.headroom[0]).toBeCloseTo(27_950, 6);
    expect(budget.bindingYear).toBe(2026);
  });

  test('by quarters the years are the same', () => {
    const project = smartParking();
    const quarterly = seen({ ...project, timeline: { ...project.timeline, step: 'quarter' } });
    TOTAL.slice(2).forEach((wanted, y) => {
      expect(Math.abs((quarterly.total.values[y + 2] ?? 0) - wanted)).toBeLessThan(0.00501);
    });
    expect(quarterly.budget.ratioPeak).toBeCloseTo(budget.ratioPeak as number, 9);
  });
});

describe('whoever delivers', () => {
  test('public delivery takes its own money and all its risk', () => {
    const { liabilities } = seen(smartParking(), 'traditional');
    expect(liabilities.equity.values.slice(0, 3)).toEqual([27_500, 27_500, 0]);
    expect(liabilities.risk.values[0]).toBe(1375); // 5 % of 27,500
    expect(liabilities.support.values.every((v) => v === 0)).toBe(true);
  });

  test('a level of its own bears what its party pays, the rest is another level’s', () => {
    const project = smartParking();
    const [city] = project.budgets ?? [];
    const [deal] = project.options;
    if (!city || !deal) throw new Error('a budget and an option');
    const province = { id: 'province', label: 'Province', role: 'government' as const };
    const two = seen({
      ...project,
      parties: [...project.parties, province],
      budgets: [
        { ...city, party: deal.terms.government },
        { ...city, id: 'province', label: 'Provincial budget', party: 'province' },
      ],
      options: project.options.map((option) =>
        option === deal
          ? {
              ...option,
              terms: {
                ...option.terms,
                subsidies: (option.terms.subsidies ?? []).map((one) => ({ ...one, payer: 'province' })),
              },
            }
          : option,
      ),
    });
    const [own, other] = two.budgets;
    expect(own?.own[2]).toBeCloseTo(18, 9);
    expect(other?.own[2]).toBeCloseTo(4928.375, 6);
    expect((own?.own[2] ?? 0) + (other?.own[2] ?? 0)).toBeCloseTo(two.total.values[2] ?? 0, 9);
  });
});

describe('the forecast of the budget', () => {
  const past = (...values: number[]) =>
    values.map((value, i) => ({ year: 2026 - values.length + i, expenditure: { value } }));
  const { growth: _, ...plain } = (smartParking().budgets ?? [])[0] ?? { growth: undefined };
  const spending = (change: object): number => {
    const project = { ...smartParking(), budgets: [{ ...plain, ...change }] } as Project;
    return seen(project).budget.spending[0] as number;
  };

  test('grows by the mean of the yearly rates: 10 %, 20 %, 0 %, 10 %', () => {
    // (0.1 + 0.2 + 0 + 0.1) ÷ 4 = 10 %; 145.2 × 1.1
    expect(spending({ history: past(100, 110, 132, 132, 145.2) })).toBeCloseTo(159.72, 9);
  });
  test('or by compound growth: (145.2 ÷ 100)^(1/4) − 1', () => {
    expect(spending({ history: past(100, 110, 132, 132, 145.2), averaging: 'compound' })).toBeCloseTo(
      145.2 * 1.452 ** 0.25,
      9,
    );
  });
  test('from the last year, or from the mean of the past: 123.84 × 1.1', () => {
    expect(spending({ history: past(100, 110, 132, 132, 145.2), base: 'mean' })).toBeCloseTo(136.224, 9);
  });
  test('a year missing in between spreads growth over the years around it', () => {
    const history = [
      { year: 2023, expenditure: { value: 100 } },
      { year: 2025, expenditure: { value: 121 } },
    ];
    expect(spending({ history })).toBeCloseTo(133.1, 9);
  });
});

describe('what is missing or wrong', () => {
  const sentences = (project: Project): string[] => checkProject(project).map(({ message }) => message.en);

  test('a year without a budget has no share, says so, and leaves the others alone', () => {
    const forecast = Array.from({ length: 12 }, (_, y) => (y === 3 ? 0 : 500_000));
    const { budget } = seen(withBudget({ forecast: { value: forecast } }));
    expect(typeof budget.ratio[3]).toBe('object');
    expect(typeof budget.ratio[4]).toBe('number');
    expect(budget.notes[0]?.en).toContain('2029: no budget expenditure');
  });
  test('no budget at all: liabilities stand, the share is unknown', () => {
    const project = smartParking();
    const [budget] = project.budgets ?? [];
    if (!budget) throw new Error('one budget');
    const { history: _, growth: __, ...bare } = budget;
    const view = seen({ ...project, budgets: [bare] });
    expect(view.budget.verdict).toBe('unknown');
    expect(view.total.values[0]).toBeCloseTo(2050, 6);
  });
  test('a gap among the past years is said with its year', () => {
    const history = [2020, 2022, 2023].map((year) => ({ year, expenditure: { value: 100 } }));
    expect(sentences(withBudget({ history }))).toContainEqual(
      expect.stringContaining('Expenditure of 2021 is missing'),
    );
  });
  test('probabilities must add up to all', () => {
    const project = smartParking();
    const cases = [0.5, 0.3].map((p) => ({ cost: { value: 100 }, probability: { value: p } }));
    const risks: Project['risks'] = [
      { id: 'law', label: 'Law', method: { type: 'scenarios', cases }, retained_share: { value: 1 } },
    ];
    const read = readProject({ ...project, risks });
    expect(read.ok).toBe(false);
    expect(sentences({ ...project, risks })).toContainEqual(expect.stringContaining('add up to 80 %'));
  });

  test('a risk of an option taken away does nothing, says so and spoils nothing', () => {
    const project = smartParking();
    const risks: Project['risks'] = [
      {
        id: 'law',
        label: 'Law',
        method: { type: 'ratio', operation_ratio: { value: 0.1 } },
        retained_share: { value: 1 },
        options: ['gone'],
      },
    ];
    expect(readProject({ ...project, risks }).ok).toBe(true);
    expect(sentences({ ...project, risks })).toContainEqual(
      expect.stringMatching(/no option with the id "gone".*does nothing/),
    );
  });
});

describe('the register', () => {
  const cost = (method: NonNullable<Project['risks']>[number]['method'], rest: object = {}): number[] => {
    const project: Project = {
      ...smartParking(),
      risks: [{ id: 'one', label: 'One', method, retained_share: { value: 0.25 }, ...rest }],
    };
    const ran = runProject(project);
    if (!ran.ok) throw new Error(ran.error[0]?.message.en);
    return [...ran.value.run.series('liabilities.risk')];
  };
  test('scenarios: (100 × 0.6 + 500 × 0.3 + 2,000 × 0.1) × 25 % in its years only', () => {
    const cases = [
      [100, 0.6],
      [500, 0.3],
      [2000, 0.1],
    ].map(([c, p]) => ({ cost: { value: c ?? 0 }, probability: { value: p ?? 0 } }));
    const values = cost({ type: 'scenarios', cases }, { from_year: { value: 2 }, to_year: { value: 3 } });
    expect(values.slice(0, 4)).toEqual([0, 102.5, 102.5, 0]);
  });
  test('an event: 20 % × (100 + 4 × 200 + 600) ÷ 6 × 25 %, less 40 % insured', () => {
    const points = { low: { value: 100 }, likely: { value: 200 }, high: { value: 600 } };
    const values = cost(
      { type: 'event', probability: { value: 0.2 }, ...points, shape: 'pert' },
      { insured: { value: 0.4 } },
    );
    expect(values[0]).toBeCloseTo(7.5, 12); // 0.2 × 250 × 0.25 × 0.6
  });
});

test('the profit rate at which the worst year meets a line of 4 % is found and meets it', () => {
  const solved = solveFor(smartParking(), {
    vary: { input: 'subsidies.gap.profit_rate' },
    target: { line: 'budgets.city.ratio_peak', value: 0.04 },
  });
  if (!solved.ok) throw new Error(solved.error.sentence.en);
  expect(solved.value.achieved).toBeCloseTo(0.04, 9);
  expect(solved.value.value).toBeGreaterThan(0.065);
});

test('the method binds an existing PPP contract alone; elsewhere it is labelled as reference', () => {
  const project = smartParking();
  const old = { ...project, timeline: { ...project.timeline, start: '2020-01-01' } };
  expect(seen(old).isLegacy).toBe(false);
  expect(seen(project, 'traditional').isLegacy).toBe(true);
  const [deal] = project.options;
  if (!deal) throw new Error('an option');
  const { variant: _, ...plain } = deal;
  expect(
    seen({ ...project, options: [{ ...plain, scheme: 'concession' }, ...project.options.slice(1)] }).isLegacy,
  ).toBe(true);
});
