import { describe, expect, test } from 'vitest';
import {
  complianceOf,
  complianceProblems,
  complianceSummary,
  regimeOf,
  ruleSetOf,
} from '../../../../models/appraisal/compliance';
import { checkProject, type Project, parseProject, serializeProject } from '../../../../models/project';
import type { Compliance } from '../../../../models/project/schema-compliance';
import { runProject } from '../../../../models/studies/run';
import { projectFor, type Setup, verdictIn } from '../../../support/compliance-project';
import { kioskProject } from '../../../support/kiosk-project';
import { readSample } from '../../../support/sample-results';

const longTerm: Setup = ({ project }) => {
  project.timeline = { ...project.timeline, operation_years: { value: 44 } };
  project.capex = project.capex.filter(({ id }) => id === 'kiosks');
  project.tax = { ...project.tax, rate: { value: 0.25 } };
};

const withRules = (project: Project, more: Partial<Compliance>): Project => ({
  ...project,
  compliance: { ...project.compliance, ...more },
});

describe('the regime of an option', () => {
  const at = (start: string, scheme: 'concession' | 'ppp' | 'joint_venture' | 'government_funded') => {
    const project = kioskProject();
    const [option] = project.options;
    if (!option) throw new Error('no option');
    const moved = { ...project, timeline: { ...project.timeline, start } };
    return regimeOf(moved, { ...option, scheme });
  };

  test('follows from its scheme and from whether works begin before the new mechanism', () => {
    expect(at('2026-01-01', 'concession').regime).toBe('NEW_CONCESSION');
    expect(at('2023-11-03', 'ppp').regime).toBe('NEW_CONCESSION');
    expect(at('2023-11-02', 'ppp').regime).toBe('LEGACY_PPP');
    expect(at('2026-01-01', 'joint_venture').regime).toBe('JV_COMMERCIAL');
    expect(at('2026-01-01', 'government_funded').regime).toBe('GOV_FUNDED');
    expect(at('2018-01-01', 'ppp').reason.en).toBe(
      'Works begin on 2018-01-01, before the new mechanism of 3 November 2023.',
    );
  });

  test('is the one the project states, where it states one', () => {
    const project = withRules(kioskProject(), {
      regimes: [
        { option: 'concession', regime: 'LEGACY_PPP', note: { zh: '2021年签约', en: 'Signed in 2021' } },
      ],
    });
    const [option] = project.options;
    expect(option && regimeOf(project, option)).toEqual({
      regime: 'LEGACY_PPP',
      chosen: true,
      reason: { zh: '2021年签约', en: 'Signed in 2021' },
    });
  });

  test('Chinese rules are for projects in yuan unless the project says otherwise', () => {
    expect(ruleSetOf(kioskProject())).toEqual({ set: 'international', chosen: false });
    expect(ruleSetOf(projectFor('NC-01'))).toEqual({ set: 'both', chosen: true });
  });
});

