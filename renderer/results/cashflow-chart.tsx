import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { Chart } from 'react-chartjs-2';
import { useTranslation } from 'react-i18next';
import '../chart/register';
import { nameOf } from '../explain/explain-vm';
import { formatNumber } from '../format/number-vm';
import { periodColumns } from '../format/period-vm';
import { unitName } from '../format/unit-vm';
import { explainFigure } from '../state/navigate';
import { useApp } from '../state/store';
import { useNumberStyle, usePick, useResult } from '../ui/hooks';
import { lineRow } from './cashflow-vm';
import { ChartLegend } from './chart-legend';
import { chartOptions } from './chart-options';
import { chartData, lowest } from './chart-vm';
import { PeriodGrid } from './period-grid';

/** Cash flow by activity as stacked bars, the running total as a line; the same figures as a table. */
export function CashflowChart() {
  const { t } = useTranslation();
  const theme = useTheme();
  const style = useNumberStyle();
  const pick = usePick();
  const result = useResult();
  const view = useApp((s) => s.periodView);
  const [asTable, setAsTable] = useState(false);
  const columns = useMemo(() => (result ? periodColumns(result.periods, view) : []), [result, view]);
  const data = useMemo(() => (result ? chartData(result, columns, style) : null), [result, columns, style]);
  const options = useMemo(
    () =>
      data &&
      chartOptions(data, theme, style.language, (index, id) => {
        const period = columns[index]?.last;
        if (period !== undefined) explainFigure({ id, period });
      }),
    [data, theme, style.language, columns],
  );
  if (!result || !data || !options) return null;
  const line = data.lines.at(-1)?.values ?? [];
  const lineId = data.lines.at(-1)?.id ?? '';
  const low = lowest(line);
  const number = (value: number | undefined): string => formatNumber(value ?? 0, style.language, 1);
  const words = t('results.chartText', {
    name: pick(nameOf(result, lineId)),
    from: columns[0]?.label,
    to: columns.at(-1)?.label,
    unit: unitName('money', style),
    low: number(line[low]),
    lowYear: columns[low]?.label,
    end: number(line.at(-1)),
  });
  const ids = [...result.chart.bars, ...result.chart.lines];
  const colour = (i: number): string => theme.chart.bars[i % theme.chart.bars.length] ?? theme.chart.line;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="chart-title" sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <Typography variant="h2" id="chart-title" sx={{ flex: 1 }}>
          {t('results.chartTitle')}
        </Typography>
        <Button onClick={() => setAsTable(!asTable)} aria-expanded={asTable}>
          {asTable ? t('results.hideData') : t('results.showData')}
        </Button>
      </Box>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0, mb: 1 }}>
        {words}
      </Typography>
      <ChartLegend ids={ids} bars={result.chart.bars.length} />
      <Box sx={{ height: 300, position: 'relative' }}>
        <Chart<'bar' | 'line'>
          type="bar"
          role="img"
          aria-label={`${t('results.chartTitle')}. ${words}`}
          options={options}
          data={{
            labels: [...data.labels],
            datasets: [
              ...data.lines.map((s, i) => ({
                type: 'line' as const,
                label: s.id,
                data: [...s.values],
                yAxisID: 'yLine',
                borderColor: theme.chart.line,
                backgroundColor: theme.palette.background.paper,
                borderWidth: 2,
                borderDash: i === 0 ? [] : [6, 4],
                pointRadius: columns.length > 60 ? 0 : 3,
                pointBackgroundColor: theme.palette.background.paper,
              })),
              ...data.bars.map((s, i) => ({
                type: 'bar' as const,
                label: s.id,
                data: [...s.values],
                backgroundColor: colour(i),
                stack: 'flow',
              })),
            ],
          }}
        />
      </Box>
      {asTable && (
        <Box sx={{ mt: 2, display: 'grid' }}>
          <PeriodGrid
            label={t('results.chartTitle')}
            rows={ids.flatMap((id) => lineRow(result, id, style) ?? [])}
            columns={columns}
            periods={result.periods}
            fit
          />
        </Box>
      )}
    </Paper>
  );
}
