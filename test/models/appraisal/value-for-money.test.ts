import { describe, expect, test } from 'vitest';
import { expertReviewOf, valueForMoneyOf } from '../../../models/appraisal/fiscal';
import { checkProject, type Project, readProject } from '../../../models/project';
import { smartParking } from './smart-parking';

function compared(project: Project) {
  const study = valueForMoneyOf(project);
  if (!study.ok) throw new Error(study.error.sentence.en);
  return study.value;
}

const settings = (change: object): Project => {
  const project = smartParking();
  return {
    ...project,
    value_for_money: { discount_rate: { value: 0.035 }, ...project.value_for_money, ...change },
  };
};

describe('smart parking against public delivery (china.md C1)', () => {
  const study = compared(smartParking());
  test('PPP value 46,962.94; PSC 47,083.69 + 2,018.55 + 3,457.42 = 52,559.65', () => {
    const { psc, ppp } = study.values;
    expect(ppp.total).toBeCloseTo(46_962.94, 2);
    expect(psc.raw).toBeCloseTo(47_083.69, 2);
    expect(psc.neutrality).toBeCloseTo(2018.55, 2);
    expect(psc.transferable + psc.retained).toBeCloseTo(3457.42, 2);
    expect(psc.total).toBeCloseTo(52_559.65, 2);
    expect(ppp.risk).toBeCloseTo(627.08, 2);
  });
  test('amount 5,596.72, index 10.648 %', () => {
    expect(study.amount).toBeCloseTo(5596.72, 2);
    expect((study.index as number) * 100).toBeCloseTo(10.648, 3);
    expect(study.verdict).toBe('for');
  });
  test('at the rate of indifference the amount is zero', () => {
    const [rate] = study.indifference.find(({ id }) => id === 'discount_rate')?.at ?? [];
    expect(compared(settings({ discount_rate: { value: rate } })).amount).toBeCloseTo(0, 6);
  });
  test('no retained share between nothing and all turns it, and that is said', () => {
    const share = study.indifference.find(({ id }) => id === 'retained_share');
    expect(share?.at).toEqual([]);
    expect(share?.sentence.en).toContain('does not change the answer');
  });
});

describe('laws', () => {
  const amount = (project: Project): number => compared(project).amount;
  const base = amount(smartParking());
  test('a cheaper partnership is worth more', () => {
    const project = smartParking();
    const cheaper: Project = {
      ...project,
      options: project.options.map((option) => ({
        ...option,
        terms: {
          ...option.terms,
          subsidies: (option.terms.subsidies ?? []).map((one) =>
            one.type === 'mof_formula' ? { ...one, profit_rate: { value: 0.03 } } : one,
          ),
        },
      })),
    };
    expect(amount(cheaper)).toBeGreaterThan(base);
  });
  test('a risk of the same cost that the government retains wholly changes nothing', () => {
    const project = smartParking();
    const kept = {
      id: 'law',
      label: 'Change in law',
      method: {
        type: 'scenarios' as const,
        cases: [
          { cost: { value: 900 }, probability: { value: 0.4 } },
          { cost: { value: 0 }, probability: { value: 0.6 } },
        ],
      },
      retained_share: { value: 1 },
    };
    expect(amount({ ...project, risks: [...(project.risks ?? []), kept] })).toBeCloseTo(base, 6);
    const transferred = { ...kept, retained_share: { value: 0 } };
    expect(amount({ ...project, risks: [...(project.risks ?? []), transferred] })).toBeGreaterThan(base);
  });
  test('flows counted in the middle or at the beginning of the year scale both sides', () => {
    expect(amount(settings({ convention: 'begin' }))).toBeCloseTo(base * 1.035, 6);
    expect(amount(settings({ convention: 'mid' }))).toBeCloseTo(base * 1.035 ** 0.5, 6);
  });
  test('optimism bias is added to both sides and shown apart', () => {
    const { values } = compared(
      settings({ bias_construction: { value: 0.1 }, bias_operation: { value: 0.1 } }),
    );
    expect(values.psc.bias).toBeCloseTo(0.1 * (values.psc.construction + values.psc.operation), 8);
    expect(values.ppp.bias).toBeCloseTo(
      0.1 * (values.ppp.equity + values.ppp.subsidy + values.ppp.support),
      8,
    );
  });
  test('without a reference option the same facts built by the government stand for it', () => {
    const { reference: _, ...rest } = smartParking().value_for_money ?? { discount_rate: { value: 0 } };
    const { reference, values } = compared({ ...smartParking(), value_for_money: rest });
    expect(reference.isVirtual).toBe(true);
    // 25,000 in each of two years and 600 in the first, at 3.5 %
    expect(values.psc.construction).toBeCloseTo(25_600 / 1.035 + 25_000 / 1.035 ** 2, 6);
  });
  test('taxes the company pays count as spared where asked for', () => {
    const taxed = {
      ...settings({ company_taxes: true }),
      tax: { rate: { value: 0.25 }, loss_carry_forward: true },
    };
    expect(compared(taxed).values.psc.neutrality).toBeGreaterThan(2018.55);
  });
});

