import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import type { ScoredCriterion, Scoring } from '../engine/scoring';
import { editText, inputFigure, readInput } from '../format/number-vm';
import { unitClass, unitName } from '../format/unit-vm';
import { edit } from '../state/edit';
import { useNumberStyle, usePick } from '../ui/hooks';
import { CriterionCell } from './criterion-cell';
import { CriterionName } from './criterion-name';
import { GroupField } from './group-field';
import { NumberField } from './number-field';
import { withAnchor, withoutCriterion } from './score-edits';
import { WeightField } from './weight-field';

interface Props {
  readonly project: Project;
  readonly scoring: Scoring;
  readonly criterion: ScoredCriterion;
  readonly at: number;
  readonly onTry: (project: Project | null) => void;
}

/** One criterion: what it measures, its fixed anchors, its weight, and each option's figure and points. */
export function CriterionRow({ project, scoring, criterion, at, onTry }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const { label, unit, cells, line } = criterion;
  const name = pick(label);
  const shownUnit =
    ['money', 'price', 'plain'].includes(unitClass(unit)) && unit !== '' ? unitName(unit, style) : '';
  const anchor = (end: 'worst' | 'best') => (
    <NumberField
      label={t(end === 'worst' ? 'score.worstOf' : 'score.bestOf', { name })}
      shown={inputFigure(criterion[end], unit, style)}
      start={editText(criterion[end], unit, style)}
      read={(text) => readInput(text, unit, style)}
      onCommit={(value) => {
        if (value === null) return;
        edit(`/criteria/${at}/${end}`, (p) => withAnchor(p, at, end, value));
      }}
    />
  );
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {line === undefined ? (
          <CriterionName name={name} at={at} />
        ) : (
          <Tooltip title={line} placement="top-start">
            <span>{name}</span>
          </Tooltip>
        )}
        <Typography component="span" variant="caption" color="textSecondary">
          {' '}
          {line === undefined ? t('score.byExperts') : shownUnit}
        </Typography>
        {scoring.method === 'ahp' && <GroupField at={at} />}
      </TableCell>
      <TableCell align="right">{anchor('worst')}</TableCell>
      <TableCell align="right">{anchor('best')}</TableCell>
      <TableCell>
        <WeightField project={project} scoring={scoring} at={at} name={name} onTry={onTry} />
      </TableCell>
      {cells.map((cell, i) => (
        <CriterionCell
          key={scoring.options[i]?.id ?? i}
          cell={cell}
          criterion={criterion}
          at={at}
          option={scoring.options[i]?.id ?? ''}
          optionName={scoring.options[i] ? pick(scoring.options[i].label) : ''}
        />
      ))}
      <TableCell align="right" padding="none">
        <Tooltip title={t('score.remove', { name })}>
          <IconButton
            size="small"
            aria-label={t('score.remove', { name })}
            onClick={() => edit(`/criteria/${at}:remove`, (p) => withoutCriterion(p, at))}
          >
            <DeleteOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}
