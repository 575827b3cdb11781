import Add from '@mui/icons-material/Add';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import SlideshowOutlined from '@mui/icons-material/SlideshowOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintStyle } from '../adviser/print-style';
import type { Project } from '../engine/engine';
import { ChipSelect } from '../frame/chip-select';
import { PRESENTATION, startPresentation } from '../present/present';
import { Presentation } from '../present/presentation';
import { currentScenario, useApp } from '../state/store';
import { AddOptionDialog } from '../terms/add-option-dialog';
import { usePick, useProject } from '../ui/hooks';
import { CompareChart } from './compare-chart';
import { ComplianceTable } from './compliance-table';
import { exportComparison } from './export-comparison';
import { FiguresTable } from './figures-table';
import { PartiesTable } from './parties-table';
import { ScenariosTable } from './scenarios-table';
import { ScoreSection } from './score-section';
import { SummaryPanel } from './summary-panel';
import { useComparison } from './use-comparison';
import { useScenarios } from './use-scenarios';
import { useCompliance, useModelled, useScoring } from './use-scoring';

const NONE = '';

/** Every option of the project side by side under the scenario chosen. */
export function ComparePage() {
  const { t } = useTranslation();
  const pick = usePick();
  const project = useProject();
  const scenario = useApp(currentScenario);
  const modelled = useModelled(project);
  const { comparison, busy } = useComparison(modelled, scenario);
  const [tried, setTried] = useState<Project | null>(null);
  const compliance = useCompliance(modelled, comparison);
  const scored = useScoring(tried ?? project, comparison, compliance);
  const presenting = useApp((s) => s.route.tab === PRESENTATION);
  const scenarios = useScenarios(modelled, presenting);
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  if (!project || !modelled) return null;
  const ids = project.options.map(({ id }) => id);
  const wanted = chosen ?? ids[0] ?? NONE;
  const baseline = ids.includes(wanted) ? ids.indexOf(wanted) : null;
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <PrintStyle />
      <Box sx={{ p: 3, display: 'grid', gap: 3, minWidth: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <Box sx={{ flex: 1, minWidth: 280 }}>
            <Typography variant="h1">{t('compare.title')}</Typography>
            <Typography variant="body2" color="textSecondary">
              {project.options.length > 1 ? t('compare.help') : t('compare.one')}
            </Typography>
          </Box>
          <ChipSelect
            label={t('compare.baseline')}
            value={wanted}
            onChange={setChosen}
            maxWidth={260}
            choices={[
              ...project.options.map(({ id, label }) => ({ value: id, label: pick(label) })),
              { value: NONE, label: t('compare.baselineNone') },
            ]}
          />
          <Button
            startIcon={<DownloadOutlined />}
            disabled={comparison === null}
            onClick={() =>
              comparison && void exportComparison(comparison, scored?.scoring ?? null, compliance)
            }
          >
            {t('score.export')}
          </Button>
          <Button startIcon={<PrintOutlined />} onClick={() => window.print()} data-no-print>
            {t('score.print')}
          </Button>
          <Button variant="outlined" startIcon={<Add />} onClick={() => setAdding(true)}>
            {t('compare.add')}
          </Button>
          <Button variant="contained" startIcon={<SlideshowOutlined />} onClick={startPresentation}>
            {t('score.present')}
          </Button>
        </Box>
        {comparison === null ? (
          <Typography color="textSecondary" role="status">
            {t('compare.busy')}
          </Typography>
        ) : (
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              minWidth: 0,
              opacity: busy ? 0.6 : 1,
              transition: 'opacity 150ms',
            }}
            aria-busy={busy}
          >
            {scored && <SummaryPanel sentences={scored.summary} />}
            <ComplianceTable compliance={compliance} />
            <FiguresTable comparison={comparison} baseline={baseline} />
            <ScoreSection
              project={tried ?? project}
              comparison={comparison}
              scoring={scored?.scoring ?? null}
              onTry={setTried}
            />
            <ScenariosTable
              project={project}
              modelled={modelled}
              comparison={comparison}
              baseline={baseline}
            />
            <CompareChart project={project} modelled={modelled} comparison={comparison} />
            <PartiesTable comparison={comparison} baseline={baseline} />
          </Box>
        )}
      </Box>
      {presenting && comparison !== null && (
        <Presentation
          project={project}
          scenario={scenario}
          comparison={comparison}
          scored={scored}
          compliance={compliance}
          scenarios={scenarios}
        />
      )}
      <AddOptionDialog open={adding} onClose={() => setAdding(false)} />
    </Box>
  );
}
