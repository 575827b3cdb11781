import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { Chart } from 'react-chartjs-2';
import { useTranslation } from 'react-i18next';
import '../chart/register';
import { explainFigure } from '../state/navigate';
import { useLanguage } from '../ui/hooks';
import { brokenName, type ChartSeriesSpec, datasetsOf, optionsOf } from './chart-spec';

interface Props {
  readonly title: string;
  /** What the chart says, for those who cannot see it and those who would rather read. */
  readonly words: string;
  readonly labels: readonly string[];
  /** The labels are names, all of which must be read. */
  readonly named?: boolean;
  readonly series: readonly ChartSeriesSpec[];
  /** The period a column asks about. */
  readonly periodOf: (index: number) => number | undefined;
  /** The same figures as a table. */
  readonly table: ReactNode;
  readonly controls?: ReactNode;
  readonly legend?: boolean;
  readonly height?: number;
}

/** A chart with its sentence, its legend in words, and its figures as a table. */
export function ChartPanel({
  title,
  words,
  labels,
  series,
  periodOf,
  table,
  controls,
  legend = true,
  named = false,
  height = 260,
}: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const language = useLanguage();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const datasets = useMemo(() => datasetsOf(series, theme), [series, theme]);
  const options = useMemo(
    () =>
      optionsOf(
        series,
        theme,
        language,
        (index, line) => {
          const period = periodOf(index);
          explainFigure(period === undefined ? { id: line } : { id: line, period });
        },
        named,
      ),
    [series, theme, language, periodOf, named],
  );
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="h2" id={id} sx={{ flex: 1 }}>
          {title}
        </Typography>
        {controls}
        <Button onClick={() => setAsTable(!asTable)} aria-expanded={asTable}>
          {asTable ? t('results.hideData') : t('results.showData')}
        </Button>
      </Box>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0, mb: 1 }}>
        {words}
      </Typography>
      {legend && <Legend series={series} />}
      <Box sx={{ height, position: 'relative' }}>
        <Chart<'bar' | 'line'>
          type="bar"
          role="img"
          aria-label={`${title}. ${words}`}
          options={options}
          data={{ labels: named ? labels.map(brokenName) : [...labels], datasets }}
        />
      </Box>
      {asTable && <Box sx={{ mt: 2, display: 'grid' }}>{table}</Box>}
    </Paper>
  );
}

function Legend({ series }: { readonly series: readonly ChartSeriesSpec[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, mb: 0.5 }}>
      {series.map((s) => {
        const colour = typeof s.colour === 'string' ? s.colour : s.colour[0];
        return (
          <Typography
            key={s.key}
            variant="caption"
            component="span"
            sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}
          >
            {s.type === 'line' ? (
              <svg width={26} height={8} aria-hidden="true">
                <line
                  x1={0}
                  x2={26}
                  y1={4}
                  y2={4}
                  stroke={colour}
                  strokeWidth={2}
                  {...(s.dash ? { strokeDasharray: s.dash.join(' ') } : {})}
                />
              </svg>
            ) : (
              <Box
                component="span"
                aria-hidden
                sx={{ width: 12, height: 12, borderRadius: 0.25, bgcolor: colour }}
              />
            )}
            {s.label}
          </Typography>
        );
      })}
    </Box>
  );
}
