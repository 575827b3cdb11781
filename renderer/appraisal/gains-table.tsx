import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../engine/appraisal';
import { decimalsFor } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { MoneyCell } from '../results/money-cell';
import { useNumberStyle, usePick } from '../ui/hooks';

const COLUMNS = ['cash', 'resources', 'social'] as const;

/** Who gains and who pays; the totals of all parties make the economic NPV. */
export function GainsTable({ study }: { readonly study: Evaluation }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const known = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const all = study.parties.flatMap(({ cash, total }) => [known(cash) ?? 0, known(total) ?? 0]);
  const decimals = decimalsFor('money', Math.max(1, ...all.map(Math.abs)), style);
  const sum = study.parties.reduce((s, { total }) => s + (known(total) ?? 0), 0);
  return (
    <Box component="section" aria-labelledby="gains-title">
      <Typography variant="h2" id="gains-title">
        {t('kpi.who')}{' '}
        <Typography variant="caption" color="textSecondary" component="span">
          {unitName('money', style)}
        </Typography>
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t('kpi.whoText')}
      </Typography>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table size="small" aria-labelledby="gains-title" sx={{ '& th': { fontWeight: 700 } }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('kpi.party')}</TableCell>
              {COLUMNS.map((key) => (
                <TableCell key={key} align="right">
                  {t(`kpi.${key}`)}
                </TableCell>
              ))}
              <TableCell align="right">{t('kpi.gain')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {study.parties.map((party) => (
              <TableRow key={party.id} hover data-gain={party.id}>
                <TableCell>{pick(party.label)}</TableCell>
                {COLUMNS.map((key) => (
                  <MoneyCell
                    key={key}
                    value={known(party[key])}
                    ask={`economics.party.${party.id}.${key}_pv`}
                    decimals={decimals}
                  />
                ))}
                <MoneyCell
                  value={known(party.total)}
                  ask={`economics.party.${party.id}.total_pv`}
                  decimals={decimals}
                  strong
                />
              </TableRow>
            ))}
            <TableRow>
              <TableCell sx={{ fontWeight: 700 }}>{t('kpi.sum')}</TableCell>
              <TableCell colSpan={COLUMNS.length} />
              <MoneyCell value={sum} ask="economics.enpv" decimals={decimals} strong />
            </TableRow>
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}
