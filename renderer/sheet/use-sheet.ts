import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { parseTsv, toTsv } from '../format/tsv';
import { block, moved, type Selection, single, within } from '../results/selection-vm';
import { commitClear, commitEdits, commitPaste } from './commit';
import {
  cellAt,
  columnOf,
  copyTextOf,
  isEditable,
  planFill,
  planPaste,
  type SheetColumn,
  type SheetRow,
} from './sheet-vm';

export const SHEET_ROW = 34;

/** A cell being edited, and the text its editor began with. */
export interface Editing {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Options {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
  /** Open the editor of a series or a formula. */
  readonly onOpen: (row: SheetRow, kind: 'series' | 'formula') => void;
  /** A row to begin at. */
  readonly startRow: number;
  readonly startColumn: number;
}

/** Selection, keys, editing and the clipboard of an editable grid. */
export function useSheet({ rows, columns, onOpen, startRow, startColumn }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setSelection] = useState<Selection | null>(
    startRow >= 0 ? single(startRow, startColumn) : null,
  );
  const [editing, setEditing] = useState<Editing | null>(null);
  const bounds = { rows: rows.length, firstColumn: 0, columns: columns.length };
  const selection = wanted && within(wanted, bounds);
  const window_ = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => SHEET_ROW,
    overscan: 8,
    scrollPaddingStart: SHEET_ROW + 2,
    initialOffset: startRow > 8 ? (startRow - 4) * SHEET_ROW : 0,
  });
  const focus = (): void => scroller.current?.focus();
  // Arriving by a link to a cell, the keys belong to that cell.
  useEffect(() => {
    if (startRow >= 0) scroller.current?.focus();
  }, [startRow]);

  const select = (next: Selection): void => {
    setSelection(next);
    window_.scrollToIndex(next.row, { align: 'auto' });
  };
  const openByYear = (at: Selection): void => {
    const row = rows[at.row];
    const cell = cellAt(rows, columns, at.row, at.column);
    if (row && cell?.kind === 'text' && cell.opens) onOpen(row, cell.opens);
  };
  const begin = (at: Selection, typed: string | null): boolean => {
    const row = rows[at.row];
    const column = columnOf(row, at.column);
    const cell = cellAt(rows, columns, at.row, column);
    if (!row || !isEditable(cell)) return false;
    if (cell.kind === 'series' || cell.kind === 'formula') {
      onOpen(row, cell.kind);
      return true;
    }
    const text = typed ?? (cell.kind === 'text' ? cell.edit : '');
    flushSync(() => setEditing({ row: at.row, column, text }));
    return true;
  };
  const finish = (text: string | null, then: 'down' | 'right' | 'left' | 'stay'): void => {
    if (!editing) return;
    const cell = cellAt(rows, columns, editing.row, editing.column);
    setEditing(null);
    if (text !== null && isEditable(cell) && (cell.kind !== 'text' || text !== cell.edit)) {
      commitEdits([{ cell, text }]);
    }
    const step = { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft', stay: '' }[then];
    const here = single(editing.row, editing.column);
    select(moved(here, { key: step, shiftKey: false, ctrlKey: false }, bounds, 1) ?? here);
    focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing || event.target !== scroller.current) return;
    const here = selection ?? single(0, 0);
    const area = block(here);
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'F2' && event.shiftKey) openByYear(here);
    else if (event.key === 'Enter' || event.key === 'F2') begin(here, null);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const edits = [];
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) {
          const cell = cellAt(rows, columns, r, c);
          if (isEditable(cell)) edits.push({ cell, text: '' });
        }
      commitClear(edits);
    } else if (control && event.key.toLowerCase() === 'd') commitEdits(planFill(rows, columns, area));
    else if (control && event.key.toLowerCase() === 'a')
      setSelection({ row: 0, column: 0, anchorRow: rows.length - 1, anchorColumn: columns.length - 1 });
    else if (event.key === 'Tab') {
      const next = moved(
        here,
        { key: event.shiftKey ? 'ArrowLeft' : 'ArrowRight', shiftKey: false, ctrlKey: false },
        bounds,
        1,
      );
      if (!next || next.column === here.column) return;
      select(next);
    } else if (!control && !event.altKey && (event.key.length === 1 || event.key === 'Process')) {
      // The key itself lands in the editor that now has the focus.
      if (event.key === '?' || !begin(here, '')) return;
      return;
    } else {
      if (event.altKey) return;
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / SHEET_ROW) - 2);
      const next = moved(here, event, bounds, page);
      if (!next) return;
      select(next);
    }
    event.preventDefault();
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (editing || !selection) return;
    const area = block(selection);
    const texts: string[][] = [];
    for (let r = area.top; r <= area.bottom; r++) {
      if (rows[r]?.type === 'problem') continue;
      const line: string[] = [];
      for (let c = area.left; c <= area.right; c++) line.push(copyTextOf(cellAt(rows, columns, r, c)));
      texts.push(line);
    }
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(texts));
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (editing || !selection) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return; // a picture, or nothing at all
    const { edits, beyond } = planPaste(parseTsv(text), rows, columns, block(selection));
    commitPaste(edits, beyond);
  };

  return {
    scroller,
    window: window_,
    selection,
    select,
    editing,
    begin,
    openByYear,
    finish,
    onKeyDown,
    onCopy,
    onPaste,
  };
}
