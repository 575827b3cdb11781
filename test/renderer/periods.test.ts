import { describe, expect, test } from 'vitest';
import type { PeriodDef } from '../../models/language/types';
import { columnValue, periodColumns, totalValue } from '../../renderer/format/period-vm';
import { alignedAxes, stackedRange } from '../../renderer/results/chart-vm';

const months: PeriodDef[] = Array.from({ length: 18 }, (_, index) => {
  const month = (index % 12) + 1;
  const year = 2030 + Math.floor(index / 12);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const stamp = `${year}-${String(month).padStart(2, '0')}`;
  return {
    index,
    start: `${stamp}-01`,
    end: `${stamp}-${last}`,
    year,
    phase: index < 6 ? 'construction' : 'operation',
  };
});

describe('columns', () => {
  test('are the model steps, or calendar years of the periods’ last days', () => {
    expect(
      periodColumns(months, 'step')
        .map((c) => c.label)
        .slice(0, 2),
    ).toEqual(['2030-01', '2030-02']);
    expect(periodColumns(months, 'year')).toMatchObject([
      { label: '2030', first: 0, last: 11 },
      { label: '2031', first: 12, last: 17 },
    ]);
  });

  test('are named by the length of a period', () => {
    const half: PeriodDef = {
      index: 0,
      start: '2031-07-01',
      end: '2031-12-31',
      year: 2031,
      phase: 'operation',
    };
    const quarter: PeriodDef = { ...half, start: '2031-04-01', end: '2031-06-30' };
    const year: PeriodDef = { ...half, start: '2031-01-01', end: '2031-12-31' };
    expect([half, quarter, year].map((p) => periodColumns([p], 'step')[0]?.label)).toEqual([
      '2031 H2',
      '2031 Q2',
      '2031',
    ]);
  });
});

describe('years', () => {
  const values = months.map((_, i) => i + 1);
  const [first] = periodColumns(months, 'year');
  if (!first) throw new Error('no column');

  test('add flows and counts, and take the last of everything else', () => {
    expect(columnValue(values, 'flow', first)).toBe(78); // 1 + … + 12
    expect(columnValue(values, 'count', first)).toBe(78);
    expect(columnValue(values, 'stock', first)).toBe(12);
    expect(columnValue(values, 'rate', first)).toBe(12);
  });

  test('keep an undefined month undefined', () => {
    expect(columnValue([1, Number.NaN, ...values.slice(2)], 'flow', first)).toBeNaN();
  });

  test('have a total for flows, a closing value for stocks, and none for rates', () => {
    expect(totalValue(values, 'flow')).toBe(171); // 1 + … + 18
    expect(totalValue(values, 'stock')).toBe(18);
    expect(totalValue(values, 'rate')).toBeNull();
  });
});

describe('the two axes of a chart', () => {
  test('share the place of zero and cut nothing off', () => {
    const { bars, line } = alignedAxes({ min: -10, max: 90 }, { min: -50, max: 50 });
    expect(-bars.min / (bars.max - bars.min)).toBeCloseTo(-line.min / (line.max - line.min), 9);
    expect(bars.min).toBeLessThanOrEqual(-10);
    expect(bars.max).toBeGreaterThanOrEqual(90);
    expect(line.min).toBeLessThanOrEqual(-50);
    expect(line.max).toBeGreaterThanOrEqual(50);
  });

  test('reach as far as the stacks do', () => {
    const series = [
      { id: 'a', values: [3, -1] },
      { id: 'b', values: [2, -4] },
    ];
    expect(stackedRange(series)).toEqual({ min: -5, max: 5 });
  });
});
