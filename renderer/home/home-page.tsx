import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { RecentFiles } from './recent-files';
import { RecoverOffer } from './recover-offer';
import { SampleGallery } from './sample-gallery';
import { StartActions } from './start-actions';

/** Where one begins: new, open, recent, samples. */
export function HomePage() {
  const { t } = useTranslation();
  return (
    <Box sx={{ flex: 1, overflow: 'auto' }}>
      <Box sx={{ maxWidth: 1120, mx: 'auto', px: 4, py: 4, display: 'grid', gap: 4 }}>
        <Box>
          <Typography variant="h1">{t('home.title')}</Typography>
          <Typography color="textSecondary">{t('app.tagline')}</Typography>
        </Box>
        <RecoverOffer />
        <Box
          sx={{
            display: 'grid',
            gap: 4,
            gridTemplateColumns: 'minmax(260px, 340px) 1fr',
            alignItems: 'start',
          }}
        >
          <Box sx={{ display: 'grid', gap: 3 }}>
            <StartActions />
            <RecentFiles />
          </Box>
          <SampleGallery />
        </Box>
      </Box>
    </Box>
  );
}
