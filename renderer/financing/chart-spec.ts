import type { Theme } from '@mui/material/styles';
import type { ChartDataset, ChartOptions } from 'chart.js';
import { formatNumber } from '../format/number-vm';
import type { Language } from '../host/host';

/** One series of a chart, with everything its legend and tooltip say. */
export interface ChartSeriesSpec {
  readonly key: string;
  readonly label: string;
  readonly type: 'bar' | 'line' | 'area';
  readonly values: readonly (number | readonly [number, number])[];
  readonly colour: string | readonly string[];
  /** A ratio, on its own axis to the right. */
  readonly ratio?: boolean;
  readonly dash?: readonly number[];
  readonly stack?: string;
  /** The line a click asks about; none for constants. */
  readonly ask?: string | readonly string[];
}

/** Datasets of chart.js from the specification. */
export function datasetsOf(series: readonly ChartSeriesSpec[], theme: Theme): ChartDataset<'bar' | 'line'>[] {
  const many = (series[0]?.values.length ?? 0) > 60;
  return series.map((s): ChartDataset<'bar' | 'line'> => {
    if (s.type === 'bar') {
      return {
        type: 'bar',
        label: s.label,
        data: s.values.map((v) =>
          typeof v === 'number' ? v : ([v[0], v[1]] as [number, number]),
        ) as number[],
        backgroundColor: typeof s.colour === 'string' ? s.colour : [...s.colour],
        yAxisID: 'y',
        ...(s.stack === undefined ? {} : { stack: s.stack }),
        order: 2,
      };
    }
    const colour = typeof s.colour === 'string' ? s.colour : (s.colour[0] ?? theme.chart.line);
    return {
      type: 'line',
      label: s.label,
      data: s.values.map((v) => (typeof v === 'number' ? v : v[1])),
      borderColor: s.type === 'area' ? theme.palette.background.paper : colour,
      backgroundColor: s.type === 'area' ? colour : theme.palette.background.paper,
      borderWidth: s.type === 'area' ? 1 : 2,
      borderDash: [...(s.dash ?? [])],
      pointRadius: s.type === 'area' || s.dash || many ? 0 : 3,
      pointHitRadius: 8,
      pointBackgroundColor: theme.palette.background.paper,
      pointBorderColor: colour,
      fill: s.type === 'area' ? 'stack' : false,
      spanGaps: false,
      yAxisID: s.ratio ? 'yRatio' : 'y',
      stack: s.stack ?? s.key,
      order: s.type === 'area' ? 3 : 1,
    };
  });
}

/** Break a name into lines short enough to stand under a bar: at spaces, in Chinese anywhere. */
export function brokenName(name: string): string | string[] {
  const parts = name.split(/(?<= )|(?=[（(])|(?<=[\u4e00-\u9fff]{6})/);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && (last + part).trim().length <= (/[\u4e00-\u9fff]/.test(name) ? 7 : 14))
      lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.length === 1 ? name : lines.map((line) => line.trim());
}

/** Options of a chart: quiet grid, two axes at most, figures in the language's way, a click asks why. */
export function optionsOf(
  series: readonly ChartSeriesSpec[],
  theme: Theme,
  language: Language,
  onAsk: (index: number, id: string) => void,
  named = false,
): ChartOptions<'bar' | 'line'> {
  const font = { family: theme.font, size: 12 };
  const text = { color: theme.chart.text, font };
  const stacked = series.some((s) => s.stack !== undefined);
  const ratios = series.filter((s) => s.ratio);
  const highest = Math.max(
    0,
    ...ratios.flatMap((s) => s.values.filter((v) => typeof v === 'number')).filter(Number.isFinite),
  );
  // Constant lines are covenants: what is far above them may leave the picture, its figure is in the table.
  const lines = Math.max(0, ...ratios.filter((s) => s.dash).map(({ values }) => Number(values[0] ?? 0)));
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    onClick: (event, _elements, chart) => {
      if (!event.native) return;
      const [near] = chart.getElementsAtEventForMode(event.native, 'nearest', { intersect: true }, false);
      const ask = near && series[near.datasetIndex]?.ask;
      const id = typeof ask === 'string' ? ask : near && ask?.[near.index];
      if (near && id) onAsk(near.index, id);
    },
    plugins: {
      tooltip: {
        titleFont: font,
        bodyFont: font,
        callbacks: {
          label: (item) => {
            const spec = series[item.datasetIndex];
            const value = spec?.values[item.dataIndex];
            const shown = typeof value === 'number' ? value : value ? value[1] - value[0] : Number.NaN;
            return `${spec?.label ?? ''}: ${formatNumber(shown, language, 2)}${spec?.ratio ? '×' : ''}`;
          },
        },
      },
    },
    scales: {
      x: {
        stacked,
        grid: { display: false },
        ticks: { ...text, maxRotation: 0, autoSkip: !named, autoSkipPadding: 12 },
      },
      y: {
        stacked,
        border: { display: false },
        grid: { color: theme.chart.grid },
        ticks: { ...text, callback: (value) => formatNumber(Number(value), language, 2, 0) },
      },
      ...(ratios.length > 0
        ? {
            yRatio: {
              position: 'right' as const,
              min: 0,
              // A ratio far above the covenants would press them flat.
              max: Math.max(1, Math.min(highest * 1.1, lines > 0 ? 5 * lines : highest * 1.1)),
              border: { display: false },
              grid: { display: false },
              ticks: {
                ...text,
                includeBounds: false,
                callback: (value) => `${formatNumber(Number(value), language, 2, 0)}×`,
              },
            },
          }
        : {}),
    },
  };
}
