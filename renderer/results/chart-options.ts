import type { Theme } from '@mui/material/styles';
import type { ChartOptions } from 'chart.js';
import { formatNumber } from '../format/number-vm';
import { pick } from '../format/text';
import type { Language } from '../host/host';
import { useApp } from '../state/store';
import { alignedAxes, type ChartData, lineRange, stackedRange } from './chart-vm';

/** Set the chart up: aligned zeros, quiet grid, figures in the language's way, a click asks why. */
export function chartOptions(
  data: ChartData,
  theme: Theme,
  language: Language,
  onAsk: (index: number, id: string) => void,
): ChartOptions<'bar' | 'line'> {
  const axes = alignedAxes(stackedRange(data.bars), lineRange(data.lines));
  const font = { family: theme.font, size: 12 };
  const tick = (value: string | number): string => formatNumber(Number(value), language, 2, 0);
  const scale = {
    ticks: { color: theme.chart.text, font, callback: tick, includeBounds: false },
    border: { display: false },
  };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    onClick: (event, _elements, chart) => {
      if (!event.native) return;
      const [near] = chart.getElementsAtEventForMode(event.native, 'nearest', { intersect: true }, false);
      const id = near && chart.data.datasets[near.datasetIndex]?.label;
      if (near && id) onAsk(near.index, id);
    },
    plugins: {
      tooltip: {
        titleFont: font,
        bodyFont: font,
        callbacks: {
          label: (item) =>
            `${nameOf(item.dataset.label ?? '', language)}: ${formatNumber(item.parsed.y ?? 0, language, 2)}`,
        },
      },
    },
    scales: {
      x: {
        stacked: true,
        grid: { display: false },
        ticks: { color: theme.chart.text, font, maxRotation: 0, autoSkipPadding: 12 },
      },
      y: { ...scale, stacked: true, ...axes.bars, grid: { color: theme.chart.grid } },
      yLine: { ...scale, position: 'right', ...axes.line, grid: { display: false } },
    },
  };
}

function nameOf(id: string, language: Language): string {
  const label = useApp.getState().computation.result?.run.model.lines.get(id)?.def.label;
  return label ? pick(label, language) : id;
}
