import { serializeProject } from '../engine/engine';
import { currentProject, isDirty, useApp } from './store';

const DELAY_MS = 1500;

/** Keep unsaved work in the crash journal, a moment after the last change. */
export function keepJournal(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = useApp.subscribe((state, before) => {
    if (currentProject(state) === currentProject(before) || !isDirty(state)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void writeJournal(), DELAY_MS);
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    stop();
  };
}

/** Write unsaved work to the journal now. */
export async function writeJournal(): Promise<void> {
  const state = useApp.getState();
  const project = currentProject(state);
  if (!state.host || !state.doc || !project || !isDirty(state)) return;
  const { id, name, ref } = state.doc;
  await state.host.journal.write({ id, name, ref, text: serializeProject(project) });
}

/** Drop a document's journal: its work is on disk, or not wanted. */
export async function discardJournal(id: string): Promise<void> {
  await useApp.getState().host?.journal.discard(id);
  useApp.setState((s) => ({ recoverable: s.recoverable.filter((entry) => entry.id !== id) }));
}

/** Look for work an earlier run left unsaved. */
export async function findRecoverable(): Promise<void> {
  const reply = await useApp.getState().host?.journal.list();
  if (reply?.ok) useApp.setState({ recoverable: reply.value });
}
