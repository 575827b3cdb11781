import { describe, expect, test } from 'vitest';
import { FUZZ_SEED } from '../support/arbitrary-project';
import { MONEY_LAWS } from './money-laws';
import { fuzzedSubjects } from './subjects';

const subjects = fuzzedSubjects();

describe(`money laws over ${subjects.length} cases of random projects (seed ${FUZZ_SEED})`, () => {
  test.each(Object.entries(MONEY_LAWS))('%s', (_, law) => {
    const broken = subjects.flatMap((subject) => {
      const why = law(subject);
      return why === undefined ? [] : [`${subject.name}: ${why}`];
    });
    expect(broken).toEqual([]);
  });
});
