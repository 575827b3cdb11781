import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createDocument } from '../state/document';
import { useApp } from '../state/store';

/** Ask what a new project is called. */
export function NewProjectDialog() {
  const open = useApp((s) => s.dialog === 'newProject');
  return open ? <NewProjectForm /> : null;
}

function NewProjectForm() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [city, setCity] = useState('');
  const close = (): void => useApp.setState({ dialog: null });
  const ready = name.trim() !== '' && city.trim() !== '';
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="new-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          close();
          void createDocument(name.trim(), city.trim());
        }}
      >
        <DialogTitle id="new-title">{t('home.newTitle')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText variant="body2">{t('home.newHelp')}</DialogContentText>
          <TextField
            autoFocus
            label={t('home.projectName')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 120 } }}
          />
          <TextField
            label={t('home.city')}
            value={city}
            onChange={(event) => setCity(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 80 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!ready}>
            {t('home.create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
