import { describe, expect, test } from 'vitest';
import { appraise } from '../../cli/appraise';
import type { Project } from '../../models/project';
import { readSample } from '../support/sample-results';

const project = readSample('all-schemes');

const report = (of: Project, lang: 'zh' | 'en', option?: string) =>
  appraise({ project: of, lang, ...(option === undefined ? {} : { option }) }, 'compliance');

describe('citypact appraise --part compliance', () => {
  test.each(['zh', 'en'] as const)(
    'prints each option with its regime and what breaks the rules in %s',
    (lang) => {
      const { text, failed } = report(project, lang);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
      expect(failed).toBe(false);
      for (const { label } of project.options)
        expect(text).toContain(typeof label === 'string' ? label : label[lang]);
      expect(text).toContain('NC-06');
    },
  );

  test('prints the reason, the source, and the justification once there is one', () => {
    const justified: Project = {
      ...project,
      compliance: {
        justifications: [
          {
            option: 'ppp_legacy',
            rule: 'NC-05',
            text: 'Signed before the new rules',
            by: 'Li',
            date: '2026-02-01',
          },
        ],
      },
    };
    expect(report(project, 'en', 'ppp_legacy').text).toContain('✗ NC-05');
    const { text } = report(justified, 'en', 'ppp_legacy');
    expect(text).toContain('~ NC-05 No subsidy of works in operation: Not kept:');
    expect(text).toContain('Justification: Signed before the new rules (Li 2026-02-01)');
    expect(text).toContain('Source: China: Guobanhan [2023] No. 115');
  });

  test('as data every rule has its state, its values and its source', () => {
    const { data } = report(project, 'en', 'ppp_legacy');
    const [result] = data.compliance as { regime: string; rules: { id: string }[] }[];
    expect(result?.regime).toBe('NEW_CONCESSION');
    expect(result?.rules.find(({ id }) => id === 'NC-10')).toMatchObject({
      state: 'pass',
      // 2 years of construction and 12 of operation.
      values: { term_years: 14, most: 40 },
      test: 'term_years <= most',
    });
  });

  test('a rule with a typo fails the command and says where', () => {
    const { text, failed } = report(
      { ...project, compliance: { rules: [{ id: 'NC-10', holds: 'term_year <= most' }] } },
      'en',
    );
    expect(failed).toBe(true);
    expect(text).toMatch(/There is nothing named "term_year".*Did you mean "term_years"/);
  });
});
