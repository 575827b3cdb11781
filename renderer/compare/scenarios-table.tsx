import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../engine/compare';
import type { Project } from '../engine/engine';
import { scoreOptions } from '../engine/scoring';
import { unitClass, unitName } from '../format/unit-vm';
import { ChipSelect } from '../frame/chip-select';
import { useNumberStyle, usePick } from '../ui/hooks';
import { comparedCells } from './compare-vm';
import { ComparedTable } from './compared-table';
import { useScenarios } from './use-scenarios';

interface Props {
  readonly project: Project;
  /** The project whose models are computed: the same while only weights change. */
  readonly modelled: Project;
  readonly comparison: Comparison;
  readonly baseline: number | null;
}

const SCORE = 'score';
/** Points are a share of 100 in the model and a plain number on the screen. */
const FEW_TRIALS = { trials: 1 };

/** Options by scenarios: one figure, or the total score, under each scenario. */
export function ScenariosTable({ project, modelled, comparison, baseline }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const [asked, setAsked] = useState(false);
  const [wanted, setWanted] = useState('');
  const known = useScenarios(modelled, asked);
  if (project.scenarios.length < 2) return null;
  const isScored = (project.criteria ?? []).length > 0;
  const figure = comparison.figures.find(({ id }) => id === wanted) ?? comparison.figures[0];
  const byScore = wanted === SCORE && isScored;
  if (!figure) return null;
  const unit = byScore ? '1' : figure.unit;
  const rows = project.scenarios.map(({ id, label }) => {
    const here = known.get(id);
    const scoring = here && byScore ? scoreOptions(project, here, FEW_TRIALS) : null;
    const values = byScore
      ? (scoring?.totals ?? []).map((total) => (total === null ? null : total * 100))
      : (here?.figures.find((one) => one.id === figure.id)?.values ?? comparison.options.map(() => null));
    return {
      key: id,
      name: pick(label),
      cells: comparedCells(values, unit, style, baseline),
      ask: values.map(() => undefined),
    };
  });
  return (
    <Box
      component="section"
      aria-labelledby="compare-scenarios"
      sx={{ display: 'grid', gap: 1, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2" id="compare-scenarios">
            {t('score.scenarios')}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {t('score.scenariosHelp')}{' '}
            {asked && ['money', 'price', 'plain'].includes(unitClass(unit)) && unit !== '1'
              ? unitName(unit, style)
              : ''}
          </Typography>
        </Box>
        {asked ? (
          <ChipSelect
            label={t('score.figure')}
            value={byScore ? SCORE : figure.id}
            onChange={setWanted}
            maxWidth={280}
            choices={[
              ...(isScored ? [{ value: SCORE, label: t('score.total') }] : []),
              ...comparison.figures.map(({ id, label }) => ({ value: id, label: pick(label) })),
            ]}
          />
        ) : (
          <Button variant="outlined" onClick={() => setAsked(true)}>
            {t('score.scenariosShow', { count: project.scenarios.length })}
          </Button>
        )}
      </Box>
      {asked && (
        <Box aria-busy={known.size < project.scenarios.length}>
          <ComparedTable
            label={t('score.scenarios')}
            options={comparison.options}
            baseline={baseline}
            groups={[{ rows }]}
          />
        </Box>
      )}
    </Box>
  );
}
