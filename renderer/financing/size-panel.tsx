import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { figure } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';
import { trancheSizes } from './sizes-vm';

/** How large each tranche is and which of its rules sets that, in words. */
export function SizePanel({ result }: { readonly result: RunResult }) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const sizes = trancheSizes(result);
  if (sizes.length === 0) return null;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="sizes" sx={{ p: 2, minWidth: 0 }}>
      <Typography variant="h2" id="sizes" sx={{ mb: 1 }}>
        {t('financing.sizes')}{' '}
        <Typography variant="caption" component="span" color="textSecondary">
          {unitName('money', style)}
        </Typography>
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
        }}
      >
        {sizes.map((tranche) => (
          <Box key={tranche.id} data-tranche={tranche.id}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, alignItems: 'baseline' }}>
              <Typography variant="h3" component="h3">
                {pick(tranche.label)}
              </Typography>
              <Link
                component="button"
                underline="hover"
                onClick={() => explainFigure({ id: tranche.line })}
                sx={{ font: 'inherit', fontWeight: 700, color: 'text.primary' }}
              >
                {figure(tranche.size, 'money', style).text}
              </Link>
            </Box>
            {tranche.by && (
              <Typography variant="body2">
                {t(tranche.size === 0 ? 'financing.bindsNone' : 'financing.bindsBy', {
                  limit: pick(tranche.by),
                })}
              </Typography>
            )}
            {tranche.limits.map((limit) => (
              <Box
                key={limit.id}
                sx={{
                  display: 'flex',
                  justifyContent: 'space-between',
                  gap: 1,
                  fontWeight: limit.binds ? 700 : 400,
                  color: limit.binds ? 'text.primary' : 'text.secondary',
                  fontSize: '0.8125rem',
                }}
              >
                <span>
                  {limit.binds ? '▸ ' : ''}
                  {t('financing.limit')} · {pick(limit.name)}
                </span>
                <Link
                  component="button"
                  underline="hover"
                  color="inherit"
                  onClick={() => explainFigure({ id: limit.id })}
                  sx={{ font: 'inherit' }}
                >
                  {figure(limit.value, 'money', style).text}
                </Link>
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
