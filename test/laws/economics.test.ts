import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../models/project';
import { runProject } from '../../models/studies/run';
import { readSample } from '../support/sample-results';

/** Every sample, appraised for the whole economy whether its author did so or not. */
const SAMPLES: readonly (readonly [string, Project])[] = readdirSync('samples')
  .filter((file) => file.endsWith('.citypact'))
  .map((file) => {
    const name = file.replace('.citypact', '');
    const project = readSample(name);
    return [name, { ...project, economics: project.economics ?? {} }];
  });

describe.each(SAMPLES)('%s', (_, project) => {
  test.each(project.options.map(({ id }) => id))(
    'who gains and who pays adds up to the economic NPV: %s',
    (option) => {
      const result = runProject(project, { option });
      if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
      const { run } = result.value;
      const value = (id: string): number => {
        const found = run.value(id);
        return typeof found === 'number' ? found : Number.NaN;
      };
      const gains = project.parties.map(({ id }) => value(`economics.party.${id}.total_pv`));
      const scale = Math.max(1, ...gains.map(Math.abs));
      expect(gains.reduce((sum, gain) => sum + gain, 0) / scale).toBeCloseTo(
        value('economics.enpv') / scale,
        9,
      );
    },
  );
});
