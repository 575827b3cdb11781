import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { evaluationOf } from '../engine/appraisal';
import { figure } from '../format/number-vm';
import { goTo } from '../state/navigate';
import { useApp } from '../state/store';
import { useNumberStyle, usePick, useResult } from '../ui/hooks';
import { EvaluationFigures } from './evaluation-figures';
import { GainsTable } from './gains-table';

/** What the project is worth to the whole economy, at two rates, and who gains and who pays. */
export function EvaluationTab() {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const result = useResult();
  const project = useApp((s) => s.computation.of);
  const study = useMemo(() => (result && project ? evaluationOf(result, project) : null), [result, project]);
  if (!result) return null;
  const rate = (value: Parameters<typeof figure>[0]): string =>
    t('kpi.rate', { rate: figure(value, '%/year', style).text });
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <Box sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 2.5, maxWidth: 1240 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Box sx={{ flex: '1 1 320px' }}>
            <Typography variant="h1">{t('kpi.evaluation')}</Typography>
            <Typography variant="body2" color="textSecondary">
              {study ? t('kpi.evaluationText') : t('kpi.noEvaluation')}
            </Typography>
          </Box>
          {study && (
            <Button variant="outlined" onClick={() => goTo('results', 'statements')}>
              {t('kpi.all')}
            </Button>
          )}
          <Button variant={study ? 'outlined' : 'contained'} onClick={() => goTo('facts', 'economics')}>
            {t(study ? 'kpi.parameters' : 'kpi.begin')}
          </Button>
        </Box>
        {study && (
          <>
            <Typography sx={{ fontWeight: 700 }}>{pick(study.verdict)}</Typography>
            <Box
              sx={{
                display: 'grid',
                gap: 2.5,
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
                alignItems: 'start',
              }}
            >
              <EvaluationFigures title={rate(study.rate)} figures={study.figures} />
              <EvaluationFigures title={rate(study.alternativeRate)} figures={study.alternative} />
              <EvaluationFigures title={t('kpi.flows')} figures={study.rows} />
              <EvaluationFigures title={t('kpi.sroi')} figures={study.sroi} note={study.sroiNote} />
            </Box>
            <GainsTable study={study} />
          </>
        )}
      </Box>
    </Box>
  );
}
