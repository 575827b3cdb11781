import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { nameOf } from '../explain/explain-vm';
import { usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';

/** How the circular parts of the model were solved. */
export function FeedbackList({ result }: { readonly result: RunResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  if (result.feedback.length === 0) return null;
  return (
    <Box component="section" aria-label={t('checks.feedback')}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {t('checks.feedback')}
      </Typography>
      {result.feedback.map((report) => (
        <Typography key={report.lines.join()} variant="body2">
          <StateIcon state={report.converged ? 'passed' : 'failed'} />{' '}
          {t(report.converged ? 'checks.feedbackText' : 'checks.feedbackBad', {
            lines: report.lines.map((id) => pick(nameOf(result, id))).join('、'),
            evaluations: report.evaluations,
            residual: report.residual.toExponential(1),
          })}
        </Typography>
      ))}
    </Box>
  );
}
