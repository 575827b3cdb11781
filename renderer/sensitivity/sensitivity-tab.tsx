import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useResult } from '../ui/hooks';
import { Controls } from './controls';
import { GridPanel } from './grid-panel';
import { RankingTable } from './ranking-table';
import { SpiderChart } from './spider-chart';
import { StatementP } from './statement-p';
import { StudyState } from './study-state';
import { TornadoChart } from './tornado-chart';
import { useSensitivity } from './use-sensitivity';

/** How a figure answers to each uncertain factor: tornado, ranking, spider, two at once, and statement P. */
export function SensitivityTab() {
  const { t } = useTranslation();
  const result = useResult();
  const view = useSensitivity();
  const { study, at, busy } = view;
  if (!result || !view.project) return null;
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <Box sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 2.5, maxWidth: 1640 }}>
        <Typography variant="body2" color="textSecondary">
          {t('sensitivity.help')}
        </Typography>
        <Controls view={view} result={result} />
        <StudyState {...view} />
        {study && study.factors.length === 0 && (
          <Typography color="textSecondary">{t('sensitivity.noFactors')}</Typography>
        )}
        {study && study.factors.length > 0 && (
          <Box
            sx={{
              display: 'grid',
              gap: 2.5,
              alignItems: 'start',
              opacity: busy ? 0.6 : 1,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
            }}
          >
            <TornadoChart study={study} at={at} />
            <RankingTable study={study} at={at} />
            <SpiderChart study={study} at={at} />
            <GridPanel view={view} study={study} />
            <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
              <StatementP study={study} at={at} />
            </Box>
          </Box>
        )}
      </Box>
    </Box>
  );
}
