import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { periodColumns } from '../format/period-vm';
import { unitName } from '../format/unit-vm';
import { MetricGroup } from '../results/metric-group';
import { PeriodGrid } from '../results/period-grid';
import { ContractedPanel } from '../solve/contracted-panel';
import { goTo } from '../state/navigate';
import { useApp } from '../state/store';
import { useNumberStyle, useResult } from '../ui/hooks';
import { ratioRows } from './cover-vm';
import { BalancesChart, CoverChart } from './debt-charts';
import { reserveRows } from './reserve-rows';
import { SizePanel } from './size-panel';
import { SourcesUsesPanel } from './sources-uses';
import { TerminationChart } from './termination-chart';
import { WaterfallPanel } from './waterfall-panel';

/** How construction is paid for, what debt costs, whether it is covered, and who gets the cash. */
export function FinancingTab() {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const result = useResult();
  const view = useApp((s) => s.periodView);
  const columns = useMemo(() => (result ? periodColumns(result.periods, view) : []), [result, view]);
  const ratios = useMemo(() => (result ? ratioRows(result, columns, style) : []), [result, columns, style]);
  const reserves = useMemo(() => (result ? reserveRows(result, style) : []), [result, style]);
  if (!result) return null;
  const { lines } = result.run.model;
  const borrows = lines.has('loan.facility');
  const owes = borrows && result.run.series('loan.closing').some((balance) => balance > 0);
  const metrics = result.metrics.filter(({ group }) => group === 'debt');
  return (
    <Box sx={{ overflow: 'auto', flex: 1, containerType: 'inline-size' }}>
      <Box sx={{ p: 3, display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {!borrows && (
          <Typography color="textSecondary">
            {lines.has('grants.received') ? '' : t('financing.none')}{' '}
            <Button onClick={() => goTo('terms', 'tranches')}>{t('financing.goTerms')}</Button>
          </Typography>
        )}
        <SourcesUsesPanel result={result} columns={columns} />
        {borrows && (
          <>
            <Box
              sx={{
                display: 'grid',
                gap: 2.5,
                alignItems: 'start',
                '@container (min-width: 1020px)': { gridTemplateColumns: '400px minmax(0, 1fr)' },
              }}
            >
              <MetricGroup group="debt" metrics={metrics} />
              <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
                <SizePanel result={result} />
                {owes && <BalancesChart result={result} columns={columns} />}
              </Box>
            </Box>
            {owes && <CoverChart result={result} columns={columns} />}
            {owes && (
              <Section title={t('financing.ratios')} text={t('financing.ratiosText')}>
                <PeriodGrid
                  label={t('financing.ratios')}
                  rows={ratios}
                  columns={columns}
                  periods={result.periods}
                  fit
                />
              </Section>
            )}
            <WaterfallPanel result={result} columns={columns} />
          </>
        )}
        {lines.has('termination.exposure') && <TerminationChart result={result} columns={columns} />}
        <ContractedPanel result={result} />
        {reserves.length > 0 && (
          <Section
            title={t('financing.reserves')}
            text={t('financing.reservesText', { unit: unitName('money', style) })}
          >
            <PeriodGrid
              label={t('financing.reserves')}
              rows={reserves}
              columns={columns}
              periods={result.periods}
              fit
            />
          </Section>
        )}
      </Box>
    </Box>
  );
}

interface SectionProps {
  readonly title: string;
  readonly text: string;
  readonly children: React.ReactNode;
}

function Section({ title, text, children }: SectionProps) {
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ p: 2, minWidth: 0 }}>
      <Typography variant="h2">{title}</Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
        {text}
      </Typography>
      <Box sx={{ display: 'grid' }}>{children}</Box>
    </Paper>
  );
}
