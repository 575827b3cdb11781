import { expect, test } from 'vitest';
import { optionsOf, readSample, resultOf } from '../../support/sample-results';

test.each(optionsOf('all-schemes', 'amsterdam', 'bonn'))(
  'every headline figure of $sample, $option says more in its definition than its name',
  ({ sample, option }) => {
    const project = readSample(sample);
    const { metrics } = resultOf(project, option, project.scenarios[0]?.id ?? '');
    const silent = metrics.filter(({ label, definition }) => definition.zh === label.zh);
    expect(silent.map(({ id, label }) => `${id} ${label.zh}`)).toEqual([]);
  },
);
