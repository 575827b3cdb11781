import type { Bilingual, InputDef, Kind } from '../language/types';
import { listInputs, type ProjectInput } from '../project/inputs';
import type { Option, Project, Text } from '../project/schema';
import { bilingual } from '../project/text';

/** The sections whose items are blocks of their own. */
const ITEM_BLOCKS: ReadonlySet<string> = new Set([
  'capex',
  'revenue',
  'opex',
  'concession',
  'subsidies',
  'parties',
  'grants',
  'tranches',
  'shareholders',
  'preferences',
  'in_kind',
  'share_exits',
  'pool',
  'kpis',
  'risks',
  'budgets',
]);

/** Sections set out beside what they shape. */
const BLOCK_OF_SECTION: Readonly<Record<string, string>> = {
  distribution: 'equity',
  conversion: 'economics',
  kpi_factors: 'kpis',
  risk_shares: 'risks',
};

/** Turn the inputs of the facts and of one option's terms into model inputs, one value per period. */
export function inputDefs(project: Project, option: Option, periods: number, perYear: number): InputDef[] {
  return listInputs(project, option.id).map((listed) => {
    const { source, note, confidence } = listed.input;
    return {
      id: listed.id,
      unit: listed.unit,
      kind: kindPerPeriod(listed.kind, perYear),
      label: listed.label,
      value: perPeriod(listed.input.value, periods, perYear),
      block: blockOf(listed),
      path: listed.path,
      definition: listed.definition,
      ...optional('source', source),
      ...optional('note', note),
      ...(confidence === undefined ? {} : { confidence }),
    };
  });
}

/**
 * Give each period the value of its project year; values beyond the last year are not used.
 *
 * A series that is too short stays too short, so that the compiler names it.
 */
export function perPeriod(
  value: number | readonly number[],
  periods: number,
  perYear: number,
): number | readonly number[] {
  if (typeof value === 'number') return value;
  const length = Math.min(periods, value.length * perYear);
  return Array.from({ length }, (_, p) => value[Math.floor(p / perYear)] ?? Number.NaN);
}

/** Within a year, a yearly amount repeats in each period: adding the periods up would count it several times. */
export function kindPerPeriod(kind: Kind, perYear: number): Kind {
  return perYear > 1 && (kind === 'flow' || kind === 'count') ? 'rate' : kind;
}

function blockOf({ section, item }: ProjectInput): string {
  if (item !== undefined && ITEM_BLOCKS.has(section)) return `${section}.${item}`;
  return BLOCK_OF_SECTION[section] ?? section;
}

function optional(key: 'source' | 'note', text: Text | undefined): { [k in typeof key]?: Bilingual } {
  return text === undefined ? {} : { [key]: bilingual(text) };
}
