/** A cell, and the other corner of the block it selects. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly anchorRow: number;
  readonly anchorColumn: number;
}

/** How far cells go: rows from 0, columns from `firstColumn`. */
export interface Bounds {
  readonly rows: number;
  readonly firstColumn: number;
  readonly columns: number;
}

/** Select one cell. */
export function single(row: number, column: number): Selection {
  return { row, column, anchorRow: row, anchorColumn: column };
}

/** Move the cell as a key asks; null when the key moves nothing. */
export function moved(
  selection: Selection,
  key: { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean },
  bounds: Bounds,
  page: number,
): Selection | null {
  const target = targetOf(selection, key, bounds, page);
  if (!target) return null;
  const row = clamp(target[0], 0, bounds.rows - 1);
  const column = clamp(target[1], bounds.firstColumn, bounds.columns - 1);
  return key.shiftKey ? { ...selection, row, column } : single(row, column);
}

function targetOf(
  { row, column }: Selection,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  bounds: Bounds,
  page: number,
): readonly [number, number] | null {
  const far = Number.MAX_SAFE_INTEGER;
  switch (key) {
    case 'ArrowUp':
      return [ctrlKey ? 0 : row - 1, column];
    case 'ArrowDown':
      return [ctrlKey ? far : row + 1, column];
    case 'ArrowLeft':
      return [row, ctrlKey ? bounds.firstColumn : column - 1];
    case 'ArrowRight':
      return [row, ctrlKey ? far : column + 1];
    case 'Home':
      return [ctrlKey ? 0 : row, bounds.firstColumn];
    case 'End':
      return [ctrlKey ? far : row, far];
    case 'PageUp':
      return [row - page, column];
    case 'PageDown':
      return [row + page, column];
    default:
      return null;
  }
}

/** The block between the cell and its anchor, smallest first. */
export function block(selection: Selection): {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
} {
  return {
    top: Math.min(selection.row, selection.anchorRow),
    bottom: Math.max(selection.row, selection.anchorRow),
    left: Math.min(selection.column, selection.anchorColumn),
    right: Math.max(selection.column, selection.anchorColumn),
  };
}

/** Whether a cell lies in the selected block. */
export function contains(selection: Selection | null, row: number, column: number): boolean {
  if (!selection) return false;
  const { top, bottom, left, right } = block(selection);
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Keep a selection inside a table that has changed. */
export function within(selection: Selection, bounds: Bounds): Selection | null {
  if (bounds.rows === 0) return null;
  const row = clamp(selection.row, 0, bounds.rows - 1);
  const column = clamp(selection.column, bounds.firstColumn, bounds.columns - 1);
  if (row !== selection.row || column !== selection.column) return single(row, column);
  return selection;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
