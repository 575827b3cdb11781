import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getAt, type Project, setAt } from '../engine/engine';
import { edit } from '../state/edit';
import { currentOption, currentScenario, useApp } from '../state/store';
import { MONO } from '../theme/theme';
import { useLanguage } from '../ui/hooks';
import { FormulaVerdict } from './formula-verdict';
import { checkFormula, type FormulaCheck, offers, wordAt } from './formula-vm';

interface Props {
  readonly project: Project;
  readonly path: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Edit a formula: checked as it is typed, with the names it may use. */
export function FormulaDialog({ project, path, name, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const option = useApp(currentOption);
  const scenario = useApp(currentScenario);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => String(getAt(project, path) ?? ''));
  const [caret, setCaret] = useState(text.length);
  const [check, setCheck] = useState<FormulaCheck | null>(null);
  useEffect(() => {
    setCheck(null);
    const timer = setTimeout(() => setCheck(checkFormula(project, path, text, option, scenario)), 150);
    return () => clearTimeout(timer);
  }, [project, path, text, option, scenario]);
  const { word, from } = wordAt(text, caret);
  const insert = (inserted: string): void => {
    const next = text.slice(0, from) + inserted + text.slice(caret);
    setText(next);
    setCaret(from + inserted.length);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + inserted.length, from + inserted.length);
    });
  };
  const apply = (): void => {
    edit(path, (current) => setAt(current, path, text.trim()));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="formula-title">
      <DialogTitle id="formula-title">{t('formula.title', { name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <TextField
          multiline
          minRows={2}
          autoFocus
          fullWidth
          inputRef={field}
          value={text}
          error={check?.state === 'wrong'}
          onChange={(event) => {
            setText(event.target.value);
            setCaret(event.target.selectionStart ?? event.target.value.length);
          }}
          onSelect={(event) => setCaret((event.target as HTMLTextAreaElement).selectionStart)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply();
          }}
          slotProps={{
            htmlInput: { 'aria-label': t('fields.formula'), spellCheck: false, style: { fontFamily: MONO } },
          }}
          sx={{ mt: 0.5 }}
        />
        <FormulaVerdict text={text} check={check} onUse={(fixed) => setText(fixed)} />
        <Typography variant="caption" color="textSecondary">
          {t('formula.hint')}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, maxHeight: 180, overflow: 'auto' }}>
          {offers(project, language, word).map((offer) => (
            <Tooltip key={offer.name} title={offer.label}>
              <Chip
                size="small"
                variant={offer.call ? 'outlined' : 'filled'}
                label={offer.call ? `${offer.name}()` : `${offer.name} · ${offer.label}`}
                onClick={() => insert(offer.call ? `${offer.name}(` : offer.name)}
              />
            </Tooltip>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" disabled={text.trim() === ''} onClick={apply}>
          {t('common.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
