import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answers,
  advise,
  CHOICES,
  type QuestionId,
  RULES,
  SCHEMES,
} from '../../../../models/appraisal/adviser';

const QUESTIONS = Object.keys(CHOICES) as QuestionId[];

const someAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(QUESTIONS.map((question) => [question, fc.constantFrom(...CHOICES[question])])),
  { requiredKeys: [] },
);

/** First place straight from the rules, written without the engine. */
function firstByHand(answers: Readonly<Record<string, string>>): string[] {
  const totals = SCHEMES.map((scheme) =>
    RULES.filter(({ when }) =>
      Object.entries(when).every(([question, choices]) =>
        (choices as readonly string[]).includes(answers[question] ?? ''),
      ),
    ).reduce((sum, { effects }) => sum + (effects[scheme] ?? 0), 0),
  );
  return SCHEMES.filter((_, i) => totals[i] === Math.max(...totals));
}

test('tells every answer that would change the first place, and no other, as trying each one does', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const now = firstByHand(answers as Record<string, string>);
      const { sensitivity, leaders } = advise(answers);
      expect(leaders).toEqual(now);
      expect(sensitivity.map(({ question }) => question)).toEqual(QUESTIONS);
      for (const { question, changes } of sensitivity) {
        const expected: [string | undefined, string[]][] = [];
        for (const choice of [...CHOICES[question], undefined]) {
          const { [question]: given, ...rest } = answers as Record<string, string>;
          const then = firstByHand(choice === undefined ? rest : { ...rest, [question]: choice });
          if (choice !== given && then.join() !== now.join()) expected.push([choice, then]);
        }
        expect(changes.map(({ choice, leaders }) => [choice, [...leaders]])).toEqual(expected);
      }
    }),
  );
});

test('with a wide lead nothing is decisive', () => {
  const { margin, sensitivity } = advise({
    domain: 'public_safety',
    asset: 'new_public',
    payer: 'budget',
    charging_point: 'no',
    revenue_cost: 'none',
    fiscal_room: 'ample',
    control: 'high',
    experience: 'both',
  });
  expect(margin).toBeGreaterThan(9);
  expect(sensitivity.every(({ changes }) => changes.length === 0)).toBe(true);
});
