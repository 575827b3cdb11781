import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../engine/compare';
import type { Project } from '../engine/engine';
import type { Scoring } from '../engine/scoring';
import { ChipSelect } from '../frame/chip-select';
import { edit } from '../state/edit';
import { usePick } from '../ui/hooks';
import { CriteriaTable } from './criteria-table';
import { FlipsTable } from './flips-table';
import { PairwiseSection } from './pairwise-section';
import { RankTable } from './rank-table';
import { ScoreBars } from './score-bars';
import {
  withExpertCriterion,
  withFigureCriterion,
  withMethod,
  withNormalised,
  withProposed,
} from './score-edits';
import { ScoreRadar } from './score-radar';

interface Props {
  readonly project: Project;
  readonly comparison: Comparison;
  readonly scoring: Scoring | null;
  readonly onTry: (project: Project | null) => void;
}

const EXPERTS = '';

/** Options scored across criteria: weights to move, totals, how firm the places are and what would turn them. */
export function ScoreSection({ project, comparison, scoring, onTry }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <Box component="section" aria-labelledby="compare-score" sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 260 }}>
          <Typography variant="h2" id="compare-score">
            {t('score.title')}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {t('score.help')}
          </Typography>
        </Box>
        {scoring && (
          <>
            <ChipSelect
              label={t('score.method')}
              value={scoring.method}
              onChange={(method) =>
                edit('/weighting/method', (p) => withMethod(p, method as Scoring['method']))
              }
              choices={(['direct', 'swing', 'ahp'] as const).map((value) => ({
                value,
                label: t(`score.methods.${value}`),
              }))}
            />
            <ChipSelect
              label={t('score.add')}
              value="none"
              shown={t('score.addShown')}
              onChange={(line) =>
                edit('/criteria:add', (p) =>
                  line === EXPERTS
                    ? withExpertCriterion(p, { zh: '专家评分', en: 'Expert marks' })
                    : withFigureCriterion(p, comparison, line),
                )
              }
              choices={[
                { value: EXPERTS, label: t('score.byExperts') },
                ...comparison.figures
                  .filter(({ id }) => !scoring.criteria.some(({ line }) => line === id))
                  .map(({ id, label }) => ({ value: id, label: pick(label) })),
              ]}
            />
          </>
        )}
      </Box>
      {scoring === null ? (
        <Paper
          variant="outlined"
          sx={{ p: 2, display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}
        >
          <Typography variant="body2" sx={{ flex: 1, minWidth: 260 }}>
            {t('score.none')}
          </Typography>
          <Button variant="contained" onClick={() => edit('/criteria', (p) => withProposed(p, comparison))}>
            {t('score.propose')}
          </Button>
        </Paper>
      ) : (
        <Scored project={project} scoring={scoring} onTry={onTry} />
      )}
    </Box>
  );
}

function Scored({
  project,
  scoring,
  onTry,
}: {
  readonly project: Project;
  readonly scoring: Scoring;
  readonly onTry: Props['onTry'];
}) {
  const { t } = useTranslation();
  const pick = usePick();
  const typed = scoring.criteria.length > 0 ? (project.criteria ?? []) : [];
  const sum = typed.reduce((total, { weight }) => total + (weight?.value ?? 0), 0);
  return (
    <>
      {scoring.inProportion && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" onClick={() => edit('/criteria/weights', withNormalised)}>
              {t('score.normalise')}
            </Button>
          }
        >
          {t('score.notSum', { sum: Number((sum * 100).toPrecision(6)) })}
        </Alert>
      )}
      {scoring.problems.map(({ path, message }) => (
        <Alert severity="error" key={path}>
          {pick(message)}
        </Alert>
      ))}
      <CriteriaTable project={project} scoring={scoring} onTry={onTry} />
      {scoring.method === 'ahp' && <PairwiseSection project={project} scoring={scoring} />}
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Typography variant="h3" gutterBottom>
          {t('score.bars')}
        </Typography>
        <ScoreBars scoring={scoring} />
      </Paper>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: scoring.criteria.length < 3 ? '1fr' : { xs: '1fr', lg: '1fr 1fr' },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h3">{t('score.stability')}</Typography>
          <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
            {t('score.stabilityHelp')}
          </Typography>
          <RankTable scoring={scoring} />
        </Box>
        <ScoreRadar scoring={scoring} />
      </Box>
      <Box>
        <Typography variant="h3">{t('score.flips')}</Typography>
        <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
          {t('score.flipsHelp')}
        </Typography>
        <FlipsTable scoring={scoring} />
      </Box>
    </>
  );
}
