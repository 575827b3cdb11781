import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Project, readProject } from '../../models/project';
import { buildWorkbook } from '../../models/reports/workbook';
import type { RunResult } from '../../models/studies/result';
import { runProject } from '../../models/studies/run';
import { FUZZ_SEED } from '../support/arbitrary-project';
import { mismatches } from '../support/compare-cells';
import { arbitraryRefinancing } from '../support/random-refinancing';
import { recalculate } from '../support/recalculate';
import { readCells } from '../support/xlsx-cells';
import { readSample, SAMPLES } from './subjects';

const SEED = FUZZ_SEED + 31;
const projects = fc.sample(arbitraryRefinancing({ mostYears: 12 }), { seed: SEED, numRuns: 80 });

interface Pair {
  readonly name: string;
  readonly terms: NonNullable<Project['options'][number]['terms']['refinancing']>;
  readonly result: RunResult;
  /** The same option without the refinancing. */
  readonly without: RunResult;
}

function run(project: Project, option: string): RunResult {
  const result = runProject(project, { option });
  if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
  return result.value;
}

function unrefinanced(project: Project): Project {
  return {
    ...project,
    options: project.options.map((option) => {
      const { refinancing: _, ...terms } = option.terms;
      return { ...option, terms };
    }),
  };
}

const pairs = projects.flatMap((project, i) =>
  project.options.flatMap(({ id, terms }): Pair[] =>
    terms.refinancing === undefined
      ? []
      : [
          {
            name: `${i} ${id}`,
            terms: terms.refinancing,
            result: run(project, id),
            without: run(unrefinanced(project), id),
          },
        ],
  ),
);

function holds(law: (pair: Pair) => string | undefined): void {
  const broken = pairs.flatMap((pair) => {
    const why = law(pair);
    return why === undefined ? [] : [`${pair.name}: ${why}`];
  });
  expect(broken).toEqual([]);
}

const series = (result: RunResult, id: string): number[] => [...result.run.series(id)];

/** What a difference is measured by: the largest of the money that moves. */
function scaleOf({ result, without }: Pair): number {
  const flows = [result, without].flatMap((r) =>
    ['returns.equity.flow', 'loan.closing', 'returns.debt.cfads'].flatMap((id) => series(r, id)),
  );
  return 1e-8 * Math.max(1, ...flows.map(Math.abs));
}

function firstGap(a: readonly number[], b: readonly number[], scale: number): string | undefined {
  const at = a.findIndex((v, t) => !(Math.abs(v - (b[t] ?? Number.NaN)) <= scale));
  return at < 0 ? undefined : `period ${at}: ${a[at]} against ${b[at]}`;
}