describe('a verdict', () => {
  test('names the values that made it so and nothing else', () => {
    const verdict = verdictIn(projectFor('NC-10', longTerm), 'NC-10');
    expect(verdict.state).toBe('fail');
    // 1 year of construction + 44 of operation.
    expect(verdict.sentence.zh).toContain('期限 45 年，上限 40 年。');
    expect(verdict.sentence.en).toContain('Term 45 years; at most 40 years.');
  });

  test('is a warning where the law itself is lenient', () => {
    const eased = projectFor('NC-10', (draft) => {
      longTerm(draft);
      draft.yes('large_slow_project');
    });
    expect(verdictIn(eased, 'NC-10')).toMatchObject({ state: 'warn', blocks: false });
  });

  test('is open while an answer is missing, and says which', () => {
    const { state, sentence, questions } = verdictIn(projectFor('NC-15'), 'NC-15');
    expect([state, sentence.en, questions.map(({ id }) => id)]).toEqual([
      'unknown',
      'It cannot be told yet. Open competition: Not answered yet.',
      ['competitive_tender'],
    ]);
  });

  test('does not wait for an answer that could not change it', () => {
    // BT alone breaks GF-03; whether the contractor lends as well makes no difference.
    const bt = projectFor('GF-03', ({ option }) => {
      option.scheme = 'ppp';
      option.variant = 'bt';
    });
    expect(verdictIn(bt, 'GF-03').state).toBe('fail');
    expect(verdictIn(projectFor('GF-03'), 'GF-03').state).toBe('unknown');
  });

  test('asks for the stated figures a computed fact stands on', () => {
    const asked = verdictIn(projectFor('GF-05'), 'GF-05').readings.filter(
      ({ fact }) => fact?.origin === 'figure',
    );
    expect(asked.map(({ id }) => id)).toEqual(['approved_estimate', 'feasibility_estimate']);
  });

  test('an answer for one option goes before the one for all', () => {
    const project = withRules(projectFor('NC-15'), {
      answers: [
        { question: 'competitive_tender', answer: 'no' },
        { option: 'concession', question: 'competitive_tender', answer: 'yes' },
      ],
    });
    expect(verdictIn(project, 'NC-15').state).toBe('pass');
  });

  test('a written justification turns a block amber and keeps what it was', () => {
    const project = withRules(projectFor('NC-10', longTerm), {
      justifications: [
        { option: 'concession', rule: 'NC-10', text: '省政府批准延长', by: '张工', date: '2026-03-01' },
      ],
    });
    expect(verdictIn(project, 'NC-10')).toMatchObject({
      state: 'justified',
      plain: 'fail',
      justification: { text: { zh: '省政府批准延长' }, by: '张工', date: '2026-03-01' },
    });
  });

  test('a justification of a rule that is kept changes nothing', () => {
    const project = withRules(projectFor('NC-10'), {
      justifications: [{ option: 'concession', rule: 'NC-10', text: 'not needed' }],
    });
    expect(verdictIn(project, 'NC-10').state).toBe('pass');
  });

  test('an option that cannot be computed leaves open what needs its figures', () => {
    const project = projectFor('NC-03');
    const [option] = project.options;
    if (!option) throw new Error('no option');
    const found = complianceOf(project, option, null).verdicts;
    const stateOf = (id: string) => found.find(({ rule }) => rule.id === id)?.state;
    expect([stateOf('NC-03'), stateOf('NC-10')]).toEqual(['unknown', 'pass']);
  });
});

