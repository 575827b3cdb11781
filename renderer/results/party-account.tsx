import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { ChartPanel } from '../financing/chart-panel';
import type { ChartSeriesSpec } from '../financing/chart-spec';
import { figure } from '../format/number-vm';
import { columnValue, type PeriodColumn } from '../format/period-vm';
import { displayFactor, unitName } from '../format/unit-vm';
import { partyColour } from '../theme/parties';
import { useNumberStyle, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { lineRow } from './cashflow-vm';
import { lowest } from './chart-vm';
import { accountRows, type NamedAccount } from './parties-vm';
import { PartyFigures } from './party-figures';
import { PeriodGrid } from './period-grid';

interface Props {
  readonly result: RunResult;
  readonly named: NamedAccount;
  readonly columns: readonly PeriodColumn[];
}

/** One party's account: what it comes to, how it runs over time, with whom, and the law it obeys. */
export function PartyAccount({ result, named, columns }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const rows = useMemo(() => accountRows(result, named, style), [result, named, style]);
  const title = t('parties.account', { name: pick(named.label) });
  return (
    <>
      <PartyFigures result={result} named={named} />
      <AccountChart result={result} named={named} columns={columns} />
      <PeriodGrid label={title} rows={rows} columns={columns} periods={result.periods} fit />
      <SumLaw result={result} />
    </>
  );
}

function AccountChart({ result, named, columns }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const pick = usePick();
  const style = useNumberStyle();
  const { net, cumulative } = named.account;
  const factor = displayFactor('money', style);
  const series = useMemo((): readonly ChartSeriesSpec[] => {
    const values = (id: string, kind: 'flow' | 'stock'): readonly number[] =>
      columns.map((column) => columnValue(result.run.series(id), kind, column) / factor);
    return [
      {
        key: 'net',
        label: t('parties.netBar'),
        type: 'bar',
        colour: partyColour(named.party.role, theme.palette.mode),
        values: values(net, 'flow'),
        ask: net,
      },
      {
        key: 'cumulative',
        label: t('parties.cumulativeLine'),
        type: 'line',
        colour: theme.chart.line,
        values: values(cumulative, 'stock'),
        ask: cumulative,
      },
    ];
  }, [result, columns, factor, net, cumulative, named.party.role, theme, t]);
  const line = series[1]?.values.map(Number) ?? [];
  const low = lowest(line);
  const money = (value: number | undefined): string => figure((value ?? 0) * factor, 'money', style).text;
  const words = t('parties.accountText', {
    name: pick(named.label),
    from: columns[0]?.label,
    to: columns.at(-1)?.label,
    unit: unitName('money', style),
    low: money(line[low]),
    lowYear: columns[low]?.label,
    end: money(line.at(-1)),
  });
  const periodOf = useMemo(() => (i: number) => columns[i]?.last, [columns]);
  return (
    <ChartPanel
      title={t('parties.netAndCumulative')}
      words={words}
      labels={columns.map((c) => c.label)}
      series={series}
      periodOf={periodOf}
      height={220}
      table={
        <PeriodGrid
          label={t('parties.netAndCumulative')}
          rows={[net, cumulative].flatMap((id) => lineRow(result, id, style) ?? [])}
          columns={columns}
          periods={result.periods}
          fit
        />
      }
    />
  );
}

/** Whether all parties together net to zero, and by how much they miss it. */
export function SumLaw({ result }: { readonly result: RunResult }) {
  const pick = usePick();
  const law = result.checks.find(({ id }) => id === 'checks.parties');
  if (!law) return null;
  return (
    <Typography variant="body2" data-sum-law={law.passed}>
      <StateIcon state={law.passed ? 'passed' : 'failed'} /> {pick(law.sentence)}
    </Typography>
  );
}
