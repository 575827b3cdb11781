import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProject } from '../../models/project';
import { FUZZ_SEED } from '../support/arbitrary-project';
import { arbitraryExit } from '../support/random-exit';
import { moneyScale, type Subject, subjectsOf } from './subjects';

const SEED = FUZZ_SEED + 7;
const projects = fc.sample(arbitraryExit({ mostYears: 12 }), { seed: SEED, numRuns: 80 });
const subjects = projects.flatMap((project, i) =>
  subjectsOf({ ...project, scenarios: project.scenarios.slice(0, 1) }, `exit ${i}`),
);

function holds(law: (subject: Subject) => string | undefined): void {
  const broken = subjects.flatMap((subject) => {
    const why = law(subject);
    return why === undefined ? [] : [`${subject.name}: ${why}`];
  });
  expect(broken).toEqual([]);
}

function termsOf({ project, result }: Subject) {
  return project.options.find(({ id }) => id === result.option)?.terms;
}

describe(`ends of concessions over ${subjects.length} cases (seed ${SEED})`, () => {
  test('every project is valid', () => {
    const faults = projects.flatMap((project) => {
      const read = readProject(project);
      return read.ok ? [] : read.error.map(({ path, message }) => `${path}: ${message.en}`);
    });
    expect(faults).toEqual([]);
  });

  test('every check passes: parties net to zero, the balance sheet balances, reserves are gone', () => {
    holds(({ result }) => {
      const failed = result.checks.find(({ passed, severity }) => severity === 'error' && !passed);
      return failed && `${failed.id}: ${failed.sentence.en}`;
    });
  });

  test('a termination payment is never negative and goes to lenders first', () => {
    holds((subject) => {
      const { run } = subject.result;
      for (const cause of ['authority', 'force_majeure', 'company'] as const) {
        if (termsOf(subject)?.termination?.[cause] === undefined) continue;
        const [paid, lenders, sponsor] = ['payment', 'to_lenders', 'to_sponsor'].map((short) =>
          run.series(`termination.${cause}.${short}`),
        );
        const owed = run.series('termination.lenders');
        for (const [t, payment] of [...(paid ?? [])].entries()) {
          if (Number.isNaN(payment)) continue;
          if (payment < 0) return `${cause} pays ${payment}`;
          if ((sponsor?.[t] ?? 0) > 0 && (lenders?.[t] ?? 0) !== owed[t])
            return `${cause}: sponsor before lenders`;
        }
      }
      return undefined;
    });
  });

  test('rolled up at the own return, equity ends at nothing', () => {
    holds((subject) => {
      const termination = termsOf(subject)?.termination;
      if (termination?.authority?.equity !== 'return_to_date' || termination.equity_return) return undefined;
      const { run } = subject.result;
      const balance = run.series('termination.return_to_date_balance');
      const last = balance[balance.length - 1] ?? 0;
      if (Number.isNaN(last)) return undefined;
      const largest = Math.max(...[...balance].map(Math.abs), moneyScale(subject.result));
      return Math.abs(last) > 1e-6 * largest ? `${last} is left` : undefined;
    });
  });
});
