import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Project, parseProject } from '../../../models/project';
import type { RunResult } from '../../../models/studies/result';
import { type StatementResult, statementByYear } from '../../../models/studies/statements';
import { arbitraryProject, FUZZ_SEED } from '../../support/arbitrary-project';
import { casesOf, readSample, resultOf } from '../../support/sample-results';
import { ADDED_ROWS, ROWS_WITH_VAT, STANDARD_ROWS } from './standard-rows';

const sample = readSample('linknyc');
const linknyc = resultOf(sample, 'gross_revenue', 'base');

function statement(result: RunResult, id: string): StatementResult {
  const found = result.statements.find((one) => one.id === id);
  if (!found) throw new Error(`no statement ${id}`);
  return found;
}

const numbered = ({ rows }: StatementResult): string[] =>
  rows.filter(({ no }) => no !== '').map(({ no, label }) => `${no} ${label.zh}`);

/** Whether a row is the standard one, `…` standing for what the project names. */
const matches = (row: string | undefined, standard: string): boolean =>
  standard.endsWith('…') ? (row?.startsWith(standard.slice(0, -1)) ?? false) : row === standard;

describe('the rows of the standard forms (china-rules §4.6)', () => {
  test('A to O, in order', () => {
    expect(linknyc.statements.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNO');
  });

  test.each(Object.entries(STANDARD_ROWS))('%s has every row, in order and no other', (id, standard) => {
    const added = new Set(ADDED_ROWS[id] ?? []);
    const rows = numbered(statement(linknyc, id)).filter((row) => !added.has(row));
    expect(rows).toHaveLength(standard.length);
    standard.forEach((row, i) => {
      expect(matches(rows[i], row), `${rows[i]} is ${row}`).toBe(true);
    });
  });

  test('rows that the project has nothing for are there, and zero', () => {
    const { run } = linknyc;
    for (const id of ['a.r1_2', 'd.r14', 'e.r3_1_5', 'f.r2_5_2', 'j.r2_1', 'l.r1_3', 'm.r3_1'])
      expect([...run.series(`statements.${id}`)]).toEqual(linknyc.periods.map(() => 0));
  });

  test('every row and footer is a line with both languages, and every line explains itself', () => {
    for (const { rows, footers, title } of linknyc.statements) {
      expect(title.zh).not.toBe(title.en);
      for (const { line, label, no } of rows) {
        expect(label.zh && label.en).toBeTruthy();
        if (line !== undefined) expect(linknyc.run.model.lines.has(line), line).toBe(true);
        expect(no === '' || /^\d+(\.\d+)*$/.test(no)).toBe(true);
      }
      for (const id of footers) expect(linknyc.run.model.lines.get(id)?.shape, id).toBe('scalar');
    }
  });
});

describe('the statements agree with the model', () => {
  const ties = ({ checks }: RunResult): string[] =>
    checks.filter(({ id, passed }) => id.startsWith('checks.statement_') && !passed).map(({ id }) => id);

  const ring = readSample('ring-road-vgf');

  test.each(casesOf(ring))('ring-road-vgf, $name', ({ option, scenario }) => {
    expect(ties(resultOf(ring, option, scenario))).toEqual([]);
  });

  test.each(casesOf(sample))('linknyc, $name', ({ option, scenario }) => {
    const result = resultOf(sample, option, scenario);
    expect(result.checks.filter(({ id }) => id.startsWith('checks.statement_'))).toHaveLength(14);
    expect(ties(result)).toEqual([]);
  });

  test(`fuzzed projects (seed ${FUZZ_SEED})`, () => {
    const projects = fc.sample(arbitraryProject(), { seed: FUZZ_SEED + 7, numRuns: 100 });
    const broken = projects.flatMap((project, i) =>
      project.options.flatMap(({ id }) =>
        ties(resultOf(project, id, 'base')).map((tie) => `${i} ${id} ${tie}`),
      ),
    );
    expect(broken).toEqual([]);
  });

  test('by year a year of months adds up to the year of the model by years', () => {
    const bySteps = (['year', 'month'] as const).map((step) => {
      const project = { ...sample, timeline: { ...sample.timeline, step } };
      const result = resultOf(project, 'gross_revenue', 'base');
      return {
        result,
        tables: result.statements.map((one) => statementByYear(result.run, result.periods, one)),
      };
    });
    const [, monthly] = bySteps;
    if (!monthly) throw new Error('two steps');
    const { result, tables } = monthly;
    expect(tables[0]?.years).toEqual(linknyc.periods.map(({ year }) => year));
    const rowOf = (id: string, no: string): readonly number[] => {
      const at = result.statements.findIndex((one) => one.id === id);
      const row = result.statements[at]?.rows.findIndex((one) => one.no === no) ?? -1;
      return tables[at]?.values[row] ?? [];
    };
    const flow = rowOf('a', '3');
    expect(flow.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      statement(result, 'a').rows.find(({ no }) => no === '3')?.total ?? Number.NaN,
      4,
    );
    // Undistributed profit: opening + net profit − reserve − distributed = closing, in every year.
    const [opening, net, reserve, paid, closing] = ['10', '9', '12', '17', '18'].map((no) => rowOf('d', no));
    closing?.forEach((value, year) => {
      const made = (opening?.[year] ?? 0) + (net?.[year] ?? 0) - (reserve?.[year] ?? 0) - (paid?.[year] ?? 0);
      expect(made).toBeCloseTo(value, 4);
      if (year > 0) expect(opening?.[year]).toBeCloseTo(closing[year - 1] ?? Number.NaN, 4);
    });
  });
});

describe('footers', () => {
  test('project, equity and investor returns are those of the model', () => {
    const { run } = linknyc;
    expect(statement(linknyc, 'a').footers).toEqual([
      'returns.project.irr_pre_tax',
      'returns.project.irr_post_tax',
      'returns.project.npv_pre_tax',
      'returns.project.npv_post_tax',
      'statements.a.payback_pre_tax',
      'returns.project.payback',
    ]);
    expect(run.value('statements.c.irr')).toBeCloseTo(Number(run.value('returns.equity.irr')), 12);
  });

  test('ROI and ROE are on the yearly average of operation when no normal year is named', () => {
    const { run } = linknyc;
    const [ebit, profit] = ['r19', 'r9'].map(
      (row) => statement(linknyc, 'd').rows.find(({ line }) => line === `statements.d.${row}`)?.total,
    );
    const invested = statement(linknyc, 'h').rows.find(({ no }) => no === '1')?.total ?? Number.NaN;
    const equity = statement(linknyc, 'h').rows.find(({ no }) => no === '2.1')?.total ?? Number.NaN;
    expect(run.value('statements.d.roi')).toBeCloseTo((ebit ?? 0) / 12 / invested, 12);
    expect(run.value('statements.d.roe')).toBeCloseTo((profit ?? 0) / 12 / equity, 12);
  });

  test('ratios without a base have no value, and say so', () => {
    const [project] = [{ ...sample, options: sample.options.map(withoutDebt) }];
    const { run } = resultOf(project, 'gross_revenue', 'base');
    expect(run.value('statements.g.icr_min')).toMatchObject({ kind: 'undefined' });
    expect(run.value('statements.g.dscr_min')).toMatchObject({ kind: 'undefined' });
  });
});

function withoutDebt(option: Project['options'][number]): Project['options'][number] {
  const { funding: _, ...terms } = option.terms;
  return { ...option, terms };
}

describe('the 2018 cost engineers’ paper (E4) as table A', () => {
  const paper = golden('cost-engineer-2018');
  const named: Project = { ...paper, break_even: { year: { value: 4 } } };
  const result = resultOf(named, named.options[0]?.id ?? '', 'base');
  const row = (no: string): number[] => {
    const line = statement(result, 'a').rows.find((one) => one.no === no)?.line ?? '';
    return [...result.run.series(line)].map((value) => Math.round(value * 100) / 100);
  };

  test('has the VAT rows, with the adjusted tax among the outflows', () => {
    expect(numbered(statement(result, 'a'))).toEqual(ROWS_WITH_VAT);
  });

  test('inflow 1,113.60 and 1,392.00, outflow 860.50, 877.92 and 979.40', () => {
    expect(row('1').slice(0, 3)).toEqual([0, 1113.6, 1392]);
    expect(row('2').slice(0, 4)).toEqual([2200, 860.5, 877.92, 979.4]);
  });

  test('flows after tax: −2200, 253.10, 514.08, 412.60 seven times, 712.60; cumulative 217.58 in year 7', () => {
    expect(row('3')).toEqual([-2200, 253.1, 514.08, ...new Array<number>(7).fill(412.6), 712.6]);
    expect(row('4')[6]).toBe(217.58);
    expect(row('1.4').at(-1)).toBe(100); // residual 2000 × 5 %
    expect(row('1.5').at(-1)).toBe(200); // working capital
  });

  test('ROI of the normal year 12.37 %: 296.80 ÷ (2200 + 200)', () => {
    expect(result.run.value('statements.d.roi')).toBeCloseTo(0.123667, 6);
  });

  test('every statement ties', () => {
    expect(result.checks.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual([]);
  });
});

function golden(name: string): Project {
  const text = readFileSync(new URL(`../../golden/${name}.citypact`, import.meta.url), 'utf8');
  const read = parseProject(text);
  if (!read.ok) throw new Error(read.error.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
  return read.value;
}
