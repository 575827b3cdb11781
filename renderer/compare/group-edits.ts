import { type Project, setAt } from '../engine/engine';
import { freeId } from '../facts/lists';
import { withText } from '../format/text';
import type { Language } from '../host/host';

/** Put a criterion into a group, or into none; a group left empty goes, with what was compared with it. */
export function withGroup(project: Project, at: number, group: string | null): Project {
  const criterion = project.criteria?.[at];
  if (!criterion) return project;
  const { group: _before, ...alone } = criterion;
  return withoutEmptyGroups(setAt(project, `/criteria/${at}`, group === null ? alone : { ...alone, group }));
}

/** Put a criterion into a group of its own. */
export function withNewGroup(project: Project, at: number, label: { zh: string; en: string }): Project {
  const { criteria = [], criteria_groups: groups = [] } = project;
  const id = freeId([...criteria, ...groups], 'group');
  return withGroup({ ...project, criteria_groups: [...groups, { id, label }] }, at, id);
}

/** Name a group in one language; the other name stays. */
export function withGroupName(project: Project, id: string, name: string, language: Language): Project {
  const groups = (project.criteria_groups ?? []).map((group) =>
    group.id === id ? { ...group, label: withText(group.label, name, language) } : group,
  );
  return { ...project, criteria_groups: groups };
}

function withoutEmptyGroups(project: Project): Project {
  const { criteria = [], criteria_groups: groups = [], weighting } = project;
  const filled = groups.filter(({ id }) => criteria.some(({ group }) => group === id));
  if (filled.length === groups.length) return project;
  const { criteria_groups: _groups, ...rest } = project;
  const gone = groups.filter((one) => !filled.includes(one)).map(({ id }) => id);
  const comparisons = weighting?.comparisons?.filter(
    ({ criterion, over }) => !gone.includes(criterion) && !gone.includes(over),
  );
  return {
    ...rest,
    ...(filled.length > 0 ? { criteria_groups: filled } : {}),
    ...(weighting && comparisons ? { weighting: { ...weighting, comparisons } } : {}),
  };
}
