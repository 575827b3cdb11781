import { newProject, type Project, parseDraft } from '../engine/engine';
import type { HostError, JournalEntry, OpenedFile, Reply } from '../host/host';
import { startHistory } from './history';
import { discardJournal, writeJournal } from './journal';
import { goTo } from './navigate';
import { forgetRecent, refreshRecents } from './recents';
import { NO_COMPUTATION, type OpenDocument, useApp } from './store';
import { settleUnsaved } from './unsaved';

/** Let the person choose a file and open it. */
export async function openDocument(): Promise<void> {
  const { host } = useApp.getState();
  if (host) await openReply(await host.project.open());
}

/** Open a file the host knows: from the recent list, or because the system asks. */
export async function openRef(ref: string, name: string): Promise<void> {
  const { host } = useApp.getState();
  if (host) await openReply(await host.project.openRef(ref), name);
}

/** Open a sample as a new, unsaved project. */
export async function openSample(fileName: string): Promise<void> {
  const reply = await useApp.getState().host?.samples.read(fileName);
  if (!reply) return;
  if (!reply.ok) return refuse(reply.error, fileName);
  await openText(reply.value, { name: fileName, ref: null, fromFile: true });
}

/** Start a project from nothing but a name and a city. */
export async function createDocument(name: string, city: string): Promise<void> {
  if (!(await settleUnsaved())) return;
  const fresh = newProject(name);
  const project = { ...fresh, identity: { ...fresh.identity, city } };
  show(project, { name: `${name}.citypact`, ref: null, saved: null });
  goTo('facts', 'identity');
}

/** Bring back work an earlier run left unsaved. */
export async function recover(entry: JournalEntry): Promise<void> {
  const reply = await useApp.getState().host?.journal.read(entry.id);
  if (!reply) return;
  if (!reply.ok) return refuse(reply.error, entry.name);
  const opened = await openText(reply.value, { name: entry.name, ref: entry.ref, fromFile: false });
  if (!opened) return;
  await writeJournal(); // under its new name before the old one goes
  await discardJournal(entry.id);
}

async function openReply(reply: Reply<OpenedFile | null>, name = ''): Promise<void> {
  if (!reply.ok) return refuse(reply.error, name);
  if (!reply.value) return;
  const { text, ref } = reply.value;
  await openText(text, { name: reply.value.name, ref, fromFile: true });
  void refreshRecents();
}

interface Origin {
  readonly name: string;
  readonly ref: string | null;
  /** Whether the text is what the file holds, so that nothing is unsaved. */
  readonly fromFile: boolean;
}

async function openText(text: string, origin: Origin): Promise<boolean> {
  const parsed = parseDraft(text);
  if (!parsed.ok) {
    useApp.setState({ badFile: { name: origin.name, problems: parsed.error } });
    await forgetNew(origin.ref);
    return false;
  }
  if (!(await settleUnsaved())) return false;
  show(parsed.value, { name: origin.name, ref: origin.ref, saved: origin.fromFile ? parsed.value : null });
  goTo('results', 'summary');
  return true;
}

function show(project: Project, file: Pick<OpenDocument, 'name' | 'ref' | 'saved'>): void {
  const old = useApp.getState().doc;
  if (old) void discardJournal(old.id);
  useApp.setState((s) => ({
    doc: { id: newId(), ...file, history: startHistory(project), savedAt: null },
    computation: NO_COMPUTATION,
    drafts: new Map(),
    trail: [],
    statistics: null,
    periodView: 'year',
    route: { ...s.route, option: '', scenario: '', explain: null, cell: '' },
  }));
}

/** A file that could not be opened is not worth listing, unless it could be before. */
async function forgetNew(ref: string | null): Promise<void> {
  if (ref !== null && !useApp.getState().recents.some((recent) => recent.ref === ref))
    await forgetRecent(ref);
}

/** Nothing that is open is touched: the person is told what is wrong with the other file. */
function refuse(error: HostError, name: string): void {
  const where = error.path ?? name;
  const short = where.split(/[\\/]/).at(-1) ?? where;
  const place = { zh: where || '文件', en: where || 'File' };
  useApp.setState({ badFile: { name: short, problems: [{ place, message: error.message }] } });
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
