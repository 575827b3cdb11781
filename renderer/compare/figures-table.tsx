import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../engine/compare';
import { unitClass, unitName } from '../format/unit-vm';
import { useNumberStyle, usePick } from '../ui/hooks';
import { comparedCells, figureGroups } from './compare-vm';
import { ComparedTable } from './compared-table';

interface Props {
  readonly comparison: Comparison;
  readonly baseline: number | null;
}

/** Headline figures of every option, group by group. */
export function FiguresTable({ comparison, baseline }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  return (
    <Box component="section" aria-labelledby="compare-figures" sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Typography variant="h2" id="compare-figures">
        {t('compare.figures')}
      </Typography>
      <ComparedTable
        label={t('compare.figures')}
        options={comparison.options}
        baseline={baseline}
        groups={figureGroups(comparison).map(([group, figures]) => ({
          title: t(`results.metrics.${group}`),
          rows: figures.map(({ id, label, definition, unit, values }) => ({
            key: id,
            name: (
              <Tooltip title={pick(definition)} placement="top-start">
                <span>{pick(label)}</span>
              </Tooltip>
            ),
            unit: ['money', 'price', 'plain'].includes(unitClass(unit)) ? unitName(unit, style) : '',
            cells: comparedCells(values, unit, style, baseline),
            ask: values.map((value) => (value === null ? undefined : id)),
          })),
        }))}
      />
    </Box>
  );
}
