import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Advice, QUESTIONS, type QuestionId } from '../../models/appraisal/adviser';
import { useLanguage, usePick } from '../ui/hooks';
import { answerName, decisiveOf } from './adviser-vm';

interface Props {
  readonly advice: Advice;
  readonly onAnswer: (question: QuestionId, choice: string | undefined) => void;
}

/** Which other answer would put something else first. */
export function ChangesPanel({ advice, onAnswer }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const rows = advice.answered === 0 ? [] : decisiveOf(advice, language);
  const name = (question: QuestionId, choice: string | undefined): string =>
    answerName(question, choice, language, t('adviser.unknown'));
  return (
    <Paper variant="outlined" component="section" aria-label={t('adviser.changes')}>
      <Box sx={{ px: 2, py: 0.9 }}>
        <Typography variant="h3" component="h2">
          {t('adviser.changes')}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {advice.answered === 0
            ? t('adviser.nothingYet')
            : rows.length === 0
              ? t('adviser.noChanges')
              : t('adviser.changesHelp')}
        </Typography>
      </Box>
      {rows.map(({ question, changes }) => (
        <Box
          key={question}
          data-decisive={question}
          sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 0.75, breakInside: 'avoid' }}
        >
          <Typography variant="body2" component="h3">
            {pick(QUESTIONS[question].text)}{' '}
            <Typography component="span" variant="caption" color="textSecondary">
              {t('adviser.given', { answer: name(question, advice.answers[question]) })}
            </Typography>
          </Typography>
          {changes.map(({ choice, to }) => (
            <ButtonBase
              key={choice ?? ''}
              onClick={() => onAnswer(question, choice)}
              sx={{
                display: 'grid',
                gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
                columnGap: 1,
                width: '100%',
                textAlign: 'left',
                alignItems: 'baseline',
                px: 1,
                py: 0.25,
                borderRadius: 0.75,
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              <Typography variant="caption" component="span">
                {name(question, choice)}
              </Typography>
              <Typography variant="caption" component="span">
                → <strong>{to}</strong>
              </Typography>
            </ButtonBase>
          ))}
        </Box>
      ))}
    </Paper>
  );
}
