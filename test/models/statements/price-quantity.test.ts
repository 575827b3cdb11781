import { describe, expect, test } from 'vitest';
import { pricedBy } from '../../../models/blocks/statements/price-quantity';
import type { Project } from '../../../models/project';
import { statementByYear } from '../../../models/studies/statements';
import { readSample } from '../../laws/subjects';
import { compute, earns, span, tiny } from '../blocks/tiny';

/** Tickets at 2.50, with VAT at 6 % and a price that rises by 10 % a year; 1000 trips a year, then 2000. */
function tickets(step: 'year' | 'quarter' = 'year', formula = 'trips * fare'): Project {
  return tiny({
    timeline: span(2, 1, step),
    indices: [{ id: 'fares', label: 'Fares', rate: { value: 0.1 } }],
    inputs: [
      { id: 'fare', label: 'Fare', kind: 'rate', unit: 'money/trip', value: 2.5 },
      { id: 'grant', label: 'Grant', kind: 'rate', unit: 'money/year', value: 300 },
    ],
    drivers: [
      {
        id: 'trips',
        label: 'Trips',
        unit: 'trip/year',
        kind: 'flow',
        form: { type: 'table', values: { value: [0, 1000, 2000] } },
      },
    ],
    vat: { surplus: 'carry_forward' },
    revenue: [
      { ...earns('tickets', 'fares'), formula, vat_rate: { value: 0.06 } },
      { ...earns('other'), formula: 'grant' },
    ],
  });
}

function statementJ(project: Project) {
  const { result, series } = compute(project);
  const statement = result.statements.find(({ id }) => id === 'j');
  if (!statement) throw new Error('there is a statement J');
  const { years, values } = statementByYear(result.run, result.periods, statement);
  const at = (line: string) => statement.rows.findIndex((row) => row.line === `statements.j.${line}`);
  return { statement, years, series, row: (line: string) => values[at(line)] ?? [], at };
}

describe('statement J', () => {
  test('shows price, quantity and output VAT below a product, and neither where no price is named', () => {
    const { statement, at } = statementJ(tickets());
    const labels = statement.rows.slice(0, 6).map(({ no, label }) => `${no} ${label.zh}`);
    expect(labels).toEqual(['1 营业收入', '1.1 tickets', ' 单价', ' 数量', ' 销项税额', '1.2 other']);
    expect(at('price_of_other')).toBe(-1);
    expect(at('quantity_of_other')).toBe(-1);
  });

  test('price × quantity is revenue, the price being that of its year', () => {
    const { row, series } = statementJ(tickets());
    expect(row('quantity_of_tickets').slice(1).map(Math.round)).toEqual([1000, 2000]);
    const index = series('indices.fares');
    for (const year of [1, 2]) {
      expect(row('price_of_tickets')[year]).toBeCloseTo(2.5 * (index[year] ?? 0), 12);
      expect((row('price_of_tickets')[year] ?? 0) * (row('quantity_of_tickets')[year] ?? 0)).toBeCloseTo(
        row('of_tickets')[year] ?? 0,
        9,
      );
      expect(row('vat_of_tickets')[year]).toBeCloseTo(0.06 * (row('of_tickets')[year] ?? 0), 9);
    }
    expect(row('price_of_tickets')[0]).toBeNaN(); // nothing is sold while building
  });

  test('by quarter too: quantities of the year add up and its price is their average', () => {
    const { row, years } = statementJ(tickets('quarter'));
    expect(years).toHaveLength(3);
    expect(row('quantity_of_tickets').slice(1).map(Math.round)).toEqual([1000, 2000]);
    for (const year of [1, 2])
      expect((row('price_of_tickets')[year] ?? 0) * (row('quantity_of_tickets')[year] ?? 0)).toBeCloseTo(
        row('of_tickets')[year] ?? 0,
        9,
      );
  });

  test('the sum of products is still revenue', () => {
    const { result } = compute(tickets());
    expect(result.checks.filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe('what counts as a price', () => {
  const stream = (formula: string) => ({ ...earns('tickets'), formula });

  test.each([
    ['trips * fare', 'inputs.fare', 'trip'],
    ['fare * 0.9 * trips', 'inputs.fare', 'trip'],
    ['inputs.fare * drivers.trips / 2', 'inputs.fare', 'trip'],
    ['trips * fare * (1 - 0.2)', 'inputs.fare', 'trip'],
  ])('%s', (formula, price, sold) => {
    expect(pricedBy(stream(formula), tickets())).toEqual({ price, unit: 'money/trip', sold });
  });

  test.each([
    ['grant'],
    ['trips * fare + grant'],
    ['max(0, trips * fare)'],
    ['trips * 2.5'],
    ['fare * fare'],
    ['1 +'],
  ])('none in %s', (formula) => {
    expect(pricedBy(stream(formula), tickets())).toBeNull();
  });

  test('a price per space and year sells years of spaces', () => {
    const project = {
      ...tickets(),
      inputs: [{ id: 'rent', label: 'Rent', kind: 'rate', unit: 'money/space/year', value: 800 } as const],
    };
    expect(pricedBy(stream('5000 * rent'), project)?.sold).toBe('space*year');
  });

  test('the samples name theirs', () => {
    const project = readSample('parking-bot');
    expect(project.revenue.map((one) => pricedBy(one, project)?.price)).toEqual([
      'inputs.price_per_hour',
      'inputs.fee_per_kwh',
      'inputs.media_per_space',
    ]);
  });
});
