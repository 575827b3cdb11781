import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import CardContent from '@mui/material/CardContent';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { SCHEME_NAMES } from '../engine/schemes';
import { openSample } from '../state/document';
import { usePick } from '../ui/hooks';
import { type Sample, useSamples } from './use-samples';

/** Real cases to look at and to start from. */
export function SampleGallery() {
  const { t } = useTranslation();
  const samples = useSamples();
  return (
    <Box component="section" aria-labelledby="samples-title">
      <Typography variant="h2" id="samples-title">
        {t('home.samples')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {samples?.length === 0 ? t('home.noSamples') : t('home.samplesText')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(300px, 1fr))' }}>
        {samples === undefined && <Skeleton variant="rounded" height={150} />}
        {samples?.map((sample) => (
          <SampleCard key={sample.file} sample={sample} />
        ))}
      </Box>
    </Box>
  );
}

function SampleCard({ sample }: { readonly sample: Sample }) {
  const { t } = useTranslation();
  const pick = usePick();
  const { project, file } = sample;
  const schemes = [...new Set(project?.options.map((o) => o.scheme) ?? [])];
  return (
    <Card variant="outlined">
      <CardActionArea
        onClick={() => void openSample(file)}
        sx={{ height: '100%', display: 'flex', alignItems: 'flex-start', justifyContent: 'flex-start' }}
      >
        <CardContent sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Typography variant="caption" color="textSecondary">
            {project
              ? [project.identity.city, project.identity.domain]
                  .flatMap((x) => (x ? [pick(x)] : []))
                  .join(' · ')
              : file}
          </Typography>
          <Typography variant="h3">{project ? pick(project.identity.name) : file}</Typography>
          <Typography variant="body2" color={project ? 'textPrimary' : 'error'}>
            {project
              ? pick(project.identity.story ?? project.identity.description ?? '')
              : t('home.brokenSample')}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
            {schemes.map((scheme) => (
              <Chip key={scheme} size="small" variant="outlined" label={pick(SCHEME_NAMES[scheme])} />
            ))}
          </Box>
        </CardContent>
      </CardActionArea>
    </Card>
  );
}