test('dividends and excess given back stand apart, and no liability falls below zero', () => {
  const project = smartParking();
  const rich: Project = {
    ...project,
    options: project.options.map((option) => ({
      ...option,
      terms: {
        ...option.terms,
        subsidies: (option.terms.subsidies ?? []).map((one) =>
          one.type === 'mof_formula'
            ? { ...one, agreed_cost: { value: 1000 }, excess: 'returned' as const }
            : one,
        ),
      },
    })),
  };
  const { values, amount, amountWithReceipts } = compared(rich);
  expect(values.ppp.subsidy).toBeGreaterThanOrEqual(0);
  expect(values.ppp.receipts).toBeGreaterThan(0);
  expect(amountWithReceipts - amount).toBeCloseTo(values.ppp.receipts, 9);
});

describe('what cannot be compared', () => {
  test('public delivery with itself', () => {
    const study = valueForMoneyOf(smartParking(), { option: 'traditional' });
    expect(study.ok ? '' : study.error.kind).toBe('is_reference');
  });
  test('a rate of −100 % or less is refused with a sentence', () => {
    const read = readProject(settings({ discount_rate: { value: -1 } }));
    expect(read.ok ? [] : read.error.map(({ message }) => message.en)).toContainEqual(
      expect.stringContaining('above -1'),
    );
  });
  test('nothing without a discount rate', () => {
    const { value_for_money: _, ...bare } = smartParking();
    const study = valueForMoneyOf(bare);
    expect(study.ok ? '' : study.error.kind).toBe('no_settings');
  });
});

const WEIGHTS = [0.15, 0.15, 0.15, 0.15, 0.1, 0.1, 0.1, 0.1];
const MARKS = [82, 78, 75, 70, 80, 65, 72, 85];
const FIELDS = [
  'public_finance',
  'asset_appraisal',
  'accounting',
  'finance',
  'industry',
  'engineering',
  'project_management',
  'law',
] as const;

function reviewed(marks: readonly (readonly number[])[], change: object = {}, weights = WEIGHTS): Project {
  return {
    ...smartParking(),
    expert_review: {
      criteria: weights.map((value, i) => ({
        id: `c${i + 1}`,
        label: `Criterion ${i + 1}`,
        kind: i < 6 ? ('basic' as const) : ('supplementary' as const),
        weight: { value },
      })),
      experts: marks.map((own, i) => ({
        id: `e${i + 1}`,
        label: `Expert ${i + 1}`,
        field: FIELDS[i % FIELDS.length] ?? 'other',
        scores: own.map((score, k) => ({ criterion: `c${k + 1}`, score })),
      })),
      ...change,
    },
  };
}

describe('expert review', () => {
  const study = (project: Project) => {
    const found = expertReviewOf(project);
    if (!found) throw new Error('a review');
    return found;
  };
  const alike = Array.from({ length: 8 }, () => MARKS);

  test('weights 15, 15, 15, 15, 10, 10 and 10, 10 give 75.95, a pass (china.md C2)', () => {
    const { score, passes, grade, missingFields, notes } = study(reviewed(alike));
    expect(score).toBeCloseTo(75.95, 10);
    expect([passes, grade, missingFields, notes]).toEqual([true, 'rather_favourable', [], []]);
  });
  test('the trimmed mean leaves out the highest and the lowest mark', () => {
    const marks = [10, 70, 72, 74, 76, 78, 100].map((first) => [first, ...MARKS.slice(1)]);
    const { criteria } = study(reviewed(marks, { averaging: 'trimmed' }));
    expect(criteria[0]?.mean).toBe(74);
    expect(study(reviewed(marks)).criteria[0]?.mean).toBeCloseTo(480 / 7, 10);
  });
  test('a mark far from the others is named', () => {
    const marks = [70, 72, 71, 73, 70, 72, 20].map((first) => [first, ...MARKS.slice(1)]);
    expect(study(reviewed(marks)).criteria[0]?.outliers).toEqual(['e7']);
  });
  test('fewer experts than seven is said and the fields they leave out are named', () => {
    const { notes, missingFields, score } = study(reviewed([MARKS, MARKS]));
    expect(notes[0]?.en).toContain('2 experts, fewer than 7');
    expect(missingFields).toHaveLength(6);
    expect(typeof score).toBe('number');
  });
  test('weights that do not add up leave no score and lose no mark', () => {
    const project = reviewed(alike, {}, [0.15, 0.15, 0.15, 0.15, 0.1, 0.1, 0.1, 0.05]);
    const { score, criteria } = study(project);
    expect(typeof score === 'number' ? '' : score.reason.en).toContain('add up to 95%');
    expect(criteria[0]?.mean).toBe(82);
    expect(checkProject(project).some(({ message }) => message.en.includes('add up to 15%'))).toBe(true);
  });
  test('a basic criterion above 20 % is warned of', () => {
    const project = reviewed(alike, {}, [0.25, 0.15, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
    expect(checkProject(project).some(({ message }) => message.en.includes('A weight of 25%'))).toBe(true);
  });
  test('a mark above 100 is refused with its place', () => {
    const read = readProject(reviewed([[120, ...MARKS.slice(1)]]));
    expect(read.ok ? [] : read.error.map(({ place }) => place.en)).toContainEqual(
      expect.stringContaining('Expert "Expert 1"'),
    );
  });
});
