import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { decimalsFor, figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { Asked } from '../results/line-figure';
import { useNumberStyle } from '../ui/hooks';
import type { Asking } from './vfm-sides';

/** The result at other discount rates; every figure can be asked about at its own rate. */
export function Range({ study, onAsk }: Asking) {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const decimals = decimalsFor('money', Math.abs(study.psc), style);
  return (
    <Paper variant="outlined" sx={{ overflow: 'auto' }}>
      <Typography variant="h3" sx={{ px: 2, pt: 1.5 }}>
        {t('fiscal.rangeTitle')} ({unitName('money', style)})
      </Typography>
      <Table size="small" aria-label={t('fiscal.rangeTitle')} sx={{ fontVariantNumeric: 'tabular-nums' }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('fiscal.rate')}</TableCell>
            {['PSC', 'PPP', t('fiscal.amount'), t('fiscal.index')].map((name) => (
              <TableCell key={name} align="right">
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {study.range.map((one) => {
            const amount = figure(one.amount, 'money', style, decimals);
            const isChosen = Math.abs(one.rate - study.rate) < 1e-12;
            return (
              <TableRow key={one.rate} selected={isChosen}>
                <TableCell>{(one.rate * 100).toFixed(2)}%</TableCell>
                <TableCell align="right">
                  <Asked
                    shown={figure(one.psc, 'money', style, decimals)}
                    onAsk={() => onAsk('psc.total', one.rate)}
                  />
                </TableCell>
                <TableCell align="right">
                  <Asked
                    shown={figure(one.ppp, 'money', style, decimals)}
                    onAsk={() => onAsk('ppp.total', one.rate)}
                  />
                </TableCell>
                <TableCell align="right">
                  <Asked shown={amount} onAsk={() => onAsk('amount', one.rate)} />
                </TableCell>
                <TableCell align="right">
                  <Asked shown={figure(one.index, '%', style, 2)} onAsk={() => onAsk('index', one.rate)} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Paper>
  );
}
