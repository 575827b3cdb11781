import { describe, expect, test } from 'vitest';
import { compute, money, span, tiny } from './tiny';

describe('the calendar', () => {
  test('a year runs to the day before the next one starts', () => {
    const { result } = compute(tiny({ timeline: span(2) }));
    expect(result.periods).toEqual([
      { index: 0, start: '2026-01-01', end: '2026-12-31', year: 2026, phase: 'construction' },
      { index: 1, start: '2027-01-01', end: '2027-12-31', year: 2027, phase: 'operation' },
      { index: 2, start: '2028-01-01', end: '2028-12-31', year: 2028, phase: 'operation' },
    ]);
  });

  test('months from 31 January stay at month ends and do not drift', () => {
    const { result } = compute(tiny({ timeline: span(1, 0, 'month', { start: '2024-01-31' }) }));
    expect(result.periods.map(({ start }) => start).slice(0, 4)).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
    ]);
    expect(result.periods.map(({ end }) => end).slice(0, 3)).toEqual([
      '2024-02-28',
      '2024-03-30',
      '2024-04-29',
    ]);
    expect(result.periods).toHaveLength(12);
  });

  test('a period belongs to the calendar year of its last day', () => {
    const { result } = compute(tiny({ timeline: span(1, 0, 'half_year', { start: '2026-10-01' }) }));
    expect(result.periods.map(({ end, year }) => [end, year])).toEqual([
      ['2027-03-31', 2027],
      ['2027-09-30', 2027],
    ]);
  });

  test('flags and counters by quarters', () => {
    const { series, value } = compute(tiny({ timeline: span(1, 0.5, 'quarter') }));
    expect(series('timeline.t')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(series('timeline.construction')).toEqual([1, 1, 0, 0, 0, 0]);
    expect(series('timeline.operation')).toEqual([0, 0, 1, 1, 1, 1]);
    expect(series('timeline.first_operation')).toEqual([0, 0, 1, 0, 0, 0]);
    expect(series('timeline.last')).toEqual([0, 0, 0, 0, 0, 1]);
    expect(series('timeline.year_index')).toEqual([1, 1, 1, 1, 2, 2]);
    expect(series('timeline.years_elapsed')).toEqual([0.25, 0.5, 0.75, 1, 1.25, 1.5]);
    expect(value('timeline.periods')).toBe(6);
  });

  test('without construction the first period operates', () => {
    const { series, broken } = compute(tiny({ timeline: span(2, 0) }));
    expect(series('timeline.first_operation')).toEqual([1, 0]);
    expect(broken()).toEqual([]);
  });

  test('a value per project year holds for every period of that year, and extra values are not used', () => {
    const { series } = compute(
      tiny({ timeline: span(1, 1, 'half_year'), inputs: [money('sales', [10, 20, 99])] }),
    );
    expect(series('inputs.sales')).toEqual([10, 10, 20, 20]);
  });
});

describe('price indices', () => {
  const indices = [{ id: 'cpi', label: 'CPI', rate: { value: 0.1 } }];

  test('start at 1 and grow by the yearly rate', () => {
    const { series } = compute(tiny({ timeline: span(2), indices }));
    expect(series('indices.cpi')).toEqual([1, 1.1, 1.1 * 1.1]);
  });

  test('grow evenly within the year: after four quarters by the whole yearly rate', () => {
    const { series } = compute(tiny({ timeline: span(1, 1, 'quarter'), indices }));
    const index = series('indices.cpi');
    expect(index[1]).toBeCloseTo(1.1 ** 0.25, 12);
    expect(index[4]).toBeCloseTo(1.1, 12);
  });

  test("take each year's own rate", () => {
    const { series } = compute(
      tiny({ timeline: span(2), indices: [{ id: 'cpi', label: 'CPI', rate: { value: [0.5, 0.1, 0.2] } }] }),
    );
    expect(series('indices.cpi').map((v) => v.toFixed(12))).toEqual([
      '1.000000000000',
      '1.100000000000',
      '1.320000000000',
    ]);
  });
});
