import type { Plugin } from 'chart.js';

/** A straight line across a chart at one value of an axis. */
export interface ChartLine {
  readonly axis: 'x' | 'y';
  readonly value: number;
  readonly colour: string;
  readonly dash: readonly number[];
}

/** Draw straight lines over a chart: the case as it stands, a limit. */
export function linesPlugin(lines: readonly ChartLine[]): Plugin<'bar' | 'line'> {
  return {
    id: 'lines',
    afterDatasetsDraw: (chart) => {
      const { ctx, chartArea, scales } = chart;
      for (const { axis, value, colour, dash } of lines) {
        const at = scales[axis]?.getPixelForValue(value) ?? Number.NaN;
        const [from, to] =
          axis === 'x' ? [chartArea.left, chartArea.right] : [chartArea.top, chartArea.bottom];
        if (!(at >= from - 1 && at <= to + 1)) continue;
        ctx.save();
        ctx.strokeStyle = colour;
        ctx.lineWidth = 1.5;
        ctx.setLineDash([...dash]);
        ctx.beginPath();
        if (axis === 'x') {
          ctx.moveTo(at, chartArea.top);
          ctx.lineTo(at, chartArea.bottom);
        } else {
          ctx.moveTo(chartArea.left, at);
          ctx.lineTo(chartArea.right, at);
        }
        ctx.stroke();
        ctx.restore();
      }
    },
  };
}
