import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Switch from '@mui/material/Switch';
import { alpha, useTheme } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentStudy } from '../engine/ask-contingent';
import type { ContingentRow } from '../engine/contingent';
import { ChartPanel } from '../financing/chart-panel';
import type { ChartSeriesSpec } from '../financing/chart-spec';
import { displayFactor, unitName } from '../format/unit-vm';
import { useNumberStyle, usePick, useResult } from '../ui/hooks';
import { YearTable } from './contingent-years';

/** Expected, P95 and most by year as a fan, with what is committed above it. */
export function ContingentFan({ study }: { readonly study: SentStudy }) {
  const all = study.rows.length > 1 ? [...study.rows, study.total] : study.rows;
  const [drawn, setDrawn] = useState('total');
  const [withMost, setWithMost] = useState(false);
  const row: ContingentRow = all.find(({ id }) => id === drawn) ?? all[0] ?? study.total;
  const { t } = useTranslation();
  const pick = usePick();
  const theme = useTheme();
  const style = useNumberStyle();
  const result = useResult();
  const series = useMemo((): readonly ChartSeriesSpec[] => {
    const scaled = (value: number): number => value / displayFactor('money', style);
    const colour = theme.chart.bars[0] ?? theme.palette.primary.main;
    const ask = row.line === undefined ? {} : { ask: row.line };
    const over = (high: number | undefined, low: number | undefined): number =>
      scaled(Math.max(0, (high ?? 0) - (low ?? 0)));
    const p95 = (i: number): number => Math.max(row.years[i]?.p95 ?? 0, row.years[i]?.expected ?? 0);
    const bands: readonly ChartSeriesSpec[] = [
      {
        key: 'expected',
        label: t('contingent.expected'),
        type: 'bar',
        values: row.years.map(({ expected = 0 }) => scaled(expected)),
        colour,
        stack: 'fan',
        ...ask,
      },
      {
        key: 'p95',
        label: t('contingent.upTo95'),
        type: 'bar',
        values: row.years.map(({ expected }, i) => over(p95(i), expected)),
        colour: alpha(colour, 0.5),
        stack: 'fan',
        ...ask,
      },
      ...(withMost
        ? [
            {
              key: 'most',
              label: t('contingent.upToMost'),
              type: 'bar',
              values: row.years.map(({ most }, i) => over(most, p95(i))),
              colour: alpha(colour, 0.2),
              stack: 'fan',
              ...ask,
            } as const,
          ]
        : []),
    ];
    const limits = row.years.map(({ committed }) =>
      committed === undefined ? Number.NaN : scaled(committed),
    );
    // What is committed is of the same size as the most, and would press the rest to the ground.
    return !withMost || limits.every(Number.isNaN)
      ? bands
      : [
          ...bands,
          {
            key: 'committed',
            label: t('contingent.committed'),
            type: 'line',
            values: limits,
            colour: theme.palette.error.main,
            dash: [6, 4],
            stack: 'committed',
          },
        ];
  }, [row, withMost, style, theme, t]);
  return (
    <ChartPanel
      title={`${t('contingent.chart', { name: pick(row.label) })} (${unitName('money', style)})`}
      words={t(withMost ? 'contingent.chartWords' : 'contingent.chartWordsShort')}
      labels={study.years.map(String)}
      series={series}
      periodOf={(index) => result?.periods.findLastIndex(({ year }) => year === study.years[index])}
      table={<YearTable study={study} row={row} />}
      controls={
        <>
          <FormControlLabel
            control={<Switch size="small" checked={withMost} onChange={(_, on) => setWithMost(on)} />}
            label={t('contingent.withMost')}
          />
          {all.length > 1 && (
            <Select
              size="small"
              value={row.id}
              onChange={({ target }) => setDrawn(target.value)}
              inputProps={{ 'aria-label': t('contingent.chartOf') }}
            >
              {all.map(({ id, label }) => (
                <MenuItem key={id} value={id}>
                  {pick(label)}
                </MenuItem>
              ))}
            </Select>
          )}
        </>
      }
    />
  );
}
