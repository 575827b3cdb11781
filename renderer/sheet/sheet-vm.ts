import type { Project } from '../engine/engine';

/** What became of a text written into a cell. */
export type Written =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly sentence: string };

/** Put a text into a project at the place a cell stands for. */
export type Write = (project: Project, text: string) => Written;

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Editable {
  readonly text: string;
  /** Names the cell for undo and for what was typed and not taken. */
  readonly key: string;
  readonly write: Write;
  /** What counts instead of the content: a contracted value. */
  readonly chip?: string;
}

/** One cell: read-only, typed into, chosen from a list, or opened in an editor of its own. */
export type SheetCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'fixed'; readonly text: string; readonly title?: string }
  | (Editable & {
      readonly kind: 'text';
      /** What the editor starts from. */
      readonly edit: string;
      readonly numeric?: boolean;
      readonly long?: boolean;
      readonly placeholder?: string;
      /** An editor of its own exists too: yearly values. */
      readonly opens?: 'series';
    })
  | (Editable & {
      readonly kind: 'choice';
      readonly value: string;
      readonly options: readonly Option[];
      /** Several may be chosen, joined by commas; none means all. */
      readonly many?: boolean;
    })
  | (Editable & { readonly kind: 'series'; readonly values: readonly number[]; readonly edit: string })
  | (Editable & { readonly kind: 'formula' });

export type EditableCell = Extract<SheetCell, Editable>;

/** What can be done with an item of a list. */
export type ItemAction = 'duplicate' | 'remove' | 'moveUp' | 'moveDown';

/** One row: a field, an item's heading, or the sentence about the row above. */
export interface SheetRow {
  readonly id: string;
  readonly type: 'field' | 'item' | 'problem';
  /** JSON pointer of what the row shows. */
  readonly path: string;
  readonly cells: Readonly<Record<string, SheetCell>>;
  readonly depth: number;
  /** Nothing depends on it. */
  readonly muted: boolean;
  readonly hint: string;
  readonly sentence?: string;
  /** The value has the rest of the row to itself. */
  readonly wide?: boolean;
  readonly actions?: readonly ItemAction[];
  /** How its actions change the project, where the row is no item of a list. */
  readonly act?: (project: Project, action: ItemAction) => Project;
}

export interface SheetColumn {
  readonly id: string;
  readonly label: string;
  /** A CSS grid track. */
  readonly track: string;
}

/** A text on its way into a cell. */
export interface SheetEdit {
  readonly cell: EditableCell;
  readonly text: string;
}

/** Whether something can be written into a cell. */
export function isEditable(cell: SheetCell | undefined): cell is EditableCell {
  return cell !== undefined && cell.kind !== 'blank' && cell.kind !== 'fixed';
}

/** The cell at a row and column. */
export function cellAt(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  row: number,
  column: number,
): SheetCell | undefined {
  const id = columns[column]?.id;
  return id === undefined ? undefined : rows[row]?.cells[id];
}

/** The column whose cell stands at a place: in a wide row, everything after the name belongs to the value. */
export function columnOf(row: SheetRow | undefined, column: number): number {
  return row?.wide && column > 1 ? 1 : column;
}

/** The text a spreadsheet receives for a cell. */
export function copyTextOf(cell: SheetCell | undefined): string {
  if (!cell || cell.kind === 'blank') return '';
  return cell.kind === 'text' || cell.kind === 'series' ? cell.edit : cell.text;
}

/** What a pasted block does: where each of its texts goes, and whether some found no cell. */
export interface PastePlan {
  readonly edits: readonly SheetEdit[];
  readonly beyond: boolean;
}

/** Lay a block of texts over the cells from the selection's corner; one text fills the whole selection. */
export function planPaste(
  block: readonly (readonly string[])[],
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  area: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
): PastePlan {
  const [first = []] = block;
  const only = block.length === 1 && first.length === 1 ? (first[0] ?? '') : null;
  const edits: SheetEdit[] = [];
  if (only !== null) {
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const cell = cellAt(rows, columns, r, c);
        if (isEditable(cell)) edits.push({ cell, text: only });
      }
    }
    return { edits, beyond: edits.length === 0 };
  }
  const corner = cellAt(rows, columns, area.top, area.left);
  const line =
    block.length === 1 ? first : block.every((r) => r.length === 1) ? block.map((r) => r[0] ?? '') : null;
  if (line && corner?.kind === 'series') {
    return { edits: [{ cell: corner, text: line.join(';') }], beyond: false };
  }
  return planBlock(block, rows, columns, area);
}

function planBlock(
  block: readonly (readonly string[])[],
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  area: { readonly top: number; readonly left: number },
): PastePlan {
  const edits: SheetEdit[] = [];
  let beyond = false;
  let r = area.top;
  for (const texts of block) {
    // Headings and sentences between the fields take no part in the block.
    while (r < rows.length && !texts.some((_, i) => isEditable(cellAt(rows, columns, r, area.left + i)))) r++;
    if (r >= rows.length) {
      beyond = true;
      break;
    }
    texts.forEach((text, i) => {
      const cell = cellAt(rows, columns, r, area.left + i);
      if (isEditable(cell)) edits.push({ cell, text });
      else if (text.trim() !== '') beyond = true;
    });
    r++;
  }
  return { edits, beyond };
}

/** Copy the top row of a selection into the rows below it; a single row takes from the row above. */
export function planFill(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  area: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
): readonly SheetEdit[] {
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  const edits: SheetEdit[] = [];
  for (let c = area.left; c <= area.right; c++) {
    const source = cellAt(rows, columns, from, c);
    if (!isEditable(source)) continue;
    for (let r = from + 1; r <= area.bottom; r++) {
      const cell = cellAt(rows, columns, r, c);
      if (isEditable(cell)) edits.push({ cell, text: copyTextOf(source) });
    }
  }
  return edits;
}
