import ArrowBack from '@mui/icons-material/ArrowBack';
import Close from '@mui/icons-material/Close';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { closeExplain, explainFigure } from '../state/navigate';
import { currentProject, type SolveAsk, useApp } from '../state/store';
import { useNumberStyle, usePick, useResult } from '../ui/hooks';
import { ExplainBody } from './explain-body';
import { type Answer, answer, nameOf } from './explain-vm';
import { useDrawerFocus } from './use-drawer-focus';

/** Why a figure is so: beside the table it was asked in, so that both can be read together. */
export function ExplainDrawer() {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const result = useResult();
  const ref = useApp((s) => s.route.explain);
  const trail = useApp((s) => s.trail);
  const stale = useApp((s) => currentProject(s) !== s.computation.of);
  const found = useMemo(() => (result && ref ? answer(result, ref, style) : null), [result, ref, style]);
  const before = trail.at(-2);
  const drawer = useDrawerFocus(ref);
  return (
    <Box
      component="aside"
      aria-label={t('explain.title')}
      ref={drawer}
      tabIndex={-1}
      sx={{
        width: 400,
        flexShrink: 0,
        borderLeft: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        display: 'flex',
        flexDirection: 'column',
        outline: 'none',
        '&:focus-visible': { boxShadow: (theme) => `inset 2px 0 0 ${theme.palette.primary.main}` },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          pl: 2,
          pr: 1,
          height: 48,
          borderBottom: 1,
          borderColor: 'divider',
          flexShrink: 0,
        }}
      >
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t('explain.title')}
        </Typography>
        <IconButton size="small" aria-label={t('explain.close')} onClick={closeExplain}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      {before && result && (
        <Button
          startIcon={<ArrowBack />}
          onClick={() => explainFigure(before)}
          sx={{ justifyContent: 'flex-start', px: 2, borderRadius: 0, flexShrink: 0, textAlign: 'left' }}
        >
          {t('explain.back', { name: pick(nameOf(result, before.id)) })}
        </Button>
      )}
      <Box
        sx={{ flex: 1, overflow: 'auto', px: 2, py: 1.5, display: 'flex', flexDirection: 'column', gap: 2 }}
      >
        {stale && <Alert severity="warning">{t('explain.stale')}</Alert>}
        {found?.explanation.type === 'line' && (
          <Button
            variant="outlined"
            sx={{ alignSelf: 'flex-start', flexShrink: 0 }}
            onClick={() => useApp.setState({ solving: solveAsk(found) })}
          >
            {t('solve.forMetric')}
          </Button>
        )}
        {found && result ? (
          <ExplainBody found={found} result={result} style={style} />
        ) : (
          <Typography variant="body2">{t('explain.gone')}</Typography>
        )}
      </Box>
    </Box>
  );
}

/** What the solving dialog begins with: the figure explained. */
function solveAsk({ explanation, period }: Answer): SolveAsk {
  return period === undefined ? { target: explanation.id } : { target: explanation.id, period };
}
