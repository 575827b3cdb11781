import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { MONO } from '../theme/theme';
import { usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { cutAt, type FormulaCheck } from './formula-vm';

interface Props {
  readonly text: string;
  readonly check: FormulaCheck | null;
  readonly onUse: (text: string) => void;
}

/** Whether a formula works; if not, where it goes wrong, why, and what may have been meant. */
export function FormulaVerdict({ text, check, onUse }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  if (!check) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('formula.checking')}
      </Typography>
    );
  }
  if (check.state === 'ok' || check.state === 'elsewhere') {
    const ok = check.state === 'ok';
    return (
      <Typography variant="body2" role="status">
        <StateIcon state={ok ? 'passed' : 'alert'} /> {ok ? t('formula.ok') : t('formula.elsewhere')}
      </Typography>
    );
  }
  const { problem } = check;
  if (!problem) return <Typography color="error">{t('grid.required')}</Typography>;
  const { suggestion, position } = problem;
  const [before, word, after] = cutAt(text, position ?? 0);
  return (
    <Box role="alert">
      {position !== undefined && (
        <Box
          component="code"
          sx={{ display: 'block', fontFamily: MONO, fontSize: '0.875rem', whiteSpace: 'pre-wrap', mb: 0.5 }}
        >
          {before}
          <Box
            component="span"
            sx={{ color: 'error.main', textDecoration: 'underline wavy', textUnderlineOffset: 3 }}
          >
            {word === '' ? ' ' : word}
          </Box>
          {after}
        </Box>
      )}
      <Typography variant="body2" color="error">
        <StateIcon state="failed" /> {pick(problem.message)}
      </Typography>
      {suggestion !== undefined && position !== undefined && (
        <Button onClick={() => onUse(`${before}${suggestion}${after}`)}>
          {t('formula.use', { name: suggestion })}
        </Button>
      )}
    </Box>
  );
}
