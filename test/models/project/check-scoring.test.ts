import { describe, expect, it } from 'vitest';
import { checkProject, type Project, parseProject, serializeProject } from '../../../models/project';
import type { ScoringCriterion, Weighting } from '../../../models/project/schema-scoring';
import { readSample } from '../../support/sample-results';

const sample = readSample('parking-bot');

function criterion(id: string, rest: Partial<ScoringCriterion> = {}): ScoringCriterion {
  return {
    id,
    label: { zh: `指标${id}`, en: `Criterion ${id}` },
    from: { type: 'experts' },
    direction: 'more',
    worst: { value: 0 },
    best: { value: 100 },
    weight: { value: 0.5 },
    ...rest,
  };
}

function said(criteria: ScoringCriterion[], weighting?: Weighting) {
  const project: Project = { ...sample, criteria, ...(weighting ? { weighting } : {}) };
  return checkProject(project).filter(({ path }) => /^\/(criteria|weighting)/.test(path));
}

describe('criteria in the project file', () => {
  it('are read back as written', () => {
    const project = { ...sample, criteria: [criterion('a'), criterion('b')] };
    const read = parseProject(serializeProject(project));
    expect(read.ok && read.value.criteria).toEqual(project.criteria);
    expect(said(project.criteria)).toEqual([]);
  });

  it('weights that do not add up are named with their sum, and the project can still be computed', () => {
    const [problem] = said([criterion('a'), criterion('b', { weight: { value: 0.45 } })]);
    expect(problem).toMatchObject({ path: '/criteria', severity: 'warning' });
    expect(problem?.message.en).toContain('add up to 95% and should be 100 %');
    expect(problem?.message.zh).toContain('合计 95%');
  });

  it('equal anchors cannot tell options apart', () => {
    const [problem] = said([criterion('a', { best: { value: 0 }, weight: { value: 1 } })]);
    expect(problem?.path).toBe('/criteria/0/best');
    expect(problem?.message.en).toContain('are the same and cannot tell options apart');
  });

  it('a direction against the anchors, and corners out of order, are doubted', () => {
    const paths = said([
      criterion('a', { direction: 'less' }),
      criterion('b', { shape: { form: 'piecewise', points: [{ at: 40, worth: 1.4 }] } }),
    ]).map(({ path }) => path);
    expect(paths).toEqual(['/criteria/0/direction', '/criteria/1/shape/points/0']);
  });

  it('a missing comparison names the pair', () => {
    const comparisons = [{ criterion: 'a', over: 'b', ratio: 3 }];
    const [problem] = said([criterion('a'), criterion('b'), criterion('c')], { method: 'ahp', comparisons });
    expect(problem?.message.en).toContain('2 comparisons are missing, the first between "Criterion a"');
  });

  it('an unknown criterion or option is answered with the nearest name', () => {
    const comparisons = [{ criterion: 'cost', over: 'qualty', ratio: 3 }];
    const problems = said(
      [criterion('cost', { marks: [{ option: 'gap_grnt', mark: 70 }] }), criterion('quality')],
      { method: 'direct', comparisons },
    );
    expect(problems.map(({ message }) => message.en).join()).toContain('Did you mean "gap_grant"?');
    expect(problems.map(({ message }) => message.en).join()).toContain('Did you mean "quality"?');
  });

  it('a ratio of nothing and one expert marking twice are refused', () => {
    const marks = [
      { option: 'gap_grant', expert: 'Li', mark: 70 },
      { option: 'gap_grant', expert: 'Li', mark: 80 },
    ];
    const problems = said([criterion('a', { marks }), criterion('b')], {
      method: 'direct',
      comparisons: [{ criterion: 'a', over: 'b', ratio: 0 }],
    });
    expect(problems.map(({ path }) => path)).toEqual([
      '/criteria/0/marks/1',
      '/weighting/comparisons/0/ratio',
    ]);
  });
});

describe('criteria in groups', () => {
  const groups = [
    { id: 'money', label: { zh: '资金', en: 'Money' } },
    { id: 'people', label: { zh: '公众', en: 'People' } },
  ];
  const grouped = [
    criterion('a', { group: 'money' }),
    criterion('b', { group: 'money' }),
    criterion('c', { group: 'people' }),
    criterion('d'),
  ];
  const top = [
    { criterion: 'money', over: 'people', ratio: 2 },
    { criterion: 'people', over: 'd', ratio: 2 },
    { criterion: 'money', over: 'd', ratio: 4 },
  ];
  const within = { criterion: 'a', over: 'b', ratio: 3 };
  const heard = (comparisons: Weighting['comparisons'], criteria = grouped) => {
    const weighting: Weighting = { method: 'ahp', ...(comparisons ? { comparisons } : {}) };
    const project: Project = { ...sample, criteria, criteria_groups: groups, weighting };
    return checkProject(project).filter(({ path }) => /^\/(criteria|weighting)/.test(path));
  };

  it('are read back as written, and nothing is said once every node is compared', () => {
    const project: Project = { ...sample, criteria: grouped, criteria_groups: groups };
    const read = parseProject(serializeProject(project));
    expect(read.ok && read.value.criteria_groups).toEqual(groups);
    expect(heard([...top, within])).toEqual([]);
  });

  it('a missing comparison names the group it is missing in', () => {
    const [problem] = heard(top);
    expect(problem?.message.en).toMatch(
      /^Within "Money": 1 comparisons are missing.*"Criterion a" and "Criterion b"/,
    );
    expect(heard([within])[0]?.message.zh).toMatch(/^各组之间：.*“资金”与“公众”/);
  });

  it('a contradiction names the place and the most doubtful judgement', () => {
    const [problem] = heard([...top.slice(0, 2), { criterion: 'money', over: 'd', ratio: 1 / 9 }, within]);
    expect(problem?.message.en).toMatch(
      /^Between groups the comparisons contradict .* above 0\.10\. The worst is "/,
    );
    expect(problem?.message.zh).toMatch(/^各组之间的比较前后矛盾/);
  });

  it('a comparison across groups does not count and is said', () => {
    const [problem] = heard([...top, within, { criterion: 'a', over: 'c', ratio: 2 }]);
    expect(problem?.path).toBe('/weighting/comparisons/4');
    expect(problem?.message.en).toContain('do not stand in the same group');
  });

  it('an unknown group is answered with the nearest name', () => {
    const [problem] = heard(
      [...top, within],
      [...grouped.slice(0, 2), criterion('c', { group: 'poeple' }), criterion('d')],
    );
    expect(problem?.path).toBe('/criteria/2/group');
    expect(problem?.message.en).toContain('Did you mean "people"?');
  });
});
