import type { Bilingual, BlockDef, InputDef, Kind, LineDef, TableDef } from '../language/types';

/** What one block adds to a model. */
export interface Part {
  readonly blocks: readonly BlockDef[];
  readonly inputs: readonly InputDef[];
  readonly lines: readonly LineDef[];
  readonly tables: readonly TableDef[];
}

/** Pair a Chinese and an English text. */
export function say(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** Build a part; what is left out is empty. */
export function part(parts: Partial<Part>): Part {
  return { blocks: [], inputs: [], lines: [], tables: [], ...parts };
}

/** Join parts in order. */
export function merge(parts: readonly Part[]): Part {
  return {
    blocks: parts.flatMap((p) => p.blocks),
    inputs: parts.flatMap((p) => p.inputs),
    lines: parts.flatMap((p) => p.lines),
    tables: parts.flatMap((p) => p.tables),
  };
}

export type LineExtras = Pick<
  LineDef,
  'from' | 'to' | 'invests' | 'definition' | 'source' | 'emphasis' | 'path' | 'scope' | 'lacks'
>;

/** Write one line of a block: short name, formula, unit, kind, label. */
export type LineWriter = (
  short: string,
  formula: string,
  unit: string,
  kind: Kind,
  label: Bilingual,
  extras?: LineExtras,
) => LineDef;

/**
 * Make the writer of a block's lines.
 *
 * @param owner the item the block stands for; it goes before every label so that labels stay unique
 */
export function writerOf(block: string, scope: readonly string[] = [], owner?: Bilingual): LineWriter {
  return (short, formula, unit, kind, label, extras = {}) => ({
    id: `${block}.${short}`,
    formula,
    unit,
    kind,
    label: owner ? ofItem(owner, label) : label,
    block,
    ...(scope.length > 0 ? { scope } : {}),
    ...extras,
  });
}

/** Name a line of an item: "信息亭：折旧 / Kiosks: depreciation". */
export function ofItem(item: Bilingual, label: Bilingual): Bilingual {
  const lowered = /^[A-Z][a-z]/.test(label.en)
    ? label.en.charAt(0).toLowerCase() + label.en.slice(1)
    : label.en;
  return { zh: `${item.zh}：${label.zh}`, en: `${item.en}: ${lowered}` };
}

/** A money series that is zero throughout: what a roll-up says when there is nothing to roll up. */
export const ZERO_SERIES = 'if(timeline.operation, 0, 0)';

/** Roll up a list's lines, or give a series of zeros when the list is empty. */
export function rollUp(pattern: string, count: number): string {
  return count > 0 ? `sum_of(${pattern})` : ZERO_SERIES;
}

/** Roll up one line of each item of a list by name; where others bear items beside these, a pattern would catch theirs. */
export function rollUpOf(
  section: string,
  short: string,
  items: readonly { readonly id: string }[],
  others: readonly unknown[],
): string {
  if (others.length === 0 || items.length === 0) return rollUp(`${section}.*.${short}`, items.length);
  const names = items.map(({ id }) => `${section}.${id}.${short}`).toSorted();
  return `sum(${names.join(', ')})`;
}

/** Add names, leaving out those that do not exist in this model. */
export function added(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string').join(' + ');
}
