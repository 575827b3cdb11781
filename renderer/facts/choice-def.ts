import { type Bilingual, getAt, type Project } from '../engine/engine';
import { put } from '../engine/put';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { choiceRow } from './rows';

/** A property with a few possible values: what it is called, what it does, what each value means. */
export interface ChoiceDef<V extends string = string> {
  readonly label: Bilingual;
  readonly help: Bilingual;
  readonly values: Readonly<Record<V, Bilingual>>;
  /** What holds when the file says nothing. */
  readonly fallback?: V;
  /** Nothing at all may be chosen too. */
  readonly optional?: boolean;
}

interface More {
  readonly depth?: number;
  /** The values offered; all when absent. */
  readonly only?: readonly string[];
  readonly apply?: (project: Project, value: string) => Project;
}

/** A row for such a property. */
export function definedChoiceRow(ctx: RowContext, path: string, def: ChoiceDef, more: More = {}): SheetRow {
  const { language } = ctx.style;
  const stated = getAt(ctx.project, path);
  const now =
    typeof stated === 'string' ? stated : typeof stated === 'boolean' ? String(stated) : (def.fallback ?? '');
  const options = [
    ...(def.optional ? [{ value: '', label: ctx.t('common.none') }] : []),
    ...Object.entries(def.values)
      .filter(([value]) => more.only === undefined || more.only.includes(value) || value === now)
      .map(([value, label]) => ({ value, label: pick(label, language) })),
  ];
  const apply = (project: Project, value: string): Project => {
    if (value === now) return project;
    if (more.apply) return more.apply(project, value);
    return put(project, path, value === '' || value === def.fallback ? undefined : value);
  };
  const row = choiceRow(ctx, path, pick(def.label, language), options, apply);
  const cell = row.cells.value;
  return {
    ...row,
    depth: more.depth ?? 1,
    hint: pick(def.help, language),
    cells: {
      ...row.cells,
      ...(cell?.kind === 'choice'
        ? { value: { ...cell, value: now, text: options.find((o) => o.value === now)?.label ?? now } }
        : {}),
    },
  };
}
