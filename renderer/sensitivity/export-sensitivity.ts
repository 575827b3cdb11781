import type { Sensitivity } from '../engine/sensitivity';
import { pick } from '../format/text';
import { t } from '../i18n';
import { currentProject, useApp } from '../state/store';
import { say } from '../state/toast';
import { sensitivityCsv } from './sensitivity-csv';

/** Write a study to a file a spreadsheet opens. */
export async function exportSensitivity(study: Sensitivity): Promise<void> {
  const state = useApp.getState();
  const project = currentProject(state);
  const { host, settings } = state;
  if (!host || !project) return;
  const name = `${pick(project.identity.name, settings.language)} - ${t('tabs.sensitivity')}`;
  const written = await host.files.export({
    suggestedName: `${name.replace(/[\\/:*?"<>|]/g, ' ')}.csv`,
    type: 'csv',
    bytes: new TextEncoder().encode(sensitivityCsv(study, settings.language)),
  });
  if (!written.ok)
    say('error', t('file.exportFailed', { reason: pick(written.error.message, settings.language) }));
  else if (written.value) say('success', t('file.exported', { name: written.value.name }));
}
