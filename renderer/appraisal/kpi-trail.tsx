import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { KpiRow } from '../engine/appraisal';
import type { RunResult } from '../engine/engine';
import { decimalsFor } from '../format/number-vm';
import { totalValue } from '../format/period-vm';
import { unitName } from '../format/unit-vm';
import { MoneyCell } from '../results/money-cell';
import { useNumberStyle, usePick } from '../ui/hooks';

interface Props {
  readonly rows: readonly KpiRow[];
  readonly result: RunResult;
}

const STEPS = ['money', 'after_deadweight', 'after_displacement', 'after_attribution', 'impact'] as const;

/** How the gross value of each KPI becomes the value that counts, one correction after another. */
export function KpiTrail({ rows, result }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const amounts = rows.map(({ id, label, kpi }) => ({
    id,
    label,
    values: STEPS.map((step) => {
      const line = `${id}.${step}`;
      return kpi?.steps.includes(line)
        ? { line, value: totalValue(result.run.series(line), 'flow') }
        : { line, value: null };
    }),
  }));
  const largest = Math.max(
    1,
    ...amounts.flatMap(({ values }) => values.map(({ value }) => Math.abs(value ?? 0))),
  );
  const decimals = decimalsFor('money', largest, style);
  return (
    <Box component="section" aria-labelledby="kpi-trail-title">
      <Typography variant="h2" id="kpi-trail-title">
        {t('kpi.trail')}{' '}
        <Typography variant="caption" color="textSecondary" component="span">
          {unitName('money', style)}
        </Typography>
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t('kpi.trailText')}
      </Typography>
      <Paper variant="outlined" sx={{ overflow: 'auto' }}>
        <Table size="small" aria-labelledby="kpi-trail-title" sx={{ '& th': { fontWeight: 700 } }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('kpi.name')}</TableCell>
              {STEPS.map((step) => (
                <TableCell key={step} align="right">
                  {t(`kpi.steps.${step}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {amounts.map(({ id, label, values }) => (
              <TableRow key={id} hover data-trail={id}>
                <TableCell>{pick(label)}</TableCell>
                {values.map(({ line, value }) => (
                  <MoneyCell
                    key={line}
                    value={value}
                    ask={line}
                    decimals={decimals}
                    strong={line.endsWith('.impact')}
                  />
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}
