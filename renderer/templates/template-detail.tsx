import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Notice, Template } from '../engine/templates';
import { usePick } from '../ui/hooks';

interface Props {
  readonly template: Template;
  readonly notices: readonly Notice[];
}

/** What a template is for, what it adds, where it comes from, and what to know before it is used. */
export function TemplateDetail({ template, notices }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Typography variant="h3" component="h2">
        {pick(template.label)}
      </Typography>
      <Typography variant="body2">{pick(template.help)}</Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 1.5, rowGap: 0.5 }}
      >
        {(
          [
            ['templates.adds', template.adds],
            ['templates.source', template.source],
          ] as const
        ).map(([term, text]) => (
          <Box key={term} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {t(term)}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {pick(text)}
            </Typography>
          </Box>
        ))}
      </Box>
      {notices.map(({ kind, text, source }) => (
        <Alert key={text.en} severity={kind === 'scale' ? 'info' : 'warning'} variant="outlined">
          <Typography variant="body2">{pick(text)}</Typography>
          {source && (
            <Typography variant="caption" color="textSecondary">
              {pick(source)}
            </Typography>
          )}
        </Alert>
      ))}
    </Box>
  );
}
