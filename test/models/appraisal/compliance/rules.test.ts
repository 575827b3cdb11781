import { describe, expect, test } from 'vitest';
import { checkExpression, RULE_CATALOGUE, SURE } from '../../../../models/appraisal/compliance';
import { verdictFor } from '../../../support/compliance-project';
import { EXAMPLES } from './examples';

/** A rule of less than 90 % confidence warns whatever its severity. */
const stateOfBreach = (severity: string, confidence: number): string =>
  severity === 'block' && confidence >= SURE ? 'fail' : 'warn';

describe('the catalogue of rules', () => {
  test('holds every rule of the four regimes once, numbered without a gap', () => {
    const numbers = (prefix: string) =>
      RULE_CATALOGUE.filter(({ id }) => id.startsWith(prefix)).map(({ id }) =>
        Number(id.slice(prefix.length)),
      );
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
    // china-rules.md §3: NC-01..32, LP-01..17, GF-01..12, JV-01..11.
    expect(numbers('NC-')).toEqual(upTo(32));
    expect(numbers('LP-')).toEqual(upTo(17));
    expect(numbers('GF-')).toEqual(upTo(12));
    expect(numbers('JV-')).toEqual(upTo(11));
    expect(new Set(RULE_CATALOGUE.map(({ id }) => id)).size).toBe(RULE_CATALOGUE.length);
  });

  test.each(RULE_CATALOGUE)(
    '$id is readable in both languages, with source, date and sound formulas',
    (rule) => {
      for (const words of [rule.label, rule.text, rule.source]) {
        expect(words.zh).toMatch(/\p{Script=Han}|[A-Z]/u);
        expect(words.en).not.toMatch(/\p{Script=Han}/u);
      }
      expect(rule.effective).toMatch(/^\d{4}(-\d{2}){0,2}$/);
      for (const field of ['applies', 'holds', 'eased'] as const) {
        const formula = rule[field];
        if (formula !== undefined) expect(checkExpression(formula, rule.limits)).toMatchObject({ ok: true });
      }
    },
  );
});

describe('each rule tells a project that keeps it from one that breaks it', () => {
  test.each(RULE_CATALOGUE)('$id: $label.en', ({ id, severity, confidence }) => {
    const example = EXAMPLES[id];
    if (!example) throw new Error(`No example of ${id}`);
    const kept = verdictFor(id, example.keeps);
    expect([kept.state, kept.sentence.en]).toEqual(['pass', expect.stringMatching(/^Kept\./)]);
    const broken = verdictFor(id, example.breaks);
    expect([broken.state, broken.sentence.en]).toEqual([
      stateOfBreach(severity, confidence),
      expect.stringMatching(/^Not kept: /),
    ]);
    expect(broken.sentence.zh).toMatch(/^不符合：/);
  });
});

describe('a limit', () => {
  const qualitative = (score: number, amount: number) =>
    verdictFor('LP-15', ({ figure }) => {
      figure('vfm_qualitative_score', score);
      figure('vfm_amount', amount);
    }).sentence;

  test('is told in the unit of the figure it is compared with, marks beside money', () => {
    expect(qualitative(50, -1).zh).toContain('下限 60 分');
    expect(qualitative(50, -1).en).toContain('at least 60 points');
  });

  test('keeps that unit where money decided: marks are never told as yuan', () => {
    expect(qualitative(80, -1).zh).toContain('得分 80 分，下限 60 分，物有所值量值 -1 元');
  });
});
