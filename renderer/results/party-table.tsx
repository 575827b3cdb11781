import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { MoneyCell } from './money-cell';
import { accountsOf } from './parties-vm';
import { PartyName } from './party-name';

/** Each party's money over the whole life; the nets add up to nothing. */
export function PartyTable({ result }: { readonly result: RunResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const { rows, sum, balanced, decimals } = accountsOf(result, style);
  return (
    <Box component="section" aria-labelledby="accounts-title" sx={{ minWidth: 0, maxWidth: 880 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 1 }}>
        <Typography variant="h2" id="accounts-title">
          {t('parties.life')}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {unitName('money', style)}
        </Typography>
      </Box>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table
          size="small"
          sx={{ '& th, & td': { px: 1.25 }, '& th': { fontWeight: 700, whiteSpace: 'nowrap' } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('parties.party')}</TableCell>
              <TableCell align="right">{t('parties.inflow')}</TableCell>
              <TableCell align="right">{t('parties.outflow')}</TableCell>
              <TableCell align="right">{t('parties.net')}</TableCell>
              <TableCell align="right">{t('parties.npv')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.party.id} hover data-party-row={row.party.id}>
                <TableCell>
                  <PartyName label={pick(row.party.label)} role={row.party.role} />
                </TableCell>
                <MoneyCell value={row.inflow} ask={row.party.inflow} decimals={decimals} />
                <MoneyCell value={row.outflow} ask={row.party.outflow} decimals={decimals} />
                <MoneyCell value={row.net} ask={row.party.net} decimals={decimals} strong />
                <MoneyCell
                  value={row.npv}
                  ask={row.party.npv}
                  decimals={decimals}
                  missing={t('parties.npvNone')}
                />
              </TableRow>
            ))}
            <TableRow
              data-balanced={balanced}
              sx={{ '& > *': { borderTop: 1, borderTopColor: 'divider', fontWeight: 700 } }}
            >
              <TableCell colSpan={3}>
                <StateIcon state={balanced ? 'passed' : 'failed'} />{' '}
                {t(balanced ? 'parties.balanced' : 'parties.unbalanced')}
              </TableCell>
              <TableCell align="right">{balanced ? '0' : <MoneyText value={sum} />}</TableCell>
              <TableCell />
            </TableRow>
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}

function MoneyText({ value }: { readonly value: number }) {
  return <>{value.toPrecision(4)}</>;
}
