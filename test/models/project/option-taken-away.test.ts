import { describe, expect, test } from 'vitest';
import { checkProject } from '../../../models/project';
import { withoutOption } from '../../../models/project/schemes';
import { computed, readSample, SAMPLES } from '../../laws/subjects';

/** Scenarios, experts, risks, marks and answers may all name an option that is taken away. */
describe.each(SAMPLES)('%s', (name) => {
  const sample = readSample(name);

  test.each(sample.options.map(({ id }) => id))('without %s the other options stay as they were', (id) => {
    const rest = withoutOption(sample, id);
    const before = checkProject(sample).map(({ message }) => message.en);
    expect(checkProject(rest).filter(({ message }) => !before.includes(message.en))).toEqual([]);
    expect(JSON.stringify(rest)).not.toContain(`"option":"${id}"`);
    for (const scenario of [rest.scenarios[0], rest.scenarios.at(-1)]) {
      for (const option of rest.options) {
        const choice = { option: option.id, scenario: scenario?.id ?? '' };
        expect(figures(rest, choice)).toEqual(figures(sample, choice));
      }
    }
  });
});

function figures(project: Parameters<typeof computed>[0], choice: { option: string; scenario: string }) {
  return computed(project, choice).metrics.map(({ id, value }) => [id, value]);
}

test('the last option stays', () => {
  const sample = readSample(SAMPLES[0] ?? '');
  const one = { ...sample, options: sample.options.slice(0, 1) };
  expect(withoutOption(one, one.options[0]?.id ?? '')).toBe(one);
});
