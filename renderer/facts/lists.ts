import { checkProject, getAt, type Project, parsePointer, setAt } from '../engine/engine';
import { type ProjectText, pick } from '../format/text';
import type { Language } from '../host/host';
import type { ItemAction } from '../sheet/sheet-vm';

interface Item {
  readonly id: string;
  readonly label: ProjectText;
}

/** An id that no item of a list bears yet. */
export function freeId(items: readonly { readonly id: string }[], stem: string): string {
  const taken = new Set(items.map((item) => item.id));
  for (let n = items.length + 1; ; n++) if (!taken.has(`${stem}_${n}`)) return `${stem}_${n}`;
}

/** Duplicate, move or remove the item at a path of a list. */
export function actOnItem(
  project: Project,
  path: string,
  action: ItemAction,
  copyName: (name: string) => string,
  language: Language,
): Project {
  const steps = parsePointer(path);
  const at = Number(steps.at(-1));
  const list = `/${steps.slice(0, -1).join('/')}`;
  const items = getAt(project, list) as readonly Item[];
  const item = items[at];
  if (!item) return project;
  const rest = items.filter((_, i) => i !== at);
  switch (action) {
    case 'remove':
      return setAt(project, list, rest);
    case 'moveUp':
      return setAt(project, list, rest.toSpliced(at - 1, 0, item));
    case 'moveDown':
      return setAt(project, list, rest.toSpliced(at + 1, 0, item));
    case 'duplicate': {
      const copy = {
        ...item,
        id: freeId(items, item.id.replace(/_\d+$/, '')),
        label: copyName(pick(item.label, language)),
      };
      return setAt(project, list, items.toSpliced(at + 1, 0, copy));
    }
  }
}

/** What a change would break, in the words of the check. */
export function newSentences(before: Project, after: Project, language: Language): readonly string[] {
  const known = new Set(checkProject(before).map((p) => p.message.en));
  return checkProject(after)
    .filter((p) => p.severity === 'error' && !known.has(p.message.en))
    .map((p) => pick(p.message, language));
}

/** Faults a change would bring that are not there now, as sentences. */
export function newFaults(before: Project, after: Project, language: Language): readonly string[] {
  const known = new Set(checkProject(before).map((p) => p.message.en));
  return checkProject(after)
    .filter((p) => p.severity === 'error' && !known.has(p.message.en))
    .map((p) => `${pick(p.place, language)}`);
}
