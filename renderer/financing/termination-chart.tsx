import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { nameOf } from '../explain/explain-vm';
import { figure } from '../format/number-vm';
import type { PeriodColumn } from '../format/period-vm';
import { displayFactor, unitName } from '../format/unit-vm';
import { PeriodGrid } from '../results/period-grid';
import { useNumberStyle, usePick } from '../ui/hooks';
import { ChartPanel } from './chart-panel';
import type { ChartSeriesSpec } from './chart-spec';
import { largestPayment, terminationCauses, terminationColumns, terminationRows } from './termination-vm';

interface Props {
  readonly result: RunResult;
  readonly columns: readonly PeriodColumn[];
}

const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3]];

/** What would be paid if the contract ended at the end of each year, cause by cause, against what lenders are owed. */
export function TerminationChart({ result, columns: all }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const pick = usePick();
  const style = useNumberStyle();
  const factor = displayFactor('money', style);
  const columns = useMemo(() => terminationColumns(result, all), [result, all]);
  const series = useMemo((): readonly ChartSeriesSpec[] => {
    const colours = [theme.palette.primary.main, theme.palette.text.primary, theme.palette.error.main];
    const valuesOf = (line: string) =>
      columns.map(({ last }) => (result.run.series(line)[last] ?? Number.NaN) / factor);
    return [
      {
        key: 'lenders',
        label: pick(nameOf(result, 'termination.lenders')),
        type: 'bar',
        colour: theme.chart.bars[1] ?? theme.chart.line,
        values: valuesOf('termination.lenders'),
        ask: 'termination.lenders',
      },
      ...terminationCauses(result).map(
        ({ cause, label, line }, i): ChartSeriesSpec => ({
          key: cause,
          label: pick(label),
          type: 'line',
          colour: colours[i] ?? theme.chart.line,
          dash: DASHES[i] ?? [],
          values: valuesOf(line),
          ask: line,
        }),
      ),
    ];
  }, [result, columns, theme, pick, factor]);
  const rows = useMemo(() => terminationRows(result, style), [result, style]);
  const periodOf = useMemo(() => (i: number) => columns[i]?.last, [columns]);
  const largest = largestPayment(result, columns);
  return (
    <ChartPanel
      title={t('financing.termination')}
      words={
        largest === null
          ? t('financing.terminationNone')
          : t('financing.terminationText', {
              unit: unitName('money', style),
              peak: figure(largest.value, 'money', style).text,
              year: largest.column.label,
              cause: pick(largest.cause.label),
            })
      }
      labels={columns.map((c) => c.label)}
      series={series}
      periodOf={periodOf}
      table={
        <PeriodGrid
          label={t('financing.termination')}
          rows={rows}
          columns={columns}
          periods={result.periods}
          fit
        />
      }
    />
  );
}
