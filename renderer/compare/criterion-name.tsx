import InputBase from '@mui/material/InputBase';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withText } from '../format/text';
import { edit } from '../state/edit';
import { useLanguage } from '../ui/hooks';
import { patched } from './score-edits';

/** The name of a criterion people mark, changed in place. */
export function CriterionName({ name, at }: { readonly name: string; readonly at: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    const text = typed?.trim() ?? '';
    setTyped(null);
    if (text === '' || text === name) return;
    edit(`/criteria/${at}/label`, (p) =>
      patched(p, at, { label: withText(p.criteria?.[at]?.label, text, language) }),
    );
  };
  return (
    <InputBase
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(null);
      }}
      inputProps={{ 'aria-label': t('score.nameOf', { name }) }}
      sx={{ font: 'inherit', borderBottom: 1, borderColor: 'divider', '& input': { p: 0 } }}
    />
  );
}
