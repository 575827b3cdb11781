import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../engine/compute';
import { editInput } from '../facts/edit-input';
import { usePick } from '../ui/hooks';

interface Props {
  readonly problems: readonly Problem[];
  /** An older result is still shown below. */
  readonly stale: boolean;
}

/** What keeps the project from being computed, each with the way to it. */
export function ProblemPanel({ problems, stale }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Alert severity="error" sx={{ mx: 3, mt: 2, flexShrink: 0, maxHeight: '45%', overflow: 'auto' }}>
      <AlertTitle>{t('results.cannot')}</AlertTitle>
      {stale ? t('results.stale') : t('results.cannotText')}
      <Box component="ul" sx={{ pl: 2.5, my: 1 }}>
        {problems.map((problem) => (
          <li key={`${problem.path}:${problem.message.en}`}>
            <strong>{pick(problem.place)}</strong>
            {' — '}
            {pick(problem.message)}
            {problem.path !== '' && (
              <Button sx={{ ml: 1 }} onClick={() => editInput(problem.path)}>
                {t('results.goFix')}
              </Button>
            )}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
