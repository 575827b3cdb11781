import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactDef, RuleAnswer, RuleVerdict } from '../engine/compliance';
import { editText, readInput } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { edit } from '../state/edit';
import { useNumberStyle, usePick, useProject } from '../ui/hooks';
import { withAnswer, withFigure } from './compliance-edits';
import { answerNote } from './compliance-vm';

interface Props {
  readonly option: string;
  readonly verdict: RuleVerdict;
}

/** What only people know, asked where it is needed: answers by yes or no, figures by number. */
export function ComplianceAnswers({ option, verdict }: Props) {
  const asked = verdict.readings.flatMap(({ fact, value }) =>
    fact !== undefined && fact.origin !== 'computed'
      ? [{ fact, ...(value.known ? { value: value.value } : {}) }]
      : [],
  );
  return (
    <Box sx={{ display: 'grid', gap: 0.75, mt: 0.75 }}>
      {asked.map(({ fact, value }) =>
        fact.origin === 'answer' ? (
          <Question key={fact.id} option={option} fact={fact} value={value} />
        ) : (
          <Stated key={`${fact.id}:${value}`} option={option} fact={fact} value={value} />
        ),
      )}
    </Box>
  );
}

interface Asked {
  readonly option: string;
  readonly fact: FactDef;
  readonly value: number | undefined;
}

function Question({ option, fact, value }: Asked) {
  const { t } = useTranslation();
  const pick = usePick();
  const project = useProject();
  const note = project && answerNote(project, option, fact.id);
  const question = pick(fact.question ?? fact.label);
  const given: RuleAnswer = value === undefined ? 'not_known' : value === 0 ? 'no' : 'yes';
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 300px' }}>
        <Typography variant="body2">{question}</Typography>
        {note && (
          <Typography variant="caption" color="textSecondary">
            {pick(note)}
          </Typography>
        )}
      </Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={given}
        aria-label={question}
        onChange={(_event, answer: RuleAnswer | null) =>
          answer && edit(`compliance:answer:${option}:${fact.id}`, withAnswer(option, fact.id, answer))
        }
      >
        {(['yes', 'no', 'not_known'] as const).map((answer) => (
          <ToggleButton key={answer} value={answer} sx={{ py: 0.25, px: 1.25, textTransform: 'none' }}>
            {t(`compliance.answers.${answer}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

function Stated({ option, fact, value }: Asked) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const unit = fact.unit === 'point' ? '1' : fact.unit;
  const [text, setText] = useState(value === undefined ? '' : editText(value, unit, style));
  const read = text.trim() === '' ? undefined : readInput(text, unit, style);
  const label = pick(fact.label);
  const commit = (): void => {
    if (read === null || read === value) return;
    edit(`compliance:figure:${option}:${fact.id}`, withFigure(option, fact.id, read));
  };
  return (
    <TextField
      size="small"
      label={[label, unitName(unit, style)].filter((part) => part !== '').join(' · ')}
      value={text}
      error={read === null}
      helperText={read === null ? t('compliance.notNumber') : pick(fact.definition)}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
      sx={{ maxWidth: 420, mt: 0.5 }}
    />
  );
}
