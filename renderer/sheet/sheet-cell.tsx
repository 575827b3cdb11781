import ExpandMore from '@mui/icons-material/ExpandMore';
import Functions from '@mui/icons-material/Functions';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { type MouseEvent, useRef, useState } from 'react';
import { Sparkline } from '../chart/sparkline';
import { useApp } from '../state/store';
import { MONO } from '../theme/theme';
import { ByYearButton } from './by-year-button';
import { isEditable, type SheetCell } from './sheet-vm';

interface Props {
  readonly id: string;
  readonly cell: SheetCell;
  readonly column: string;
  readonly depth: number;
  readonly hint: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onSelect: (extend: boolean) => void;
  readonly onBegin: () => void;
  readonly onByYear: () => void;
}

/** One cell: what it holds, or what was typed and could not be taken. */
export function SheetCellView({
  id,
  cell,
  column,
  depth,
  hint,
  active,
  selected,
  onSelect,
  onBegin,
  onByYear,
}: Props) {
  const theme = useTheme();
  const draft = useApp((s) => (isEditable(cell) ? s.drafts.get(cell.key) : undefined));
  const [clipped, setClipped] = useState(false);
  // A first click selects, as in Excel; the next one, or one on the arrow, opens.
  const wasActive = useRef(false);
  const opens = cell.kind === 'choice' || cell.kind === 'series' || cell.kind === 'formula';
  const onArrow = (event: MouseEvent): boolean => (event.target as Element).closest('[data-open]') !== null;
  const text = draft ?? (cell.kind === 'blank' ? '' : cell.text);
  const right =
    cell.kind === 'series' || column === 'base' || (cell.kind === 'text' && cell.numeric === true);
  const placeholder = cell.kind === 'text' && text === '' ? cell.placeholder : undefined;
  const tip = [clipped ? text : '', hint, cell.kind === 'fixed' ? (cell.title ?? '') : '']
    .filter((x) => x !== '')
    .join('\n');
  return (
    <Tooltip title={tip} slotProps={{ tooltip: { sx: { whiteSpace: 'pre-line' } } }}>
      <Box
        id={id}
        role="gridcell"
        aria-selected={selected}
        aria-invalid={draft !== undefined || undefined}
        aria-readonly={!isEditable(cell) || undefined}
        onMouseEnter={(event: React.MouseEvent<HTMLElement>) => {
          const span = event.currentTarget.querySelector('[data-text]');
          setClipped(span !== null && span.scrollWidth > span.clientWidth);
          if (event.buttons === 1) onSelect(true);
        }}
        onMouseDown={(event) => {
          if (event.button !== 0) return;
          wasActive.current = active;
          onSelect(event.shiftKey);
        }}
        onDoubleClick={onBegin}
        onClick={(event) => {
          if (opens && !event.shiftKey && (wasActive.current || onArrow(event))) onBegin();
        }}
        sx={{
          height: '100%',
          px: 1,
          pl: column === 'name' ? 1 + depth * 2 : 1,
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          justifyContent: right ? 'flex-end' : 'flex-start',
          cursor: isEditable(cell) ? 'cell' : 'default',
          userSelect: 'none',
          color:
            draft === undefined
              ? column === 'unit' || column === 'source' || column === 'note'
                ? 'text.secondary'
                : 'inherit'
              : 'error.main',
          fontWeight: column === 'name' ? 'inherit' : 400,
          bgcolor: selected ? theme.sheet.selected : undefined,
          boxShadow: active
            ? `inset 0 0 0 2px ${theme.palette.primary.main}`
            : draft === undefined
              ? undefined
              : `inset 0 0 0 1px ${theme.palette.error.main}`,
        }}
      >
        {active && cell.kind === 'text' && cell.opens === 'series' && <ByYearButton onClick={onByYear} />}
        {isEditable(cell) && cell.chip !== undefined && (
          <Chip
            size="small"
            color="primary"
            variant="outlined"
            label={cell.chip}
            sx={{ flexShrink: 0, mr: 'auto' }}
          />
        )}
        {cell.kind === 'series' && (
          <Sparkline values={cell.values} width={64} height={20} label={cell.text} />
        )}
        {cell.kind === 'formula' && <Functions sx={{ fontSize: 16, color: 'text.secondary' }} />}
        <Box
          component="span"
          data-text
          sx={{
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            minWidth: 0,
            fontFamily: cell.kind === 'formula' ? MONO : undefined,
            color: placeholder ? 'text.secondary' : undefined,
          }}
        >
          {placeholder ?? text}
        </Box>
        {cell.kind === 'choice' && (
          <ExpandMore
            data-open
            sx={{ fontSize: 16, color: 'text.secondary', flexShrink: 0, cursor: 'pointer' }}
          />
        )}
      </Box>
    </Tooltip>
  );
}
