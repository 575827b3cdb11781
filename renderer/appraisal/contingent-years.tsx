import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SentStudy } from '../engine/ask-contingent';
import type { ContingentRow, ContingentYear } from '../engine/contingent';
import { decimalsFor } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick, useResult } from '../ui/hooks';
import { ContingentCell } from './contingent-figures';

interface Props {
  readonly study: SentStudy;
  readonly row: ContingentRow;
}

/** One instrument year by year. */
export function ContingentYears({ study, row }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Accordion variant="outlined" disableGutters defaultExpanded={study.rows.length === 1}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography variant="h3">{t('contingent.byYear', { name: pick(row.label) })}</Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ p: 0 }}>
        <YearTable study={study} row={row} />
      </AccordionDetails>
    </Accordion>
  );
}

/** The table alone. */
export function YearTable({ study, row }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const result = useResult();
  const isDrawn = row.method === 'simulated';
  const pays = row.years.some(({ recovered }) => recovered > 0);
  const largest = Math.max(0, ...row.years.map(({ committed = 0, most = 0 }) => Math.max(committed, most)));
  const decimals = decimalsFor('money', largest, style);
  const columns = [
    'committed',
    'base',
    'expected',
    ...(isDrawn ? (['error'] as const) : []),
    'p95',
    'most',
    'probability',
    ...(pays ? (['recovered'] as const) : []),
    'share',
  ] as const;
  const lastOf = (year: number | undefined): number | undefined =>
    result?.periods.findLastIndex((period) => period.year === year);
  const cellOf = (year: ContingentYear, key: (typeof columns)[number]) =>
    key === 'error' ? year.standardError : year[key];
  const shown = row.years.flatMap((year, i) => (isNothing(year) ? [] : [{ year, at: study.years[i] }]));
  return (
    <TableContainer>
      <Table
        size="small"
        aria-label={t('contingent.byYear', { name: pick(row.label) })}
        sx={{ fontVariantNumeric: 'tabular-nums' }}
      >
        <TableHead>
          <TableRow>
            <TableCell>
              {t('fiscal.year')} ({unitName('money', style)})
            </TableCell>
            {columns.map((key) => (
              <TableCell key={key} align="right">
                {t(`contingent.${key}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ year, at }) => (
            <TableRow key={at} hover>
              <TableCell component="th" scope="row">
                {at}
              </TableCell>
              {columns.map((key) => {
                const isShare = key === 'probability' || key === 'share';
                return (
                  <ContingentCell
                    key={key}
                    value={cellOf(year, key)}
                    unit={isShare ? '%' : 'money'}
                    decimals={isShare ? 2 : decimals}
                    ask={isShare || key === 'error' ? undefined : row.line}
                    period={lastOf(at)}
                  />
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** A year in which nothing is promised and nothing paid. */
function isNothing({ committed = 0, base, expected = 0, most = 0 }: ContingentYear): boolean {
  return committed === 0 && base === 0 && expected === 0 && most === 0;
}
