import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { decimalsFor } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { MoneyCell } from './money-cell';
import { linesBetween, paymentMatrix } from './parties-vm';
import { PartyName } from './party-name';

/** Who pays whom: payers in rows, receivers in columns. */
export function PaymentMatrix({ result }: { readonly result: RunResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const matrix = useMemo(() => paymentMatrix(result), [result]);
  const decimals = decimalsFor('money', Math.max(0, ...matrix.cells.flat().map((v) => v ?? 0)), style);
  if (matrix.payers.length === 0) return null;
  const fixed = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const;
  return (
    <Box component="section" aria-labelledby="matrix-title" sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 1 }}>
        <Typography variant="h2" id="matrix-title">
          {t('parties.matrix')}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {unitName('money', style)}
        </Typography>
      </Box>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table
          size="small"
          sx={{
            '& td': { whiteSpace: 'nowrap', px: 1.25 },
            '& th': { fontWeight: 700, px: 1.25, lineHeight: 1.4, verticalAlign: 'bottom', minWidth: 92 },
            '& tbody th': { verticalAlign: 'middle', fontWeight: 400 },
          }}
        >
          <TableHead>
            <TableRow>
              <TableCell sx={{ ...fixed, whiteSpace: 'nowrap' }}>
                {t('parties.payer')} ↓ {t('parties.receiver')} →
              </TableCell>
              {matrix.receivers.map((p) => (
                <TableCell key={p.id} align="right">
                  <PartyName label={pick(p.label)} role={p.role} />
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {matrix.payers.map((payer, r) => (
              <TableRow key={payer.id}>
                <TableCell component="th" scope="row" sx={{ ...fixed, maxWidth: 220 }}>
                  <PartyName label={pick(payer.label)} role={payer.role} />
                </TableCell>
                {matrix.receivers.map((receiver, c) => (
                  <MoneyCell
                    key={receiver.id}
                    value={matrix.cells[r]?.[c] ?? null}
                    ask={linesBetween(result, payer.id, receiver.id)[0]}
                    decimals={decimals}
                  />
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}
