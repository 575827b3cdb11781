import { expect, test } from 'vitest';
import {
  CASES,
  CHOICES,
  CITATIONS,
  EVIDENCE,
  QUESTION_GROUPS,
  QUESTIONS,
  RULES,
  SCHEME_NAMES,
  SCHEMES,
  VARIANT_NAMES,
  VARIANT_RULES,
  VARIANTS,
} from '../../../../models/appraisal/adviser';
import { SCHEMES as CATALOGUE } from '../../../../models/project/schemes';

/** Every text in a piece of data, with its place. */
function textsOf(data: unknown, place = ''): [string, { zh: unknown; en: unknown }][] {
  if (typeof data !== 'object' || data === null) return [];
  if ('zh' in data && 'en' in data) return [[place, { zh: data.zh, en: data.en }]];
  return Object.entries(data).flatMap(([key, value]) => textsOf(value, `${place}/${key}`));
}

const ALL = {
  CASES,
  CITATIONS,
  EVIDENCE,
  QUESTION_GROUPS,
  QUESTIONS,
  RULES,
  SCHEME_NAMES,
  VARIANT_NAMES,
  VARIANT_RULES,
};

test('every text is there in both languages, Chinese in Chinese and English without Chinese', () => {
  const texts = textsOf(ALL);
  expect(texts.length).toBeGreaterThan(300);
  for (const [place, { zh, en }] of texts) {
    expect(zh, place).toMatch(/[\u4e00-\u9fff]/);
    expect(en, place).toMatch(/[A-Za-z]/);
    expect(en, place).not.toMatch(/[\u4e00-\u9fff，。；：（）]/);
    expect(zh, place).not.toMatch(/[,;]\s/);
  }
});

test('the schemes and their forms are those a project can have', () => {
  expect([...SCHEMES].sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
  for (const { id, variants } of CATALOGUE) {
    const forms: readonly string[] = VARIANTS[id as keyof typeof VARIANTS] ?? [];
    expect([...forms].sort(), id).toEqual(variants.flatMap((form) => form.id ?? []).sort());
  }
});

test('the questionnaire stays short, and every question is in exactly one group', () => {
  const questions = Object.keys(CHOICES);
  expect(questions.length).toBeLessThanOrEqual(14);
  expect(QUESTION_GROUPS.flatMap(({ questions }) => [...questions]).sort()).toEqual([...questions].sort());
  expect(Object.keys(QUESTIONS).sort()).toEqual([...questions].sort());
});

test('every reason names a source, has a name of its own and asks for answers that exist', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, when, cites } of [
    ...RULES,
    ...VARIANT_RULES.map((rule) => ({ ...rule, id: rule.variant })),
  ]) {
    expect(cites.length, id).toBeGreaterThan(0);
    for (const cite of cites) expect(CITATIONS, id).toHaveProperty(cite);
    for (const [question, choices] of Object.entries(when)) {
      expect(CHOICES, id).toHaveProperty(question);
      for (const choice of choices) expect(CHOICES[question as keyof typeof CHOICES], id).toContain(choice);
    }
  }
});

test('a reason speaks for schemes or against them, never both, and never by more than three points', () => {
  for (const { id, effects, caution } of RULES) {
    const points = Object.values(effects);
    expect(points.length, id).toBeGreaterThan(0);
    for (const point of points) expect(Math.abs(point), id).toBeLessThanOrEqual(3);
    if (caution) for (const point of points) expect(point, id).toBeLessThanOrEqual(0);
    else expect(new Set(points.map(Math.sign)).size, id).toBe(1);
    if (!caution) expect(points, id).not.toContain(0);
  }
});

test('a matter of law cites a rule with its number; a study is cited with its section', () => {
  for (const { id, cites, caution } of RULES) {
    const kinds = cites.map((cite) => CITATIONS[cite].kind);
    if (!caution) continue;
    expect(kinds, id).toContain('rule');
    expect(caution.register, id).toMatch(/^((NC|LP|GF|JV)-\d\d|BT)$/);
  }
  for (const [id, citation] of Object.entries(CITATIONS))
    if (citation.kind === 'rule') expect(citation.number, id).not.toBe('');
    else expect(citation.place?.zh, id).toMatch(/./);
});

test('every answer but the choice of rules says something about a scheme', () => {
  for (const [question, choices] of Object.entries(CHOICES))
    for (const choice of choices) {
      const used = RULES.some(({ when }) =>
        (when[question as keyof typeof when] as readonly string[] | undefined)?.includes(choice),
      );
      if (question !== 'rules') expect(used, `${question}=${choice}`).toBe(true);
    }
});

test('every scheme has its evidence, and shares add up to four', () => {
  for (const scheme of SCHEMES)
    expect(
      EVIDENCE.some((one) => one.scheme === scheme),
      scheme,
    ).toBe(true);
  for (const { shares, label } of EVIDENCE)
    for (const [government, enterprise] of Object.values(shares ?? {}))
      expect(government + enterprise, label.en).toBe(4);
});

test('every way within a scheme can be recommended, and the last resort has no condition', () => {
  for (const [scheme, variants] of Object.entries(VARIANTS)) {
    const rules = VARIANT_RULES.filter((rule) => rule.scheme === scheme);
    expect(new Set(rules.map(({ variant }) => variant))).toEqual(new Set(variants));
    expect(rules.at(-1)?.when).toEqual({});
    expect(rules.slice(0, -1).every(({ when }) => Object.keys(when).length > 0)).toBe(true);
  }
});
