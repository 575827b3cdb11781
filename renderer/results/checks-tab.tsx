import Alert from '@mui/material/Alert';
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
import { editInput } from '../facts/edit-input';
import { stepLabel } from '../format/period-vm';
import { explainFigure } from '../state/navigate';
import { useApp } from '../state/store';
import { usePick, useResult } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { checkState, countChecks } from './checks-vm';
import { FeedbackList } from './feedback-list';

/** What must hold and whether it does; what deserves a second look. */
export function ChecksTab() {
  const { t } = useTranslation();
  const pick = usePick();
  const result = useResult();
  const warnings = useApp((s) => s.computation.warnings);
  if (!result) return null;
  const counts = countChecks(result.checks, warnings.length);
  const good = counts.alerts + counts.errors === 0;
  const order = { failed: 0, alert: 1, passed: 2 } as const;
  const checks = [...result.checks].sort((a, b) => order[checkState(a)] - order[checkState(b)]);
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <Box sx={{ p: 3, display: 'grid', gap: 2, maxWidth: 1200 }}>
        <Typography variant="h2">
          <StateIcon state={counts.errors > 0 ? 'failed' : counts.alerts > 0 ? 'alert' : 'passed'} />{' '}
          {good ? t('checks.allGood', { count: counts.passed }) : t('checks.counts', { ...counts })}
        </Typography>
        {warnings.map((w) => (
          <Alert key={`${w.path}:${w.message.en}`} severity="warning">
            <Link component="button" underline="hover" onClick={() => editInput(w.path)}>
              {pick(w.place)}
            </Link>
            {' — '}
            {pick(w.message)}
          </Alert>
        ))}
        <Paper variant="outlined">
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 120 }}>{t('checks.result')}</TableCell>
                <TableCell sx={{ width: '30%' }}>{t('checks.check')}</TableCell>
                <TableCell>{t('results.notes')}</TableCell>
                <TableCell sx={{ width: 100 }}>{t('checks.period')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {checks.map((check) => {
                const state = checkState(check);
                const at = check.period === undefined ? undefined : result.periods[check.period];
                const ref =
                  check.period === undefined ? { id: check.id } : { id: check.id, period: check.period };
                return (
                  <TableRow key={check.id} hover data-check={check.id}>
                    <TableCell>
                      <StateIcon state={state} /> {t(`checks.${state}`)}
                    </TableCell>
                    <TableCell>
                      <Link
                        component="button"
                        underline="hover"
                        sx={{ textAlign: 'left' }}
                        onClick={() => explainFigure(ref)}
                      >
                        {pick(check.label)}
                      </Link>
                    </TableCell>
                    <TableCell>{pick(check.sentence)}</TableCell>
                    <TableCell>{at ? stepLabel(at) : ''}</TableCell>
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </Paper>
        <FeedbackList result={result} />
      </Box>
    </Box>
  );
}
