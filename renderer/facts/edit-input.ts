import { parsePointer } from '../engine/engine';
import { go } from '../state/navigate';
import { currentProject, useApp } from '../state/store';

/** Go to the cell in which something of the project file is edited. */
export function editInput(path: string): void {
  const steps = parsePointer(path);
  const [section = 'identity'] = steps;
  if (section === 'scenarios') {
    go({ page: 'terms', tab: 'scenarios', cell: path });
    return;
  }
  if (section !== 'options') {
    go({ page: 'facts', tab: section, cell: path });
    return;
  }
  const option = currentProject(useApp.getState())?.options[Number(steps[1])];
  go({ page: 'terms', tab: termsSection(steps[3]), cell: path, ...(option ? { option: option.id } : {}) });
}

/** The section of the terms page that shows a property of the terms. */
export function termsSection(property: string | undefined): string {
  switch (property) {
    case undefined:
      return 'option';
    case 'payments':
    case 'loan':
    case 'distribution':
      return property;
    default:
      return 'roles';
  }
}
