import type { Project } from '../engine/engine';
import { record, redo, undo } from './history';
import { useApp } from './store';

/** Replace the project by a changed one; changes under one key in quick succession undo together. */
export function edit(key: string, change: (project: Project) => Project): void {
  useApp.setState((state) => {
    if (!state.doc) return state;
    const history = record(state.doc.history, change(state.doc.history.present), key, Date.now());
    return { doc: { ...state.doc, history } };
  });
}

/** Take back the last change. */
export function undoEdit(): void {
  travel(undo);
}

/** Make the change again that was taken back. */
export function redoEdit(): void {
  travel(redo);
}

/** Keep what was typed and could not be taken. */
export function keepDrafts(drafts: readonly (readonly [string, string])[]): void {
  useApp.setState((state) => ({ drafts: new Map([...state.drafts, ...drafts]) }));
}

/** Forget what was typed and could not be taken. */
export function dropDrafts(keys: readonly string[]): void {
  const { drafts } = useApp.getState();
  if (!keys.some((key) => drafts.has(key))) return;
  const rest = new Map(drafts);
  for (const key of keys) rest.delete(key);
  useApp.setState({ drafts: rest });
}

function travel(step: typeof undo<Project>): void {
  useApp.setState((state) => {
    if (!state.doc) return state;
    const history = step(state.doc.history);
    return history === state.doc.history ? state : { doc: { ...state.doc, history }, drafts: new Map() };
  });
}
