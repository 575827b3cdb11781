import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scoreOptions } from '../engine/scoring';
import { unitClass, unitName } from '../format/unit-vm';
import { edit } from '../state/edit';
import { say } from '../state/toast';
import { useNumberStyle, usePick } from '../ui/hooks';
import { MoveSlider } from './move-slider';
import { type MovedColumn, MovedTable } from './moved-table';
import type { SlideProps } from './slides';
import { useWhatIf } from './use-what-if';
import { firstMoves, type Move, movableInputs, withMoves } from './what-if';

const WATCHED = [
  'fiscal.net_npv',
  'fiscal.outlay_peak',
  'returns.equity.irr',
  'returns.debt.dscr_min',
] as const;

/** A few factors to move, and every option moving with them; the change against the scenario stands under each figure. */
export function WhatIfSlide({ project, scenario, comparison, scored }: SlideProps) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const [moves, setMoves] = useState<readonly Move[]>(() => firstMoves(project));
  const inputs = useMemo(() => movableInputs(project), [project]);
  const { comparison: moved, busy } = useWhatIf(project, scenario, moves);
  const still = moves.every(({ factor }) => factor === 1);
  const keep = (): void => {
    const n = project.scenarios.length;
    const label = { zh: `会议推演 ${n}`, en: `What-if ${n}` };
    edit('/scenarios:add', (p) => withMoves(p, scenario, moves, label).project);
    say('success', t('present.kept', { name: pick(label) }));
  };
  if (inputs.length === 0 || moves.length === 0)
    return <Typography sx={{ fontSize: '1.5rem' }}>{t('present.noInputs')}</Typography>;
  const now = moved ?? comparison;
  const totals = scored && scoreOptions(project, { ...now, scenario }, { trials: 1 });
  const points = (list: readonly (number | null)[]) =>
    list.map((total) => (total === null ? null : total * 100));
  const columns: readonly MovedColumn[] = [
    ...WATCHED.flatMap((id) => {
      const [after, before] = [now, comparison].map(({ figures }) => figures.find((one) => one.id === id));
      if (!after || !before) return [];
      const unit = ['money', 'plain'].includes(unitClass(after.unit)) ? unitName(after.unit, style) : '';
      const { label, values } = after;
      return [{ id, label: pick(label), shownUnit: unit, unit: after.unit, values, before: before.values }];
    }),
    ...(totals && scored
      ? [
          {
            id: 'score',
            label: t('score.total'),
            shownUnit: '',
            unit: 'points',
            values: points(totals.totals),
            before: points(scored.scoring.totals),
          },
        ]
      : []),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: `repeat(${moves.length}, 1fr) auto` }}>
        {moves.map((move, i) => (
          <MoveSlider
            key={move.input}
            n={i + 1}
            move={move}
            inputs={inputs.filter(({ id }) => id === move.input || !moves.some((one) => one.input === id))}
            onChange={(next) => setMoves(moves.map((one, j) => (i === j ? next : one)))}
          />
        ))}
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
          <Button
            size="large"
            variant="outlined"
            disabled={still}
            onClick={() => setMoves(moves.map((one) => ({ ...one, factor: 1 })))}
          >
            {t('present.reset')}
          </Button>
          <Button size="large" variant="contained" disabled={still} onClick={keep}>
            {t('present.keep')}
          </Button>
        </Box>
      </Box>
      <Box aria-busy={busy} sx={{ opacity: busy ? 0.6 : 1 }}>
        <MovedTable
          label={t('present.whatIf')}
          options={comparison.options.map(({ label }) => pick(label))}
          columns={columns}
        />
      </Box>
      {now.options.flatMap((option) =>
        option.ok
          ? []
          : [
              <Typography key={option.id} color="error" sx={{ fontSize: '1.25rem' }}>
                {pick(option.label)} —{' '}
                {t('present.cannot', { reason: option.errors[0] ? pick(option.errors[0].message) : '' })}
              </Typography>,
            ],
      )}
    </Box>
  );
}
