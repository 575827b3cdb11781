import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ScoreBars } from '../compare/score-bars';
import { flipSentence } from '../engine/scoring';
import { usePick } from '../ui/hooks';
import type { SlideProps } from './slides';

/** So many of the nearest weights that would turn the first place fit under the bars. */
const SHOWN = 2;

/** Totals by criterion, and the nearest weights that would turn the first place. */
export function ScoresSlide({ scored }: SlideProps) {
  const { t } = useTranslation();
  const pick = usePick();
  if (!scored) return <Typography sx={{ fontSize: '1.5rem' }}>{t('present.noScore')}</Typography>;
  return (
    <>
      <ScoreBars scoring={scored.scoring} large />
      {scored.scoring.flips.slice(0, SHOWN).map((flip) => (
        <Typography key={`${flip.criterion} ${flip.direction}`} sx={{ fontSize: '1.5rem', mt: 2 }}>
          {pick(flipSentence(scored.scoring, flip))}
        </Typography>
      ))}
    </>
  );
}
