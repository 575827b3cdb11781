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
import { type PairFlow, paymentMatrix } from './flows-vm';
import { MoneyCell } from './money-cell';
import { PartyName } from './party-name';

interface Props {
  readonly result: RunResult;
  readonly flows: readonly PairFlow[];
  /** The time the flows were added up over. */
  readonly when: string;
}

/** Who pays whom: payers in rows, receivers in columns. */
export function PaymentMatrix({ result, flows, when }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const matrix = useMemo(() => paymentMatrix(result, flows), [result, flows]);
  const decimals = decimalsFor('money', Math.max(0, ...flows.map(({ value }) => value)), style);
  if (matrix.payers.length === 0) return null;
  const fixed = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const;
  return (
    <Box component="section" aria-labelledby="matrix-title" sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 1 }}>
        <Typography variant="h2" id="matrix-title">
          {t('parties.matrix', { when })}
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
                {matrix.receivers.map((receiver, c) => {
                  const flow = matrix.cells[r]?.[c];
                  return (
                    <MoneyCell
                      key={receiver.id}
                      value={flow?.value ?? null}
                      ask={flow?.ask.id}
                      period={flow?.ask.period}
                      decimals={decimals}
                    />
                  );
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}
