import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleVerdict } from '../engine/compliance';
import { edit } from '../state/edit';
import { usePick } from '../ui/hooks';
import { withJustification } from './compliance-edits';

interface Props {
  readonly option: string;
  readonly verdict: RuleVerdict;
  readonly onClose: () => void;
}

/** Write why a rule is not kept: it turns amber and is printed with the list. */
export function ComplianceJustify({ option, verdict, onClose }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const { rule, justification } = verdict;
  const [text, setText] = useState(justification ? pick(justification.text) : '');
  const [by, setBy] = useState(justification?.by ?? '');
  const [date, setDate] = useState(justification?.date ?? '');
  const write = (written: string): void => {
    edit(
      `compliance:justify:${option}:${rule.id}`,
      withJustification(option, rule.id, { text: written, by, date }),
    );
    onClose();
  };
  return (
    <Box
      component="form"
      sx={{ display: 'grid', gap: 1.25, mt: 1, maxWidth: 640 }}
      onSubmit={(event) => {
        event.preventDefault();
        write(text);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <TextField
        label={t('compliance.justification')}
        helperText={t('compliance.justifyHelp')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        multiline
        minRows={2}
        size="small"
        autoFocus
      />
      <Box sx={{ display: 'flex', gap: 1.25, flexWrap: 'wrap' }}>
        <TextField
          label={t('compliance.by')}
          value={by}
          onChange={(event) => setBy(event.target.value)}
          size="small"
        />
        <TextField
          label={t('compliance.date')}
          type="date"
          value={date}
          onChange={(event) => setDate(event.target.value)}
          size="small"
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" size="small" disabled={text.trim() === ''}>
          {t('compliance.keep')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {justification && (
          <Button size="small" color="error" onClick={() => write('')}>
            {t('compliance.withdraw')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
