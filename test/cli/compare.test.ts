import { describe, expect, test } from 'vitest';
import { machineScore, scoreOrPropose, scoreText } from '../../cli/appraise-score';
import { compareText, machineComparison } from '../../cli/compare';
import { addOption } from '../../models/project/schemes';
import { compareOptions } from '../../models/studies/compare';
import { readSample } from '../support/sample-results';

/** The two bids and the company alone, as yet without criteria. */
const { criteria: _, weighting: __, ...unjudged } = readSample('parking-bot');
const { project } = addOption(unjudged, { scheme: 'enterprise_funded' });
const comparison = compareOptions(project, { scenario: 'base' });

describe('citypact compare', () => {
  test.each(['zh', 'en'] as const)('--score adds the score of every option in %s', (lang) => {
    const scored = scoreOrPropose(project, comparison);
    if (!scored) throw new Error('figures tell the options apart');
    const text = scoreText(scored, comparison, lang);
    for (const { label } of scored.scoring.criteria) expect(text).toContain(label[lang]);
    expect(text).toContain(lang === 'zh' ? '综合得分最高' : 'scores highest');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    const data = machineScore(scored, comparison, lang);
    expect(data.proposed).toBe(true);
    expect(data.options.map(({ rank }) => rank).toSorted()).toEqual([1, 2, 3]);
  });

  test.each(['zh', 'en'] as const)('prints one column for each option in %s', (lang) => {
    const text = compareText(comparison, project, lang);
    for (const { label } of comparison.options) expect(text).toContain(label[lang]);
    for (const { label } of comparison.figures) expect(text).toContain(label[lang]);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('as data every figure has one value for each option, with the reason where it is undefined', () => {
    const data = machineComparison(comparison, project, 'en');
    expect(data.options.map(({ id, ok }) => [id, ok])).toEqual(project.options.map(({ id }) => [id, true]));
    for (const { values } of data.figures) expect(values).toHaveLength(project.options.length);
    const payback = data.figures.find(({ id }) => id === 'returns.project.discounted_payback');
    expect(payback?.values[0]).toEqual({ undefined: expect.stringContaining('not recovered') });
  });

  test.each(['zh', 'en'] as const)('says how each option stands with the rules in %s', (lang) => {
    const text = compareText(comparison, project, lang);
    expect(text).toContain(lang === 'zh' ? '\n合规\n' : '\nCompliance\n');
    expect(text).toContain(lang === 'zh' ? 'NC-01 聚焦使用者付费' : 'NC-01 Paid by users');
    const { compliance } = machineComparison(comparison, project, lang);
    expect(compliance.map(({ option }) => option)).toEqual(project.options.map(({ id }) => id));
    expect(compliance[1]).toMatchObject({ state: 'fail', worst: { rule: 'NC-01', state: 'fail' } });
  });
});
