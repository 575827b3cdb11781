import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { nameOf } from '../explain/explain-vm';
import { figure, formatNumber } from '../format/number-vm';
import { columnValue, type PeriodColumn } from '../format/period-vm';
import { displayFactor, unitName } from '../format/unit-vm';
import { lineRow } from '../results/cashflow-vm';
import { PeriodGrid } from '../results/period-grid';
import { partyColour } from '../theme/parties';
import { useNumberStyle, usePick } from '../ui/hooks';
import { ChartPanel } from './chart-panel';
import type { ChartSeriesSpec } from './chart-spec';
import { dscrByColumn, lowestAt, ratioRows, serviceByColumn, thresholdsOf } from './cover-vm';
import { trancheIds } from './sources-uses-vm';

interface Props {
  readonly result: RunResult;
  readonly columns: readonly PeriodColumn[];
}

/** What is owed on every tranche, one on top of the other. */
export function BalancesChart({ result, columns }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const pick = usePick();
  const style = useNumberStyle();
  const factor = displayFactor('money', style);
  const ids = useMemo(() => trancheIds(result), [result]);
  const series = useMemo(
    () =>
      ids.map(
        (id, i): ChartSeriesSpec => ({
          key: id,
          label: pick(nameOfBlock(result, `tranches.${id}`)),
          type: 'area',
          stack: 'balance',
          colour: theme.chart.bars[i % theme.chart.bars.length] ?? theme.chart.line,
          values: columns.map(
            (c) => columnValue(result.run.series(`tranches.${id}.closing`), 'stock', c) / factor,
          ),
          ask: `tranches.${id}.closing`,
        }),
      ),
    [ids, result, columns, pick, theme, factor],
  );
  const owed = columns.map((c) => columnValue(result.run.series('loan.closing'), 'stock', c));
  const peak = owed.reduce((best, value, i) => (value > (owed[best] ?? 0) ? i : best), 0);
  const largest = Math.max(1, ...owed);
  const end = owed.findIndex((value, i) => i >= peak && value <= 1e-9 * largest);
  const money = (value: number): string => figure(value, 'money', style).text;
  const shared = { unit: unitName('money', style), peak: money(owed[peak] ?? 0), year: columns[peak]?.label };
  const words =
    end >= 0
      ? t('financing.balancesText', { ...shared, end: columns[end]?.label })
      : t('financing.balancesOwed', { ...shared, owed: money(owed.at(-1) ?? 0) });
  const rows = [...ids.map((id) => `tranches.${id}.closing`), 'loan.closing'].flatMap(
    (id) => lineRow(result, id, style) ?? [],
  );
  const periodOf = useMemo(() => (i: number) => columns[i]?.last, [columns]);
  return (
    <ChartPanel
      title={t('financing.balances')}
      words={words}
      labels={columns.map((c) => c.label)}
      series={series}
      periodOf={periodOf}
      table={
        <PeriodGrid
          label={t('financing.balances')}
          rows={rows}
          columns={columns}
          periods={result.periods}
          fit
        />
      }
    />
  );
}

/** Debt service against the cash that covers it, and the cover with the lines it must keep. */
export function CoverChart({ result, columns }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const pick = usePick();
  const style = useNumberStyle();
  const factor = displayFactor('money', style);
  const dscr = useMemo(() => dscrByColumn(result, columns), [result, columns]);
  const limits = useMemo(() => thresholdsOf(result), [result]);
  const ratio = (value: number | undefined): string =>
    `${formatNumber(value ?? Number.NaN, style.language, 2)}×`;
  const series = useMemo((): readonly ChartSeriesSpec[] => {
    const { interest, principal } = serviceByColumn(result, columns);
    const [first, second] = theme.chart.bars;
    const lender = partyColour('lender', theme.palette.mode);
    const ask = (what: string): string =>
      result.run.model.lines.has(`waterfall.senior_${what}_due`)
        ? `waterfall.senior_${what}_due`
        : `waterfall.mezzanine_${what}_due`;
    const names = { lock_up: t('financing.lockUpLine'), default: t('financing.defaultLine') } as const;
    const dashes = { lock_up: [8, 4], default: [2, 3], required: [12, 4, 2, 4] } as const;
    return [
      {
        key: 'principal',
        label: t('financing.principalDue'),
        type: 'bar',
        stack: 'service',
        colour: first ?? '',
        values: principal.map((v) => v / factor),
        ask: ask('principal'),
      },
      {
        key: 'interest',
        label: t('financing.interestDue'),
        type: 'bar',
        stack: 'service',
        colour: second ?? '',
        values: interest.map((v) => v / factor),
        ask: ask('interest'),
      },
      {
        key: 'cfads',
        label: pick(nameOf(result, 'returns.debt.cfads')),
        type: 'line',
        colour: theme.chart.line,
        values: columns.map((c) => columnValue(result.run.series('returns.debt.cfads'), 'flow', c) / factor),
        ask: 'returns.debt.cfads',
      },
      {
        key: 'dscr',
        label: t('financing.dscr'),
        type: 'line',
        ratio: true,
        colour: lender,
        values: dscr,
        ask: 'returns.debt.dscr',
      },
      ...limits.map(
        ({ id, kind, value, name }): ChartSeriesSpec => ({
          key: id,
          label: `${kind === 'required' ? t('financing.requiredLine', { name: name ? pick(name) : '' }) : names[kind]} ${formatNumber(value, style.language, 2)}×`,
          type: 'line',
          ratio: true,
          dash: dashes[kind],
          colour:
            kind === 'default'
              ? theme.palette.error.main
              : kind === 'lock_up'
                ? theme.palette.text.secondary
                : theme.palette.primary.main,
          values: columns.map(() => value),
          ask: id,
        }),
      ),
    ];
  }, [result, columns, theme, pick, t, dscr, limits, factor, style.language]);
  const low = lowestAt(dscr);
  const test = limits.find(({ kind }) => kind === 'lock_up') ?? limits[0];
  const lowest = dscr[low] ?? Number.NaN;
  const line =
    test &&
    (test.kind === 'required'
      ? t('financing.requiredLine', { name: test.name ? pick(test.name) : '' })
      : t(test.kind === 'lock_up' ? 'financing.lockUpLine' : 'financing.defaultLine'));
  // The sizing itself leaves the last digits open.
  const holds = test ? lowest >= test.value * (1 - 1e-6) : true;
  const verdict = test
    ? t(holds ? 'financing.above' : 'financing.below', { line: within(line ?? ''), value: ratio(test.value) })
    : t('financing.plain');
  const words = t('financing.serviceText', {
    unit: unitName('money', style),
    low: low < 0 ? '—' : ratio(lowest),
    year: low < 0 ? '—' : columns[low]?.label,
    verdict: low < 0 ? t('financing.plain') : verdict,
  });
  const rows = useMemo(() => ratioRows(result, columns, style), [result, columns, style]);
  const periodOf = useMemo(() => (i: number) => columns[i]?.last, [columns]);
  return (
    <ChartPanel
      title={t('financing.service')}
      words={words}
      labels={columns.map((c) => c.label)}
      series={series}
      periodOf={periodOf}
      height={300}
      table={
        <PeriodGrid
          label={t('financing.service')}
          rows={rows}
          columns={columns}
          periods={result.periods}
          fit
        />
      }
    />
  );
}

/** A name as it stands within a sentence. */
function within(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function nameOfBlock(result: RunResult, id: string) {
  return result.run.model.spec.blocks.find((b) => b.id === id)?.label ?? { zh: id, en: id };
}
