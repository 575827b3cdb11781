import { FIELDS } from './fields';
import { termSection } from './inputs';
import { isRecord } from './pointer';
import { FUNDING_SECTIONS, ITEM_NAMES, PROPERTY_NAMES, TERM_SECTIONS } from './property-names';
import { projectSchema } from './schema';
import { lowerFirst } from './text';
import { z } from './zod';

/** Give the project file's format as a JSON Schema (draft 2020-12), with each input's name and definition. */
export function projectJsonSchema(): Record<string, unknown> {
  const schema: unknown = structuredClone(z.toJSONSchema(projectSchema, { io: 'input' }));
  if (!isRecord(schema)) throw new Error('The project schema has no JSON Schema form');
  annotate(schema, '');
  return { title: 'CityPact project / 城约项目文件', ...schema };
}

/** Add titles to every property, and definitions to those that hold inputs. */
function annotate(node: Record<string, unknown>, section: string): void {
  if (isRecord(node.properties)) {
    for (const [name, property] of Object.entries(node.properties)) {
      if (!isRecord(property)) continue;
      const inside = sectionOf(section, name);
      describe(property, inside, name);
      annotate(property, inside);
    }
  }
  for (const branches of [node.anyOf, node.oneOf, node.allOf]) {
    if (Array.isArray(branches))
      for (const branch of branches) if (isRecord(branch)) annotate(branch, section);
  }
  if (isRecord(node.items)) annotate(node.items, section);
}

/** Terms hold sections of their own; a concession's payments are named after the scheme. */
function sectionOf(section: string, name: string): string {
  if (section === '') return name;
  if (section === 'funding' && FUNDING_SECTIONS.has(name)) return name;
  if (section === 'pool' && name === 'game') return 'pool_game';
  if (section === 'economics' && name === 'conversion') return name;
  if (section !== 'options') return section;
  const named = termSection(name);
  return named !== name || TERM_SECTIONS.has(name) ? named : section;
}

function describe(property: Record<string, unknown>, section: string, name: string): void {
  const isInput = isRecord(property.properties) && 'value' in property.properties;
  const field = isInput ? FIELDS.get(`${section}.${name}`) : undefined;
  const label =
    field?.label ??
    ITEM_NAMES[name] ??
    (Object.hasOwn(PROPERTY_NAMES, name) ? PROPERTY_NAMES[name] : undefined);
  if (label) property.title = `${label.zh} / ${lowerFirst(label.en)}`;
  if (!field) return;
  const unit = typeof field.unit === 'string' ? ` [${field.unit}]` : '';
  property.description = `${field.help.zh} ${field.help.en}${unit}`;
}
