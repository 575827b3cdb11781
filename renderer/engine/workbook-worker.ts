import { parseDraft } from '../../models/project';
import { buildWorkbook } from '../../models/reports/workbook';
import { runProject } from '../../models/studies/run';
import type { WorkbookReply, WorkbookRequest } from './workbook-messages';

self.addEventListener('message', (event: MessageEvent<WorkbookRequest>) => {
  void build(event.data).then((reply) => self.postMessage(reply));
});

async function build({
  text,
  option,
  scenario,
  language,
  exported,
}: WorkbookRequest): Promise<WorkbookReply> {
  const short = language === 'en' ? 'en' : 'zh';
  try {
    const project = parseDraft(text);
    if (!project.ok) return { ok: false, reason: project.error.map((p) => p.message[short]).join(' ') };
    const outcome = runProject(project.value, { option, scenario });
    if (!outcome.ok) return { ok: false, reason: outcome.error.map((e) => e.message[short]).join(' ') };
    const bytes = await buildWorkbook(outcome.value, project.value, short, { exported });
    return { ok: true, bytes: new Uint8Array(bytes) };
  } catch (thrown) {
    return { ok: false, reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
