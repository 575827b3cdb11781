import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { recover } from '../state/document';
import { discardJournal } from '../state/journal';
import { useApp } from '../state/store';
import { useLanguage } from '../ui/hooks';

/** Offer the work an earlier run left unsaved. */
export function RecoverOffer() {
  const { t } = useTranslation();
  const language = useLanguage();
  const entries = useApp((s) => s.recoverable);
  if (entries.length === 0) return null;
  return (
    <Alert severity="warning" variant="outlined">
      <AlertTitle>{t('home.recoverTitle')}</AlertTitle>
      {t('home.recoverText')}
      {entries.map((entry) => (
        <Box key={entry.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
          <strong>{entry.name}</strong>
          <span>
            {new Date(entry.writtenAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
          </span>
          <Button variant="contained" onClick={() => void recover(entry)}>
            {t('home.recover')}
          </Button>
          <Button color="inherit" onClick={() => void discardJournal(entry.id)}>
            {t('home.discard')}
          </Button>
        </Box>
      ))}
    </Alert>
  );
}
