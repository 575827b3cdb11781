import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../state/navigate';
import { usePick } from '../ui/hooks';
import { StatementP } from './statement-p';
import { StudyState } from './study-state';
import { useSensitivity } from './use-sensitivity';

/** Statement P among the standard statements: the table alone, with the way to the whole study. */
export function SensitivityStatement({ chooser }: { readonly chooser: ReactNode }) {
  const { t } = useTranslation();
  const pick = usePick();
  const view = useSensitivity();
  const { study, at, set, busy } = view;
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'flex',
        flexDirection: 'column',
        gap: 1.5,
        px: 3,
        py: 1.5,
        overflow: 'auto',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', flexShrink: 0 }}>
        {chooser}
        {study && (
          <TextField
            select
            label={t('sensitivity.figure')}
            value={study.figures[at]?.line ?? ''}
            onChange={(event) => set({ shown: event.target.value })}
            sx={{ minWidth: 260 }}
          >
            {study.figures.map(({ line, label }) => (
              <MenuItem key={line} value={line} dense>
                {pick(label)}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Box sx={{ flex: 1 }} />
        <Button onClick={() => goTo('results', 'sensitivity')}>{t('sensitivity.open')}</Button>
      </Box>
      <Typography variant="caption" color="textSecondary">
        {t('sensitivity.inStatement')}
      </Typography>
      <StudyState {...view} />
      {study && (
        <Box sx={{ opacity: busy ? 0.6 : 1 }}>
          <StatementP study={study} at={at} />
        </Box>
      )}
    </Box>
  );
}
