import { describe, expect, test } from 'vitest';
import { APPRAISAL_PARTS, appraise } from '../../cli/appraise';
import { readArguments } from '../../cli/arguments';
import { smartParking } from '../models/appraisal/smart-parking';

describe('citypact appraise', () => {
  const ask = (lang: 'zh' | 'en', part?: string) => appraise({ project: smartParking(), lang }, part);

  test.each(['zh', 'en'] as const)('prints liabilities, budgets and the comparison in %s', (lang) => {
    const { text, failed } = ask(lang);
    expect(failed).toBe(false);
    for (const { id, label } of APPRAISAL_PARTS)
      if (['value', 'affordability'].includes(id)) expect(text).toContain(label[lang]);
    expect(text).toContain('2028');
    expect(text).toContain('3.66%');
    expect(text).toContain('10.65%');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('one part as data', () => {
    const { data } = ask('en', 'affordability');
    expect(Object.keys(data)).toEqual(['affordability']);
    expect(data.affordability).toMatchObject({
      budgets: [{ id: 'city', peak_year: 2028, verdict: 'within', limit: 0.1 }],
    });
  });

  test('an unknown option fails with its sentence', () => {
    const { text, failed } = appraise(
      { project: smartParking(), option: 'none', lang: 'en' },
      'affordability',
    );
    expect([failed, text]).toEqual([true, expect.stringContaining('none')]);
  });

  test('the command is read', () => {
    expect(readArguments(['appraise', 'a.citypact', '--part', 'Value', '--json'], {})).toMatchObject({
      ok: true,
      value: { command: 'appraise', part: 'value', json: true, file: 'a.citypact' },
    });
  });
});
