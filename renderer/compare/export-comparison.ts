import type { Comparison } from '../engine/compare';
import type { OptionCompliance, Scoring } from '../engine/scoring';
import { pick } from '../format/text';
import { t } from '../i18n';
import { currentProject, useApp } from '../state/store';
import { say } from '../state/toast';
import { comparisonCsv } from './comparison-csv';

/** Write the comparison to a file a spreadsheet opens. */
export async function exportComparison(
  comparison: Comparison,
  scoring: Scoring | null,
  compliance: readonly OptionCompliance[],
): Promise<void> {
  const state = useApp.getState();
  const project = currentProject(state);
  const { host, settings } = state;
  if (!host || !project) return;
  const text = comparisonCsv({ comparison, scoring, compliance }, settings.language, {
    figure: t('score.figure'),
    unit: t('score.unit'),
    net: t('compare.parties'),
    points: t('score.title'),
    total: t('score.total'),
    compliance: t('compliance.tab'),
    red: t('compliance.states.fail'),
    amber: t('compare.amber'),
    blue: t('compliance.states.unknown'),
    worst: t('compare.worst'),
  });
  const name = `${pick(project.identity.name, settings.language)} - ${t('compare.title')}`;
  const written = await host.files.export({
    suggestedName: `${name.replace(/[\\/:*?"<>|]/g, ' ')}.csv`,
    type: 'csv',
    bytes: new TextEncoder().encode(text),
  });
  if (!written.ok)
    say('error', t('file.exportFailed', { reason: pick(written.error.message, settings.language) }));
  else if (written.value) say('success', t('file.exported', { name: written.value.name }));
}
