import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Scoring } from '../engine/scoring';
import { formatNumber } from '../format/number-vm';
import { useLanguage, usePick } from '../ui/hooks';
import { criterionColour, SHADE_COUNT } from './option-colours';
import { weightedPoints } from './score-edits';

interface Props {
  readonly scoring: Scoring;
  /** Sizes in the meeting room. */
  readonly large?: boolean;
}

/** Each option's total as a bar of the points its criteria give, best first. */
export function ScoreBars({ scoring, large = false }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const theme = useTheme();
  const language = useLanguage();
  const { options, criteria, totals, ranks } = scoring;
  const points = weightedPoints(scoring);
  const order = options.map((_, i) => i).toSorted((a, b) => (ranks[a] ?? 99) - (ranks[b] ?? 99));
  const size = large ? '1.5rem' : '0.875rem';
  const height = large ? 40 : 22;
  return (
    <Box role="img" aria-label={t('score.bars')} sx={{ display: 'grid', gap: large ? 2 : 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: large ? 3 : 2 }}>
        {criteria.map(({ id, label }, k) => (
          <Box key={id} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <Box sx={{ width: 14, height: 14, ...fill(criterionColour(theme, k), k) }} />
            <Typography sx={{ fontSize: large ? '1.25rem' : '0.8125rem' }}>{pick(label)}</Typography>
          </Box>
        ))}
      </Box>
      {order.map((i) => {
        const total = totals[i];
        return (
          <Box
            key={options[i]?.id}
            sx={{
              display: 'grid',
              gridTemplateColumns: large ? 'minmax(220px, 26%) 1fr 96px' : 'minmax(160px, 22%) 1fr 64px',
              alignItems: 'center',
              gap: 1.5,
            }}
          >
            <Typography sx={{ fontSize: size, fontWeight: ranks[i] === 1 ? 700 : 400, lineHeight: 1.25 }}>
              {options[i] ? pick(options[i].label) : ''}
            </Typography>
            <Box sx={{ display: 'flex', gap: '2px', height, bgcolor: theme.sheet.head }}>
              {criteria.map(({ id, label }, k) => {
                const value = points[k]?.[i] ?? 0;
                return (
                  <Box
                    key={id}
                    title={`${pick(label)}: ${formatNumber(value, language, 1)}`}
                    sx={{
                      width: `${typeof total === 'number' ? value : 0}%`,
                      ...fill(criterionColour(theme, k), k),
                    }}
                  />
                );
              })}
            </Box>
            <Typography align="right" sx={{ fontSize: size, fontWeight: ranks[i] === 1 ? 700 : 400 }}>
              {typeof total === 'number' ? formatNumber(total * 100, language, 1) : t('score.notRanked')}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}

/** Beyond the shades parts are hatched; a gap tells neighbours apart in any case. */
function fill(colour: string, k: number) {
  return k < SHADE_COUNT
    ? { backgroundColor: colour }
    : {
        backgroundColor: colour,
        backgroundImage:
          'repeating-linear-gradient(135deg, rgba(255,255,255,0.35) 0 2px, transparent 2px 7px)',
      };
}
