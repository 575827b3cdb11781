import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodDef } from '../engine/engine';
import type { PeriodColumn } from '../format/period-vm';
import { useNumberStyle } from '../ui/hooks';
import { PeriodGridHeader } from './period-grid-header';
import { PeriodGridRow } from './period-grid-row';
import { periodGridStyle } from './period-grid-style';
import type { PeriodRow } from './period-rows-vm';
import { block } from './selection-vm';
import { COLUMN_WIDTH, ROW_HEIGHT, usePeriodGrid } from './use-period-grid';

interface Props {
  readonly label: string;
  readonly rows: readonly PeriodRow[];
  readonly columns: readonly PeriodColumn[];
  readonly periods: readonly PeriodDef[];
  readonly onFold?: (id: string) => void;
  /** Grow to the rows' height instead of filling the space left. */
  readonly fit?: boolean;
}

/** A table over periods: frozen names and totals, only the visible part drawn, every figure explainable. */
export function PeriodGrid({ label, rows, columns, periods, onFold, fit = false }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const style = useNumberStyle();
  const id = useId();
  const look = useMemo(() => periodGridStyle(theme), [theme]);
  const grid = usePeriodGrid({ rows, columns, style, onFold });
  const { selection, frozen } = grid;
  const area = selection && block(selection);
  const visible = grid.columnWindow.getVirtualItems();
  const from = visible[0]?.index ?? 0;
  const to = visible.at(-1)?.index ?? -1;
  const width = frozen.all + columns.length * COLUMN_WIDTH;
  const height = fit
    ? { height: (rows.length + 1) * ROW_HEIGHT + 18, maxHeight: '60vh', flexShrink: 0 }
    : { flex: 1, minHeight: 160 };
  return (
    <Box
      ref={grid.scroller}
      role="grid"
      aria-label={label}
      aria-description={t('results.cashflowHint')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 3}
      aria-activedescendant={selection ? `${id}-${selection.row}-${selection.column}` : undefined}
      tabIndex={0}
      {...grid.handlers}
      style={height}
      sx={look}
    >
      <Box style={{ width, minWidth: '100%', height: (rows.length + 1) * ROW_HEIGHT, position: 'relative' }}>
        <PeriodGridHeader
          columns={columns}
          from={from}
          to={to}
          periods={periods}
          width={width}
          frozen={frozen}
        />
        {grid.rowWindow.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const selected = area !== null && item.index >= area.top && item.index <= area.bottom;
          return (
            <PeriodGridRow
              key={row.type === 'line' ? row.key : `head:${row.id}`}
              gridId={id}
              index={item.index}
              top={item.start + ROW_HEIGHT}
              row={row}
              columns={columns}
              from={from}
              to={to}
              style={style}
              frozen={frozen}
              selectedFrom={selected ? area.left : 0}
              selectedTo={selected ? area.right : -2}
              active={selection?.row === item.index ? selection.column : null}
              noValue={t('results.undefinedBecause', { reason: '' })}
            />
          );
        })}
      </Box>
    </Box>
  );
}
