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
  test('every kind of end is among them', () => {
    const count = (has: (terms: NonNullable<ReturnType<typeof termsOf>>) => unknown): number =>
      subjects.filter((subject) => has(termsOf(subject) as never) !== undefined).length;
    expect(count(({ refinancing }) => refinancing)).toBeGreaterThan(10);
    expect(count(({ end_of_term }) => end_of_term?.transfer_price)).toBeGreaterThan(10);
    expect(count(({ end_of_term }) => end_of_term?.hand_back_reserve)).toBeGreaterThan(10);
    expect(count(({ termination }) => termination?.company)).toBeGreaterThan(10);
  });

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

  test('new debt is repaid in full and leaves the cover asked for', () => {
    holds((subject) => {
      const terms = termsOf(subject);
      if (terms?.refinancing === undefined) return undefined;
      const { run } = subject.result;
      const [service, cover, principal, closing] = ['service', 'cover', 'principal', 'closing'].map((short) =>
        run.series(`refinancing.${short}`),
      );
      const scale = 1e-8 * moneyScale(subject.result);
      const debt = run.series('refinancing.new_debt')[0] ?? Number.NaN;
      const repaid = [...(principal ?? [])].reduce((sum, v) => sum + v, 0);
      if (!(debt >= 0) || Math.abs(repaid - debt) > scale) return `${repaid} repaid of ${debt}`;
      if (Math.abs(closing?.at(-1) ?? 1) > scale) return 'debt is left';
      const at = [...(service ?? [])].findIndex((v, t) => v > (cover?.[t] ?? 0) + scale);
      return at < 0 ? undefined : `period ${at}: service ${service?.[at]} of ${cover?.[at]}`;
    });
  });

  test('the whole gain paid away leaves the sponsor with the return he had', () => {
    holds((subject) => {
      const refinancing = termsOf(subject)?.refinancing;
      if (refinancing === undefined || refinancing.equity_return !== undefined) return undefined;
      const { run } = subject.result;
      const [rate] = run.series('refinancing.equity_rate');
      const [gain] = run.series('refinancing.gain');
      if (rate === undefined || Number.isNaN(rate) || gain === undefined) return undefined;
      const flow = [...run.series('refinancing.after')];
      const date = [...run.series('refinancing.at_date')].indexOf(1);
      const worth = flow.reduce(
        (sum, v, t) => sum + (v - (t === date ? gain : 0)) * (1 + rate) ** (date - t),
        0,
      );
      const size = flow.reduce((sum, v, t) => sum + Math.abs(v) * (1 + rate) ** (date - t), 1);
      return Math.abs(worth) > 1e-7 * size ? `${worth} of ${size} at ${rate}` : undefined;
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
