import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Contingency } from '../../models/appraisal/fiscal';
import { figure, NO_FIGURE } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { Asked } from '../results/line-figure';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';

/** What may have to be paid beside the four liabilities: expected, P95 and at most, against the budget. */
export function ContingentTable({ items }: { readonly items: readonly Contingency[] }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  if (items.length === 0) return null;
  const money = (value: number) => figure(value, 'money', style);
  const worst = (values: readonly number[] | undefined): string =>
    values === undefined ? NO_FIGURE : money(Math.max(0, ...values)).text;
  const title = `${t('fiscal.contingent')} (${unitName('money', style)})`;
  return (
    <Paper variant="outlined" component="section" sx={{ overflow: 'auto' }}>
      <Typography variant="h2" sx={{ px: 2, pt: 1.5 }}>
        {title}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ px: 2, m: 0 }}>
        {t('fiscal.contingentHelp')}
      </Typography>
      <Table size="small" aria-label={title} sx={{ fontVariantNumeric: 'tabular-nums' }}>
        <TableHead>
          <TableRow>
            <TableCell />
            {(['expectedAll', 'p95', 'most', 'ofBudget'] as const).map((key) => (
              <TableCell key={key} align="right">
                {t(`fiscal.${key}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map(({ id, label, expected, p95, most, line, share }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                {pick(label)}
              </TableCell>
              <TableCell align="right">
                {p95 === undefined ? NO_FIGURE : money(expected.reduce((a, b) => a + b, 0)).text}
              </TableCell>
              <TableCell align="right">{worst(p95)}</TableCell>
              <TableCell align="right">
                <Asked shown={money(Math.max(0, ...most))} onAsk={() => explainFigure({ id: line })} />
              </TableCell>
              <TableCell align="right">
                {share === undefined ? NO_FIGURE : figure(share, '%', style, 2).text}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}
