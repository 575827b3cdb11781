import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { countChecks } from '../results/checks-vm';
import { goTo } from '../state/navigate';
import { useApp } from '../state/store';
import { useResult } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';

/** Checks on the left, what is going on in the middle, statistics of the selection on the right. */
export function StatusStrip() {
  const { t } = useTranslation();
  const result = useResult();
  const errors = useApp((s) => s.computation.errors.length);
  const busy = useApp((s) => s.computation.busy || s.exporting);
  const exporting = useApp((s) => s.exporting);
  return (
    <Box
      component="footer"
      sx={{
        height: 30,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 1,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        flexShrink: 0,
        position: 'relative',
      }}
    >
      {busy && <LinearProgress sx={{ position: 'absolute', top: -2, left: 0, right: 0, height: 2 }} />}
      {result && <CheckSummary />}
      {errors > 0 && (
        <ButtonBase onClick={() => goTo('results', 'summary')} sx={{ gap: 0.5, color: 'error.main' }}>
          <StateIcon state="failed" />
          <Typography variant="caption">{t('results.problems', { count: errors })}</Typography>
        </ButtonBase>
      )}
      {busy && (
        <Typography variant="caption" color="textSecondary" role="status">
          {exporting ? t('menu.exporting') : t('results.computing')}
        </Typography>
      )}
      <Box sx={{ flex: 1 }} />
      <Selection />
    </Box>
  );
}

function CheckSummary() {
  const { t } = useTranslation();
  const result = useResult();
  const warnings = useApp((s) => s.computation.warnings.length);
  if (!result) return null;
  const counts = countChecks(result.checks, warnings);
  const parts = [
    ['passed', counts.passed],
    ['alert', counts.alerts],
    ['failed', counts.errors],
  ] as const;
  return (
    <ButtonBase
      onClick={() => goTo('results', 'checks')}
      aria-label={t('checks.counts', { ...counts })}
      sx={{ gap: 1.25, px: 1, height: '100%' }}
    >
      {parts.map(([state, count]) => (
        <Typography
          key={state}
          variant="caption"
          component="span"
          sx={{
            color: count === 0 ? 'text.secondary' : 'text.primary',
            fontWeight: count === 0 || state === 'passed' ? 400 : 700,
            display: 'inline-flex',
            gap: 0.5,
            alignItems: 'center',
          }}
        >
          <StateIcon state={state} quiet={count === 0} />
          {t(`checks.${state}`)} {count}
        </Typography>
      ))}
    </ButtonBase>
  );
}

function Selection() {
  const { t } = useTranslation();
  const statistics = useApp((s) => s.statistics);
  if (!statistics) return null;
  const items = [
    [t('results.average'), statistics.average],
    [t('results.count'), String(statistics.count)],
    [t('results.sum'), statistics.sum],
  ];
  return (
    <Box role="status" sx={{ display: 'flex', gap: 2, pr: 1 }}>
      {items.map(([label, value]) => (
        <Typography key={label} variant="caption" component="span">
          {label} <strong>{value}</strong>
        </Typography>
      ))}
    </Box>
  );
}
