import { applyTemplate, type Template, type Values } from '../engine/templates';
import { editInput } from '../facts/edit-input';
import { pick } from '../format/text';
import { t } from '../i18n';
import { edit } from './edit';
import { currentProject, useApp } from './store';
import { say } from './toast';

/** Insert a template as one step of history, into an option or the shared facts, and go to the first new cell. */
export function insertTemplate(template: Template, option: string | undefined, values: Values): void {
  const state = useApp.getState();
  const project = currentProject(state);
  if (!project) return;
  const { project: changed, added, notices } = applyTemplate(project, template, { option, values });
  const [first = ''] = added;
  edit(`${first}:template`, () => changed);
  editInput(`${first}/${first.includes('/shareholders/') ? 'party' : 'label'}`);
  const { language } = state.settings;
  const idle = notices.filter(({ kind }) => kind === 'ignored' || kind === 'changed');
  const done = t('templates.added', { name: pick(template.label, language), n: added.length });
  say('info', [done, ...idle.map(({ text }) => pick(text, language))].join(' '));
}
