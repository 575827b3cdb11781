import { describe, expect, test } from 'vitest';
import { compareText, machineComparison } from '../../cli/compare';
import { addOption } from '../../models/project/schemes';
import { compareOptions } from '../../models/studies/compare';
import { readSample } from '../support/sample-results';

const { project } = addOption(readSample('parking-bot'), { scheme: 'enterprise_funded' });
const comparison = compareOptions(project, { scenario: 'base' });

describe('citypact compare', () => {
  test.each(['zh', 'en'] as const)('prints one column for each option in %s', (lang) => {
    const text = compareText(comparison, project, lang);
    for (const { label } of comparison.options) expect(text).toContain(label[lang]);
    for (const { label } of comparison.figures) expect(text).toContain(label[lang]);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('as data every figure has one value for each option, with the reason where it is undefined', () => {
    const data = machineComparison(comparison, 'en');
    expect(data.options.map(({ id, ok }) => [id, ok])).toEqual(project.options.map(({ id }) => [id, true]));
    for (const { values } of data.figures) expect(values).toHaveLength(project.options.length);
    const payback = data.figures.find(({ id }) => id === 'returns.project.discounted_payback');
    expect(payback?.values[0]).toEqual({ undefined: expect.stringContaining('not recovered') });
  });
});
