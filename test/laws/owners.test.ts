import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProject, type Project } from '../../models/project';
import { buildWorkbook } from '../../models/reports/workbook';
import { runProject } from '../../models/studies/run';
import { FUZZ_SEED } from '../support/arbitrary-project';
import { mismatches } from '../support/compare-cells';
import { arbitraryOwners } from '../support/random-owners';
import { recalculate } from '../support/recalculate';
import { readCells } from '../support/xlsx-cells';
import { moneyScale, type Subject, subjectsOf } from './subjects';

const SEED = FUZZ_SEED + 20;

const subjects = fc
  .sample(arbitraryOwners(), { seed: SEED, numRuns: 60 })
  .flatMap((project, i) => subjectsOf(project, `owners ${i} of seed ${SEED}`));

function holds(law: (subject: Subject) => string | undefined): void {
  const broken = subjects.flatMap((subject) => {
    const why = law(subject);
    return why === undefined ? [] : [`${subject.name}: ${why}`];
  });
  expect(broken.slice(0, 5)).toEqual([]);
}

const ownersOf = ({ result }: Subject): string[] =>
  result.run.model.spec.blocks.flatMap(({ id }) => /^shareholders\.(.+)$/.exec(id)?.[1] ?? []);

const termsOf = ({ project, result }: Subject) => {
  const option = project.options.find(({ id }) => id === result.option);
  if (option === undefined) throw new Error('a result belongs to an option');
  return option.terms;
};

/** The first period in which the owners' lines do not add up to what they should. */
function addsUp(subject: Subject, short: string, whole: (t: number) => number, scale: number) {
  const { result } = subject;
  const at = result.periods.findIndex((_, t) => {
    const sum = ownersOf(subject).reduce((total, id) => {
      const series = result.run.series(`shareholders.${id}.${short}`);
      return total + (series[series.length === 1 ? 0 : t] ?? 0);
    }, 0);
    return !(Math.abs(sum - whole(t)) <= 1e-9 * scale);
  });
  return at < 0 ? undefined : `${short} in period ${at}`;
}

describe(`laws of several owners over ${subjects.length} cases (seed ${SEED})`, () => {
  it('the projects are valid, and every check of the model passes', () => {
    holds(({ project }) => checkProject(project).find(({ severity }) => severity === 'error')?.message.en);
    holds(({ result }) => {
      const failed = result.checks.filter(({ passed, severity }) => severity === 'error' && !passed);
      return failed[0] ? `${failed[0].id}: ${failed[0].sentence.en}` : undefined;
    });
  });

  it('shares add up to the whole, in every period, whoever sells to whom', () => {
    holds((subject) => addsUp(subject, 'held', () => 1, 1));
  });

  it('money paid in, paid out and the paid-in capital are all the owners’, each to the last', () => {
    holds((subject) => {
      const { run } = subject.result;
      const scale = moneyScale(subject.result);
      return (
        addsUp(subject, 'injection', (t) => run.series('equity.injection')[t] ?? 0, scale) ??
        addsUp(subject, 'distribution', (t) => run.series('equity.distribution')[t] ?? 0, scale) ??
        addsUp(subject, 'capital_after', (t) => run.series('balance_sheet.paid_in')[t] ?? 0, scale) ??
        addsUp(subject, 'flow', (t) => run.series('returns.equity.flow')[t] ?? 0, scale)
      );
    });
  });

  it('nobody is paid less than nothing, and nobody pays in less than nothing', () => {
    holds((subject) => {
      const { run } = subject.result;
      const scale = moneyScale(subject.result);
      for (const id of ownersOf(subject))
        for (const short of ['injection', 'distribution'])
          if (run.series(`shareholders.${id}.${short}`).some((value) => value < -1e-9 * scale))
            return `shareholders.${id}.${short}`;
      return undefined;
    });
  });

  it('while a dividend is given up, the beneficiary has not yet had his return, and never gets more by it', () => {
    holds((subject) => {
      const { run } = subject.result;
      const scale = moneyScale(subject.result);
      for (const { id, type } of termsOf(subject).preferences ?? []) {
        if (type !== 'waiver') continue;
        const at = (short: string) => run.series(`preferences.${id}.${short}`);
        const wrong = at('waived').findIndex(
          (waived, t) => waived > 1e-9 * scale && !((at('needed')[t] ?? 0) > 0),
        );
        if (wrong >= 0) return `preferences.${id} in period ${wrong}`;
      }
      return undefined;
    });
  });

  it('a price that guarantees a return gives it: the seller’s payments to date are worth nothing at that rate', () => {
    let tried = 0;
    holds((subject) => {
      const { run } = subject.result;
      const [exit] = termsOf(subject).share_exits ?? [];
      if (exit?.basis !== 'guaranteed_irr' || exit.part !== undefined) return undefined;
      const price = run.series(`share_exits.${exit.id}.price`);
      const date = price.findIndex((value) => value > 0);
      if (date < 0) return undefined;
      tried++;
      const rate = (1 + exit.irr.value) ** (1 / run.model.spec.periodsPerYear) - 1;
      const at = (short: string, t: number) => run.series(`shareholders.${exit.seller}.${short}`)[t] ?? 0;
      let worth = price[date] ?? 0;
      for (let t = 0; t <= date; t++)
        worth += (at('distribution', t) - at('paid_up', t)) * (1 + rate) ** (date - t);
      return Math.abs(worth) <= 1e-8 * moneyScale(subject.result) ? undefined : `off by ${worth}`;
    });
    expect(tried).toBeGreaterThan(0);
  });
});

it(`a spreadsheet computes owners, preferences and exits alike (seed ${SEED})`, async () => {
  const drawn = fc.sample(arbitraryOwners({ mostYears: 8, steps: ['year', 'half_year'] }), {
    seed: SEED,
    numRuns: 4,
  });
  for (const project of drawn) {
    const dated: Project = { ...project, timeline: { ...project.timeline, start: '2026-01-01' } };
    const result = runProject(dated);
    if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
    const cells = await readCells(await buildWorkbook(result.value, dated, 'en'));
    expect(mismatches(cells, recalculate(cells)).slice(0, 3)).toEqual([]);
  }
}, 120_000);
