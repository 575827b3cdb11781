import { describe, expect, it } from 'vitest';
import { proposeCriteria, scoreOptions, scoringSummary } from '../../../../models/appraisal/scoring';
import type { Project } from '../../../../models/project';
import type { ScoringCriterion, Weighting } from '../../../../models/project/schema-scoring';
import { addOption } from '../../../../models/project/schemes';
import { compareOptions } from '../../../../models/studies/compare';
import { readSample } from '../../../support/sample-results';

/** The two bids of the sample, and the company alone with no contract. */
const three = addOption(readSample('parking-bot'), { scheme: 'enterprise_funded' }).project;
const compared = compareOptions(three, { scenario: 'base' });
const criteria = proposeCriteria(three, compared);

function scored(project: Project, comparison = compareOptions(project, { scenario: 'base' })) {
  const scoring = scoreOptions(project, comparison, { trials: 2000, seed: 5 });
  if (!scoring) throw new Error('the project has criteria');
  return scoring;
}

function judged(given: readonly ScoringCriterion[], weighting?: Weighting): Project {
  return { ...three, criteria: [...given], ...(weighting ? { weighting } : {}) };
}

const government: ScoringCriterion = {
  id: 'government_npv',
  label: { zh: '政府净现值', en: 'Government NPV' },
  from: { type: 'figure', line: 'fiscal.net_npv' },
  unit: 'money',
  direction: 'more',
  worst: { value: -40_000_000 },
  best: { value: 10_000_000 },
  weight: { value: 0.6 },
};
const marks: ScoringCriterion = {
  id: 'service',
  label: { zh: '服务质量', en: 'Quality of service' },
  from: { type: 'experts' },
  direction: 'more',
  worst: { value: 0 },
  best: { value: 100 },
  weight: { value: 0.4 },
  marks: three.options.flatMap(({ id }, i) => [
    { option: id, expert: 'Li', mark: 60 + 10 * i },
    { option: id, expert: 'Wang', mark: 80 + 10 * (i % 2) },
  ]),
};

describe('criteria proposed from a comparison', () => {
  it('has anchors round every option and weights that add up to 1', () => {
    expect(criteria.length).toBeGreaterThan(1);
    expect(criteria.reduce((sum, { weight }) => sum + (weight?.value ?? 0), 0)).toBeCloseTo(1, 3);
    for (const { cells } of scored(judged(criteria), compared).criteria)
      for (const cell of cells) expect(cell).toMatchObject({ state: 'valued', beyond: null });
  });

  it('leaves out what some option does not have and what is the same for all', () => {
    for (const { from } of criteria) {
      const line = from.type === 'figure' ? from.line : '';
      const values = compared.options.flatMap((o) => (o.ok ? [o.result.run.value(line)] : []));
      expect(values.every((value) => typeof value === 'number')).toBe(true);
      expect(new Set(values).size).toBeGreaterThan(1);
    }
  });
});

describe('figures without a meaning', () => {
  it('a return to owners is not scored where the government owns, though a line works it out', () => {
    const six = readSample('all-schemes');
    const all = compareOptions(six, { scenario: 'base' });
    const irr: ScoringCriterion = {
      ...government,
      from: { type: 'figure', line: 'returns.equity.irr' },
      unit: '%',
      worst: { value: 0 },
      best: { value: 0.3 },
    };
    const own = scoreOptions({ ...six, criteria: [irr] }, all, { trials: 10 })?.criteria[0]?.cells ?? [];
    expect(own[0]).toMatchObject({ state: 'missing', reason: { en: 'the option has no such figure' } });
    expect(own[1]?.state).toBe('valued');
    const proposed = proposeCriteria(six, all).flatMap(({ from }) =>
      from.type === 'figure' ? from.line : [],
    );
    expect(proposed).not.toContain('returns.equity.irr');
    expect(proposed).toContain('fiscal.net_npv');
  });
});

