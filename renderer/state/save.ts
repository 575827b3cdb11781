import { serializeProject } from '../engine/engine';
import { pick } from '../format/text';
import { t } from '../i18n';
import { discardJournal } from './journal';
import { refreshRecents } from './recents';
import { currentProject, useApp } from './store';
import { say } from './toast';

/** Write the project to its file, asking for one if it has none; true when it is on disk. */
export async function saveDocument(): Promise<boolean> {
  const { doc } = useApp.getState();
  return doc?.ref ? write(doc.ref) : saveDocumentAs();
}

/** Ask for a file and write the project to it; true when it is on disk. */
export async function saveDocumentAs(): Promise<boolean> {
  return write(null);
}

async function write(ref: string | null): Promise<boolean> {
  const { host, doc, settings } = useApp.getState();
  const project = currentProject(useApp.getState());
  if (!host || !doc || !project) return false;
  const text = serializeProject(project);
  const suggested = doc.ref ? doc.name : `${pick(project.identity.name, settings.language)}.citypact`;
  const reply = ref ? await host.project.save(ref, text) : await host.project.saveAs(suggested, text);
  if (!reply.ok) {
    say('error', pick(reply.error.message, settings.language));
    return false;
  }
  if (!reply.value) return false;
  const file = reply.value;
  useApp.setState((s) =>
    s.doc?.id === doc.id
      ? { doc: { ...s.doc, name: file.name, ref: file.ref, saved: project, savedAt: file.savedAt } }
      : s,
  );
  await discardJournal(doc.id);
  say('success', t('file.saved', { name: file.name }));
  void refreshRecents();
  return true;
}
