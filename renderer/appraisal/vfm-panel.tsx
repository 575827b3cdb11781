import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ValueForMoneyStudy } from '../../models/appraisal/fiscal';
import { decimalsFor, figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';

/** The comparison in money: both sides, the difference, its range over rates, and what would turn it. */
export function VfmPanel({ study }: { readonly study: ValueForMoneyStudy }) {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 0.5 }}>
        <Typography variant="body1" sx={{ fontWeight: 700 }}>
          <StateIcon state={study.verdict === 'for' ? 'passed' : 'alert'} /> {pick(study.sentence)}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('fiscal.reference', { name: pick(study.reference.label) })} · {t('fiscal.rate')}{' '}
          {(study.rate * 100).toFixed(2)}% · {t(`fiscal.convention.${study.convention}`)}
        </Typography>
        {study.notes.map((note) => (
          <Typography key={note.en} variant="body2" color="textSecondary">
            {pick(note)}
          </Typography>
        ))}
      </Paper>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
          alignItems: 'start',
        }}
      >
        <Sides study={study} />
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Range study={study} />
          <Paper variant="outlined" sx={{ p: 2 }}>
            <Typography variant="h3">{t('fiscal.indifference')}</Typography>
            <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
              {study.indifference.map(({ id, sentence }) => (
                <Typography key={id} component="li" variant="body2">
                  {pick(sentence)}
                </Typography>
              ))}
            </Box>
          </Paper>
        </Box>
      </Box>
    </Box>
  );
}

function Sides({ study }: { readonly study: ValueForMoneyStudy }) {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const { psc, ppp } = study.values;
  const decimals = decimalsFor('money', Math.max(Math.abs(psc.total), Math.abs(ppp.total)), style);
  const money = (value: number): string => figure(value, 'money', style, decimals).text;
  const hasBias = psc.bias !== 0 || ppp.bias !== 0;
  const rows: readonly (readonly [string, string, 'part' | 'sum' | 'total'])[] = [
    [t('fiscal.construction'), money(psc.construction), 'part'],
    [t('fiscal.operation'), money(psc.operation), 'part'],
    ...(hasBias ? [[t('fiscal.bias'), money(psc.bias), 'part'] as const] : []),
    [t('fiscal.income'), money(-psc.income), 'part'],
    [t('fiscal.raw'), money(psc.raw), 'sum'],
    [t('fiscal.neutrality'), money(psc.neutrality), 'part'],
    [t('fiscal.transferable'), money(psc.transferable), 'part'],
    [t('fiscal.retained'), money(psc.retained), 'part'],
    [t('fiscal.psc'), money(psc.total), 'total'],
    [t('fiscal.equity'), money(ppp.equity), 'part'],
    [t('fiscal.subsidy'), money(ppp.subsidy), 'part'],
    [t('fiscal.risk'), money(ppp.risk), 'part'],
    [t('fiscal.support'), money(ppp.support), 'part'],
    ...(hasBias ? [[`${t('fiscal.bias')} (PPP)`, money(ppp.bias), 'part'] as const] : []),
    [t('fiscal.ppp'), money(ppp.total), 'total'],
    [t('fiscal.amount'), money(study.amount), 'total'],
    [t('fiscal.index'), figure(study.index, '%', style, 2).text, 'total'],
    ...(ppp.receipts === 0
      ? []
      : [
          [t('fiscal.receipts'), money(ppp.receipts), 'part'] as const,
          [t('fiscal.amountWithReceipts'), money(study.amountWithReceipts), 'sum'] as const,
        ]),
  ];
  return (
    <Paper variant="outlined" sx={{ overflow: 'auto' }}>
      <Table size="small" aria-label={t('fiscal.quantitative')} sx={{ fontVariantNumeric: 'tabular-nums' }}>
        <TableHead>
          <TableRow>
            <TableCell />
            <TableCell align="right">
              {t('fiscal.presentValue')} ({unitName('money', style)})
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([name, value, kind]) => (
            <TableRow key={name} sx={{ bgcolor: kind === 'total' ? (theme) => theme.sheet.band : undefined }}>
              <TableCell
                component="th"
                scope="row"
                sx={{ pl: kind === 'part' ? 3 : 2, fontWeight: kind === 'part' ? 400 : 700 }}
              >
                {name}
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: kind === 'part' ? 400 : 700 }}>
                {value}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}

function Range({ study }: { readonly study: ValueForMoneyStudy }) {
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
                <TableCell align="right">{figure(one.psc, 'money', style, decimals).text}</TableCell>
                <TableCell align="right">{figure(one.ppp, 'money', style, decimals).text}</TableCell>
                <TableCell align="right" sx={{ color: amount.negative ? 'error.main' : undefined }}>
                  {amount.text}
                </TableCell>
                <TableCell align="right">{figure(one.index, '%', style, 2).text}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Paper>
  );
}
