import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodDef } from '../engine/engine';
import type { PeriodColumn } from '../format/period-vm';
import { columnDates } from './period-rows-vm';
import { COLUMN_WIDTH, type FrozenWidths, ROW_HEIGHT } from './use-period-grid';

interface Props {
  readonly columns: readonly PeriodColumn[];
  /** The columns drawn: first and last. */
  readonly from: number;
  readonly to: number;
  readonly periods: readonly PeriodDef[];
  readonly width: number;
  readonly frozen: FrozenWidths;
}

/** Names of the columns; construction is told apart from operation by a dashed line, italics and a word. */
export const PeriodGridHeader = memo(function PeriodGridHeader(props: Props) {
  const { columns, from, to, periods, width, frozen } = props;
  const { t } = useTranslation();
  const theme = useTheme();
  const fixed = [
    { text: t('grid.name'), left: 0, width: frozen.name, align: 'left' },
    { text: t('grid.unit'), left: frozen.name, width: frozen.unit, align: 'left' },
    { text: t('results.total'), left: frozen.name + frozen.unit, width: frozen.total, align: 'right' },
  ] as const;
  const line = `1px solid ${theme.palette.divider}`;
  return (
    <Box
      role="row"
      aria-rowindex={1}
      style={{ width, minWidth: '100%' }}
      sx={{
        display: 'flex',
        position: 'sticky',
        top: 0,
        height: ROW_HEIGHT,
        zIndex: 3,
        bgcolor: theme.sheet.head,
        '& > div': {
          height: ROW_HEIGHT,
          lineHeight: `${ROW_HEIGHT}px`,
          bgcolor: theme.sheet.head,
          borderBottom: line,
          fontWeight: 700,
          px: 1,
          whiteSpace: 'nowrap',
          boxSizing: 'border-box',
        },
        '& > .fixed': { position: 'sticky', flexShrink: 0, zIndex: 1 },
        '& > .fixed:nth-of-type(3)': { borderRight: line },
        '& > .period': { position: 'absolute', top: 0, textAlign: 'right', width: COLUMN_WIDTH },
        '& > .construction': { color: 'text.secondary', borderBottomStyle: 'dashed', fontStyle: 'italic' },
      }}
    >
      {fixed.map((f) => (
        // biome-ignore lint/a11y/useSemanticElements: laid out by hand, only the visible columns exist
        // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
        <div
          key={f.text}
          role="columnheader"
          className="fixed"
          style={{ left: f.left, width: f.width, textAlign: f.align }}
        >
          {f.text}
        </div>
      ))}
      {columns.slice(from, to + 1).map((column, i) => (
        // biome-ignore lint/a11y/useSemanticElements: laid out by hand, only the visible columns exist
        // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
        <div
          key={column.first}
          role="columnheader"
          aria-colindex={from + i + 4}
          className={`period ${column.phase}`}
          title={`${t(`results.${column.phase}`)} · ${columnDates(column, periods)}`}
          style={{ left: frozen.all + (from + i) * COLUMN_WIDTH }}
        >
          {column.label}
        </div>
      ))}
    </Box>
  );
});
