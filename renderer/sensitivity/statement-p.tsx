import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { changeWords, HEADINGS, type Sensitivity, sensitivityTable, TABLE_NOTE } from '../engine/sensitivity';
import { figure as figureOf } from '../format/number-vm';
import { toTsv } from '../format/tsv';
import { say } from '../state/toast';
import { copyText } from '../ui/copy-text';
import { useNumberStyle, usePick } from '../ui/hooks';
import { exportSensitivity } from './export-sensitivity';
import { FigureCell } from './ranking-table';
import {
  amountText,
  coefficientFigure,
  figureName,
  switchingFigure,
  tableDecimals,
  tableRows,
} from './sensitivity-vm';

/** Statement P (敏感性分析表) of one figure, row for row as it is printed. */
export function StatementP({ study, at }: { readonly study: Sensitivity; readonly at: number }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const { rows, figure } = sensitivityTable(study, at);
  const places = tableDecimals(
    rows.map(({ value }) => value),
    figure.unit,
    style,
  );
  const copy = (): void => {
    copyText(toTsv([[t('sensitivity.statement')], ...tableRows(study, at, style).map((row) => [...row])]));
    say('success', t('common.copied'));
  };
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="statement-p"
      sx={{ p: 2, minWidth: 0, overflow: 'auto', flexShrink: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" id="statement-p" sx={{ flex: 1 }}>
          {t('sensitivity.statement')}
        </Typography>
        <Button onClick={copy}>{t('sensitivity.copy')}</Button>
        <Button onClick={() => void exportSensitivity(study)}>{t('sensitivity.csv')}</Button>
      </Box>
      <Table
        size="small"
        aria-labelledby="statement-p"
        sx={{ '& th': { fontWeight: 700 }, '& td': { fontVariantNumeric: 'tabular-nums', py: 0.4 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{pick(HEADINGS.no)}</TableCell>
            <TableCell>{pick(HEADINGS.factor)}</TableCell>
            <TableCell align="right">{pick(HEADINGS.change)}</TableCell>
            <TableCell align="right">{figureName(figure, style)}</TableCell>
            <TableCell align="right">{pick(HEADINGS.coefficient)}</TableCell>
            <TableCell align="right">{pick(HEADINGS.switching)}</TableCell>
            <TableCell align="right">{pick(HEADINGS.amount)}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ no, factor, label, change, value, coefficient, switching, amountUnit }) => (
            <TableRow
              key={`${factor ?? ''}:${change}`}
              hover
              data-statement-row={`${factor ?? 'base'}:${changeWords(change)}`}
              sx={no === '' ? {} : { '& > *': { borderTop: 1, borderTopColor: 'divider' } }}
            >
              <TableCell>{no}</TableCell>
              <TableCell>{no !== '' || factor === undefined ? pick(label) : ''}</TableCell>
              <TableCell align="right">{changeWords(change)}</TableCell>
              <TableCell align="right">
                <FigureCell figure={figureOf(value, figure.unit, style, places)} />
              </TableCell>
              <TableCell align="right">
                <FigureCell figure={coefficientFigure(coefficient, style)} />
              </TableCell>
              <TableCell align="right">
                <FigureCell figure={switchingFigure(switching)} />
              </TableCell>
              <TableCell align="right">
                {switching?.kind === 'found' && switching.amount !== undefined && amountUnit
                  ? amountText(switching.amount, amountUnit, style)
                  : ''}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {[TABLE_NOTE, ...study.notes].map((note) => (
        <Typography key={note.en} variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
          {pick(note)}
        </Typography>
      ))}
    </Paper>
  );
}
