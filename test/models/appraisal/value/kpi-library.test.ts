import { describe, expect, test } from 'vitest';
import { effectsOn, kpiFrom } from '../../../../models/appraisal/library/begin';
import { EFFECTS } from '../../../../models/appraisal/library/effects';
import { ISSUES } from '../../../../models/appraisal/library/issues';
import { evaluationOf } from '../../../../models/appraisal/value/evaluation';
import { kpiTable } from '../../../../models/appraisal/value/kpi-table';
import { parseUnit } from '../../../../models/language/units';
import { checkProject, type Project, setAt } from '../../../../models/project';
import { issueSchema } from '../../../../models/project/schema-kpi';
import { runProject } from '../../../../models/studies/run';
import { readSample, resultOf } from '../../../support/sample-results';
import { peopleHelped, socialProject } from '../../../support/social-project';

describe('the library of published effects', () => {
  test('serves twelve issues, each with at least a need, a practice and digital measures', () => {
    expect(ISSUES.map(({ id }) => id)).toEqual(issueSchema.options);
    expect(ISSUES.every(({ need, practice, digital }) => need.zh && practice.en && digital.zh)).toBe(true);
  });

  test('gives every effect a figure, a source in both languages and a unit that can be read', () => {
    for (const effect of EFFECTS) {
      expect(effect.source.zh && effect.source.en && effect.figure.zh && effect.figure.en).toBeTruthy();
      expect(parseUnit(effect.unit), effect.id).not.toBeNull();
    }
    expect(new Set(EFFECTS.map(({ id }) => id)).size).toBe(EFFECTS.length);
  });

  test('is filtered by issue', () => {
    expect(effectsOn(['public_safety']).map(({ id }) => id)).toEqual([
      'emergency_response',
      'longgang_alarms',
      'bristol_running_cost',
    ]);
    expect(effectsOn([])).toBe(EFFECTS);
  });

  test('never applies silently: a KPI begun from it changes no figure and asks to be confirmed', () => {
    const project = socialProject([peopleHelped()]);
    const begun = EFFECTS.reduce(
      (here, effect): Project => setAt(here, '/kpis', (here.kpis ?? []).concat(kpiFrom(effect, here))),
      project,
    );
    const npv = (p: typeof project) => {
      const result = runProject(p);
      if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
      return result.value;
    };
    const with_ = npv(begun);
    expect(with_.run.value('economics.enpv')).toBe(npv(project).run.value('economics.enpv'));
    for (const { id } of EFFECTS) expect(with_.run.value(`kpis.${id}.effect`, 3)).toBe(0);
    const problems = checkProject(begun);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.filter(({ message }) => /not confirmed/.test(message.en))).toHaveLength(EFFECTS.length);
    expect(kpiTable(with_, begun).filter(({ kpi }) => kpi?.unconfirmed)).toHaveLength(EFFECTS.length);
  });

  test('gives the second KPI of one effect a name of its own', () => {
    const [effect] = EFFECTS;
    if (!effect) throw new Error('no effects');
    const project = socialProject([]);
    const one = { ...project, kpis: [kpiFrom(effect, project)] };
    expect(kpiFrom(effect, one).id).toBe(`${effect.id}_2`);
  });
});

describe('one table of financial and social figures', () => {
  const project = socialProject([peopleHelped()]);
  const result = runProject(project);
  if (!result.ok) throw new Error('does not compute');
  const rows = kpiTable(result.value, project);

  test('holds measures of the whole and KPIs, financial first', () => {
    expect(rows[0]?.dimension).toBe('financial');
    expect(rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'returns.equity.irr',
        'fiscal.net_total',
        'economics.enpv',
        'kpis.people_helped',
      ]),
    );
  });

  test('shows no company return where the government keeps its own account, but what pays its money back', () => {
    const bristol = readSample('bristol');
    const ids = kpiTable(resultOf(bristol, 'own', 'base'), bristol).map(({ id }) => id);
    expect(ids.filter((id) => /^returns\.(project|equity)/.test(id))).toEqual([]);
    expect(ids).toContain('fiscal.payback');
  });

  test('tells what a unit of money gained costs as a ratio', () => {
    const bristol = readSample('bristol');
    const saved = kpiTable(resultOf(bristol, 'own', 'base'), bristol).find(
      ({ id }) => id === 'kpis.running_cost',
    );
    expect(saved?.kpi?.costUnit).toBe('x');
  });

  test('shows every KPI once', () => {
    expect(rows.filter(({ id }) => id === 'kpis.people_helped')).toHaveLength(1);
  });

  test('and the evaluation adds up over parties', () => {
    const study = evaluationOf(result.value, project);
    const sum = study?.parties.reduce(
      (s, { total }) => s + (typeof total === 'number' ? total : Number.NaN),
      0,
    );
    const enpv = study?.figures.find(({ line }) => line === 'economics.enpv')?.value;
    expect(sum).toBeCloseTo(Number(enpv), 6);
    expect(study?.verdict.en).toMatch(/worth the resources/);
  });
});

describe('a social return below 1', () => {
  const noteIn = (project: Project, option: string) => {
    const result = runProject(project, { option });
    if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
    return evaluationOf(result.value, project)?.sroiNote;
  };

  test('says, where users pay, that their fees are not in it', () => {
    const project = socialProject([peopleHelped()]);
    const [option] = project.options;
    // 100 people × 1, against 60,000.
    const poor = setAt(project, '/kpis/0/money/unit_value/value', 1);
    expect(noteIn(poor, option?.id ?? '')).toBeUndefined();
    const paid: Project = {
      ...poor,
      revenue: [{ id: 'fees', label: 'Fees', payer: 'advertisers', formula: '20000' }],
    };
    expect(noteIn(paid, option?.id ?? '')?.zh).toContain('使用者付费等直接效益不在其内');
    expect(noteIn(paid, option?.id ?? '')?.en).toContain('against all economic costs');
  });
});