describe('rules of one’s own', () => {
  test('a limit may be changed, and the rule says it was edited', () => {
    const project = withRules(projectFor('NC-10'), {
      rules: [{ id: 'NC-10', limits: [{ id: 'most', amount: 4 }] }],
    });
    // The kiosks run for 1 + 4 years.
    expect(verdictIn(project, 'NC-10')).toMatchObject({ state: 'fail', rule: { edited: true } });
  });

  test('a rule switched off is shown and not judged', () => {
    const project = withRules(projectFor('NC-10', longTerm), { rules: [{ id: 'NC-10', off: true }] });
    expect(verdictIn(project, 'NC-10').state).toBe('off');
  });

  test('a rule below 90 % confidence only warns, and can be made sure', () => {
    const asShipped = projectFor('NC-17', ({ project, terms }) => {
      project.identity = { ...project.identity, domain: 'Parking' };
      terms.sponsor = 'city';
    });
    expect(verdictIn(asShipped, 'NC-17').state).toBe('warn');
    const sure = withRules(asShipped, { rules: [{ id: 'NC-17', confidence: 95 }] });
    expect(verdictIn(sure, 'NC-17').state).toBe('fail');
  });

  test('a new rule is judged over the same facts', () => {
    const project = withRules(projectFor('NC-10'), {
      rules: [
        {
          id: 'city-1',
          label: { zh: '资本金三成', en: 'Capital of 30 %' },
          severity: 'block',
          holds: 'project_capital_ratio >= 0.3',
        },
      ],
    });
    // 60 % gearing leaves 40 % of capital.
    expect(verdictIn(project, 'city-1').state).toBe('pass');
    expect(complianceProblems(project)).toEqual([]);
  });

  test('a typo gives a sentence, a place and the nearest name, and nothing is lost', () => {
    const project = withRules(projectFor('NC-10'), {
      rules: [{ id: 'NC-10', holds: 'term_year <= most' }],
    });
    const [problem] = complianceProblems(project);
    expect(problem).toMatchObject({ path: '/compliance/rules/0/holds', severity: 'error' });
    expect(problem?.message.en).toMatch(/character 1.*"term_year".*"term_years"/);
    expect(problem?.message.zh).toMatch(/第 1 个字符.*term_year.*是否指“term_years”/);
    const verdict = verdictIn(project, 'NC-10');
    expect(verdict.state).toBe('unknown');
    expect(verdict.rule.holds).toBe('term_year <= most');
    expect(verdict.fault?.field).toBe('holds');
    expect(parseProject(serializeProject(project))).toMatchObject({ ok: true, value: project });
  });

  test('a rule of one’s own without a test, and names nobody knows, are said', () => {
    const project = withRules(projectFor('NC-10'), {
      rules: [{ id: 'empty' }],
      answers: [{ question: 'competitive_tendr', answer: 'yes' }],
      justifications: [{ option: 'concession', rule: 'NC-99', text: 'x' }],
      figures: [{ figure: 'budget_ratios', amount: 0.1 }],
    });
    expect(complianceProblems(project).map(({ path, severity }) => `${severity} ${path}`)).toEqual([
      'error /compliance/rules/0',
      'warning /compliance/answers/0/question',
      'warning /compliance/figures/0/figure',
      'warning /compliance/justifications/0/rule',
    ]);
  });

  test('an unknown option or a repeated entry is a warning of the file', () => {
    const project = withRules(kioskProject(), {
      regimes: [{ option: 'concesion', regime: 'LEGACY_PPP' }],
      answers: [
        { question: 'competitive_tender', answer: 'yes' },
        { question: 'competitive_tender', answer: 'no' },
      ],
    });
    const found = checkProject(project).filter(({ path }) => path.startsWith('/compliance'));
    expect(found.map(({ path, severity }) => `${severity} ${path}`)).toEqual([
      'warning /compliance/answers/1',
      'warning /compliance/regimes/0/option',
    ]);
    expect(found[1]?.message.en).toContain('Did you mean "concession"?');
  });
});

describe('the samples', () => {
  const summaryOf = (name: string, id: string) => {
    const project = readSample(name);
    const option = project.options.find((one) => one.id === id);
    if (!option) throw new Error(`No option ${id}`);
    const ran = runProject(project, { option: id });
    const { regime, state, blocking } = complianceSummary(project, option, ran.ok ? ran.value : null);
    return { regime, state, blocking };
  };

  test('a gap payment by the formula cannot be a new concession, and is in order as an existing one', () => {
    expect(summaryOf('all-schemes', 'ppp_legacy')).toEqual({
      regime: 'NEW_CONCESSION',
      state: 'fail',
      blocking: ['NC-01', 'NC-05', 'NC-06', 'NC-24'],
    });
    expect(summaryOf('ring-road-vgf', 'formula')).toMatchObject({ regime: 'LEGACY_PPP', blocking: [] });
  });

  test('smart parking as a concession pays out more than profit, with a written reason', () => {
    expect(summaryOf('all-schemes', 'concession')).toEqual({
      regime: 'NEW_CONCESSION',
      state: 'warn',
      blocking: [],
    });
  });

  test('the city’s own project draws on bonds within the law', () => {
    expect(summaryOf('all-schemes', 'government')).toMatchObject({ regime: 'GOV_FUNDED', blocking: [] });
  });

  test('LinkNYC is judged by international practice: its terms hold no termination regime, with a written reason', () => {
    const { compliance, ...project } = readSample('linknyc');
    const [option] = project.options;
    if (!option || !compliance) throw new Error('LinkNYC has options and answers');
    const { justifications: _, ...unexplained } = compliance;
    const summary = complianceSummary({ ...project, compliance: unexplained }, option, null);
    expect(summary.blocking).toEqual(['INT-08']);
    expect(summaryOf('linknyc', 'gross_revenue').blocking).toEqual([]);
  });
});
