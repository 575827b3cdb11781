import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Answers, QUESTION_GROUPS, type QuestionId } from '../../models/appraisal/adviser';
import { usePick } from '../ui/hooks';
import { QuestionField } from './question-field';

interface Props {
  readonly answers: Answers;
  /** The questions whose answer decides the first place. */
  readonly decisive: ReadonlySet<QuestionId>;
  readonly onAnswer: (question: QuestionId, choice: string | undefined) => void;
}

/** The questionnaire, in groups. */
export function QuestionPanel({ answers, decisive, onAnswer }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Box
      component="form"
      aria-label={t('adviser.questions')}
      sx={{
        display: 'grid',
        gap: 2.5,
        '@media print': { gridTemplateColumns: '1fr 1fr 1fr', alignItems: 'start' },
      }}
    >
      {QUESTION_GROUPS.map(({ id, label, questions }) => (
        <Box key={id} component="section" aria-label={pick(label)} sx={{ display: 'grid', gap: 1.25 }}>
          <Typography variant="h3" component="h2" sx={{ borderBottom: 1, borderColor: 'divider', pb: 0.5 }}>
            {pick(label)}
          </Typography>
          {questions.map((question) => (
            <QuestionField
              key={question}
              question={question}
              given={answers[question]}
              decisive={decisive.has(question)}
              onAnswer={onAnswer}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}
