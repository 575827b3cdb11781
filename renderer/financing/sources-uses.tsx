import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { decimalsFor, figure } from '../format/number-vm';
import type { PeriodColumn } from '../format/period-vm';
import { unitName } from '../format/unit-vm';
import { lineRow } from '../results/cashflow-vm';
import { MoneyCell } from '../results/money-cell';
import { PeriodGrid } from '../results/period-grid';
import { useNumberStyle, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { type FundingItem, sourcesAndUses } from './sources-uses-vm';

interface Props {
  readonly result: RunResult;
  readonly columns: readonly PeriodColumn[];
}

/** Construction money by use and by source, with equal totals; by period on request. */
export function SourcesUsesPanel({ result, columns }: Props) {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const [open, setOpen] = useState(false);
  const found = sourcesAndUses(result);
  if (!found) return null;
  const { uses, sources, total, sourcesTotal, equal } = found;
  const decimals = decimalsFor('money', total.amount, style);
  const works = columns.filter((column) => result.periods[column.first]?.phase === 'construction');
  const rows = [...uses, total, ...sources, sourcesTotal].flatMap(
    ({ id }) => lineRow(result, id, style) ?? [],
  );
  return (
    <Paper variant="outlined" component="section" aria-labelledby="sources-uses" sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', mb: 1 }}>
        <Typography variant="h2" id="sources-uses" sx={{ flex: 1 }}>
          {t('financing.sourcesUses')}{' '}
          <Typography variant="caption" component="span" color="textSecondary">
            {unitName('money', style)}
          </Typography>
        </Typography>
        <Typography variant="caption" component="span" data-equal={equal}>
          <StateIcon state={equal ? 'passed' : 'failed'} />{' '}
          {t(equal ? 'financing.equal' : 'financing.unequal')}
        </Typography>
        <Button onClick={() => setOpen(!open)} aria-expanded={open}>
          {t(open ? 'financing.hidePeriods' : 'financing.byPeriod')}
        </Button>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
          alignItems: 'stretch',
        }}
      >
        <Side name={t('financing.uses')} items={uses} total={total} decimals={decimals} />
        <Side name={t('financing.sources')} items={sources} total={sourcesTotal} decimals={decimals} />
      </Box>
      {open && (
        <Box sx={{ mt: 2, display: 'grid' }}>
          <PeriodGrid
            label={t('financing.sourcesUses')}
            rows={rows}
            columns={works}
            periods={result.periods}
            fit
          />
        </Box>
      )}
    </Paper>
  );
}

interface SideProps {
  readonly name: string;
  readonly items: readonly FundingItem[];
  readonly total: FundingItem;
  readonly decimals: number;
}

function Side({ name, items, total, decimals }: SideProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const share = (amount: number): string =>
    total.amount === 0 ? '—' : figure(amount / total.amount, '%', style).text;
  return (
    <Table size="small" aria-label={name} sx={{ '& th, & td': { px: 1 }, alignSelf: 'start' }}>
      <TableHead>
        <TableRow>
          <TableCell>{name}</TableCell>
          <TableCell align="right">{t('financing.amount')}</TableCell>
          <TableCell align="right">{t('financing.share')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map((item) => (
          <TableRow key={item.id} hover data-funding={item.id}>
            <TableCell>{pick(item.label)}</TableCell>
            <MoneyCell value={item.amount} ask={item.id} decimals={decimals} />
            <TableCell align="right">{share(item.amount)}</TableCell>
          </TableRow>
        ))}
        <TableRow data-funding={total.id} sx={{ '& td': { fontWeight: 700, borderBottom: 0 } }}>
          <TableCell>{t('common.total')}</TableCell>
          <MoneyCell value={total.amount} ask={total.id} decimals={decimals} strong />
          <TableCell align="right">{share(total.amount)}</TableCell>
        </TableRow>
      </TableBody>
    </Table>
  );
}
