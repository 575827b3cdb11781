import type { Project } from '../engine/engine';
import { type Param, readValues, startingValues, type Template, type Values } from '../engine/templates';
import { editText, readInput } from '../format/number-vm';
import { pick } from '../format/text';
import type { NumberStyle } from '../format/unit-vm';

/** What stands in the fields of a template: the text of each parameter that was touched. */
export type Typed = Readonly<Record<string, string>>;

/** The fields read back: values ready to insert, or a sentence beside each field that cannot be read. */
export interface ReadFields {
  readonly values: Values | null;
  readonly faults: Readonly<Record<string, string>>;
}

/** The text a parameter's field shows: what was typed, else where it begins. */
export function fieldText(param: Param, typed: Typed, starting: Values, style: NumberStyle): string {
  const own = typed[param.id];
  if (own !== undefined) return own;
  const value = starting[param.id];
  return 'choices' in param || typeof value !== 'number'
    ? String(value ?? '')
    : editText(value, param.unit, style);
}

/** Read every field that was touched; the others keep where they begin. */
export function readFields(
  template: Template,
  typed: Typed,
  project: Project,
  optionId: string | undefined,
  style: NumberStyle,
  notNumber: (text: string) => string,
): ReadFields {
  const option = project.options.find(({ id }) => id === optionId);
  const starting = startingValues(template, project, option);
  const values: Record<string, number | string> = { ...starting };
  const faults: Record<string, string> = {};
  for (const param of template.params) {
    const text = typed[param.id];
    if (text === undefined) continue;
    const value = 'choices' in param ? text : readInput(text, param.unit, style);
    if (value === null) {
      faults[param.id] = notNumber(text.trim());
      continue;
    }
    const read = readValues(template, { [param.id]: value }, project, option);
    if (read.ok) values[param.id] = value;
    else faults[param.id] = read.error.map((fault) => pick(fault, style.language)).join(' ');
  }
  return { values: Object.keys(faults).length === 0 ? values : null, faults };
}
