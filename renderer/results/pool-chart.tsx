import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { ChartOptions } from 'chart.js';
import { useMemo } from 'react';
import { Chart } from 'react-chartjs-2';
import { useTranslation } from 'react-i18next';
import '../chart/register';
import { POOL_RULES, type PoolStudy } from '../engine/engine';
import { formatNumber } from '../format/number-vm';
import { displayFactor, unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { barsOf } from './pool-vm';

/** One stack of members a rule, all of one length: to whom each rule shifts cost. */
export function PoolChart({ study }: { readonly study: PoolStudy }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const style = useNumberStyle();
  const pick = usePick();
  const { rules, bars } = useMemo(() => barsOf(study), [study]);
  const factor = displayFactor('money', style);
  const colours = theme.palette.mode === 'dark' ? ON_DARK : ON_LIGHT;
  const colour = (i: number): string => colours[i % colours.length] ?? theme.chart.line;
  const font = { family: theme.font, size: 12 };
  const ticks = { color: theme.chart.text, font };
  const options: ChartOptions<'bar'> = {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: 'y',
    interaction: { mode: 'index', axis: 'y', intersect: false },
    plugins: {
      tooltip: {
        titleFont: font,
        bodyFont: font,
        callbacks: {
          label: (item) => `${item.dataset.label}: ${formatNumber(item.parsed.x ?? 0, style.language, 2)}`,
        },
      },
    },
    scales: {
      x: {
        stacked: true,
        border: { display: false },
        grid: { color: theme.chart.grid },
        ticks: { ...ticks, callback: (value) => formatNumber(Number(value), style.language, 2, 0) },
      },
      y: { stacked: true, grid: { display: false }, ticks },
    },
  };
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="pool-chart-title"
      sx={{ p: 2, minWidth: 0 }}
    >
      <Typography variant="h2" id="pool-chart-title">
        {t('pool.chart')}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
        {t('pool.chartText')} ({unitName('money', style)})
      </Typography>
      <Box
        component="ul"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, m: 0, mb: 0.5, p: 0 }}
      >
        {bars.map(({ party, label }, i) => (
          <Typography
            key={party}
            variant="caption"
            component="li"
            sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}
          >
            <Box
              component="span"
              aria-hidden
              sx={{ width: 12, height: 12, borderRadius: 0.25, bgcolor: colour(i) }}
            />
            {pick(label)}
          </Typography>
        ))}
      </Box>
      <Box sx={{ height: 60 + 28 * rules.length, position: 'relative' }}>
        <Chart<'bar'>
          type="bar"
          role="img"
          aria-label={t('pool.chart')}
          options={options}
          data={{
            labels: rules.map((rule) => pick(POOL_RULES[rule].label)),
            datasets: bars.map(({ label, values }, i) => ({
              label: pick(label),
              data: values.map((value) => value / factor),
              backgroundColor: colour(i),
              borderColor: theme.palette.background.paper,
              borderWidth: 1,
            })),
          }}
        />
      </Box>
    </Paper>
  );
}

/** Okabe and Ito (2008): told apart by the colour-blind, in print and on a projector; members share roles, so not role colours. */
const ON_LIGHT = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#D55E00',
  '#999999',
  '#B5A500',
] as const;
const ON_DARK = [
  '#4FA3D8',
  '#F0B93A',
  '#2FBF95',
  '#DB9CC0',
  '#8ACDF2',
  '#F07F3C',
  '#B5B5B5',
  '#D9CB3C',
] as const;