describe(`refinancing carried out over ${pairs.length} options (seed ${SEED})`, () => {
  test('there are many, of every size rule and form of repayment', () => {
    expect(pairs.length).toBeGreaterThan(40);
    const forms = new Set(pairs.map(({ terms }) => terms.carried_out?.repayment ?? 'sculpted'));
    expect([...forms].toSorted()).toEqual(['annuity', 'equal_principal', 'sculpted']);
    expect(pairs.some(({ terms }) => terms.carried_out?.gain === 'level' && terms.public_share)).toBe(true);
    expect(
      pairs.some(({ result }) => (result.run.series('tranches.refinancing.draw').at(-1) ?? 1) === 0),
    ).toBe(true);
  });

  test('every project is valid', () => {
    const faults = projects.flatMap((project) => {
      const read = readProject(project);
      return read.ok ? [] : read.error.map(({ path, message }) => `${path}: ${message.en}`);
    });
    expect(faults).toEqual([]);
  });

  test('every check passes: parties net to zero, the balance sheet balances, all debt is repaid', () => {
    holds(({ result }) => {
      const failed = result.checks.find(({ passed, severity }) => severity === 'error' && !passed);
      return failed && `${failed.id}: ${failed.sentence.en}`;
    });
  });

  test('the plan without it, set beside, is the plan one gets without it', () => {
    holds((pair) => {
      const scale = scaleOf(pair);
      return firstGap(
        series(pair.result, 'refinancing.before'),
        series(pair.without, 'returns.equity.flow'),
        scale,
      );
    });
  });

  test('nothing changes before the date', () => {
    holds((pair) => {
      const at = series(pair.result, 'refinancing.at_date').indexOf(1);
      const scale = scaleOf(pair);
      for (const id of ['returns.equity.flow', 'loan.closing', 'tax.paid', 'cash.closing']) {
        const gap = firstGap(
          series(pair.result, id).slice(0, at),
          series(pair.without, id).slice(0, at),
          scale,
        );
        if (gap !== undefined) return `${id}, ${gap}`;
      }
      return undefined;
    });
  });

  test('what is replaced is repaid in full at the date and the new debt within its tenor', () => {
    holds((pair) => {
      const { result, terms } = pair;
      const at = series(result, 'refinancing.at_date').indexOf(1);
      const scale = scaleOf(pair);
      const lent = result.run.model.spec.lines.filter(({ id }) => id.endsWith('.repaid_early'));
      for (const { block } of lent) {
        const left = series(result, `${block}.closing`)
          .slice(at)
          .find((v) => Math.abs(v) > scale);
        if (left !== undefined) return `${block} still owes ${left}`;
      }
      const last = at + terms.years.value * result.run.model.spec.periodsPerYear;
      const owed = series(result, 'tranches.refinancing.closing').slice(Math.round(last))[0] ?? 0;
      return Math.abs(owed) > scale ? `the new debt still owes ${owed}` : undefined;
    });
  });

  test('the gain is what distributions differ by, at the base-case return, and the share of it is paid once', () => {
    holds((pair) => {
      const { result, without, terms } = pair;
      const perYear = result.run.model.spec.periodsPerYear;
      const k = (1 + (terms.equity_return?.value ?? 0)) ** (1 / perYear) - 1;
      const at = series(result, 'refinancing.at_date').indexOf(1);
      const worth = (flow: readonly number[]) =>
        flow.reduce((sum, v, t) => (t < at ? sum : sum + v / (1 + k) ** (t - at)), 0);
      const shared = terms.public_share !== undefined;
      const paid = shared ? series(result, 'refinancing.public_paid') : [];
      const after = series(result, 'returns.equity.flow').map((v, t) => v + (paid[t] ?? 0));
      const before = series(without, 'returns.equity.flow');
      const largest = [...after, ...before].reduce(
        (sum, v, t) => sum + Math.abs(v) / (1 + k) ** ((t % before.length) - at),
        1,
      );
      const gain = worth(after) - worth(before);
      const found = result.run.series('refinancing.gain')[0] ?? Number.NaN;
      if (!(Math.abs(gain - found) <= 1e-8 * largest)) return `a gain of ${found}, not ${gain}`;
      if (!shared) return undefined;
      const owed =
        (result.run.series('refinancing.public_unpaid').at(-1) ?? 0) / (1 + k) ** (before.length - 1 - at);
      const due = result.run.series('refinancing.public_gain')[0] ?? Number.NaN;
      return Math.abs(worth(paid) + owed - due) <= 1e-8 * largest
        ? undefined
        : `${worth(paid)} paid of ${due}`;
    });
  });
});

/** Every lender of a sample's options replaced at the end of the third operating year, all costs and the share on. */
function refinancedSamples() {
  return SAMPLES.flatMap((name) => {
    const project = readSample(name);
    const { construction_years, operation_years } = project.timeline;
    return project.options.flatMap((option) => {
      const lenders = (option.terms.funding?.tranches ?? []).filter(({ rank }) => rank !== 'shareholder');
      const [first] = lenders;
      const year = construction_years.value + 2;
      if (first === undefined || option.terms.funding?.shortfall === 'default') return [];
      const refinancing: Pair['terms'] = {
        year: { value: year },
        rate: { value: 0.03 },
        years: { value: Math.min(10, construction_years.value + operation_years.value - year) },
        dscr: { value: 1.3 },
        break_cost: { value: 0.01 },
        fee: { value: 0.005 },
        public_share: { value: 0.5 },
        equity_return: { value: 0.08 },
        carried_out: { lender: first.lender },
      };
      const options = project.options.map((one) =>
        one === option ? { ...option, terms: { ...option.terms, refinancing } } : one,
      );
      return [{ name: `${name}, ${option.id}`, project: { ...project, options }, option: option.id }];
    });
  });
}

test('every sample that borrows can be refinanced in the plan', () => {
  const cases = refinancedSamples();
  expect(cases.length).toBeGreaterThan(10);
  const broken = cases.flatMap(({ name, project, option }) => {
    const { checks } = run(project, option);
    return checks
      .filter(({ passed, severity }) => severity === 'error' && !passed)
      .map(({ id, sentence }) => `${name}: ${id} ${sentence.en}`);
  });
  expect(broken).toEqual([]);
});

it(`a spreadsheet computes a refinancing alike (seed ${SEED})`, async () => {
  const drawn = fc.sample(arbitraryRefinancing({ mostYears: 8, steps: ['year', 'half_year'] }), {
    seed: SEED,
    numRuns: 3,
  });
  for (const project of drawn) {
    const dated = { ...project, timeline: { ...project.timeline, start: '2026-01-01' } };
    const result = runProject(dated);
    if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
    const cells = await readCells(await buildWorkbook(result.value, dated, 'en'));
    expect(mismatches(cells, recalculate(cells)).slice(0, 3)).toEqual([]);
  }
}, 120_000);
