import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PeriodColumn } from '../format/period-vm';
import { toTsv } from '../format/tsv';
import type { NumberStyle } from '../format/unit-vm';
import { explainFigure } from '../state/navigate';
import { useApp } from '../state/store';
import { cellNumber, cellPeriod, type PeriodRow, TOTAL } from './period-rows-vm';
import { type Bounds, moved, type Selection, single, within } from './selection-vm';
import { selectionText, statisticsOf } from './statistics-vm';

export const ROW_HEIGHT = 30;
export const COLUMN_WIDTH = 92;

/** Widths of the columns that stay in place. */
export interface FrozenWidths {
  readonly name: number;
  readonly unit: number;
  readonly total: number;
  readonly all: number;
}

const WIDE: FrozenWidths = { name: 296, unit: 96, total: 108, all: 500 };
const NARROW: FrozenWidths = { name: 200, unit: 80, total: 100, all: 380 };
const NARROW_BELOW = 1000;

interface Options {
  readonly rows: readonly PeriodRow[];
  readonly columns: readonly PeriodColumn[];
  readonly style: NumberStyle;
  readonly onFold?: ((id: string) => void) | undefined;
}

/** Selection, keys, pointer, copying and the visible part of a table over periods. */
export function usePeriodGrid({ rows, columns, style, onFold }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setSelection] = useState<Selection | null>(null);
  const frozen = useFrozenWidths(scroller);
  const bounds: Bounds = { rows: rows.length, firstColumn: TOTAL, columns: columns.length };
  const selection = wanted && within(wanted, bounds);

  const rowWindow = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingStart: ROW_HEIGHT + 4,
  });
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 2,
    scrollPaddingStart: frozen.all,
  });
  useStatistics(selection, rows, columns, style);

  const select = (next: Selection): void => {
    setSelection(next);
    rowWindow.scrollToIndex(next.row, { align: 'auto' });
    if (next.column >= 0) columnWindow.scrollToIndex(next.column, { align: 'auto' });
  };
  const open = (at: Selection): void => {
    const row = rows[at.row];
    if (row?.type === 'head') onFold?.(row.id);
    if (
      row?.type === 'line' &&
      row.folded !== undefined &&
      at.column === TOTAL &&
      cellNumber(row, columns, TOTAL) === null
    )
      onFold?.(row.key);
    if (row?.type !== 'line' || cellNumber(row, columns, at.column) === null) return;
    const period = cellPeriod(row, columns, at.column);
    explainFigure(period === undefined ? { id: row.id } : { id: row.id, period });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = selection ?? single(0, TOTAL);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(here);
      return;
    }
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / ROW_HEIGHT) - 2);
    const next = moved(here, event, bounds, page);
    if (!next) return;
    event.preventDefault();
    select(next);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (!selection) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(selectionText(selection, rows, columns, style)));
  };
  const point = (event: MouseEvent, extend: boolean): void => {
    const at = cellUnder(event);
    if (at) setSelection(extend && selection ? { ...selection, row: at.row, column: at.column } : at);
  };
  const handlers = {
    onKeyDown,
    onCopy,
    onMouseDown: (event: MouseEvent) => {
      if (event.button === 0) point(event, event.shiftKey);
    },
    onMouseOver: (event: MouseEvent) => {
      if (event.buttons === 1) point(event, true);
    },
    onClick: (event: MouseEvent) => {
      const fold = (event.target as Element).closest<HTMLElement>('[data-fold]')?.dataset.fold;
      if (fold !== undefined) onFold?.(fold);
      const at = cellUnder(event);
      if (at && !event.shiftKey) open(at);
    },
  };
  return { scroller, frozen, rowWindow, columnWindow, selection, handlers };
}

function cellUnder(event: MouseEvent): Selection | null {
  const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
  return cell ? single(Number(cell.dataset.row), Number(cell.dataset.column)) : null;
}

/** Show sum, average and count of the selection in the strip at the bottom. */
function useStatistics(
  selection: Selection | null,
  rows: readonly PeriodRow[],
  columns: readonly PeriodColumn[],
  style: NumberStyle,
): void {
  const statistics = useMemo(
    () => statisticsOf(selection, rows, columns, style),
    [selection, rows, columns, style],
  );
  useEffect(() => {
    useApp.setState({ statistics });
    return () => useApp.setState({ statistics: null });
  }, [statistics]);
}

/** Names take less room where there is little, beside the explanation of a figure. */
function useFrozenWidths(scroller: RefObject<HTMLDivElement | null>): FrozenWidths {
  const [widths, setWidths] = useState(WIDE);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidths(element.clientWidth < NARROW_BELOW ? NARROW : WIDE));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return widths;
}
