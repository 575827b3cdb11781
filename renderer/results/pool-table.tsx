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
import type { PoolStudy } from '../engine/engine';
import { decimalsFor, figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';
import { MoneyCell } from './money-cell';
import { PartyName } from './party-name';
import { PINNED, VerdictRow } from './pool-row';
import { largestOf } from './pool-vm';

interface Props {
  readonly study: PoolStudy;
  readonly selected: string | undefined;
  readonly onSelect: (rule: string) => void;
}

/** What every member bears under every rule, whether anybody is worse off and whether any group would leave. */
export function PoolTable({ study, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const decimals = decimalsFor('money', largestOf(study), style);
  const valued = study.valuer ? t('pool.valued', { who: pick(study.valuer) }) : t('pool.undiscounted');
  return (
    <Box component="section" aria-labelledby="pool-title" sx={{ minWidth: 0 }}>
      <Typography variant="h2" id="pool-title">
        {t('pool.title')}{' '}
        <Typography variant="caption" color="textSecondary" component="span">
          {unitName('money', style)} · {valued}
        </Typography>
      </Typography>
      <Typography component="p">
        {t('pool.cost')}{' '}
        <Link
          component="button"
          underline="hover"
          sx={{ font: 'inherit', fontWeight: 700, color: 'text.primary', verticalAlign: 'baseline' }}
          onClick={() => explainFigure({ id: 'pool.cost' })}
        >
          {figure(study.cost, 'money', style, decimals).text}
        </Link>
        {' · '}
        {t('pool.average')}{' '}
        {figure(study.cost / Math.max(1, study.members.length), 'money', style, decimals).text}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
        {t('pool.text')}
      </Typography>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table
          size="small"
          sx={{ '& th': { fontWeight: 700 }, '& td, & th': { whiteSpace: 'nowrap', px: 1.25 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell sx={PINNED}>{t('pool.rule')}</TableCell>
              <TableCell>{t('pool.tests')}</TableCell>
              {study.members.map(({ party, label, role }) => (
                <TableCell key={party} align="right">
                  <PartyName label={pick(label)} role={role} />
                </TableCell>
              ))}
              <TableCell align="right">{t('pool.government')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            <LimitRow study={study} decimals={decimals} />
            {study.rules.map((verdict) => (
              <VerdictRow
                key={verdict.rule}
                study={study}
                verdict={verdict}
                decimals={decimals}
                isSelected={verdict.rule === selected}
                onSelect={onSelect}
              />
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}

function LimitRow({
  study: { members },
  decimals,
}: {
  readonly study: PoolStudy;
  readonly decimals: number;
}) {
  const { t } = useTranslation();
  return (
    <TableRow sx={{ bgcolor: 'action.hover' }} data-pool-row="limit">
      <TableCell component="th" scope="row" sx={PINNED}>
        {t('pool.limit')}
      </TableCell>
      <TableCell />
      {members.map(({ party, limit }) => (
        <MoneyCell
          key={party}
          value={limit ?? null}
          missing={t('pool.unknownLimit')}
          ask={limit === undefined ? undefined : `pool.${party}.limit`}
          decimals={decimals}
        />
      ))}
      <TableCell colSpan={2} />
    </TableRow>
  );
}
