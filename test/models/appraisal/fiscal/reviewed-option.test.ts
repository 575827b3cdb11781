import { expect, test } from 'vitest';
import { reviewedOption } from '../../../../models/appraisal/fiscal/reviewed-option';
import { readSample } from '../../../support/sample-results';

test('marks read under another option say which one the experts looked at', () => {
  const sample = readSample('all-schemes');
  expect(reviewedOption(sample)).toEqual({
    zh: '评审的方案：③ 特许经营：保底或分成。',
    en: 'Option reviewed: 3 Concession with a minimum or a share.',
  });
  const { expert_review: _, ...unreviewed } = sample;
  expect(reviewedOption(unreviewed)).toBeUndefined();
});
