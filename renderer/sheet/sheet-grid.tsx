import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SheetRowView } from './sheet-row';
import { type ItemAction, isEditable, type SheetColumn, type SheetRow } from './sheet-vm';
import { SHEET_ROW, useSheet } from './use-sheet';

interface Props {
  readonly label: string;
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
  readonly onOpen: (row: SheetRow, kind: 'series' | 'formula') => void;
  readonly onAction: (row: SheetRow, action: ItemAction) => void;
  /** The path of a row to begin at. */
  readonly startPath?: string;
}

/** A grid that is edited as in a spreadsheet: arrows, Enter, F2, Tab, copy, paste, fill. */
export function SheetGrid({ label, rows, columns, onOpen, onAction, startPath = '' }: Props) {
  const { t } = useTranslation();
  const theme = useTheme();
  const id = useId();
  const startRow = startPath === '' ? -1 : bestRow(rows, startPath);
  const sheet = useSheet({
    rows,
    columns,
    onOpen,
    startRow,
    startColumn: columnAt(rows[startRow], columns, startPath),
  });
  const tracks = `${columns.map((c) => c.track).join(' ')} 36px`;
  const { selection } = sheet;
  return (
    <Box
      ref={sheet.scroller}
      role="grid"
      aria-label={label}
      aria-description={t('grid.hint')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={selection ? `${id}-${selection.row}-${selection.column}` : undefined}
      tabIndex={0}
      onKeyDown={sheet.onKeyDown}
      onCopy={sheet.onCopy}
      onPaste={sheet.onPaste}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !selection && rows.length > 0)
          sheet.select({ row: 0, column: 1, anchorRow: 0, anchorColumn: 1 });
      }}
      sx={{
        flex: 1,
        minHeight: 120,
        overflow: 'auto',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        fontSize: '0.875rem',
        outline: 'none',
        '&:focus-visible': { borderColor: 'primary.main' },
      }}
    >
      <Box sx={{ minWidth: 980, position: 'relative', height: (rows.length + 1) * SHEET_ROW }}>
        <Box
          role="row"
          sx={{
            display: 'grid',
            gridTemplateColumns: tracks,
            position: 'sticky',
            top: 0,
            zIndex: 3,
            height: SHEET_ROW,
            bgcolor: theme.sheet.head,
            borderBottom: `1px solid ${theme.palette.divider}`,
          }}
        >
          {columns.map((column) => (
            <Box
              key={column.id}
              role="columnheader"
              sx={{
                px: 1,
                lineHeight: `${SHEET_ROW}px`,
                fontWeight: 700,
                textAlign: ['base', 'amount'].includes(column.id) ? 'right' : 'left',
              }}
            >
              {column.label}
            </Box>
          ))}
        </Box>
        {sheet.window.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <SheetRowView
              key={row.id}
              gridId={id}
              row={row}
              index={item.index}
              top={item.start + SHEET_ROW}
              tracks={tracks}
              columns={columns}
              selection={selection}
              editing={sheet.editing?.row === item.index ? sheet.editing : null}
              onSelect={sheet.select}
              onBegin={(at) => sheet.begin(at, null)}
              onByYear={sheet.openByYear}
              onFinish={sheet.finish}
              onAction={onAction}
            />
          );
        })}
      </Box>
    </Box>
  );
}

/** The column that shows a place of the file; the value's when none does. */
function columnAt(row: SheetRow | undefined, columns: readonly SheetColumn[], path: string): number {
  const at = columns.findIndex(({ id }) => {
    const cell = row?.cells[id];
    return isEditable(cell) && cell.key === path;
  });
  return at < 0 ? 1 : at;
}

/** The row that shows a place of the file, or the nearest one around it. */
function bestRow(rows: readonly SheetRow[], path: string): number {
  let best = -1;
  let length = -1;
  rows.forEach((row, i) => {
    const fits = path === row.path || path.startsWith(`${row.path}/`) || row.path.startsWith(`${path}/`);
    const common = Math.min(row.path.length, path.length);
    if (fits && row.type !== 'problem' && common > length) {
      best = i;
      length = common;
    }
  });
  return best;
}
