import MenuItem from '@mui/material/MenuItem';
import { useTheme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { decimalsFor, figure } from '../format/number-vm';
import { columnValue, type PeriodColumn } from '../format/period-vm';
import { displayFactor, unitName } from '../format/unit-vm';
import { en } from '../i18n/en';
import { zhCN } from '../i18n/zh-CN';
import { MoneyCell } from '../results/money-cell';
import { partyColour } from '../theme/parties';
import { useNumberStyle, usePick } from '../ui/hooks';
import { ChartPanel } from './chart-panel';
import type { ChartSeriesSpec } from './chart-spec';
import { waterfallBars, waterfallColumns } from './waterfall-vm';

interface Props {
  readonly result: RunResult;
  readonly columns: readonly PeriodColumn[];
}

const KEPT = { zh: zhCN.financing.kept, en: en.financing.kept };

/** One period's cash as a picture: what comes in, what it pays in order, what is left. */
export function WaterfallPanel({ result, columns }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const pick = usePick();
  const style = useNumberStyle();
  const choices = useMemo(() => waterfallColumns(columns), [columns]);
  const [chosen, setChosen] = useState('');
  const column = choices.find(({ label }) => label === chosen) ?? choices[0];
  const bars = useMemo(() => (column ? waterfallBars(result, column, { kept: KEPT }) : []), [result, column]);
  const factor = displayFactor('money', style);
  const series = useMemo((): readonly ChartSeriesSpec[] => {
    const colours = {
      in: theme.chart.bars[0] ?? '',
      lenders: partyColour('lender', theme.palette.mode),
      owners: partyColour('private_partner', theme.palette.mode),
      out: theme.chart.bars[1] ?? '',
      level: theme.chart.bars[2] ?? '',
    };
    return [
      {
        key: 'waterfall',
        label: t('financing.waterfall'),
        type: 'bar',
        colour: bars.map(({ kind }) => colours[kind]),
        values: bars.map(({ from, to }): readonly [number, number] => [from / factor, to / factor]),
        ask: bars.map(({ id }) => id),
      },
    ];
  }, [bars, theme, factor, t]);
  const periodOf = useMemo(() => () => column?.last, [column]);
  if (!column || bars.length === 0) return null;
  const sum = (id: string): string =>
    result.run.model.lines.has(id)
      ? figure(columnValue(result.run.series(id), 'flow', column), 'money', style).text
      : '0';
  const decimals = decimalsFor('money', Math.max(...bars.map(({ amount }) => Math.abs(amount))), style);
  const words = t('financing.waterfallText', {
    period: column.label,
    cfads: sum('returns.debt.cfads'),
    left: figure(result.run.value('waterfall.left', column.last), 'money', style).text,
    paid: sum('equity.distribution'),
    kept: figure(bars.at(-1)?.amount ?? 0, 'money', style).text,
    unit: unitName('money', style),
  });
  return (
    <ChartPanel
      title={t('financing.waterfall')}
      words={words}
      labels={bars.map(({ label }) => pick(label))}
      series={series}
      periodOf={periodOf}
      legend={false}
      named
      height={320}
      controls={
        <TextField
          select
          label={t('financing.pickPeriod')}
          value={column.label}
          onChange={(event) => setChosen(event.target.value)}
          sx={{ width: 130 }}
        >
          {choices.map(({ label }) => (
            <MenuItem key={label} value={label} dense>
              {label}
            </MenuItem>
          ))}
        </TextField>
      }
      table={
        <Table size="small" aria-label={t('financing.waterfall')}>
          <TableBody>
            {bars.map((bar) => (
              <TableRow key={bar.id} hover data-step={bar.id}>
                <TableCell>{pick(bar.label)}</TableCell>
                <MoneyCell
                  value={bar.amount}
                  ask={bar.id}
                  decimals={decimals}
                  strong={bar.kind === 'level'}
                />
              </TableRow>
            ))}
          </TableBody>
        </Table>
      }
    />
  );
}
