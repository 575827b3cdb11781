import { getAt, type Project, parsePointer, setAt } from './engine';

/** What a part begins as when something is put into it that is not there yet. */
const FRESH: Readonly<Record<string, object>> = { funding: { tranches: [] } };

/** Parts that only group others: with nothing left in them they go too. */
const GROUPS: ReadonlySet<string> = new Set(['fees', 'reserves', 'stamp_duty', 'end_of_term', 'accounting']);

/** Put a value at a place of the project, making the parts around it; undefined removes it, and empty groups with it. */
export function put(project: Project, path: string, value: unknown): Project {
  const steps = parsePointer(path);
  if (value === undefined) return removed(project, path, steps);
  let here = project;
  for (let i = 1; i < steps.length; i++) {
    const part = pointer(steps.slice(0, i));
    if (getAt(here, part) === undefined) here = setAt(here, part, FRESH[steps[i - 1] ?? ''] ?? {});
  }
  return setAt(here, path, value);
}

function removed(project: Project, path: string, steps: readonly string[]): Project {
  if (getAt(project, path) === undefined) return project;
  const without = setAt(project, path, undefined);
  const around = steps.slice(0, -1);
  const group = getAt(without, pointer(around));
  const empty = typeof group === 'object' && group !== null && Object.keys(group).length === 0;
  return empty && GROUPS.has(around.at(-1) ?? '') ? setAt(without, pointer(around), undefined) : without;
}

function pointer(steps: readonly string[]): string {
  return steps.map((step) => `/${step}`).join('');
}
