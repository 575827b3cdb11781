import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Citation, Contribution, Severity } from '../../models/appraisal/adviser';
import { useLanguage, usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { citationText, signed } from './adviser-vm';

const STATE: Readonly<Record<Severity, 'failed' | 'alert' | null>> = {
  block: 'failed',
  warn: 'alert',
  info: null,
};

/** One reason: its points, its sentence, its sources. */
export function Reason({ reason }: { readonly reason: Contribution }) {
  const { t } = useTranslation();
  const pick = usePick();
  const { points, caution } = reason;
  const state = caution ? STATE[caution.severity] : null;
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: '2.25rem minmax(0, 1fr)', pt: 0.5, breakInside: 'avoid' }}
    >
      <Typography
        variant="body2"
        sx={{ fontWeight: 700, color: points === 0 ? 'text.secondary' : 'text.primary' }}
      >
        {points === 0 ? '·' : signed(points)}
      </Typography>
      <Box>
        <Typography variant="body2">
          {caution && (
            <Box component="span" sx={{ mr: 0.75, whiteSpace: 'nowrap' }}>
              {state && <StateIcon state={state} />} <strong>{t(`adviser.${caution.severity}`)}</strong>{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {caution.register}
              </Box>
            </Box>
          )}
          {pick(reason.reason)}
        </Typography>
        <Sources citations={reason.citations} />
      </Box>
    </Box>
  );
}

interface SourcesProps {
  readonly citations: readonly Citation[];
  /** Only the word until opened, where there is no room for a line. */
  readonly short?: boolean;
}

/** Where a statement comes from: one line, opening into the full references. */
export function Sources({ citations, short = false }: SourcesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const texts = citations.map((one) => citationText(one, language));
  return (
    <Box
      component="details"
      sx={{
        color: 'text.secondary',
        fontSize: '0.8125rem',
        lineHeight: 1.45,
        '& > summary': {
          cursor: 'pointer',
          listStylePosition: 'inside',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        },
        '& > summary:focus-visible': { outline: 2, outlineColor: 'primary.main' },
        '&[open] > summary > span': { display: 'none' },
        '@media print': { '& > summary': { whiteSpace: 'normal' } },
      }}
    >
      <summary>
        {t('adviser.sources')}
        {!short && (
          <span>
            {language === 'en' ? ': ' : '：'}
            {texts.join(language === 'en' ? '; ' : '；')}
          </span>
        )}
      </summary>
      {texts.map((text) => (
        <Box key={text} sx={{ pl: 2 }}>
          {text}
        </Box>
      ))}
    </Box>
  );
}