describe('scores of options', () => {
  const scoring = scored(judged([government, marks]), compared);

  it('are the weighted sum of the values between the anchors', () => {
    const npv = compared.figures.find(({ id }) => id === 'fiscal.net_npv')?.values[0];
    if (typeof npv !== 'number') throw new Error('the option has a net present value');
    const value = Math.min(1, Math.max(0, (npv + 40e6) / 50e6));
    // Marks 60 and 80 of the first option: mean 70.
    expect(scoring.totals[0]).toBeCloseTo(0.6 * value + 0.4 * 0.7, 12);
    expect(scoring.criteria[1]?.cells[0]).toMatchObject({ spread: { marks: 2, least: 60, most: 80 } });
  });

  it('give places from the best total down', () => {
    const order = scoring.totals.map((total, i) => ({ total: total ?? 0, rank: scoring.ranks[i] ?? 0 }));
    const sorted = order.toSorted((a, b) => b.total - a.total);
    expect(sorted.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('shares of first places add up to 1', () => {
    const firsts = scoring.robustness?.shares.map((places) => places?.[0] ?? 0) ?? [];
    expect(firsts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
  });

  it('the order of two options stays when a third is added', () => {
    const two = compareOptions(three, {
      scenario: 'base',
      options: three.options.slice(0, 2).map(({ id }) => id),
    });
    expect(scored(judged(criteria), two).totals).toEqual(
      scored(judged(criteria), compared).totals.slice(0, 2),
    );
  });

  it('money counted in thousands leaves every score as it is', () => {
    const scale = (one: ScoringCriterion): ScoringCriterion =>
      one.unit === 'money'
        ? { ...one, worst: { value: one.worst.value * 1000 }, best: { value: one.best.value * 1000 } }
        : one;
    const dearer: typeof compared = {
      ...compared,
      options: compared.options.map((option) =>
        option.ok
          ? {
              ...option,
              result: {
                ...option.result,
                run: {
                  ...option.result.run,
                  model: option.result.run.model,
                  shape: (id: string) => option.result.run.shape(id),
                  value: (id: string) => {
                    const value = option.result.run.value(id);
                    const unit = option.result.run.model.lines.get(id)?.def.unit;
                    return typeof value === 'number' && unit === 'money' ? value * 1000 : value;
                  },
                },
              },
            }
          : option,
      ),
    };
    const before = scored(judged(criteria), compared);
    const after = scored(judged(criteria.map(scale)), dearer);
    for (const [i, total] of before.totals.entries()) expect(after.totals[i]).toBeCloseTo(total ?? 0, 12);
    expect(after.ranks).toEqual(before.ranks);
  });

  it('beyond the flip weight another option is indeed first', () => {
    const before = scored(judged(criteria), compared);
    expect(before.flips.length).toBeGreaterThan(0);
    for (const { criterion, at, direction, first } of before.flips) {
      const beyond = at + (direction === 'rises' ? 1e-4 : -1e-4);
      const weights = before.criteria.map(({ weight }) => weight ?? 0);
      const others = 1 - (weights[criterion] ?? 0);
      const moved = criteria.map((one, k) => ({
        ...one,
        weight: { value: k === criterion ? beyond : ((weights[k] ?? 0) / others) * (1 - beyond) },
      }));
      expect(scored(judged(moved), compared).ranks[first]).toBe(1);
    }
  });

  it('an option without a figure is not ranked, or counts as the worst where the criterion says so', () => {
    const unmarked = {
      ...marks,
      marks: (marks.marks ?? []).filter((m) => m.option !== three.options[2]?.id),
    };
    const open = scored(judged([government, unmarked]), compared);
    expect(open.totals[2]).toBeNull();
    expect(open.criteria[1]?.cells[2]).toMatchObject({ state: 'missing', reason: { en: 'no marks yet' } });
    const strict = scored(judged([government, { ...unmarked, missing: 'worst' }]), compared);
    expect(strict.totals[2]).not.toBeNull();
    expect(strict.criteria[1]?.cells[2]).toMatchObject({ state: 'worst', value: 0 });
    expect(strict.totals.slice(0, 2)).toEqual(open.totals.slice(0, 2));
  });
});

describe('ways to weigh', () => {
  it('shares that do not add up count in proportion and are said to', () => {
    const odd = scored(judged([government, { ...marks, weight: { value: 0.2 } }]), compared);
    expect(odd.inProportion).toBe(true);
    expect(odd.criteria.map(({ weight }) => weight)).toEqual([0.6 / 0.8, 0.2 / 0.8]);
  });

  it('swing points and a consistent pairwise matrix give the weights they stand for', () => {
    const swung = [
      { ...government, points: { value: 100 } },
      { ...marks, points: { value: 25 } },
    ];
    expect(scored(judged(swung, { method: 'swing' }), compared).criteria.map((c) => c.weight)).toEqual([
      0.8, 0.2,
    ]);
    const comparisons = [{ criterion: 'government_npv', over: 'service', ratio: 4 }];
    const paired = scored(judged([government, marks], { method: 'ahp', comparisons }), compared);
    expect(paired.criteria[0]?.weight).toBeCloseTo(0.8, 12);
    expect(paired.consistency).toMatchObject({ accepted: true });
  });

  it('criteria in groups weigh their share of the group times the group’s', () => {
    const third = { ...marks, id: 'third', label: { zh: '第三项', en: 'Third' } };
    const comparisons = [
      { criterion: 'quality', over: 'government_npv', ratio: 4 },
      { criterion: 'service', over: 'third', ratio: 3 },
    ];
    const project = {
      ...judged([government, { ...marks, group: 'quality' }, { ...third, group: 'quality' }], {
        method: 'ahp',
        comparisons,
      }),
      criteria_groups: [{ id: 'quality', label: { zh: '质量', en: 'Quality' } }],
    };
    const { criteria: found, hierarchy, consistency } = scored(project, compared);
    for (const [i, weight] of [0.2, 0.6, 0.2].entries()) expect(found[i]?.weight).toBeCloseTo(weight, 12);
    expect(consistency).toBeUndefined();
    expect(hierarchy).toMatchObject({ ratio: 0, accepted: true });
    for (const { members, weight } of hierarchy?.nodes ?? []) {
      expect(members.reduce((sum, { local }) => sum + local, 0)).toBeCloseTo(1, 12);
      expect(members.reduce((sum, { global }) => sum + global, 0)).toBeCloseTo(weight, 12);
    }
  });

  it('without the comparisons there are values and no totals', () => {
    const open = scored(judged([government, marks], { method: 'ahp' }), compared);
    expect(open.totals).toEqual([null, null, null]);
    expect(open.criteria[0]?.cells[0]?.state).toBe('valued');
  });
});

describe('the summary', () => {
  const project = judged(criteria);
  const sentences = scoringSummary(scored(project, compared), compared, project);

  it('names the first, what it costs the government, and what would turn it, in both languages', () => {
    const en = sentences.map(({ text }) => text.en).join('\n');
    const zh = sentences.map(({ text }) => text.zh).join('\n');
    expect(en).toMatch(/scores highest: [\d.]+ of 100 points/);
    expect(en).toMatch(/costs the government|government's purse/);
    expect(en).toMatch(/becomes first if the weight of|No change of a single weight/);
    expect(zh).toContain('综合得分最高');
    expect(zh + en).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('asks for care where a comparison contradicts the others, naming it', () => {
    const third = { ...marks, id: 'third', label: { zh: '第三项', en: 'Third' } };
    const comparisons = [
      { criterion: 'government_npv', over: 'service', ratio: 9 },
      { criterion: 'service', over: 'third', ratio: 9 },
      { criterion: 'third', over: 'government_npv', ratio: 9 },
    ];
    const circular = judged([government, marks, third], { method: 'ahp', comparisons });
    const cautions = scoringSummary(scored(circular, compared), compared, circular).filter(
      ({ kind }) => kind === 'caution',
    );
    expect(cautions.map(({ text }) => text.en).join()).toMatch(/contradict one another: consistency ratio/);
  });

  it('a line no option has is answered with the nearest name', () => {
    const typo: ScoringCriterion = { ...government, from: { type: 'figure', line: 'fiscal.net_nvp' } };
    const { problems, totals } = scored(judged([typo, marks]), compared);
    expect(problems[0]?.path).toBe('/criteria/0/from/line');
    expect(problems[0]?.message.en).toContain('Did you mean "fiscal.net_npv"?');
    expect(totals).toEqual([null, null, null]);
  });
});
