import { describe, expect, test } from 'vitest';
import { valueForMoneyOf } from '../../../../models/appraisal/fiscal';
import type { Project } from '../../../../models/project';
import { readSample } from '../../../support/sample-results';

/** Telemedicine: in a joint venture the insurer pays by the visit; the city can also buy the visits itself. */
const telemedicine = (): Project => ({
  ...readSample('abu-dhabi-telemedicine'),
  value_for_money: { discount_rate: { value: 0.05 } },
});

function compared(option: string) {
  const study = valueForMoneyOf(telemedicine(), { option });
  if (!study.ok) throw new Error(study.error.sentence.en);
  return study.value;
}

describe('a public reference that would earn more from users than it costs', () => {
  test('is said to make the comparison meaningless, and what to do instead', () => {
    const { values, notes } = compared('venture_call');
    expect(values.psc.raw).toBeLessThan(0);
    expect(notes[0]?.zh).toContain('物有所值比较没有意义');
    expect(notes[0]?.en).toContain('the comparison has no meaning');
  });

  test('is not spoken of where the city pays for the service', () => {
    const { values, notes } = compared('service');
    expect(values.psc.raw).toBeGreaterThan(0);
    expect(notes.every(({ en }) => !en.includes('no meaning'))).toBe(true);
  });
});
