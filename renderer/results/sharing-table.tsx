import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sharing } from '../engine/engine';
import { decimalsFor, figure } from '../format/number-vm';
import type { PeriodColumn } from '../format/period-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { MoneyCell } from './money-cell';
import { PartyName } from './party-name';
import { sharingRows } from './sharing-vm';

interface Props {
  readonly sharing: Sharing;
  readonly columns: readonly PeriodColumn[];
}

/** Who gets how much of what users pay, in one period or over the whole life. */
export function SharingTable({ sharing, columns }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const [when, setWhen] = useState('');
  const column = columns.find(({ label }) => label === when);
  const { whole, rows } = sharingRows(sharing, column);
  const decimals = decimalsFor('money', Math.max(1, ...rows.map(({ amount }) => Math.abs(amount))), style);
  const percent = (fraction: number | null): string =>
    fraction === null ? '—' : figure(fraction, '%', style, 1).text;
  return (
    <Box component="section" aria-labelledby="sharing-table-title" sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1, minHeight: 40 }}>
        <Typography variant="h2" id="sharing-table-title" sx={{ flex: 1 }}>
          {t('sharing.title')}{' '}
          <Typography variant="caption" color="textSecondary" component="span">
            {unitName('money', style)}
          </Typography>
        </Typography>
        <TextField
          select
          label={t('sharing.when')}
          value={column ? when : 'life'}
          onChange={(event) => setWhen(event.target.value === 'life' ? '' : event.target.value)}
          sx={{ minWidth: 140 }}
        >
          <MenuItem value="life">{t('sharing.life')}</MenuItem>
          {columns.map(({ label }) => (
            <MenuItem key={label} value={label}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table size="small" sx={{ '& th': { fontWeight: 700 } }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('sharing.who')}</TableCell>
              <TableCell align="right">{t('sharing.amount')}</TableCell>
              <TableCell align="right">{t('sharing.ofRevenue')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.key} hover data-sharing-row={row.key}>
                <TableCell>
                  <PartyName label={pick(row.label)} role={row.role} />
                  {row.byRule && (
                    <Typography variant="caption" color="textSecondary" component="span">
                      {` · ${t('sharing.rule')}`}
                    </Typography>
                  )}
                </TableCell>
                <MoneyCell
                  value={row.amount}
                  ask={row.ask}
                  decimals={decimals}
                  {...(column ? { period: column.last } : {})}
                />
                <TableCell align="right">{percent(row.fraction)}</TableCell>
              </TableRow>
            ))}
            <TableRow sx={{ '& > *': { borderTop: 1, borderTopColor: 'divider', fontWeight: 700 } }}>
              <TableCell>{t('sharing.whole')}</TableCell>
              <MoneyCell value={whole} ask={undefined} decimals={decimals} strong />
              <TableCell align="right">{percent(Math.abs(whole) > 1e-9 ? 1 : null)}</TableCell>
            </TableRow>
          </TableBody>
        </Table>
      </Paper>
      {Math.abs(whole) <= 1e-9 && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
          {t('sharing.noRevenue')}
        </Typography>
      )}
    </Box>
  );
}
