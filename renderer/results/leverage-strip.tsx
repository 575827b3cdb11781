import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { decimalsFor } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { LineFigure } from './line-figure';

const LINES = ['returns.leverage.ratio', 'returns.leverage.private', 'returns.leverage.public'] as const;

/** Private money per yuan of public money, and the two it is the ratio of. */
export function LeverageStrip({ result }: { readonly result: RunResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  if (!LINES.every((id) => result.run.model.lines.has(id))) return null;
  const largest = Math.max(...LINES.slice(1).map((id) => result.run.series(id)[0] ?? 0));
  const decimals = decimalsFor('money', largest, style);
  const ratio = result.run.value(LINES[0]);
  const reason = typeof ratio === 'number' ? undefined : ratio.reason;
  return (
    <Box
      component="section"
      aria-label={t('parties.leverage')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, alignItems: 'baseline' }}
    >
      {LINES.map((id, i) => {
        const label = result.run.model.lines.get(id)?.def.label;
        return (
          <Box key={id} sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }} data-leverage={id}>
            <Typography variant="body2" color="textSecondary" component="span">
              {i === 0 ? t('parties.leverage') : label ? pick(label) : id}
            </Typography>
            <Typography component="span" sx={{ fontSize: i === 0 ? '1.25rem' : '1rem', fontWeight: 700 }}>
              <LineFigure result={result} id={id} {...(i > 0 ? { decimals } : {})} />
            </Typography>
            {reason && i === 0 && (
              <Typography variant="caption" color="textSecondary" component="span">
                {pick(reason)}
              </Typography>
            )}
            {i > 0 && (
              <Typography variant="caption" color="textSecondary" component="span">
                {unitName('money', style)}
              </Typography>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
