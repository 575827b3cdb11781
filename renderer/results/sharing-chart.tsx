import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { alpha, useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { ChartOptions } from 'chart.js';
import { useMemo } from 'react';
import { Chart } from 'react-chartjs-2';
import { useTranslation } from 'react-i18next';
import '../chart/register';
import type { Sharing, SharingPart } from '../engine/engine';
import { formatNumber } from '../format/number-vm';
import { columnValue, type PeriodColumn } from '../format/period-vm';
import { displayFactor, unitName } from '../format/unit-vm';
import { partyColour } from '../theme/parties';
import { useNumberStyle, usePick } from '../ui/hooks';
import { partsInUse } from './sharing-vm';

interface Props {
  readonly sharing: Sharing;
  readonly columns: readonly PeriodColumn[];
}

/** Where the revenue of each year goes: one stack of bars a year, what users pay as a line. */
export function SharingChart({ sharing, columns }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const style = useNumberStyle();
  const pick = usePick();
  const parts = useMemo(() => partsInUse(sharing), [sharing]);
  const colours = coloursOf(parts, theme.palette.mode);
  const factor = displayFactor('money', style);
  const byColumn = (values: readonly number[]): number[] =>
    columns.map((column) => columnValue(values, 'flow', column) / factor);
  const font = { family: theme.font, size: 12 };
  const options: ChartOptions<'bar' | 'line'> = {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    plugins: {
      tooltip: {
        titleFont: font,
        bodyFont: font,
        filter: (item) => item.parsed.y !== 0,
        callbacks: {
          label: (item) => `${item.dataset.label}: ${formatNumber(item.parsed.y ?? 0, style.language, 2)}`,
        },
      },
    },
    scales: {
      x: {
        stacked: true,
        grid: { display: false },
        ticks: { color: theme.chart.text, font, maxRotation: 0, autoSkipPadding: 12 },
      },
      y: {
        stacked: true,
        border: { display: false },
        grid: { color: theme.chart.grid },
        ticks: {
          color: theme.chart.text,
          font,
          callback: (value) => formatNumber(Number(value), style.language, 2, 0),
        },
      },
    },
  };
  return (
    <Paper variant="outlined" component="section" aria-labelledby="sharing-title" sx={{ p: 2, minWidth: 0 }}>
      <Typography variant="h2" id="sharing-title">
        {t('sharing.chartLabel')}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
        {t('sharing.chartText')} ({unitName('money', style)})
      </Typography>
      <Box
        component="ul"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, m: 0, mb: 0.5, p: 0 }}
      >
        {parts.map(({ key, label }, i) => (
          <LegendItem key={key} name={pick(label)} colour={colours[i] ?? theme.chart.line} />
        ))}
        <LegendItem name={t('sharing.whole')} colour={theme.chart.line} line />
      </Box>
      <Box sx={{ height: 320, position: 'relative' }}>
        <Chart<'bar' | 'line'>
          type="bar"
          role="img"
          aria-label={t('sharing.chartLabel')}
          options={options}
          data={{
            labels: columns.map(({ label }) => label),
            datasets: [
              {
                type: 'line' as const,
                label: t('sharing.whole'),
                data: byColumn(sharing.whole),
                borderColor: theme.chart.line,
                backgroundColor: theme.palette.background.paper,
                borderWidth: 2,
                pointRadius: 0,
                // A line among stacked bars would be stacked on them.
                stack: 'whole',
              },
              ...parts.map(({ label, values }, i) => ({
                type: 'bar' as const,
                label: pick(label),
                data: byColumn(values),
                backgroundColor: colours[i] ?? theme.chart.line,
                stack: 'parts',
              })),
            ],
          }}
        />
      </Box>
    </Paper>
  );
}

interface LegendProps {
  readonly name: string;
  readonly colour: string;
  readonly line?: boolean;
}

function LegendItem({ name, colour, line = false }: LegendProps) {
  return (
    <Typography
      variant="caption"
      component="li"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}
    >
      <Box
        component="span"
        aria-hidden
        sx={
          line
            ? { width: 16, height: 0, borderTop: `2px solid ${colour}` }
            : { width: 12, height: 12, borderRadius: 0.25, bgcolor: colour }
        }
      />
      {name}
    </Typography>
  );
}

/** The colour of each part's role, paler for each further part of the same role. */
function coloursOf(parts: readonly SharingPart[], mode: 'light' | 'dark'): readonly string[] {
  const seen = new Map<string, number>();
  return parts.map(({ role }) => {
    const before = seen.get(role) ?? 0;
    seen.set(role, before + 1);
    return alpha(partyColour(role, mode), Math.max(0.25, 1 - 0.16 * before));
  });
}
