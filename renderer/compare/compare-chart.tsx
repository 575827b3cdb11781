import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { Chart } from 'react-chartjs-2';
import { useTranslation } from 'react-i18next';
import '../chart/register';
import type { Comparison } from '../engine/compare';
import { formatNumber } from '../format/number-vm';
import { displayFactor, unitName } from '../format/unit-vm';
import { ChipSelect } from '../frame/chip-select';
import { useNumberStyle, usePick } from '../ui/hooks';
import { partiesInOrder, yearlyNet } from './compare-vm';
import { DASHES, optionColour } from './option-colours';

/** One party's net cash by year, one line for each option. */
export function CompareChart({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const pick = usePick();
  const theme = useTheme();
  const style = useNumberStyle();
  const parties = partiesInOrder(comparison);
  const [asked, setAsked] = useState('');
  const party = parties.find(({ id }) => id === asked) ?? parties[0];
  const data = useMemo(
    () => (party ? yearlyNet(comparison, party.id, displayFactor('money', style)) : null),
    [comparison, party, style],
  );
  if (!party || !data) return null;
  const font = { family: theme.font, size: 12 };
  const name = (i: number): string => {
    const option = comparison.options[i];
    return option ? pick(option.label) : '';
  };
  const drawn = data.series.flatMap((values, i) => (values === null ? [] : [{ values, i }]));
  return (
    <Paper variant="outlined" component="section" aria-labelledby="compare-chart" sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2" id="compare-chart">
            {t('compare.chart')}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {t('compare.chartHelp')} {unitName('money', style)}
          </Typography>
        </Box>
        <ChipSelect
          label={t('compare.party')}
          value={party.id}
          onChange={setAsked}
          maxWidth={260}
          choices={parties.map(({ id, label }) => ({ value: id, label: pick(label) }))}
        />
      </Box>
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, listStyle: 'none', p: 0, my: 1 }}>
        {drawn.map(({ i }) => (
          <Box component="li" key={name(i)} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <svg width={28} height={8} aria-hidden="true">
              <line
                x1={0}
                x2={28}
                y1={4}
                y2={4}
                stroke={optionColour(theme, i)}
                strokeWidth={2.5}
                strokeDasharray={(DASHES[i % DASHES.length] ?? []).join(' ')}
              />
            </svg>
            <Typography variant="body2">{name(i)}</Typography>
          </Box>
        ))}
      </Box>
      <Box sx={{ height: 280, position: 'relative' }}>
        <Chart<'line'>
          type="line"
          role="img"
          aria-label={`${t('compare.chart')}: ${pick(party.label)}`}
          data={{
            labels: [...data.years],
            datasets: drawn.map(({ values, i }) => ({
              label: name(i),
              data: [...values],
              borderColor: optionColour(theme, i),
              backgroundColor: optionColour(theme, i),
              borderDash: [...(DASHES[i % DASHES.length] ?? [])],
              borderWidth: 2,
              pointRadius: 0,
              pointHitRadius: 8,
            })),
          }}
          options={{
            animation: false,
            responsive: true,
            maintainAspectRatio: false,
            interaction: { mode: 'index', intersect: false },
            plugins: {
              tooltip: {
                titleFont: font,
                bodyFont: font,
                callbacks: {
                  label: (item) =>
                    `${item.dataset.label}: ${formatNumber(item.parsed.y ?? 0, style.language, 2)}`,
                },
              },
            },
            scales: {
              x: {
                grid: { display: false },
                ticks: { color: theme.chart.text, font, maxRotation: 0, autoSkipPadding: 12 },
              },
              y: {
                grid: { color: theme.chart.grid },
                border: { display: false },
                ticks: {
                  color: theme.chart.text,
                  font,
                  callback: (value) => formatNumber(Number(value), style.language, 2, 0),
                },
              },
            },
          }}
        />
      </Box>
    </Paper>
  );
}
