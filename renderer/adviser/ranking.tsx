import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Advice, SchemeId, VariantId } from '../../models/appraisal/adviser';
import { barsOf } from './adviser-vm';
import { SchemeRow } from './scheme-row';

/** Make an option of a scheme in the project. */
export type Adopt = (scheme: SchemeId, variant: VariantId | undefined) => void;

interface Props {
  readonly advice: Advice;
  /** Absent without a project to make an option in. */
  readonly onAdopt?: Adopt | undefined;
}

/** All schemes, best first, each opening into its reasons. */
export function Ranking({ advice, onAdopt }: Props) {
  const { t } = useTranslation();
  // What the reader opened or closed; until then the best lawful scheme is open.
  const [touched, setTouched] = useState<Readonly<Partial<Record<SchemeId, boolean>>>>({});
  const { zero, bars } = barsOf(advice.ranking.map(({ score }) => score));
  const first = advice.answered > 0 && advice.lawful.length === 1 ? advice.lawful[0] : undefined;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('adviser.ranking')}
      sx={{ overflow: 'hidden' }}
    >
      <Typography variant="h3" component="h2" sx={{ px: 2, py: 0.9 }}>
        {t('adviser.ranking')}
      </Typography>
      {advice.ranking.map((one, i) => {
        const open = touched[one.scheme] ?? one.scheme === first;
        return (
          <SchemeRow
            key={one.scheme}
            advice={one}
            bar={bars[i] ?? { left: zero, width: 0 }}
            zero={zero}
            best={
              advice.answered > 0 &&
              advice.lawful.includes(one.scheme) &&
              advice.lawful.length < advice.ranking.length
            }
            open={open}
            onToggle={() => setTouched({ ...touched, [one.scheme]: !open })}
            onAdopt={onAdopt}
          />
        );
      })}
    </Paper>
  );
}
