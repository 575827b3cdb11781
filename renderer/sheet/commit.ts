import { t } from '../i18n';
import { dropDrafts, edit, keepDrafts } from '../state/edit';
import { currentProject, useApp } from '../state/store';
import { say } from '../state/toast';
import type { SheetEdit } from './sheet-vm';

/** Write texts into cells as one undoable step; what cannot be taken stays where it was typed. */
export function commitEdits(edits: readonly SheetEdit[]): {
  readonly taken: number;
  readonly refused: number;
} {
  const start = currentProject(useApp.getState());
  if (!start || edits.length === 0) return { taken: 0, refused: 0 };
  let project = start;
  const refused: (readonly [string, string])[] = [];
  const taken: string[] = [];
  for (const { cell, text } of edits) {
    const written = cell.write(project, text);
    if (written.ok) {
      project = written.project;
      taken.push(cell.key);
    } else refused.push([cell.key, text]);
  }
  const [only] = edits;
  const key = edits.length === 1 && only ? only.cell.key : `block:${edits.length}:${only?.cell.key}`;
  const result = project;
  if (JSON.stringify(result) !== JSON.stringify(start)) edit(key, () => result);
  dropDrafts(taken);
  if (refused.length > 0) keepDrafts(refused);
  return { taken: taken.length, refused: refused.length };
}

/** Write a pasted block and say what became of it. */
export function commitPaste(edits: readonly SheetEdit[], beyond: boolean): void {
  const { taken, refused } = commitEdits(edits);
  if (refused > 0) say('error', t('grid.pasteRejected', { count: refused }));
  else if (beyond) say('info', t('grid.pasteBeyond'));
  else if (taken > 1) say('success', t('grid.pasted', { count: taken }));
}

/** Clear cells that may be empty; those that may not keep their content. */
export function commitClear(edits: readonly SheetEdit[]): void {
  const start = currentProject(useApp.getState());
  if (!start) return;
  const keys = edits.map((e) => e.cell.key);
  const { drafts } = useApp.getState();
  const onlyDrafts = keys.every((key) => drafts.has(key));
  dropDrafts(keys);
  if (onlyDrafts) return;
  const able = edits.filter((e) => e.cell.write(start, '').ok);
  commitEdits(able);
  const kept = edits.find((e) => !able.includes(e));
  if (kept) say('info', t('grid.keptRequired', { name: kept.cell.text }));
}
