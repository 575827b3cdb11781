import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runProject } from '../../models/studies/run';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';

/** Projects tried in the ordinary run; CITYPACT_LAW_RUNS tries more (`npm run laws`). */
const RUNS = Number(process.env.CITYPACT_LAW_RUNS ?? 2000);
/** Circles of sizing rules without a stable answer are refused with a sentence, but must stay rare. */
const REFUSED_AT_MOST = 1 / 250;

test(`over ${RUNS} random projects (seed ${FUZZ_SEED + 7}) every balance rolls, every statement ties, parties sum to zero`, {
  timeout: 3_600_000,
}, () => {
  const projects = fc.sample(arbitraryProject({ mostYears: 10 }), { seed: FUZZ_SEED + 7, numRuns: RUNS });
  const broken: string[] = [];
  let refused = 0;
  projects.forEach((project, i) => {
    const option = project.options[i % project.options.length];
    const result = runProject(project, option === undefined ? {} : { option: option.id });
    if (!result.ok) {
      const unsettled = result.error.every(({ kind }) => kind === 'not_converged');
      if (unsettled) refused++;
      else broken.push(`project ${i}: ${result.error[0]?.message.en}`);
      return;
    }
    const failed = result.value.checks.filter(({ passed, severity }) => severity === 'error' && !passed);
    broken.push(...failed.map(({ id, sentence }) => `project ${i}: ${id}: ${sentence.en}`));
  });
  expect(broken).toEqual([]);
  expect(refused).toBeLessThanOrEqual(Math.max(1, RUNS * REFUSED_AT_MOST));
});
