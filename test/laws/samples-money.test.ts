import { describe, expect, test } from 'vitest';
import { MONEY_LAWS } from './money-laws';
import { eachSubject, readSample, SAMPLES } from './subjects';

/** Every scenario at the step of the file; at the others the base scenario, which has the same lines. */
const STEPS = ['year', 'half_year', 'quarter', 'month'] as const;

describe.each(SAMPLES)('money laws over %s', (name) => {
  const sample = readSample(name);

  test.each(STEPS)('every law holds by %s in every option', (step) => {
    const project = { ...sample, timeline: { ...sample.timeline, step } };
    const scenarios = step === sample.timeline.step ? project.scenarios : project.scenarios.slice(0, 1);
    const broken: string[] = [];
    for (const subject of eachSubject(project, `${name} by ${step}`, scenarios)) {
      for (const [title, law] of Object.entries(MONEY_LAWS)) {
        const why = law(subject);
        if (why !== undefined) broken.push(`${subject.name}, ${title}: ${why}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
