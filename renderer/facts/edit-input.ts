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
  go({
    page: 'terms',
    tab: termsSection(steps[3], steps[4]),
    cell: path,
    ...(option ? { option: option.id } : {}),
  });
}

const FUNDING_PARTS: readonly string[] = ['grants', 'tranches', 'reserves', 'lock_up', 'waterfall'];

/** The section of the terms page that shows a property of the terms. */
export function termsSection(property: string | undefined, part?: string): string {
  switch (property) {
    case undefined:
      return 'option';
    case 'assignments':
    case 'excluded':
      return 'arrangement';
    case 'flexible_term':
    case 'retained':
      return 'value_kept';
    case 'funding':
      return part !== undefined && FUNDING_PARTS.includes(part) ? part : 'funding';
    case 'calls':
      return 'shareholders';
    case 'shareholders':
    case 'in_kind':
    case 'preferences':
    case 'share_exits':
    case 'investments':
    case 'revenues':
    case 'costs':
    case 'pool':
    case 'payments':
    case 'subsidies':
    case 'termination':
    case 'refinancing':
    case 'end_of_term':
    case 'accounting':
    case 'distribution':
      return property;
    default:
      return 'roles';
  }
}
