import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import type { SlideProps } from './slides';

/** The summary in sentences, large. */
export function ConclusionSlide({ scored }: SlideProps) {
  const { t } = useTranslation();
  const pick = usePick();
  if (!scored) return <Typography sx={{ fontSize: '1.5rem' }}>{t('present.noScore')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2, maxWidth: 1500 }}>
      {scored.summary.map(({ kind, text }, i) => (
        <Typography
          component="li"
          key={text.en}
          sx={{ fontSize: i === 0 ? '2rem' : '1.5rem', fontWeight: i === 0 ? 700 : 400, lineHeight: 1.4 }}
        >
          {kind === 'caution' && (
            <>
              <StateIcon state="alert" />{' '}
            </>
          )}
          {pick(text)}
        </Typography>
      ))}
    </Box>
  );
}
