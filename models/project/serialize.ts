import { isRecord } from './pointer';
import { type Project, projectSchema } from './schema';
import { childPiece, type Piece, propertiesOf } from './schema-walk';

/** Write a project as the text of its file: properties in the order of the schema, so that a change shows as a small difference. */
export function serializeProject(project: Project): string {
  return `${write(project, projectSchema, '')}\n`;
}

function write(value: unknown, piece: Piece | undefined, indent: string): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item: unknown) => write(item, piece && childPiece(piece, 0, value), deeper));
    // A series on one line reads and compares better than one number per line.
    if (value.every((item) => typeof item !== 'object')) return `[${items.join(', ')}]`;
    return `[\n${items.map((item) => deeper + item).join(',\n')}\n${indent}]`;
  }
  if (isRecord(value)) {
    const lines = ordered(value, piece).map(
      (key) =>
        `${deeper}${JSON.stringify(key)}: ${write(value[key], piece && childPiece(piece, key, value), deeper)}`,
    );
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
  }
  // JSON has no word for these; written as null they would spoil the file silently.
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`A project cannot hold the number ${value}`);
  return JSON.stringify(value);
}

function ordered(value: Record<string, unknown>, piece: Piece | undefined): string[] {
  const present = Object.keys(value).filter((key) => value[key] !== undefined);
  const known = piece ? propertiesOf(piece, value).filter((key) => present.includes(key)) : [];
  return [...known, ...present.filter((key) => !known.includes(key))];
}
