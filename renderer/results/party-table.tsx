import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { LineFigure } from './line-figure';
import { MoneyCell } from './money-cell';
import { type AccountRow, accountsOf } from './parties-vm';
import { PartyName } from './party-name';

const COLUMNS = ['inflow', 'outflow', 'net', 'npv', 'irr', 'payback', 'exposure'] as const;

interface Props {
  readonly result: RunResult;
  /** Show one account by period. */
  readonly onChoose?: (key: string) => void;
}

/** Each party's money over the whole life and what it comes to; the nets add up to nothing. */
export function PartyTable({ result, onChoose }: Props) {
  const { t } = useTranslation();
  const style = useNumberStyle();
  const { rows, sum, balanced, decimals } = accountsOf(result, style);
  return (
    <Box component="section" aria-labelledby="accounts-title" sx={{ minWidth: 0, maxWidth: 1240 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 1 }}>
        <Typography variant="h2" id="accounts-title">
          {t('parties.life')}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {unitName('money', style)}
        </Typography>
      </Box>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table
          size="small"
          sx={{ '& th, & td': { px: 1.25 }, '& th': { fontWeight: 700, whiteSpace: 'nowrap' } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('parties.party')}</TableCell>
              {COLUMNS.map((column) => (
                <TableCell key={column} align="right">
                  {t(`parties.${column}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <PartyRow
                key={row.key}
                result={result}
                row={row}
                decimals={decimals}
                {...(onChoose ? { onChoose } : {})}
              />
            ))}
            <TableRow
              data-balanced={balanced}
              sx={{ '& > *': { borderTop: 1, borderTopColor: 'divider', fontWeight: 700 } }}
            >
              <TableCell colSpan={3}>
                <StateIcon state={balanced ? 'passed' : 'failed'} />{' '}
                {t(balanced ? 'parties.balanced' : 'parties.unbalanced')}
              </TableCell>
              <TableCell align="right">{balanced ? '0' : sum.toPrecision(4)}</TableCell>
              <TableCell colSpan={4} />
            </TableRow>
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}

interface RowProps extends Props {
  readonly row: AccountRow;
  readonly decimals: number;
}

function PartyRow({ result, row, decimals, onChoose }: RowProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const { account, together } = row;
  const name = <PartyName label={pick(row.label)} role={row.party.role} />;
  return (
    <TableRow
      hover
      {...(together ? { 'data-together-row': row.party.id } : { 'data-party-row': row.party.id })}
    >
      <TableCell sx={{ pl: `${10 + row.depth * 22}px !important` }}>
        {onChoose ? (
          <Link
            component="button"
            underline="hover"
            aria-label={t('parties.open', { name: pick(row.label) })}
            onClick={() => onChoose(row.key)}
            sx={{ color: 'text.primary', font: 'inherit', textAlign: 'left' }}
          >
            {name}
          </Link>
        ) : (
          name
        )}
      </TableCell>
      <MoneyCell value={row.inflow} ask={account.inflow} decimals={decimals} />
      <MoneyCell value={row.outflow} ask={account.outflow} decimals={decimals} />
      <MoneyCell value={row.net} ask={account.netTotal ?? account.net} decimals={decimals} strong />
      {(['npv', 'irr', 'payback', 'exposure'] as const).map((key) => (
        <TableCell key={key} align="right" sx={{ whiteSpace: 'nowrap' }}>
          <LineFigure
            result={result}
            id={account[key]}
            missing={key === 'npv' ? t('parties.npvNone') : account.noReturn}
            {...(key === 'npv' || key === 'exposure' ? { decimals } : {})}
          />
        </TableCell>
      ))}
    </TableRow>
  );
}
