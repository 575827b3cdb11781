import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/store';

/** Ask what becomes of unsaved work. */
export function UnsavedDialog() {
  const { t } = useTranslation();
  const question = useApp((s) => s.question);
  if (!question) return null;
  return (
    <Dialog open onClose={() => question.answer('cancel')} aria-labelledby="unsaved-title">
      <DialogTitle id="unsaved-title">{t('unsaved.title', { name: question.name })}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('unsaved.text')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="error" onClick={() => question.answer('discard')} sx={{ mr: 'auto' }}>
          {t('unsaved.discard')}
        </Button>
        <Button onClick={() => question.answer('cancel')}>{t('common.cancel')}</Button>
        <Button variant="contained" autoFocus onClick={() => question.answer('save')}>
          {t('unsaved.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
