import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SentStudy } from '../engine/ask-contingent';
import type { ContingentRow, ContingentYear } from '../engine/contingent';
import { decimalsFor } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { ContingentCell } from './contingent-figures';

/** Every instrument on one line: expected over all years, the other figures in their worst year. */
export function ContingentSummary({ study }: { readonly study: SentStudy }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const { rows, total } = study;
  const all = rows.length > 1 ? [...rows, total] : rows;
  const largest = Math.max(
    0,
    ...all.flatMap(({ years }) => years.map(({ committed = 0, most = 0 }) => Math.max(committed, most))),
  );
  const decimals = decimalsFor('money', largest, style);
  const title = `${t('contingent.summary')} (${unitName('money', style)})`;
  return (
    <Paper variant="outlined" component="section" sx={{ overflow: 'auto' }}>
      <Typography variant="h2" sx={{ px: 2, pt: 1.5 }}>
        {title}
      </Typography>
      <Table size="small" aria-label={title} sx={{ fontVariantNumeric: 'tabular-nums' }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('contingent.instrument')}</TableCell>
            <TableCell>{t('contingent.method')}</TableCell>
            {(['committed', 'base', 'expected', 'p95', 'most', 'probability', 'share'] as const).map(
              (key) => (
                <TableCell key={key} align="right">
                  {t(`contingent.${key}`)}
                  <Typography variant="caption" color="textSecondary" component="div" noWrap>
                    {t(key === 'expected' || key === 'base' ? 'contingent.sum' : 'contingent.peak')}
                  </Typography>
                </TableCell>
              ),
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {all.map((row) => (
            <TableRow
              key={row.id}
              sx={{ bgcolor: row.kind === 'total' ? (theme) => theme.sheet.band : undefined }}
            >
              <TableCell
                component="th"
                scope="row"
                sx={{ fontWeight: row.kind === 'total' ? 700 : 400, minWidth: 140 }}
              >
                {pick(row.label)}
                {row.kind !== 'total' && (
                  <Typography variant="caption" color="textSecondary" component="div">
                    {t(`contingent.kinds.${row.kind}`)}
                  </Typography>
                )}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{t(`contingent.methods.${row.method}`)}</TableCell>
              <Figures row={row} decimals={decimals} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}

function Figures({ row, decimals }: { readonly row: ContingentRow; readonly decimals: number | undefined }) {
  const of = (key: 'committed' | 'expected' | 'p95' | 'most' | 'probability'): readonly number[] =>
    row.years.flatMap((year) => year[key] ?? []);
  const worst = (values: readonly number[]): number | undefined =>
    values.length === 0 ? undefined : Math.max(...values);
  const sum = (values: readonly number[]): number | undefined =>
    values.length === 0 ? undefined : values.reduce((total, one) => total + one, 0);
  const shares = row.years.flatMap(({ share }: ContingentYear) => (typeof share === 'number' ? [share] : []));
  const money = { unit: 'money', decimals, ask: row.line, strong: row.kind === 'total' } as const;
  return (
    <>
      <ContingentCell value={worst(of('committed'))} {...money} />
      <ContingentCell value={sum(row.years.map(({ base }) => base))} {...money} />
      <ContingentCell value={sum(of('expected'))} {...money} />
      <ContingentCell value={worst(of('p95'))} {...money} />
      <ContingentCell value={worst(of('most'))} {...money} />
      <ContingentCell value={worst(of('probability'))} unit="%" decimals={2} />
      <ContingentCell value={worst(shares)} unit="%" decimals={2} />
    </>
  );
}
