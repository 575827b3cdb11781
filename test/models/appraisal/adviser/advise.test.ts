import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  advise,
  CHOICES,
  type QuestionId,
  RULES,
  SCHEMES,
  type SchemeId,
  withAnswer,
} from '../../../../models/appraisal/adviser';

const QUESTIONS = Object.keys(CHOICES) as QuestionId[];

/** Any set of answers, each question answered or not. */
const someAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(QUESTIONS.map((question) => [question, fc.constantFrom(...CHOICES[question])])),
  { requiredKeys: [] },
);

const scoreOf = (answers: Answers, scheme: SchemeId): number =>
  advise(answers).ranking.find((one) => one.scheme === scheme)?.score ?? Number.NaN;

describe('nothing answered', () => {
  test('leaves all six level, and says so', () => {
    const { ranking, leaders, margin, headline, answered } = advise({});
    expect(leaders).toEqual(SCHEMES);
    expect(ranking.map(({ scheme, rank, score }) => [scheme, rank, score])).toEqual(
      SCHEMES.map((scheme) => [scheme, 1, 0]),
    );
    expect({ margin, answered }).toEqual({ margin: 0, answered: 0 });
    expect(headline.zh).toContain('并列');
    expect(headline.en).toContain('level');
  });

  test('an answer that says nothing by itself leaves them level, too', () => {
    const { leaders, headline } = advise({ rules: 'elsewhere' });
    expect(leaders).toEqual(SCHEMES);
    expect(headline.en).toBe(
      'The answers so far do not tell the six schemes apart (1 of 14 questions answered).',
    );
  });
});

describe('the score', () => {
  test('is the sum of its reasons, by hand for an operations centre', () => {
    const { ranking } = advise({
      domain: 'public_safety', // +3
      asset: 'new_public', // +2
      payer: 'budget', // +3
      charging_point: 'no', // +1
      revenue_cost: 'none', // +2
      fiscal_room: 'ample', // +2
      control: 'high', // +3
      experience: 'both', // +2
    });
    expect(ranking[0]).toMatchObject({ scheme: 'government_funded', rank: 1, score: 18 });
    expect(ranking[0]?.reasonsFor.map(({ points }) => points)).toEqual([3, 3, 3, 2, 2, 2, 2, 1]);
    expect(ranking[0]?.reasonsAgainst).toEqual([]);
    expect(ranking.at(-1)).toMatchObject({ scheme: 'enterprise_funded', score: -15 }); // −2 −2 −3 −2 −3 −3
  });

  test('is for every scheme and any answers the sum of what is shown', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        for (const { score, reasonsFor, reasonsAgainst, cautions } of advise(answers).ranking) {
          const shown = [...reasonsFor, ...reasonsAgainst, ...cautions];
          expect(shown.reduce((sum, { points }) => sum + points, 0)).toBe(score);
          expect(new Set(shown.map(({ rule }) => rule)).size).toBe(shown.length);
        }
      }),
    );
  });

  test('never falls by an answer that speaks for the scheme, whatever else is known', () => {
    const favours = SCHEMES.flatMap((scheme) =>
      QUESTIONS.flatMap((question) =>
        CHOICES[question]
          .filter((choice) => {
            const alone = RULES.filter(({ when }) => {
              const asked = Object.entries(when);
              return (
                asked.length === 1 &&
                asked[0]?.[0] === question &&
                (asked[0][1] as readonly string[]).includes(choice)
              );
            });
            return alone.reduce((sum, { effects }) => sum + (effects[scheme] ?? 0), 0) > 0;
          })
          .map((choice) => ({ scheme, question, choice })),
      ),
    );
    expect(favours.length).toBeGreaterThan(60);
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...favours), (answers, { scheme, question, choice }) => {
        const before = withAnswer(answers, question, undefined);
        const after = withAnswer(answers, question, choice);
        expect(scoreOf(after, scheme)).toBeGreaterThanOrEqual(scoreOf(before, scheme));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the ranking', () => {
  test('shows all six schemes, best first, ranks shared by equal scores, and the same every time', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { ranking, leaders, margin } = advise(answers);
        expect(new Set(ranking.map(({ scheme }) => scheme))).toEqual(new Set(SCHEMES));
        const scores = ranking.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const { score, rank } of ranking)
          expect(rank).toBe(1 + scores.filter((other) => other > score).length);
        expect(leaders).toEqual(SCHEMES.filter((scheme) => scoreOf(answers, scheme) === scores[0]));
        expect(margin).toBe((scores[0] ?? 0) - (scores[1] ?? 0));
        expect(JSON.stringify(advise(answers))).toBe(JSON.stringify(advise(answers)));
      }),
    );
  });

  test('names a tie as a tie', () => {
    // payer=mixed: +2 for PPP and for the joint venture, nothing else above.
    const { leaders, margin, headline } = advise({ payer: 'mixed' });
    expect(leaders).toEqual(['joint_venture', 'ppp']);
    expect(margin).toBe(0);
    expect(headline).toEqual({
      zh: '合资合作、政府和社会资本合作（PPP）并列第一（已答 1/14 题）。',
      en: 'Joint venture and Public-private partnership are level in first place (1 of 14 questions answered).',
    });
  });

  test('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const turned = Object.fromEntries(Object.entries(answers).reverse());
        expect(advise(turned).ranking).toEqual(advise(answers).ranking);
      }),
    );
  });
});

