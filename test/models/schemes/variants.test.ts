import { describe, expect, test } from 'vitest';
import { checkProject } from '../../../models/project';
import { addOption, SCHEMES, type SchemeChoice } from '../../../models/project/schemes';
import { runProject } from '../../../models/studies/run';
import { readSample } from '../../support/sample-results';

const parking = readSample('parking-bot');

const choices: SchemeChoice[] = SCHEMES.flatMap(({ id, variants }) =>
  variants.map((variant): SchemeChoice => ({ scheme: id, variant: variant.id })),
);

describe('every form of every scheme', () => {
  test.each(choices.map((choice) => [`${choice.scheme} ${choice.variant ?? ''}`, choice] as const))(
    '%s runs on the same facts, and every check holds',
    (_, choice) => {
      const { project, id } = addOption(parking, choice);
      const faults = checkProject(project).filter(({ severity }) => severity === 'error');
      expect(faults.map(({ path, message }) => `${path}: ${message.en}`)).toEqual([]);
      const ran = runProject(project, { option: id });
      if (!ran.ok) throw new Error(ran.error.map(({ message, line }) => `${line}: ${message.en}`).join('\n'));
      expect(ran.value.checks.filter(({ passed, severity }) => !passed && severity === 'error')).toEqual([]);
    },
  );
});
