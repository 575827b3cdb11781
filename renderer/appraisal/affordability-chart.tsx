import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Affordability, BudgetView } from '../../models/appraisal/fiscal';
import { ChartPanel } from '../financing/chart-panel';
import type { ChartSeriesSpec } from '../financing/chart-spec';
import { usePick } from '../ui/hooks';
import { AffordabilityTable } from './affordability-table';

const DASHES = { ceiling: [], warning: [7, 4], government_pays: [2, 3] } as const;

/** The share of the budget by year: this project above the others, and the lines drawn. */
export function AffordabilityChart({
  study,
  budget,
}: {
  readonly study: Affordability;
  readonly budget: BudgetView;
}) {
  const { t } = useTranslation();
  const pick = usePick();
  const theme = useTheme();
  const series = useMemo((): readonly ChartSeriesSpec[] => {
    const part = (amounts: readonly number[]): number[] =>
      amounts.map((amount, i) => {
        const spending = budget.spending[i];
        return typeof spending === 'number' && spending > 0 ? (amount / spending) * 100 : Number.NaN;
      });
    const colours = {
      ceiling: theme.palette.error.main,
      warning: theme.palette.warning.main,
      government_pays: theme.palette.text.primary,
    };
    return [
      {
        key: 'others',
        label: t('fiscal.others'),
        type: 'bar',
        values: part(budget.others),
        colour: theme.chart.bars[1] ?? '',
        stack: 'share',
      },
      {
        key: 'own',
        label: t('fiscal.own'),
        type: 'bar',
        values: part(budget.own),
        colour: theme.chart.bars[0] ?? '',
        stack: 'share',
        ask: `budgets.${budget.id}.ratio`,
      },
      ...(['ceiling', 'warning', 'government_pays'] as const).map((key): ChartSeriesSpec => {
        const value = `${Number((budget.lines[key] * 100).toFixed(2))}%`;
        const name = t(`fiscal.${key}`, { value });
        return {
          key,
          label: key === budget.limitIs ? t('fiscal.applies', { name }) : name,
          type: 'line',
          values: study.years.map(() => budget.lines[key] * 100),
          colour: colours[key],
          dash: DASHES[key],
          stack: key,
        };
      }),
    ];
  }, [study, budget, t, theme]);
  const { periods } = study.result;
  return (
    <ChartPanel
      title={t('fiscal.chartTitle', { name: pick(budget.label) })}
      words={pick(budget.sentence)}
      labels={study.years.map(String)}
      series={series}
      periodOf={(index) => periods.findLastIndex(({ year }) => year === study.years[index])}
      table={<AffordabilityTable study={study} bare />}
    />
  );
}
