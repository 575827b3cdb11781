import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueForMoneyStudy, VfmFigure } from '../../models/appraisal/fiscal';
import { usePick } from '../ui/hooks';
import { StateIcon } from '../ui/state-icon';
import { type AskedFigure, FigureWhyDialog } from './figure-why';
import { Range } from './vfm-range';
import { Sides } from './vfm-sides';

/** The comparison in money: both sides, the difference, its range over rates, and what would turn it. */
export function VfmPanel({ study }: { readonly study: ValueForMoneyStudy }) {
  const { t } = useTranslation();
  const pick = usePick();
  const [asked, setAsked] = useState<AskedFigure | null>(null);
  const ask = (figure: VfmFigure, rate: number = study.rate): void => setAsked({ figure, rate });
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      {asked && <FigureWhyDialog study={study} asked={asked} onClose={() => setAsked(null)} />}
      <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 0.5 }}>
        <Typography variant="body1" sx={{ fontWeight: 700 }}>
          <StateIcon state={study.verdict === 'for' ? 'passed' : 'alert'} /> {pick(study.sentence)}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('fiscal.reference', { name: pick(study.reference.label) })} · {t('fiscal.rate')}{' '}
          {(study.rate * 100).toFixed(2)}% · {t(`fiscal.convention.${study.convention}`)}
        </Typography>
        {study.notes.map((note) => (
          <Typography key={note.en} variant="body2" color="textSecondary">
            {pick(note)}
          </Typography>
        ))}
      </Paper>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
          alignItems: 'start',
        }}
      >
        <Sides study={study} onAsk={ask} />
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Range study={study} onAsk={ask} />
          <Paper variant="outlined" sx={{ p: 2 }}>
            <Typography variant="h3">{t('fiscal.indifference')}</Typography>
            <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
              {study.indifference.map(({ id, sentence }) => (
                <Typography key={id} component="li" variant="body2">
                  <Link
                    component="button"
                    underline="hover"
                    onClick={() => ask(`indifference.${id}`)}
                    sx={{ font: 'inherit', color: 'text.primary', textAlign: 'left' }}
                  >
                    {pick(sentence)}
                  </Link>
                </Typography>
              ))}
            </Box>
          </Paper>
        </Box>
      </Box>
    </Box>
  );
}
