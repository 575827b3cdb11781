import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readProject } from '../../models/project';
import { rankOf } from '../../models/project/schema-sharing';
import { buildWorkbook } from '../../models/reports/workbook';
import type { RunResult } from '../../models/studies/result';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';
import { mismatches } from '../support/compare-cells';
import { type Payment, randomPayments } from '../support/random-sharing';
import { recalculate } from '../support/recalculate';
import { EVERY_RULE, sharingProject } from '../support/sharing-project';
import { readCells } from '../support/xlsx-cells';
import { computed, moneyScale } from './subjects';

const RUNS = Number(process.env.CITYPACT_LAW_RUNS ?? 200);

describe.each(['year', 'half_year', 'month'] as const)('every sharing rule at once, by %s', (step) => {
  const project = sharingProject(step);
  const result = computed(project);

  test('is a valid project', () => {
    const read = readProject(project);
    expect(read.ok || read.error.map(({ message }) => message.en)).toBe(true);
  });

  test('every rule pays something', () => {
    const idle = EVERY_RULE.filter((rule) => paidOf(result, rule).every((paid) => paid === 0));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test('every check of the model passes', () => {
    expect(failures(result)).toEqual([]);
  });

  test('the parts make the whole, and nothing is paid that is not there', () => {
    expect(EVERY_RULE.flatMap((rule) => faultsOf(result, rule))).toEqual([]);
  });

  test('what is paid does not depend on the step where the year is what counts', () => {
    const yearly = computed(sharingProject('year', [LADDER]));
    const here = computed(sharingProject(step, [LADDER]));
    const perYear = here.periods.length / yearly.periods.length;
    const paid = paidOf(here, LADDER);
    const years = yearly.periods.map((_, y) =>
      paid.slice(y * perYear, (y + 1) * perYear).reduce((sum, one) => sum + one, 0),
    );
    // Revenue itself differs by step: kiosks grow within the year. The ladder of what was really earned:
    const gross = yearly.periods.map((_, y) =>
      [...here.run.series('revenue.gross')]
        .slice(y * perYear, (y + 1) * perYear)
        .reduce((sum, one) => sum + one, 0),
    );
    years.forEach((sum, y) => {
      expect(sum).toBeCloseTo(ladder(gross[y] ?? 0), 4);
    });
  });

  it('a spreadsheet computes the same', { timeout: 120_000 }, async () => {
    if (step === 'month') return;
    const cells = await readCells(await buildWorkbook(result, project, 'zh'));
    expect(mismatches(cells, recalculate(cells)).slice(0, 5)).toEqual([]);
    expect(cells.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(2000);
  });
});

const LADDER = EVERY_RULE.find(({ id }) => id === 'ladder') as Payment;

/** 1 % to 3 m, 2 % to 9 m, 4 % above. */
function ladder(gross: number): number {
  return (
    0.01 * Math.min(gross, 3e6) +
    0.02 * Math.max(0, Math.min(gross, 9e6) - 3e6) +
    0.04 * Math.max(0, gross - 9e6)
  );
}

test(`over ${RUNS} random sheets of terms (seed ${FUZZ_SEED + 20}) no share exceeds its whole`, {
  timeout: 3_600_000,
}, () => {
  const drawn = fc.sample(
    fc.gen().map((draw) => {
      const [project] = fc.sample(arbitraryProject({ mostYears: 8 }), {
        seed: draw(fc.integer),
        numRuns: 1,
      });
      if (!project) throw new Error('no project was drawn');
      const { construction_years, operation_years } = project.timeline;
      const span = {
        construction: construction_years.value,
        operation: operation_years.value,
        years: construction_years.value + operation_years.value,
      };
      const payments = randomPayments(draw, project, span);
      return {
        ...project,
        options: project.options.map((option) => ({ ...option, terms: { ...option.terms, payments } })),
      };
    }),
    { seed: FUZZ_SEED + 20, numRuns: RUNS },
  );
  const broken = drawn.flatMap((project, i) => {
    const read = readProject(project);
    if (!read.ok) return read.error.map(({ path, message }) => `${i}: ${path}: ${message.en}`);
    const [option] = project.options;
    let result: RunResult;
    try {
      result = computed(project, option ? { option: option.id } : {});
    } catch (error) {
      return String(error).includes('converge') ? [] : [`${i}: ${error}`];
    }
    const rules = option?.terms.payments ?? [];
    return [...failures(result), ...rules.flatMap((rule) => faultsOf(result, rule))].map(
      (why) => `${i}: ${why}`,
    );
  });
  expect(broken).toEqual([]);
});

function failures({ checks }: RunResult): string[] {
  return checks.filter(({ passed, severity }) => severity === 'error' && !passed).map(({ id }) => id);
}

function paidOf({ run }: RunResult, rule: Payment): readonly number[] {
  const line = {
    operating: 'payment',
    after_debt: 'paid_after_debt',
    distributions: 'paid_of_distributions',
  };
  return [...run.series(`concession.${rule.id}.${line[rankOf(rule)]}`)];
}

/** What a rule breaks of: paid ≥ 0, paid ≤ what is there, part to the public + part kept = base. */
function faultsOf(result: RunResult, rule: Payment): string[] {
  const { run } = result;
  const slack = 1e-9 * moneyScale(result);
  const read = (short: string): readonly number[] | undefined =>
    run.model.lines.has(`concession.${rule.id}.${short}`)
      ? [...run.series(`concession.${rule.id}.${short}`)]
      : undefined;
  const paid = paidOf(result, rule);
  const faults: string[] = [];
  const must = (holds: boolean, what: string, t: number): void => {
    if (!holds) faults.push(`${rule.id} (${rule.type}): ${what} in period ${t}`);
  };
  const left = read('left');
  const base = read('base');
  const kept = read('kept');
  const unpaid = read('unpaid');
  const due = read('due') ?? paid;
  let owed = 0;
  paid.forEach((one, t) => {
    must(one >= -slack, 'a negative payment', t);
    if (left) must((left[t] ?? 0) >= -slack, 'paid beyond the cash there is', t);
    if (base && kept)
      must(Math.abs((base[t] ?? 0) - (kept[t] ?? 0) - (due[t] ?? 0)) <= slack, 'parts are not the whole', t);
    owed += (due[t] ?? 0) - one;
    if (unpaid) must(Math.abs((unpaid[t] ?? 0) - owed) <= slack, 'what is unpaid is not carried', t);
  });
  if (rule.type === 'bands' && (rule.form ?? 'marginal') === 'marginal') {
    const measured = read('measured') ?? base ?? [];
    measured.forEach((whole, t) => {
      const slices = rule.bands.reduce((sum, _, k) => sum + (read(`slice_${k + 1}`)?.[t] ?? 0), 0);
      const open = rule.bands.at(-1)?.up_to === undefined;
      must(
        open ? Math.abs(slices - Math.max(0, whole)) <= slack : slices <= Math.max(0, whole) + slack,
        'bands',
        t,
      );
    });
  }
  return faults;
}
