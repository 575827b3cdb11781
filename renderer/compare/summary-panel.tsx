import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SummarySentence } from '../engine/scoring';
import { usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';

/** The comparison in sentences: results first, then what to mind. */
export function SummaryPanel({ sentences }: { readonly sentences: readonly SummarySentence[] }) {
  const { t } = useTranslation();
  const pick = usePick();
  const [first, ...rest] = sentences;
  if (!first) return null;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="compare-summary" sx={{ p: 2 }}>
      <Typography variant="h2" id="compare-summary">
        {t('score.summary')}
      </Typography>
      <Typography variant="body1" sx={{ fontWeight: 700, mt: 0.5 }}>
        {pick(first.text)}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.75, pl: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {rest.map(({ kind, text }) => (
          <Typography
            component="li"
            variant="body2"
            key={text.en}
            sx={{ display: 'grid', gridTemplateColumns: '22px 1fr' }}
          >
            <span>{kind === 'caution' ? <StateIcon state="alert" /> : '·'}</span>
            <span>{pick(text)}</span>
          </Typography>
        ))}
      </Box>
    </Paper>
  );
}
