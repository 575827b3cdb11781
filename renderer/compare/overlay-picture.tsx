import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { Chart } from 'react-chartjs-2';
import '../chart/register';
import { formatNumber } from '../format/number-vm';

import { useNumberStyle } from '../ui/hooks';
import { DASHES, optionColour } from './option-colours';

/** One line of the picture, in the unit shown. */
export interface DrawnLine {
  readonly name: string;
  readonly place: number;
  readonly values: readonly number[];
}

interface Props {
  readonly title: string;
  readonly years: readonly string[];
  readonly lines: readonly DrawnLine[];
  /** Level lines, such as a limit. */
  readonly limits: readonly { readonly name: string; readonly value: number }[];
  readonly suffix: string;
}

const LIMIT_DASH = [3, 3] as const;

/** Lines by year over one another, told apart by colour and dashes, and the limits they should stay under. */
export function OverlayPicture({ title, years, lines, limits, suffix }: Props) {
  const theme = useTheme();
  const style = useNumberStyle();
  const font = { family: theme.font, size: 12 };
  const limitColour = theme.palette.error.main;
  const shown = [
    ...lines.map(({ name, place, values }) => ({
      name,
      values,
      colour: optionColour(theme, place),
      dash: DASHES[place % DASHES.length] ?? [],
    })),
    ...limits.map(({ name, value }) => ({
      name,
      values: years.map(() => value),
      colour: limitColour,
      dash: LIMIT_DASH,
    })),
  ];
  return (
    <>
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, listStyle: 'none', p: 0, my: 1 }}>
        {shown.map(({ name, colour, dash }) => (
          <Box component="li" key={name} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <svg width={28} height={8} aria-hidden="true">
              <line
                x1={0}
                x2={28}
                y1={4}
                y2={4}
                stroke={colour}
                strokeWidth={2.5}
                strokeDasharray={dash.join(' ')}
              />
            </svg>
            <Typography variant="body2">{name}</Typography>
          </Box>
        ))}
      </Box>
      <Box sx={{ height: 280, position: 'relative' }}>
        <Chart<'line'>
          type="line"
          role="img"
          aria-label={title}
          data={{
            labels: [...years],
            datasets: shown.map(({ name, values, colour, dash }) => ({
              label: name,
              data: [...values],
              borderColor: colour,
              backgroundColor: colour,
              borderDash: [...dash],
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
                    `${item.dataset.label}: ${formatNumber(item.parsed.y ?? 0, style.language, 2)}${suffix}`,
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
                  callback: (value) => `${formatNumber(Number(value), style.language, 2, 0)}${suffix}`,
                },
              },
            },
          }}
        />
      </Box>
    </>
  );
}
