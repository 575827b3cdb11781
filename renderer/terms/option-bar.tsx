import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import { withoutOption } from '../engine/schemes';
import { actOnItem } from '../facts/lists';
import { edit } from '../state/edit';
import { go } from '../state/navigate';
import { say } from '../state/toast';
import { useLanguage, usePick } from '../ui/hooks';
import { AddOptionDialog } from './add-option-dialog';

interface Props {
  readonly project: Project;
  readonly at: number;
}

/** The options of the project: choose one, copy one, drop one. */
export function OptionBar({ project, at }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const option = project.options[at];
  if (!option) return null;
  const copy = (): void => {
    const changed = actOnItem(
      project,
      `/options/${at}`,
      'duplicate',
      (name) => t('terms.copyOf', { name }),
      language,
    );
    edit(`/options/${at}:duplicate`, () => changed);
    go({ option: changed.options[at + 1]?.id ?? option.id, tab: 'option', cell: `/options/${at + 1}/label` });
  };
  const remove = (): void => {
    edit(`/options/${at}:remove`, (current) => withoutOption(current, option.id));
    go({ option: project.options[at === 0 ? 1 : at - 1]?.id ?? '' });
    say('info', t('grid.removed', { name: pick(option.label) }));
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
      {project.options.map((o, i) => (
        <Chip
          key={o.id}
          label={pick(o.label)}
          variant={i === at ? 'filled' : 'outlined'}
          color={i === at ? 'primary' : 'default'}
          onClick={() => go({ option: o.id })}
          aria-pressed={i === at}
        />
      ))}
      <Button startIcon={<Add />} onClick={() => setAdding(true)}>
        {t('terms.add')}
      </Button>
      <Button onClick={copy}>{t('terms.duplicate')}</Button>
      {project.options.length > 1 && (
        <Button color="error" onClick={remove}>
          {t('terms.remove')}
        </Button>
      )}
      <AddOptionDialog open={adding} onClose={() => setAdding(false)} />
    </Box>
  );
}
