import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { ValueForMoneyStudy, VfmFigure } from '../../models/appraisal/fiscal';
import { decimalsFor, type Figure, figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { Asked } from '../results/line-figure';
import { useNumberStyle } from '../ui/hooks';

/** Asks why a figure is so, at a discount rate of the range. */
export interface Asking {
  readonly study: ValueForMoneyStudy;
  readonly onAsk: (figure: VfmFigure, rate?: number) => void;
}

interface SideRow {
  readonly name: string;
  readonly shown: Figure;
  readonly kind: 'part' | 'sum' | 'total';
  readonly asks: VfmFigure;
}

/** Both sides in present value and what lies between them; every figure can be asked about. */
export function Sides({ study, onAsk }: Asking) {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const { psc, ppp } = study.values;
  const decimals = decimalsFor('money', Math.max(Math.abs(psc.total), Math.abs(ppp.total)), style);
  const money = (value: number): Figure => figure(value, 'money', style, decimals);
  const hasBias = psc.bias !== 0 || ppp.bias !== 0;
  const rows: readonly SideRow[] = [
    {
      name: t('fiscal.construction'),
      shown: money(psc.construction),
      kind: 'part',
      asks: 'psc.construction',
    },
    { name: t('fiscal.operation'), shown: money(psc.operation), kind: 'part', asks: 'psc.operation' },
    ...(hasBias
      ? [{ name: t('fiscal.bias'), shown: money(psc.bias), kind: 'part', asks: 'psc.bias' } as const]
      : []),
    { name: t('fiscal.income'), shown: money(-psc.income), kind: 'part', asks: 'psc.income' },
    { name: t('fiscal.raw'), shown: money(psc.raw), kind: 'sum', asks: 'psc.raw' },
    { name: t('fiscal.neutrality'), shown: money(psc.neutrality), kind: 'part', asks: 'psc.neutrality' },
    {
      name: t('fiscal.transferable'),
      shown: money(psc.transferable),
      kind: 'part',
      asks: 'psc.transferable',
    },
    { name: t('fiscal.retained'), shown: money(psc.retained), kind: 'part', asks: 'psc.retained' },
    { name: t('fiscal.psc'), shown: money(psc.total), kind: 'total', asks: 'psc.total' },
    { name: t('fiscal.equity'), shown: money(ppp.equity), kind: 'part', asks: 'ppp.equity' },
    { name: t('fiscal.subsidy'), shown: money(ppp.subsidy), kind: 'part', asks: 'ppp.subsidy' },
    { name: t('fiscal.risk'), shown: money(ppp.risk), kind: 'part', asks: 'ppp.risk' },
    { name: t('fiscal.support'), shown: money(ppp.support), kind: 'part', asks: 'ppp.support' },
    ...(hasBias
      ? [
          {
            name: `${t('fiscal.bias')} (PPP)`,
            shown: money(ppp.bias),
            kind: 'part',
            asks: 'ppp.bias',
          } as const,
        ]
      : []),
    { name: t('fiscal.ppp'), shown: money(ppp.total), kind: 'total', asks: 'ppp.total' },
    { name: t('fiscal.amount'), shown: money(study.amount), kind: 'total', asks: 'amount' },
    { name: t('fiscal.index'), shown: figure(study.index, '%', style, 2), kind: 'total', asks: 'index' },
    ...(ppp.receipts === 0
      ? []
      : [
          {
            name: t('fiscal.receipts'),
            shown: money(ppp.receipts),
            kind: 'part',
            asks: 'ppp.receipts',
          } as const,
          {
            name: t('fiscal.amountWithReceipts'),
            shown: money(study.amountWithReceipts),
            kind: 'sum',
            asks: 'amount_with_receipts',
          } as const,
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
          {rows.map(({ name, shown, kind, asks }) => (
            <TableRow key={name} sx={{ bgcolor: kind === 'total' ? (theme) => theme.sheet.band : undefined }}>
              <TableCell
                component="th"
                scope="row"
                sx={{ pl: kind === 'part' ? 3 : 2, fontWeight: kind === 'part' ? 400 : 700 }}
              >
                {name}
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: kind === 'part' ? 400 : 700 }}>
                <Asked shown={shown} onAsk={() => onAsk(asks)} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}
