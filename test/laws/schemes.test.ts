import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProject } from '../../models/project';
import { addOption, SCHEMES, type SchemeChoice } from '../../models/project/schemes';
import { runProject } from '../../models/studies/run';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';

const choices: SchemeChoice[] = SCHEMES.flatMap(({ id, variants }) =>
  variants.map((variant): SchemeChoice => ({ scheme: id, variant: variant.id })),
);

/** Fuzzed projects, each delivered by one form of one scheme after another. */
const RUNS = Number(process.env.CITYPACT_LAW_RUNS ?? 8);

describe(`random projects under every form of every scheme (seed ${FUZZ_SEED})`, () => {
  test.each(choices.map((choice) => [`${choice.scheme} ${choice.variant ?? ''}`, choice] as const))(
    '%s: what one pays another receives, balances balance, no check of the model fails',
    (_, choice) => {
      fc.assert(
        fc.property(arbitraryProject(), (random) => {
          const { project, id } = addOption(random, choice);
          const faults = checkProject(project).filter(({ severity }) => severity === 'error');
          expect(faults.map(({ path, message }) => `${path}: ${message.en}`)).toEqual([]);
          const ran = runProject(project, { option: id });
          if (!ran.ok) {
            // A sizing circle without a stable answer is refused with its trace, whatever the scheme.
            expect(ran.error.map(({ kind }) => kind)).toEqual(ran.error.map(() => 'not_converged'));
            return;
          }
          const failed = ran.value.checks.filter(({ passed, severity }) => !passed && severity === 'error');
          expect(failed.map(({ id: check, worst }) => [check, worst])).toEqual([]);
        }),
        { seed: FUZZ_SEED, numRuns: RUNS },
      );
    },
  );
});
