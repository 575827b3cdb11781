import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import type { Scoring } from '../engine/scoring';
import { formatNumber, readInput } from '../format/number-vm';
import { tidy } from '../format/parse-number';
import { edit } from '../state/edit';
import { useLanguage, useNumberStyle } from '../ui/hooks';
import { NumberField } from './number-field';
import { withCriterionWeight, withTypedWeight } from './score-edits';

interface Props {
  readonly project: Project;
  readonly scoring: Scoring;
  readonly at: number;
  readonly name: string;
  readonly onTry: (project: Project | null) => void;
}

/** One weight: a slider that keeps the others in proportion, a number typed as it is; pairwise weights are only shown. */
export function WeightField({ project, scoring, at, name, onTry }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const style = useNumberStyle();
  const [held, setHeld] = useState<number | null>(null);
  const { method, criteria } = scoring;
  const share = criteria[at]?.weight ?? null;
  const percent = share === null ? '—' : `${formatNumber(share * 100, language, 1)}%`;
  if (method === 'ahp') return <Typography variant="body2">{percent}</Typography>;
  const swing = method === 'swing';
  const given = project.criteria?.[at];
  const value = (swing ? given?.points : given?.weight)?.value ?? 0;
  const label = t('score.weightOf', { name });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Slider
        size="small"
        aria-label={label}
        min={0}
        max={swing ? 100 : 1}
        step={swing ? 5 : 0.01}
        value={held ?? Math.min(value, swing ? 100 : 1)}
        onChange={(_event, next) => {
          const to = Number(next);
          setHeld(to);
          onTry(withCriterionWeight(project, at, to));
        }}
        onChangeCommitted={(_event, next) => {
          setHeld(null);
          onTry(null);
          edit(`/criteria/${at}/weight`, (p) => withCriterionWeight(p, at, Number(next)));
        }}
        sx={{ width: 92 }}
      />
      <NumberField
        label={`${label} ${t('score.typed')}`}
        shown={
          swing
            ? formatNumber(held ?? value, language, 0)
            : `${formatNumber((held ?? value) * 100, language, 1)}%`
        }
        start={swing ? String(value) : `${tidy(value * 100)}%`}
        read={(text) => readInput(text, swing ? '1' : '%', style)}
        onCommit={(next) =>
          edit(`/criteria/${at}/weight`, (p) => withTypedWeight(p, at, Math.max(0, next ?? 0)))
        }
        width={70}
      />
      {(swing || scoring.inProportion) && (
        <Typography variant="caption" color="textSecondary" noWrap>
          = {percent}
        </Typography>
      )}
    </Box>
  );
}
