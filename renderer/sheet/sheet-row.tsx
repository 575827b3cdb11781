import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { contains, type Selection, single } from '../results/selection-vm';
import { StateIcon } from '../ui/state-icon';
import { CellEditor } from './cell-editor';
import { ItemMenu } from './item-menu';
import { SheetCellView } from './sheet-cell';
import { columnOf, type ItemAction, isEditable, type SheetColumn, type SheetRow } from './sheet-vm';
import { type Editing, SHEET_ROW } from './use-sheet';

interface Props {
  readonly gridId: string;
  readonly row: SheetRow;
  readonly index: number;
  readonly top: number;
  readonly tracks: string;
  readonly columns: readonly SheetColumn[];
  readonly selection: Selection | null;
  readonly editing: Editing | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onBegin: (at: Selection) => void;
  readonly onByYear: (at: Selection) => void;
  readonly onFinish: (text: string | null, then: 'down' | 'right' | 'left' | 'stay') => void;
  readonly onAction: (row: SheetRow, action: ItemAction) => void;
}

/** One row of an editable grid. */
export function SheetRowView(props: Props) {
  const { gridId, row, index, top, tracks, columns, selection, editing } = props;
  const theme = useTheme();
  const item = row.type === 'item';
  const base = {
    position: 'absolute',
    top,
    left: 0,
    right: 0,
    height: SHEET_ROW,
    borderBottom: `1px solid ${theme.sheet.line}`,
    boxSizing: 'border-box',
  } as const;
  if (row.type === 'problem') {
    return (
      <Box
        role="row"
        aria-rowindex={index + 2}
        sx={{ ...base, px: 1, pl: 3, display: 'flex', gap: 0.75, alignItems: 'center', color: 'error.main' }}
      >
        <StateIcon state="failed" />
        <Tooltip title={row.sentence ?? ''}>
          <Box
            role="gridcell"
            id={`${gridId}-${index}-0`}
            sx={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            {row.sentence}
          </Box>
        </Tooltip>
      </Box>
    );
  }
  return (
    <Box
      role="row"
      aria-rowindex={index + 2}
      data-path={row.path}
      sx={{
        ...base,
        display: 'grid',
        gridTemplateColumns: tracks,
        bgcolor: item ? theme.sheet.band : 'background.paper',
        fontWeight: item ? 700 : 400,
        color: row.muted ? 'text.secondary' : 'text.primary',
        fontStyle: row.muted ? 'italic' : 'normal',
        zIndex: editing ? 2 : 0,
      }}
    >
      {columns.map((column, c) => {
        const cell = row.cells[column.id] ?? { kind: 'blank' as const };
        if (row.wide && c > 1) return null;
        const active = selection?.row === index && columnOf(row, selection.column) === c;
        const span = row.wide && c === 1 ? '2 / -2' : undefined;
        return (
          <Box key={column.id} sx={{ position: 'relative', minWidth: 0, gridColumn: span }}>
            <SheetCellView
              id={`${gridId}-${index}-${c}`}
              cell={cell}
              column={column.id}
              depth={column.id === 'name' ? row.depth : 0}
              hint={column.id === 'name' ? row.hint : ''}
              active={active}
              selected={contains(selection, index, c)}
              onSelect={(extend) =>
                props.onSelect(
                  extend && selection ? { ...selection, row: index, column: c } : single(index, c),
                )
              }
              onBegin={() => props.onBegin(single(index, c))}
              onByYear={() => props.onByYear(single(index, c))}
            />
            {editing?.column === c && isEditable(cell) && (
              <CellEditor cell={cell} start={editing.text} label={column.label} onFinish={props.onFinish} />
            )}
          </Box>
        );
      })}
      {row.actions && <ItemMenu actions={row.actions} onAction={(action) => props.onAction(row, action)} />}
    </Box>
  );
}
