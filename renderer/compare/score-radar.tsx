import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { Chart } from 'react-chartjs-2';
import { useTranslation } from 'react-i18next';
import '../chart/register-radar';
import type { Scoring } from '../engine/scoring';
import { usePick } from '../ui/hooks';
import { DASHES, optionColour } from './option-colours';

/** Each option's points on every criterion as a net; the table beside it has the same numbers. */
export function ScoreRadar({ scoring }: { readonly scoring: Scoring }) {
  const { t } = useTranslation();
  const pick = usePick();
  const theme = useTheme();
  const font = { family: theme.font, size: 12 };
  const { criteria, options } = scoring;
  if (criteria.length < 3) return null;
  return (
    <Box sx={{ height: 340, position: 'relative', minWidth: 0 }}>
      <Chart<'radar'>
        type="radar"
        role="img"
        aria-label={t('score.radar')}
        data={{
          labels: criteria.map(({ label }) => pick(label)),
          datasets: options.map(({ label }, i) => ({
            label: pick(label),
            data: criteria.map(({ cells }) => {
              const cell = cells[i];
              return cell === undefined || cell.state === 'missing' ? 0 : cell.value * 100;
            }),
            borderColor: optionColour(theme, i),
            backgroundColor: 'transparent',
            borderDash: [...(DASHES[i % DASHES.length] ?? [])],
            borderWidth: 2,
            pointRadius: 2,
          })),
        }}
        options={{
          animation: false,
          responsive: true,
          maintainAspectRatio: false,
          plugins: { tooltip: { titleFont: font, bodyFont: font } },
          scales: {
            r: {
              min: 0,
              max: 100,
              grid: { color: theme.chart.grid },
              angleLines: { color: theme.chart.grid },
              pointLabels: { color: theme.chart.text, font },
              ticks: { color: theme.chart.text, backdropColor: 'transparent', stepSize: 25, font },
            },
          },
        }}
      />
    </Box>
  );
}
