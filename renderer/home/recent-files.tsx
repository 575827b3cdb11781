import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RecentFile } from '../host/host';
import { openRef } from '../state/document';
import { forgetRecent } from '../state/recents';
import { useApp } from '../state/store';
import { Clipped } from '../ui/clipped';
import { useLanguage } from '../ui/hooks';

/** Files used lately. */
export function RecentFiles() {
  const { t } = useTranslation();
  const recents = useApp((s) => s.recents);
  return (
    <Box component="section" aria-labelledby="recent-title">
      <Typography variant="h2" id="recent-title" sx={{ mb: 1 }}>
        {t('home.recent')}
      </Typography>
      {recents.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('home.noRecent')}
        </Typography>
      )}
      {recents.map((file) => (
        <RecentRow key={file.ref} file={file} />
      ))}
    </Box>
  );
}

function RecentRow({ file }: { readonly file: RecentFile }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const when = new Date(file.usedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase
        onClick={() => void openRef(file.ref, file.name)}
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'block',
          textAlign: 'left',
          py: 1,
          px: 0.5,
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Clipped text={file.name} variant="body2" sx={{ fontWeight: 700 }} />
        <Clipped
          text={[file.location, when].filter((part) => part !== '').join(' · ')}
          variant="caption"
          color="textSecondary"
        />
      </ButtonBase>
      <Tooltip title={t('home.forget')}>
        <IconButton
          size="small"
          aria-label={`${t('home.forget')}: ${file.name}`}
          onClick={() => void forgetRecent(file.ref)}
        >
          <Close fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
