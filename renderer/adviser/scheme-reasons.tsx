import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type SchemeAdvice, VARIANT_NAMES } from '../../models/appraisal/adviser';
import { usePick } from '../ui/hooks';
import type { Adopt } from './ranking';
import { Reason, Sources } from './reason';

interface Props {
  readonly advice: SchemeAdvice;
  readonly onAdopt: Adopt | undefined;
}

/** Why a scheme stands where it stands: for, against, the law, the form suggested. */
export function SchemeReasons({ advice, onAdopt }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const { scheme, reasonsFor, reasonsAgainst, cautions, variant } = advice;
  const silent = reasonsFor.length + reasonsAgainst.length + cautions.length === 0;
  const groups = [
    [t('adviser.reasonsFor'), reasonsFor],
    [t('adviser.reasonsAgainst'), reasonsAgainst],
    [t('adviser.cautions'), cautions],
  ] as const;
  return (
    <Box
      sx={{
        px: 2,
        pb: 1.75,
        pl: '3.75rem',
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1.25,
      }}
    >
      {silent && (
        <Typography variant="body2" color="textSecondary">
          {t('adviser.noReasons')}
        </Typography>
      )}
      {groups
        .filter(([, reasons]) => reasons.length > 0)
        .map(([title, reasons]) => (
          <Box key={title} component="section" aria-label={title}>
            <Typography variant="caption" component="h3" color="textSecondary" sx={{ fontWeight: 700 }}>
              {title}
            </Typography>
            {reasons.map((reason) => (
              <Reason key={reason.rule} reason={reason} />
            ))}
          </Box>
        ))}
      {variant && (
        <Box>
          <Typography variant="caption" component="h3" color="textSecondary" sx={{ fontWeight: 700 }}>
            {t('adviser.suggested', { name: pick(VARIANT_NAMES[variant.id]) })}
          </Typography>
          <Typography variant="body2">{pick(variant.reason)}</Typography>
          <Sources citations={variant.citations} />
        </Box>
      )}
      {onAdopt && (
        <Box sx={{ displayPrint: 'none' }}>
          <Button variant="outlined" startIcon={<Add />} onClick={() => onAdopt(scheme, variant?.id)}>
            {t('adviser.adopt')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
