import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { ChartOptions } from 'chart.js';
import { Chart } from 'react-chartjs-2';
import { useTranslation } from 'react-i18next';
import '../chart/register';
import { changeWords, type Sensitivity } from '../engine/sensitivity';
import { brokenName } from '../financing/chart-spec';
import { useNumberStyle, usePick } from '../ui/hooks';
import { ChartCard } from './chart-card';
import { linesPlugin } from './chart-lines';
import { axisText, figureName, shownOf, tornadoBars } from './sensitivity-vm';

const LIMIT_DASH = [5, 4];

/** How far each factor moves one figure at the ends of the changes, the strongest on top. */
export function TornadoChart({ study, at }: { readonly study: Sensitivity; readonly at: number }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const style = useNumberStyle();
  const pick = usePick();
  const figure = study.figures[at];
  if (!figure) return null;
  const { base, unit, threshold } = figure;
  const name = pick(figure.label);
  const [low, high] = [study.changes[0] ?? 0, study.changes.at(-1) ?? 0];
  const words = t('sensitivity.tornadoText', { name, low: changeWords(low), high: changeWords(high) });
  if (typeof base !== 'number') {
    return (
      <ChartCard title={t('sensitivity.tornado')} words={words}>
        <Typography color="textSecondary">{t('sensitivity.noFigure', { name })}</Typography>
      </ChartCard>
    );
  }
  const bars = tornadoBars(study, at);
  const shown = (value: number): number => shownOf(value, unit, style);
  const [fall, rise] = [theme.chart.bars[1] ?? '', theme.chart.bars[0] ?? ''];
  const sets = [
    { label: t('sensitivity.fall', { change: changeWords(low) }), key: 'low', colour: fall },
    { label: t('sensitivity.rise', { change: changeWords(high) }), key: 'high', colour: rise },
  ] as const;
  const font = { family: theme.font, size: 12 };
  const text = { color: theme.chart.text, font };
  const options: ChartOptions<'bar' | 'line'> = {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: 'y',
    plugins: {
      tooltip: {
        titleFont: font,
        bodyFont: font,
        callbacks: {
          label: (item) => {
            const bar = bars[item.dataIndex];
            const value = bar?.[sets[item.datasetIndex]?.key ?? 'low'] ?? Number.NaN;
            return `${item.dataset.label}: ${axisText(shown(value), unit, style)}`;
          },
        },
      },
    },
    scales: {
      x: {
        beginAtZero: false,
        grid: { color: theme.chart.grid },
        border: { display: false },
        title: { display: true, text: figureName(figure, style), ...text },
        ticks: { ...text, maxRotation: 0, callback: (value) => axisText(Number(value), unit, style) },
      },
      y: { grid: { display: false }, ticks: { ...text, autoSkip: false } },
    },
  };
  const lines = [
    { axis: 'x', value: shown(base), colour: theme.chart.line, dash: [] },
    ...(threshold
      ? [
          {
            axis: 'x',
            value: shown(threshold.value),
            colour: theme.palette.error.main,
            dash: LIMIT_DASH,
          } as const,
        ]
      : []),
  ] as const;
  return (
    <ChartCard
      title={t('sensitivity.tornado')}
      words={words}
      legend={[
        ...sets.map(({ label, colour }) => ({ label, colour })),
        { label: t('sensitivity.base'), colour: theme.chart.line, dash: [] },
        ...(threshold
          ? [
              {
                label: `${t('sensitivity.limit')} ${axisText(shown(threshold.value), unit, style)}`,
                colour: theme.palette.error.main,
                dash: LIMIT_DASH,
              },
            ]
          : []),
      ]}
    >
      <Box sx={{ height: 96 + 40 * bars.length, position: 'relative' }}>
        <Chart<'bar' | 'line'>
          // The lines are read once, when the chart is made.
          key={`${theme.palette.mode}:${figure.line}:${shown(base)}:${threshold?.value}`}
          type="bar"
          role="img"
          aria-label={`${t('sensitivity.tornado')}. ${words}`}
          options={options}
          plugins={[linesPlugin(lines)]}
          data={{
            labels: bars.map(({ label }) => brokenName(pick(label))),
            datasets: sets.map(({ label, key, colour }) => ({
              type: 'bar' as const,
              label,
              data: bars.map((bar) => [shown(base), shown(bar[key])]) as unknown as number[],
              backgroundColor: colour,
              grouped: false,
              barPercentage: 0.7,
            })),
          }}
        />
      </Box>
    </ChartCard>
  );
}
