import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ScoredCriterion } from '../engine/scoring';
import { figure, formatNumber, readInput } from '../format/number-vm';
import { edit } from '../state/edit';
import { go } from '../state/navigate';
import { useLanguage, useNumberStyle, usePick } from '../ui/hooks';
import { NumberField } from './number-field';
import { patched, withMark } from './score-edits';

interface Props {
  readonly cell: ScoredCriterion['cells'][number];
  readonly criterion: ScoredCriterion;
  readonly at: number;
  readonly option: string;
  readonly optionName: string;
}

/** What one option has on one criterion: its points large, its figure under them, asked about by a click. */
export function CriterionCell({ cell, criterion, at, option, optionName }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const style = useNumberStyle();
  const { unit, line } = criterion;
  if (line === undefined) {
    const spread = cell.state === 'valued' ? cell.spread : undefined;
    const mark = cell.state === 'valued' ? cell.figure : null;
    return (
      <TableCell align="right">
        <NumberField
          label={t('score.markOf', { option: optionName, name: pick(criterion.label) })}
          shown={mark === null ? '—' : formatNumber(mark, language, 1, 0)}
          start={mark === null ? '' : String(mark)}
          read={(text) => readInput(text, '1', style)}
          onCommit={(value) => edit(`/criteria/${at}/marks/${option}`, (p) => withMark(p, at, option, value))}
          width={64}
        />
        {spread && (
          <Typography variant="caption" component="div" color="textSecondary">
            {t('score.spread', {
              count: spread.marks,
              least: formatNumber(spread.least, language, 1, 0),
              most: formatNumber(spread.most, language, 1, 0),
            })}
          </Typography>
        )}
      </TableCell>
    );
  }
  if (cell.state !== 'valued') {
    const asWorst = cell.state === 'worst';
    return (
      <TableCell align="right" sx={{ color: 'text.secondary' }}>
        <Tooltip title={pick(cell.reason)}>
          <span>{asWorst ? `0 (${t('score.undefined')})` : t('score.undefined')}</span>
        </Tooltip>
        <Box>
          <Link
            component="button"
            variant="caption"
            onClick={() =>
              edit(`/criteria/${at}/missing`, (p) =>
                patched(p, at, { missing: asWorst ? 'excluded' : 'worst' }),
              )
            }
          >
            {asWorst ? t('score.exclude') : t('score.countWorst')}
          </Link>
        </Box>
      </TableCell>
    );
  }
  return (
    <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {formatNumber(cell.value * 100, language, 1)}
      <Typography variant="caption" component="div" color="textSecondary">
        <Link
          component="button"
          underline="hover"
          sx={{ font: 'inherit', color: 'inherit' }}
          onClick={() => go({ option, explain: { id: line } })}
        >
          {figure(cell.figure, unit, style).text}
        </Link>
        {cell.beyond && <Tooltip title={t('score.beyond')}>{<span> ⚠</span>}</Tooltip>}
      </Typography>
    </TableCell>
  );
}
