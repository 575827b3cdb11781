import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { type Project, setAt } from '../engine/engine';
import { withText } from '../format/text';
import { edit } from '../state/edit';
import { useLanguage, usePick } from '../ui/hooks';

interface Props {
  readonly scenario: Project['scenarios'][number];
  readonly at: number;
}

/** A scenario's name and what it stands for. */
export function ScenarioName({ scenario, at }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const write = (key: 'label' | 'description', text: string): void => {
    const path = `/scenarios/${at}/${key}`;
    const value = text.trim() === '' ? undefined : withText(scenario[key], text, language);
    if (key === 'label' && value === undefined) return;
    edit(path, (project) => setAt(project, path, value));
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '280px 1fr', gap: 2, mt: 0.5 }} key={language}>
      <TextField
        label={t('common.name')}
        defaultValue={pick(scenario.label)}
        onBlur={(event) => {
          if (event.target.value !== pick(scenario.label)) write('label', event.target.value);
        }}
      />
      <TextField
        label={t('fields.description')}
        defaultValue={scenario.description ? pick(scenario.description) : ''}
        onBlur={(event) => {
          if (event.target.value !== (scenario.description ? pick(scenario.description) : ''))
            write('description', event.target.value);
        }}
      />
    </Box>
  );
}
