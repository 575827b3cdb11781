import { describe, expect, test } from 'vitest';
import { parseProject } from '../../models/project';
import {
  chartFigures,
  limitsOf,
  type YearlyLine,
  yearlyFigure,
  yearsOf,
} from '../../renderer/compare/chart-vm';
import { compareProject } from '../../renderer/engine/compare';
import parking from '../../samples/parking-bot.citypact?raw';

const sample = parseProject(parking);
if (!sample.ok) throw new Error('the sample opens');
const project = sample.value;
const comparison = compareProject(project, 'base');
const [option] = comparison.options;
if (!option?.ok) throw new Error('the sample computes');
const budget = project.budgets?.[0]?.id ?? '';
const government = comparison.parties.find(({ role }) => role === 'government')?.id ?? '';
const ask = { figure: 'net', party: government, budget } as const;
const valuesOf = (figure: 'net' | 'cumulative' | 'outlay' | 'ratio') =>
  [...(yearlyFigure(option, { ...ask, figure })?.cells.values() ?? [])].map(({ value }) => value);

describe('figures by year under one another', () => {
  test('a project with a budget can also be drawn as outlay and as share of the budget', () => {
    expect(chartFigures(project, comparison)).toEqual(['net', 'cumulative', 'outlay', 'ratio']);
    const { budgets: _, ...without } = project;
    expect(chartFigures(without, compareProject(without, 'base'))).toEqual(['net', 'cumulative', 'outlay']);
  });

  test('net by year adds up to the party’s total, and the cumulative figure ends there', () => {
    const total = comparison.parties.find(({ id }) => id === government)?.net[0] ?? Number.NaN;
    const net = valuesOf('net').map(Number);
    expect(net.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 2);
    expect(Number(valuesOf('cumulative').at(-1))).toBeCloseTo(total, 2);
    expect(Number(valuesOf('cumulative')[0])).toBe(net[0]);
  });

  test('outlay is the line its headline figure takes the largest of', () => {
    const peak = comparison.figures.find(({ id }) => id === 'fiscal.outlay_peak')?.values[0];
    expect(Math.max(...valuesOf('outlay').map(Number))).toBeCloseTo(Number(peak), 2);
  });

  test('the share of the budget peaks at its headline figure and stands against the limit of the option', () => {
    const peak = comparison.figures.find(({ id }) => id === `budgets.${budget}.ratio_peak`)?.values[0];
    const known = valuesOf('ratio').filter((value) => typeof value === 'number');
    expect(Math.max(...known)).toBeCloseTo(Number(peak), 12);
    const limits = limitsOf(comparison.options, budget);
    expect(limits.length).toBeGreaterThan(0);
    expect(limits.every((limit) => limit > 0 && limit <= 0.1)).toBe(true);
  });

  test('an option without the party or the budget has no line', () => {
    expect(yearlyFigure(option, { ...ask, party: 'nobody' })).toBeNull();
    expect(yearlyFigure(option, { ...ask, figure: 'ratio', budget: 'none' })).toBeNull();
    expect(yearlyFigure(undefined, ask)).toBeNull();
  });

  test('scenarios that end in different years are drawn over all years of both', () => {
    const line = (years: readonly string[]): YearlyLine => ({
      option: 'a',
      scenario: 'base',
      name: 'A',
      place: 0,
      line: 'x',
      cells: new Map(years.map((year, period) => [year, { value: 1, period }])),
    });
    expect(yearsOf([line(['2026', '2027']), line(['2025', '2026'])])).toEqual(['2025', '2026', '2027']);
  });
});
