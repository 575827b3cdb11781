import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Project, readProject } from '../../models/project';
import type { Subsidy } from '../../models/project/schema-subsidies';
import { buildWorkbook } from '../../models/reports/workbook';
import type { RunResult } from '../../models/studies/result';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';
import { mismatches } from '../support/compare-cells';
import { randomSubsidies } from '../support/random-subsidies';
import { recalculate } from '../support/recalculate';
import { EVERY_PAYMENT, subsidiesProject } from '../support/subsidies-project';
import { readCells } from '../support/xlsx-cells';
import { computed, moneyScale } from './subjects';

const RUNS = Number(process.env.CITYPACT_LAW_RUNS ?? 200);

describe.each(['year', 'half_year', 'quarter', 'month'] as const)('every payment at once, by %s', (step) => {
  const project = subsidiesProject(step);
  const result = computed(project);

  test('is a valid project', () => {
    const read = readProject(project);
    expect(read.ok || read.error.map(({ path, message }) => `${path}: ${message.en}`)).toBe(true);
  });

  test('every kind of payment is in use and moves money', () => {
    expect(new Set(EVERY_PAYMENT.map(({ type }) => type)).size).toBe(13);
    const idle = EVERY_PAYMENT.filter(({ id }) =>
      [...result.run.series(`subsidies.${id}.net`)].every((amount) => amount === 0),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test('every check of the model passes, and every payment keeps its own laws', () => {
    expect(failures(result)).toEqual([]);
    expect(EVERY_PAYMENT.flatMap((subsidy) => faultsOf(project, result, subsidy))).toEqual([]);
  });

  test('every line says what it is in both languages', () => {
    const own = [...result.run.model.lines.values()].filter(({ def }) => def.id.startsWith('subsidies.'));
    const silent = own.filter(({ def: { definition } }) => !definition?.zh || !definition.en);
    expect(silent.map(({ def }) => def.id)).toEqual([]);
  });

  it('a spreadsheet computes the same', { timeout: 120_000 }, async () => {
    if (step === 'month' || step === 'quarter') return;
    const cells = await readCells(await buildWorkbook(result, project, 'zh'));
    expect(mismatches(cells, recalculate(cells)).slice(0, 5)).toEqual([]);
    expect(cells.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(3000);
  });
});

test(`over ${RUNS} random sheets of payments (seed ${FUZZ_SEED + 30}) the laws hold`, {
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
      const subsidies = randomSubsidies(draw, project, span);
      return {
        ...project,
        options: project.options.map((option) => ({ ...option, terms: { ...option.terms, subsidies } })),
      };
    }),
    { seed: FUZZ_SEED + 30, numRuns: RUNS },
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
    const subsidies = option?.terms.subsidies ?? [];
    return [...failures(result), ...subsidies.flatMap((one) => faultsOf(project, result, one))].map(
      (why) => `${i}: ${why}`,
    );
  });
  expect(broken).toEqual([]);
});

function failures({ checks }: RunResult): string[] {
  return checks.filter(({ passed, severity }) => severity === 'error' && !passed).map(({ id }) => id);
}

/** What a payment breaks of: nothing negative, nothing in construction, caps kept, balances paid off. */
function faultsOf({ timeline }: Project, result: RunResult, subsidy: Subsidy): string[] {
  const { run, periods } = result;
  const slack = 1e-9 * moneyScale(result);
  const read = (short: string): number[] => [...run.series(`subsidies.${subsidy.id}.${short}`)];
  const has = (short: string): boolean => run.model.lines.has(`subsidies.${subsidy.id}.${short}`);
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(`${subsidy.id} (${subsidy.type}): ${what}`);
  };
  const payment = read('payment');
  const returned = has('returned') ? read('returned') : payment.map(() => 0);
  const net = read('net');
  const works = periods.filter(({ phase }) => phase === 'construction').length;
  must(
    payment.every((amount) => amount >= -slack),
    'a negative payment',
  );
  must(
    returned.every((amount) => amount >= -slack),
    'a negative return',
  );
  must(
    net.every((amount, t) => Math.abs(amount - (payment[t] ?? 0) + (returned[t] ?? 0)) <= slack),
    'net is not payment less return',
  );
  must(
    [...payment, ...returned].every((amount, i) => i % periods.length >= works || amount === 0),
    'money moves in construction',
  );
  const perYear = periods.length / (timeline.construction_years.value + timeline.operation_years.value);
  const years = (values: readonly number[]): number[] =>
    Array.from({ length: timeline.operation_years.value }, (_, y) =>
      values.slice(works + y * perYear, works + (y + 1) * perYear).reduce((a, b) => a + b, 0),
    );
  if ('yearly_cap' in subsidy && typeof subsidy.yearly_cap?.value === 'number') {
    const most = subsidy.yearly_cap.value;
    must(
      years(payment).every((amount) => amount <= most + slack),
      'the cap of a year is exceeded',
    );
  }
  if ('total_cap' in subsidy && subsidy.total_cap !== undefined) {
    const all = payment.reduce((a, b) => a + b, 0);
    must(all <= subsidy.total_cap.value + slack, 'the cap in total is exceeded');
  }
  if (subsidy.type === 'instalments')
    must(Math.abs(read('closing').at(-1) ?? 1) <= slack, 'a balance is left');
  if (subsidy.type === 'revenue_guarantee' && has('owed')) {
    must(
      read('owed').every((amount) => amount >= -slack),
      'more is repaid than was paid',
    );
  }
  return faults;
}