describe('the law', () => {
  test('bars a new PPP that government pays in China, with its source, and keeps it in the ranking', () => {
    const inChina = advise({ rules: 'cn_new', payer: 'budget' });
    const ppp = inChina.ranking.find(({ scheme }) => scheme === 'ppp');
    expect(ppp?.barred).toBe(true);
    expect(ppp?.cautions[0]).toMatchObject({ points: -3, caution: { severity: 'block', register: 'NC-01' } });
    expect(ppp?.cautions[0]?.citations.map((one) => one.number)).toContain('国办函〔2023〕115号');
    const elsewhere = advise({ rules: 'elsewhere', payer: 'budget' });
    expect(elsewhere.ranking.find(({ scheme }) => scheme === 'ppp')).toMatchObject({
      barred: false,
      cautions: [],
    });
  });

  test('never leaves the adviser without a lawful scheme: the best that is not barred', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { ranking, lawful } = advise(answers);
        const allowed = ranking.filter(({ barred }) => !barred);
        expect(lawful).toEqual(
          allowed.filter(({ score }) => score === allowed[0]?.score).map(({ scheme }) => scheme),
        );
        expect(lawful.length).toBeGreaterThan(0);
      }),
    );
  });

  test('is held against no project outside China', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        for (const one of advise({ ...answers, rules: 'elsewhere' }).ranking)
          expect(one.cautions).toEqual([]);
      }),
    );
  });

  test('is said in the first sentence when what comes first is barred', () => {
    const { headline, ranking, leaders, lawful } = advise({
      rules: 'cn_new',
      asset: 'new_handed_over',
      control: 'shared',
      charging_point: 'no',
      fiscal_room: 'none',
      private_interest: 'strong',
    });
    expect(ranking[0]).toMatchObject({ scheme: 'ppp', barred: true });
    expect(headline.zh).toContain('为现行规定所禁止');
    expect(headline.en).toContain(
      '; but the law bars it as described, and of the others Joint venture scores best',
    );
    expect({ leaders, lawful }).toEqual({ leaders: ['ppp'], lawful: ['joint_venture'] });
  });
});

describe('the way within a scheme', () => {
  test.each([
    [{ asset: 'existing' }, 'ppp', 'tot'],
    [{ asset: 'renewal' }, 'ppp', 'rot'],
    [{ asset: 'lease' }, 'ppp', 'blt'],
    [{ payer: 'budget' }, 'ppp', 'bto'],
    [{ asset: 'new_handed_over', payer: 'market' }, 'ppp', 'bot'],
    [{}, 'ppp', 'bot'],
    [{ experience: 'both' }, 'government_funded', 'self_operated'],
    [{ experience: 'build_only' }, 'government_funded', 'entrusted_operation'],
    [{ experience: 'neither' }, 'government_funded', 'agent_construction'],
    [{ payer: 'savings', fiscal_room: 'limited' }, 'government_funded', 'service_purchase'],
    [{ experience: 'neither', fiscal_room: 'limited' }, 'government_funded', 'service_purchase'],
  ] as const)('%j makes %s %s', (answers, scheme, variant) => {
    const { ranking } = advise(answers);
    expect(ranking.find((one) => one.scheme === scheme)?.variant?.id).toBe(variant);
  });

  test('BT is never recommended in China', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom('cn_new', 'cn_legacy'), (answers, rules) => {
        for (const { variant } of advise({ ...answers, rules }).ranking) expect(variant?.id).not.toBe('bt');
      }),
    );
  });
});
