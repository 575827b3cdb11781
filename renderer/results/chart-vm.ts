import type { RunResult } from '../engine/engine';
import { columnValue, type PeriodColumn } from '../format/period-vm';
import { displayFactor, type NumberStyle } from '../format/unit-vm';

/** The numbers a cash-flow chart draws, in the display unit. */
export interface ChartData {
  readonly labels: readonly string[];
  readonly bars: readonly ChartSeries[];
  readonly lines: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly id: string;
  readonly values: readonly number[];
}

/** Gather the chart's numbers by column. */
export function chartData(
  result: RunResult,
  columns: readonly PeriodColumn[],
  style: NumberStyle,
): ChartData {
  const factor = displayFactor('money', style);
  const series = (id: string): ChartSeries => {
    const kind = result.run.model.lines.get(id)?.def.kind ?? 'flow';
    const values = result.run.series(id);
    return { id, values: columns.map((column) => columnValue(values, kind, column) / factor) };
  };
  return {
    labels: columns.map((c) => c.label),
    bars: result.chart.bars.map(series),
    lines: result.chart.lines.map(series),
  };
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Give two axes the same place for zero, so that bars and line can be read together. */
export function alignedAxes(bars: Range, line: Range): { readonly bars: Range; readonly line: Range } {
  const below = (r: Range): number => (r.max - r.min === 0 ? 0 : -r.min / (r.max - r.min));
  const share = Math.min(0.9, Math.max(below(bars), below(line)));
  const reaching = ({ min, max }: Range): Range => {
    const up = Math.max(max, share === 0 ? 0 : (-min * (1 - share)) / share);
    return { min: share === 0 ? 0 : (-up * share) / (1 - share), max: up };
  };
  return { bars: reaching(padded(bars)), line: reaching(padded(line)) };
}

/** The reach of stacked bars, and of a line; zero always belongs to it. */
export function stackedRange(series: readonly ChartSeries[]): Range {
  let min = 0;
  let max = 0;
  const length = series[0]?.values.length ?? 0;
  for (let i = 0; i < length; i++) {
    let up = 0;
    let down = 0;
    for (const { values } of series) {
      const value = values[i] ?? 0;
      if (value > 0) up += value;
      else down += value;
    }
    min = Math.min(min, down);
    max = Math.max(max, up);
  }
  return { min, max };
}

/** The reach of lines; zero always belongs to it. */
export function lineRange(series: readonly ChartSeries[]): Range {
  const all = series.flatMap((s) => s.values.filter(Number.isFinite));
  return { min: Math.min(0, ...all), max: Math.max(0, ...all) };
}

/** The lowest point of a series and where it stands. */
export function lowest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value < (values[best] ?? 0) ? i : best), 0);
}

function padded({ min, max }: Range): Range {
  return { min: min * 1.06, max: max * 1.06 };
}
