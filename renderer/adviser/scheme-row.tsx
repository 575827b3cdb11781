import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SCHEME_NAMES, type SchemeAdvice, VARIANT_NAMES } from '../../models/appraisal/adviser';
import { usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { type Bar, signed } from './adviser-vm';
import type { Adopt } from './ranking';
import { SchemeReasons } from './scheme-reasons';

interface Props {
  readonly advice: SchemeAdvice;
  readonly bar: Bar;
  readonly zero: number;
  /** The best that the law allows. */
  readonly best: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onAdopt: Adopt | undefined;
}

/** One scheme: rank, name, score as a bar; under it, when open, why. */
export function SchemeRow({ advice, bar, zero, best, open, onToggle, onAdopt }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const id = useId();
  const { scheme, rank, score, variant, barred } = advice;
  const name = pick(SCHEME_NAMES[scheme]);
  return (
    <Box data-scheme={scheme} sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ButtonBase
        onClick={onToggle}
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${rank} ${name} ${t('adviser.points', { count: score })}${barred ? ` ${t('adviser.barred')}` : ''}`}
        sx={{
          display: 'grid',
          gridTemplateColumns: '1.75rem minmax(160px, 17rem) minmax(60px, 1fr) 3rem 1.5rem',
          columnGap: 1.5,
          alignItems: 'center',
          width: '100%',
          textAlign: 'left',
          px: 2,
          py: 0.75,
          minHeight: 46,
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Typography
          component="span"
          sx={{ fontWeight: best ? 700 : 400, color: best ? 'primary.main' : 'text.secondary' }}
        >
          {rank}
        </Typography>
        <Box component="span" sx={{ minWidth: 0 }}>
          <Typography
            component="span"
            variant="body2"
            sx={{ display: 'block', fontWeight: best ? 700 : 400 }}
          >
            {name}
          </Typography>
          {barred ? (
            <Typography component="span" variant="caption" sx={{ display: 'block' }}>
              <StateIcon state="failed" /> {t('adviser.barred')}
            </Typography>
          ) : (
            variant && (
              <Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>
                {pick(VARIANT_NAMES[variant.id])}
              </Typography>
            )
          )}
        </Box>
        <Track bar={bar} zero={zero} best={best} negative={score < 0} />
        <Typography component="span" sx={{ textAlign: 'right', fontWeight: 700 }}>
          {signed(score).replace('+', '')}
        </Typography>
        <ExpandMore
          fontSize="small"
          sx={{ color: 'text.secondary', transform: open ? 'rotate(180deg)' : 'none' }}
        />
      </ButtonBase>
      <Box id={id} hidden={!open}>
        {open && <SchemeReasons advice={advice} onAdopt={onAdopt} />}
      </Box>
    </Box>
  );
}

function Track({ bar, zero, best, negative }: { bar: Bar; zero: number; best: boolean; negative: boolean }) {
  return (
    <Box component="span" aria-hidden sx={{ position: 'relative', height: 14, display: 'block' }}>
      <Box
        component="span"
        sx={{
          position: 'absolute',
          inset: 0,
          left: `${bar.left}%`,
          width: `${bar.width}%`,
          right: 'auto',
          bgcolor: (theme) => (best ? theme.palette.primary.main : theme.chart.bars[negative ? 3 : 1]),
          printColorAdjust: 'exact',
        }}
      />
      <Box
        component="span"
        sx={{
          position: 'absolute',
          top: -4,
          bottom: -4,
          left: `${zero}%`,
          borderLeft: 1,
          borderColor: 'text.secondary',
        }}
      />
    </Box>
  );
}
