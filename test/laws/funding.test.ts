import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';
import { moneyScale, type Subject, subjectsOf } from './subjects';

const subjects = fc
  .sample(arbitraryProject({ loan: true, mostYears: 12 }), { seed: FUZZ_SEED + 2, numRuns: 120 })
  .flatMap((project, i) =>
    subjectsOf({ ...project, scenarios: project.scenarios.slice(0, 1) }, `funded ${i}`),
  );

function holds(law: (subject: Subject) => string | undefined): void {
  const broken = subjects.flatMap((subject) => {
    const why = law(subject);
    return why === undefined ? [] : [`${subject.name}: ${why}`];
  });
  expect(broken).toEqual([]);
}

function tranches({ project, result }: Subject) {
  return project.options.find(({ id }) => id === result.option)?.terms.funding?.tranches ?? [];
}

describe(`funding laws over ${subjects.length} cases (seed ${FUZZ_SEED + 2})`, () => {
  test('every check passes', () => {
    holds(({ result }) => {
      const failed = result.checks.find(({ passed, severity }) => severity === 'error' && !passed);
      return failed && `${failed.id}: ${failed.sentence.en}`;
    });
  });

  test('a size is the smallest of its limits, never below zero, and the one that binds is named', () => {
    holds((subject) => {
      const { run } = subject.result;
      for (const { id, size } of tranches(subject)) {
        const rules = [...Object.keys(size), 'room'].map((rule) => `tranches.${id}.limit_${rule}`);
        const limits = rules.map((rule) => run.series(rule)[0] ?? Number.NaN);
        const found = run.series(`tranches.${id}.size`)[0] ?? Number.NaN;
        if (found !== Math.max(0, Math.min(...limits))) return `${id} is ${found}, limits ${limits}`;
        const named = rules.filter((rule) => run.series(rule.replace('limit_', 'binds_'))[0] === 1);
        if (named.length === 0) return `${id}: nothing binds`;
      }
      return undefined;
    });
  });

  test('where the required DSCR sizes the first debt, no period of its repayment has less', () => {
    holds((subject) => {
      const [first] = tranches(subject).filter(({ rank }) => rank === 'senior');
      if (first?.size.dscr === undefined || first.repayment.type === 'full_capacity') return undefined;
      const { run, periods } = subject.result;
      const id = `tranches.${first.id}`;
      if (first.repayment.sweep || subject.project.options[0]?.terms.funding?.shortfall === 'default')
        return undefined;
      const scale = moneyScale(subject.result);
      const cover = run.series(`${id}.cover`);
      const service = run.series(`${id}.service`);
      const repaying = run.series(`${id}.repaying`);
      const at = periods.findIndex(
        (_, t) => repaying[t] === 1 && (service[t] ?? 0) > (cover[t] ?? 0) + 1e-8 * scale,
      );
      return at < 0 ? undefined : `period ${at}: service ${service[at]} of ${cover[at]}`;
    });
  });

  test('what is drawn and added is the size, and it is all repaid', () => {
    holds((subject) => {
      const { run } = subject.result;
      const sum = (id: string): number => run.series(id).reduce((total, v) => total + v, 0);
      for (const { id } of tranches(subject)) {
        const at = `tranches.${id}`;
        const gap =
          sum(`${at}.draw`) + sum(`${at}.interest_added_in_works`) - (run.series(`${at}.size`)[0] ?? 0);
        if (Math.abs(gap) > 1e-8 * moneyScale(subject.result)) return `${id} is drawn by ${gap} too much`;
      }
      return undefined;
    });
  });
});
