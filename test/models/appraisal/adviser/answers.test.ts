import { expect, test } from 'vitest';
import { readAnswers } from '../../../../models/appraisal/adviser';

test('answers are read by their names; what is not known carries no weight', () => {
  expect(
    readAnswers([
      ['payer', 'market'],
      ['users', 'many'],
      ['control', 'unknown'],
    ]),
  ).toEqual({
    ok: true,
    value: { payer: 'market', users: 'many' },
  });
});

test('every mistake is told at once, with the nearest name', () => {
  const read = readAnswers([
    ['payr', 'market'],
    ['payer', 'markt'],
    ['users', 3],
    ['control', 'low'],
    ['control', 'high'],
  ]);
  expect(read.ok ? [] : read.error.map(({ en }) => en)).toEqual([
    expect.stringMatching(
      /^There is no question "payr"; did you mean "payer"\? Choose from: rules, domain, /,
    ),
    expect.stringMatching(
      /^The question "payer" has no answer "markt"; did you mean "market"\? Choose from: .*unknown\.$/,
    ),
    expect.stringMatching(/^The question "users" has no answer "3"\. Choose from: many, few, unknown\.$/),
    'The question "control" is answered twice.',
  ]);
});

test('names every object has are no questions and no answers', () => {
  for (const name of ['__proto__', 'constructor', 'toString', '']) {
    expect(readAnswers([[name, 'yes']]).ok).toBe(false);
    expect(readAnswers([['users', name]]).ok).toBe(false);
  }
});
