import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { edit } from '../state/edit';
import { useLanguage } from '../ui/hooks';
import { withGroupName } from './group-edits';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** The name of a group of criteria, changed in place, and what its matrix says. */
export function GroupName({ id, name, note }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    const text = typed?.trim() ?? '';
    setTyped(null);
    if (text !== '' && text !== name)
      edit(`/criteria_groups/${id}`, (p) => withGroupName(p, id, text, language));
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, flexWrap: 'wrap' }}>
      <InputBase
        value={typed ?? name}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(null);
        }}
        inputProps={{ 'aria-label': t('score.groupName', { name }) }}
        sx={{
          font: 'inherit',
          fontWeight: 700,
          borderBottom: 1,
          borderColor: 'divider',
          '& input': { p: 0 },
        }}
      />
      <Typography variant="caption" color="textSecondary">
        {note}
      </Typography>
    </Box>
  );
}
