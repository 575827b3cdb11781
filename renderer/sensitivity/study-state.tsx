import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usePick } from '../ui/hooks';
import type { SensitivityView } from './use-sensitivity';

/** Whether a study is under way, and why there is none. */
export function StudyState({ busy, study, failure, fault }: SensitivityView) {
  const { t } = useTranslation();
  const pick = usePick();
  const reason = fault === '' ? (failure ? pick(failure.sentence) : '') : fault;
  return (
    <>
      {reason !== '' && !busy && (
        <Alert severity="error">{fault === '' ? reason : t('sensitivity.failed', { reason })}</Alert>
      )}
      {busy && (
        <div role="status">
          <Typography variant="caption" color="textSecondary">
            {t(study ? 'sensitivity.stale' : 'sensitivity.working')}
          </Typography>
          <LinearProgress aria-label={t('sensitivity.working')} />
        </div>
      )}
    </>
  );
}
