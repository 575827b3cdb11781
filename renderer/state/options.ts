import { addOption, fillNeeds, type SchemeChoice, switchScheme } from '../engine/schemes';
import { edit } from './edit';
import { go } from './navigate';
import { currentOption, currentProject, useApp } from './store';

/** Add an option of a scheme beside the others, with the current option's terms to begin with, and show its terms. */
export function adoptScheme(choice: SchemeChoice): void {
  const state = useApp.getState();
  const project = currentProject(state);
  if (!project) return;
  const added = addOption(project, choice, currentOption(state));
  edit('/options:add', () => added.project);
  const at = added.project.options.length - 1;
  go({ page: 'terms', tab: 'option', option: added.id, cell: `/options/${at}/label` });
}

/** Deliver an option by another scheme; every fact and every term stays. */
export function changeScheme(option: string, choice: SchemeChoice): void {
  edit(`/options/${option}/scheme`, (project) => switchScheme(project, option, choice));
}

/** Add to an option what its scheme still needs, as assumptions. */
export function startNeeds(option: string): void {
  edit(`/options/${option}/needs`, (project) => fillNeeds(project, option));
}
