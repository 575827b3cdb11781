import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { isDirty, useApp } from '../state/store';
import { Clipped } from '../ui/clipped';
import { usePick, useProject } from '../ui/hooks';

/** The project's name and whether a file holds all of it. */
export function SaveState() {
  const { t } = useTranslation();
  const pick = usePick();
  const project = useProject();
  const doc = useApp((s) => s.doc);
  const dirty = useApp(isDirty);
  if (!project || !doc) {
    return (
      <Typography variant="h2" component="span">
        {t('app.name')}
      </Typography>
    );
  }
  const state = dirty
    ? t('top.unsaved')
    : doc.savedAt
      ? t('top.savedAt', { time: timeOf(doc.savedAt) })
      : doc.ref
        ? t('top.saved')
        : t('top.neverSaved');
  return (
    <Box sx={{ minWidth: 0, maxWidth: 'max(180px, 24vw)', flexShrink: 1 }}>
      <Clipped text={pick(project.identity.name)} more={doc.name} variant="h3" />
      <Typography
        variant="caption"
        role="status"
        sx={{ display: 'block', lineHeight: 1.2, color: dirty ? 'warning.main' : 'text.secondary' }}
        noWrap
      >
        {dirty ? `● ${state}` : state}
      </Typography>
    </Box>
  );
}

function timeOf(iso: string): string {
  const date = new Date(iso);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
