import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sensitivity } from '../engine/sensitivity';
import type { Figure } from '../format/number-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { amountText, coefficientFigure, strongest, switchingFigure } from './sensitivity-vm';

/** The factors of one figure, the most sensitive first, each with its switching value or why it has none. */
export function RankingTable({ study, at }: { readonly study: Sensitivity; readonly at: number }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const order = study.ranking[at] ?? [];
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="sensitivity-ranking"
      sx={{ p: 2, minWidth: 0, overflow: 'auto' }}
    >
      <Typography variant="h2" id="sensitivity-ranking" sx={{ mb: 1 }}>
        {t('sensitivity.ranking')}
      </Typography>
      <Table size="small" sx={{ '& th': { fontWeight: 700 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('sensitivity.factor')}</TableCell>
            <TableCell align="right">{t('sensitivity.strongest')}</TableCell>
            <TableCell align="right">{t('sensitivity.switching')}</TableCell>
            <TableCell align="right">{t('sensitivity.amount')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {order.map((id) => {
            const factor = study.factors.find((one) => one.id === id);
            if (!factor) return null;
            const { label, moves, amount, switching } = factor;
            const one = switching[at];
            const list = moves.map(pick).join(style.language === 'en' ? ', ' : '、');
            return (
              <Fragment key={id}>
                <TableRow
                  hover
                  data-sensitivity-factor={id}
                  sx={one?.kind === 'none' ? { '& > *': { borderBottom: 0 } } : {}}
                >
                  <TableCell>
                    <Tooltip title={t('sensitivity.moves', { list })}>
                      <Typography
                        variant="body2"
                        component="span"
                        tabIndex={0}
                        sx={{ textDecoration: 'underline dotted', textUnderlineOffset: 3 }}
                      >
                        {pick(label)}
                      </Typography>
                    </Tooltip>
                    {amount && (
                      <Typography variant="caption" color="textSecondary" component="div">
                        {`${pick(amount.label)} ${amountText(amount.base, amount.unit, style)}`}
                      </Typography>
                    )}
                  </TableCell>
                  <TableCell align="right">
                    <FigureCell figure={coefficientFigure(strongest(factor, at), style)} />
                  </TableCell>
                  <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                    <FigureCell figure={switchingFigure(one)} />
                  </TableCell>
                  <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                    {one?.kind === 'found' && one.amount !== undefined && amount
                      ? amountText(one.amount, amount.unit, style)
                      : ''}
                  </TableCell>
                </TableRow>
                {one?.kind === 'none' && (
                  <TableRow>
                    <TableCell colSpan={4} sx={{ pt: 0 }}>
                      <Typography variant="caption" color="textSecondary">
                        {pick(one.reason)}
                      </Typography>
                    </TableCell>
                  </TableRow>
                )}
              </Fragment>
            );
          })}
        </TableBody>
      </Table>
      {study.leftOut.map(({ id, label, reason }) => (
        <Typography key={id} variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
          {t('sensitivity.leftOut', { name: pick(label), reason: pick(reason) })}
        </Typography>
      ))}
    </Paper>
  );
}

/** A figure, its reason on hover where there is none or more is to be said. */
export function FigureCell({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const pick = usePick();
  const shown = (
    <Typography
      variant="body2"
      component="span"
      sx={{ fontVariantNumeric: 'tabular-nums', color: figure.negative ? 'error.main' : 'inherit' }}
    >
      {figure.text}
    </Typography>
  );
  if (!figure.reason) return shown;
  const reason = pick(figure.reason);
  return (
    <Tooltip title={figure.text === '—' ? t('sensitivity.because', { reason }) : reason}>
      <span>{shown}</span>
    </Tooltip>
  );
}
