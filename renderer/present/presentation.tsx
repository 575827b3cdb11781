import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePick } from '../ui/hooks';
import { Clock } from './clock';
import { endPresentation } from './present';
import { SLIDES, type SlideProps } from './slides';
import { useFit } from './use-fit';
import { useRoomZoom } from './use-room-zoom';

/** Elements that use the arrow keys themselves. */
const OWN_ARROWS = 'input, textarea, [role="slider"], [role="combobox"], [role="listbox"], [role="menu"]';

/** The comparison in the meeting room: one question a screen, large type, arrow keys. */
export function Presentation(props: SlideProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const [at, setAt] = useState(0);
  const zoom = useRoomZoom();
  const content = useFit();
  const slide = SLIDES[at] ?? SLIDES[0];
  const turn = (by: number): void => setAt((now) => Math.min(SLIDES.length - 1, Math.max(0, now + by)));
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(OWN_ARROWS)))
        return;
      if (['ArrowRight', 'PageDown', ' '].includes(event.key)) turn(1);
      else if (['ArrowLeft', 'PageUp'].includes(event.key)) turn(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  useEffect(() => {
    // In full screen the browser keeps Escape for itself: leaving full screen leaves the presentation.
    const onLeave = (): void => {
      if (!document.fullscreenElement) endPresentation();
    };
    document.addEventListener('fullscreenchange', onLeave);
    return () => document.removeEventListener('fullscreenchange', onLeave);
  }, []);
  const scenario = props.project.scenarios.find(({ id }) => id === props.scenario);
  const { Body } = slide;
  return (
    <Dialog
      open
      fullScreen
      onClose={endPresentation}
      aria-labelledby="present-title"
      slotProps={{ paper: { sx: { bgcolor: 'background.default', fontSize: '1.5rem' } } }}
    >
      <Box
        component="header"
        sx={{
          display: 'flex',
          alignItems: 'baseline',
          gap: 3,
          px: 6,
          pt: 3,
          pb: 0.5,
          flexWrap: 'wrap',
          zoom,
        }}
      >
        <Typography
          id="present-title"
          component="h1"
          sx={{ fontSize: '2.5rem', fontWeight: 700, lineHeight: 1.2 }}
        >
          {t(`present.${slide.id}`)}
        </Typography>
        <Typography sx={{ fontSize: '1.25rem', color: 'text.secondary', flex: 1 }}>
          {t(`present.${slide.id}Help`)}
        </Typography>
      </Box>
      <Box component="main" sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 6, py: 2, zoom }}>
        <div ref={content}>
          <Body {...props} />
        </div>
      </Box>
      <Box
        component="footer"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 3,
          px: 6,
          py: 1,
          borderTop: 1,
          borderColor: 'divider',
          color: 'text.secondary',
          zoom,
        }}
      >
        <Typography sx={{ fontSize: '1.125rem', flex: 1, minWidth: 0 }} noWrap>
          {pick(props.project.identity.name)}
          {scenario ? ` · ${t('present.baseScenario', { name: pick(scenario.label) })}` : ''}
        </Typography>
        <Typography sx={{ fontSize: '1rem' }}>{t('present.keys')}</Typography>
        <Button
          size="large"
          color="inherit"
          startIcon={<ChevronLeft />}
          disabled={at === 0}
          onClick={() => turn(-1)}
        >
          {t('present.previous')}
        </Button>
        <Typography sx={{ fontSize: '1.125rem', fontVariantNumeric: 'tabular-nums' }}>
          {t('present.step', { at: at + 1, of: SLIDES.length })}
        </Typography>
        <Button
          size="large"
          color="inherit"
          endIcon={<ChevronRight />}
          disabled={at === SLIDES.length - 1}
          onClick={() => turn(1)}
        >
          {t('present.next')}
        </Button>
        <Clock />
        <Button size="large" color="inherit" startIcon={<Close />} onClick={endPresentation}>
          {t('present.close')}
        </Button>
      </Box>
    </Dialog>
  );
}
