import { pick } from '../format/text';
import { t } from '../i18n';
import { currentOption, currentProject, currentScenario, useApp } from '../state/store';
import { say } from '../state/toast';
import { serializeProject } from './engine';
import type { WorkbookReply, WorkbookRequest } from './workbook-messages';

/** Write the workbook of the option and scenario shown: built in a worker, so that nobody waits for it. */
export async function exportWorkbook(): Promise<void> {
  const state = useApp.getState();
  const project = currentProject(state);
  const { host, settings } = state;
  if (!host || !project || state.exporting) return;
  if (state.computation.of !== project) {
    say('error', t('file.exportNeedsResult'));
    return;
  }
  useApp.setState({ exporting: true });
  try {
    const reply = await build({
      text: serializeProject(project),
      option: currentOption(state),
      scenario: currentScenario(state),
      language: settings.language,
      exported: now(),
    });
    if (!reply.ok) {
      say('error', t('file.exportFailed', { reason: reply.reason }));
      return;
    }
    const option = project.options.find((o) => o.id === currentOption(state));
    const names = [
      pick(project.identity.name, settings.language),
      option ? pick(option.label, settings.language) : '',
    ];
    const suggestedName = `${names
      .filter((n) => n !== '')
      .join(' - ')
      .replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`;
    const written = await host.files.export({ suggestedName, type: 'xlsx', bytes: reply.bytes });
    if (!written.ok)
      say('error', t('file.exportFailed', { reason: pick(written.error.message, settings.language) }));
    else if (written.value) say('success', t('file.exported', { name: written.value.name }));
  } finally {
    useApp.setState({ exporting: false });
  }
}

function build(request: WorkbookRequest): Promise<WorkbookReply> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
    const finish = (reply: WorkbookReply): void => {
      worker.terminate();
      resolve(reply);
    };
    worker.addEventListener('message', (event: MessageEvent<WorkbookReply>) => finish(event.data));
    worker.addEventListener('error', (event) => finish({ ok: false, reason: event.message }));
    worker.postMessage(request);
  });
}

/** Local time to the minute, as an ISO date and a clock time. */
function now(): string {
  const date = new Date();
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
}
