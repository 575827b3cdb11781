import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CITATIONS, QUESTIONS } from '../../models/appraisal/adviser';
import { useLanguage, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import type { ExampleView } from './adviser-vm';
import { Sources } from './reason';

/** What a case city did, beside what the adviser says. */
export function ExampleNote({ example }: { readonly example: ExampleView }) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const { city, agrees, sentence, edited } = example;
  const questions = city.judged.map((question) => pick(QUESTIONS[question].text));
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('adviser.example', { name: pick(city.name) })}
      sx={{
        px: 2,
        py: 1.25,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 0.5,
        bgcolor: (theme) => theme.sheet.band,
      }}
    >
      <Typography variant="h3" component="h2">
        {t('adviser.example', { name: pick(city.name) })}
      </Typography>
      {edited ? (
        <Typography variant="body2" color="textSecondary">
          {t('adviser.edited')}
        </Typography>
      ) : (
        <Typography variant="body2">
          <StateIcon state={agrees === true ? 'passed' : 'alert'} />{' '}
          <strong>
            {t(agrees === null ? 'adviser.silent' : agrees ? 'adviser.agrees' : 'adviser.differs')}
          </strong>{' '}
          {pick(sentence)}
        </Typography>
      )}
      <Typography variant="caption">{pick(city.facts)}</Typography>
      {city.remark && <Typography variant="caption">{pick(city.remark)}</Typography>}
      {questions.length > 0 && (
        <Typography variant="caption" color="textSecondary">
          {t('adviser.judged', { questions: questions.join(language === 'en' ? ' ' : '') })}
        </Typography>
      )}
      <Box>
        <Sources citations={city.cites.map((id) => CITATIONS[id])} />
      </Box>
    </Paper>
  );
}
