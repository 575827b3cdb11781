import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { ChartOptions } from 'chart.js';
import { Chart } from 'react-chartjs-2';
import { useTranslation } from 'react-i18next';
import '../chart/register';
import { DASHES, optionColour } from '../compare/option-colours';
import { changeWords, type Sensitivity } from '../engine/sensitivity';
import { useNumberStyle, usePick } from '../ui/hooks';
import { ChartCard } from './chart-card';
import { linesPlugin } from './chart-lines';
import { axisText, figureName, shownOf, spiderLines } from './sensitivity-vm';

const LIMIT_DASH = [5, 4];

/** One line per factor: the figure against the change, crossing where all stand as they are. */
export function SpiderChart({ study, at }: { readonly study: Sensitivity; readonly at: number }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const style = useNumberStyle();
  const pick = usePick();
  const figure = study.figures[at];
  if (!figure) return null;
  const { base, unit, threshold } = figure;
  const name = pick(figure.label);
  const words = t('sensitivity.spiderText', { name });
  if (typeof base !== 'number') {
    return (
      <ChartCard title={t('sensitivity.spider')} words={words}>
        <Typography color="textSecondary">{t('sensitivity.noFigure', { name })}</Typography>
      </ChartCard>
    );
  }
  const shown = (value: number): number => shownOf(value, unit, style);
  const lines = spiderLines(study, at);
  const font = { family: theme.font, size: 12 };
  const text = { color: theme.chart.text, font };
  const options: ChartOptions<'bar' | 'line'> = {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'nearest', axis: 'xy', intersect: false },
    plugins: {
      tooltip: {
        titleFont: font,
        bodyFont: font,
        callbacks: {
          title: (items) => changeWords(Number(items[0]?.parsed.x ?? 0)),
          label: (item) => `${item.dataset.label}: ${axisText(Number(item.parsed.y), unit, style)}`,
        },
      },
    },
    scales: {
      x: {
        type: 'linear',
        grid: { color: theme.chart.grid },
        border: { display: false },
        title: { display: true, text: t('sensitivity.changes'), ...text },
        min: Math.min(0, study.changes[0] ?? 0),
        max: Math.max(0, study.changes.at(-1) ?? 0),
        ticks: { ...text, maxRotation: 0, callback: (value) => changeWords(Number(value)) },
      },
      y: {
        grid: { color: theme.chart.grid },
        border: { display: false },
        title: { display: true, text: figureName(figure, style), ...text },
        ticks: { ...text, callback: (value) => axisText(Number(value), unit, style) },
      },
    },
  };
  const limit = threshold
    ? [
        {
          axis: 'y',
          value: shown(threshold.value),
          colour: theme.palette.error.main,
          dash: LIMIT_DASH,
        } as const,
      ]
    : [];
  return (
    <ChartCard
      title={t('sensitivity.spider')}
      words={words}
      legend={[
        ...lines.map(({ label }, i) => ({
          label: pick(label),
          colour: optionColour(theme, i),
          dash: DASHES[i % DASHES.length] ?? [],
        })),
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
      <Box sx={{ height: 320, position: 'relative' }}>
        <Chart<'bar' | 'line'>
          key={`${theme.palette.mode}:${figure.line}:${threshold?.value}`}
          type="line"
          role="img"
          aria-label={`${t('sensitivity.spider')}. ${words}`}
          options={options}
          plugins={[linesPlugin(limit)]}
          data={{
            datasets: lines.map(({ label, points }, i) => ({
              type: 'line' as const,
              label: pick(label),
              data: points.map(({ x, y }) => ({ x, y: shown(y) })) as unknown as number[],
              borderColor: optionColour(theme, i),
              borderDash: [...(DASHES[i % DASHES.length] ?? [])],
              borderWidth: 2,
              pointRadius: 3,
              pointBackgroundColor: theme.palette.background.paper,
              pointBorderColor: optionColour(theme, i),
              spanGaps: false,
            })),
          }}
        />
      </Box>
    </ChartCard>
  );
}
