import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CHOICES, QUESTIONS, type QuestionId, UNKNOWN } from '../../models/appraisal/adviser';
import { useLanguage, usePick } from '../ui/hooks';
import { answerName } from './adviser-vm';

interface Props {
  readonly question: QuestionId;
  readonly given: string | undefined;
  readonly decisive: boolean;
  readonly onAnswer: (question: QuestionId, choice: string | undefined) => void;
}

/** One question: yes or no as buttons beside it, longer answers as a list under it. */
export function QuestionField({ question, given, decisive, onAnswer }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const id = useId();
  const short = CHOICES[question].length === 2;
  const { text, help } = QUESTIONS[question];
  return (
    <Box
      data-question={question}
      sx={{
        display: 'grid',
        gap: 0.5,
        alignItems: 'center',
        gridTemplateColumns: short ? 'minmax(0, 1fr) auto' : 'minmax(0, 1fr)',
      }}
    >
      <Tooltip title={pick(help)} placement="top-start" describeChild>
        <Typography id={id} variant="body2" component="span" sx={{ fontWeight: given ? 400 : 700 }}>
          {pick(text)}
          {decisive && (
            <Tooltip title={t('adviser.decisiveHelp')} describeChild>
              <Box
                component="span"
                sx={{
                  ml: 0.75,
                  px: 0.6,
                  border: 1,
                  borderRadius: 0.75,
                  fontSize: '0.75rem',
                  fontWeight: 400,
                  color: 'primary.main',
                  whiteSpace: 'nowrap',
                }}
              >
                {t('adviser.decisive')}
              </Box>
            </Tooltip>
          )}
        </Typography>
      </Tooltip>
      {short ? (
        <Buttons question={question} given={given} labelledBy={id} onAnswer={onAnswer} />
      ) : (
        <List question={question} given={given} labelledBy={id} onAnswer={onAnswer} />
      )}
    </Box>
  );
}

interface ControlProps extends Omit<Props, 'decisive'> {
  readonly labelledBy: string;
}

function Buttons({ question, given, labelledBy, onAnswer }: ControlProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const change = (choice: string): void => onAnswer(question, choice === UNKNOWN ? undefined : choice);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={given ?? UNKNOWN}
      aria-labelledby={labelledBy}
      aria-description={pick(QUESTIONS[question].help)}
      onChange={(_event, choice: string | null) => change(choice ?? UNKNOWN)}
    >
      {[...CHOICES[question], UNKNOWN].map((choice) => (
        <ToggleButton
          key={choice}
          value={choice}
          sx={{ textTransform: 'none', px: 1.25, py: 0.25, fontSize: '0.8125rem' }}
        >
          {answerName(question, choice, language, t('adviser.unknown'))}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function List({ question, given, labelledBy, onAnswer }: ControlProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  return (
    <Select
      size="small"
      fullWidth
      value={given ?? UNKNOWN}
      SelectDisplayProps={{
        'aria-labelledby': labelledBy,
        'aria-description': pick(QUESTIONS[question].help),
      }}
      onChange={({ target }) => onAnswer(question, target.value === UNKNOWN ? undefined : target.value)}
      sx={{
        fontSize: '0.875rem',
        color: given ? 'text.primary' : 'text.secondary',
        '& .MuiSelect-select': { py: 0.6 },
      }}
    >
      {[UNKNOWN, ...CHOICES[question]].map((choice) => (
        <MenuItem key={choice} value={choice} dense>
          {answerName(question, choice, language, t('adviser.unknown'))}
        </MenuItem>
      ))}
    </Select>
  );
}
