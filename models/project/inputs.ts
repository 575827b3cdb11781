import type { Bilingual, Confidence, Kind } from '../language/types';
import { coalitionId } from './coalition-id';
import { type FieldOwner, kindOf, unitOf } from './field';
import { fieldOf } from './fields';
import { listedOnce } from './listed-once';
import { formatPointer, getAt, isRecord, setAt } from './pointer';
import type { Option, Project, Text } from './schema';
import { labelOfSubject, partyOf } from './subject-label';
import { bilingual, joined } from './text';

/** The value of an input as a person typed it: a number, or one per project year. */
export type InputValue = number | readonly number[];

/** One input of a project, with its name in formulas, its place in the file and its definition. */
export interface ProjectInput {
  /** Section, item id and field, e.g. `capex.kiosks.unit_cost`; its name in the model, in scenarios and in studies. */
  readonly id: string;
  /** JSON pointer to the object holding `value`. */
  readonly path: string;
  readonly section: string;
  /** The item's id within its section, where the section is a list. */
  readonly item?: string;
  /** Key in the field catalogue, e.g. `capex.unit_cost`. */
  readonly field: string;
  /** Item and field: "Kiosks — unit cost". */
  readonly label: Bilingual;
  readonly fieldLabel: Bilingual;
  readonly definition: Bilingual;
  readonly unit: string;
  readonly kind: Kind;
  readonly shape: 'scalar' | 'series';
  /** Whether one value per project year may be given. */
  readonly seriesAllowed: boolean;
  readonly input: {
    readonly value: InputValue;
    readonly source?: Text | undefined;
    readonly note?: Text | undefined;
    readonly confidence?: Confidence | undefined;
  };
}

/** What a grid may change of one input; undefined removes a source, note or confidence. */
export interface InputPatch {
  readonly value?: InputValue;
  readonly source?: Text | undefined;
  readonly note?: Text | undefined;
  readonly confidence?: Confidence | undefined;
}

/** Sections of facts that hold inputs, in the order of the file. */
const FACT_SECTIONS = [
  'timeline',
  'parties',
  'indices',
  'inputs',
  'drivers',
  'capex',
  'contingency',
  'revenue',
  'opex',
  'kpis',
  'economics',
  'working_capital',
  'tax',
  'vat',
  'break_even',
  'risks',
  'budgets',
  'value_for_money',
  'expert_review',
  'uncertainties',
  'contingent',
  'criteria',
] as const satisfies readonly (keyof Project)[];

/** List every input of the facts and of one option's terms. */
export function listInputs(project: Project, optionId: string): ProjectInput[] {
  const at = project.options.findIndex((option) => option.id === optionId);
  const option = project.options[at];
  if (!option) throw new Error(`No option ${optionId}`);
  return [...listFactInputs(project), ...listTermInputs(project, option, at)];
}

/** List every input of the facts, which all options share. */
export function listFactInputs(project: Project): ProjectInput[] {
  return [
    ...FACT_SECTIONS.flatMap((section) => sectionInputs(project, section, project[section], [section])),
    ...sectionInputs(project, 'conversion', project.economics?.conversion, ['economics', 'conversion']),
  ];
}

/** List every input of every option's terms; options of one scheme repeat the same ids. */
export function listOptionInputs(project: Project): ProjectInput[] {
  return project.options.flatMap((option, at) => listTermInputs(project, option, at));
}

/** Change one input, named by its path, and share the rest of the project. */
export function setInput(project: Project, path: string, patch: InputPatch): Project {
  const input = getAt(project, path);
  if (!isInput(input)) throw new Error(`No input stands at ${path}`);
  const changed: Record<string, unknown> = { ...input };
  for (const [key, value] of Object.entries(patch)) {
    if (value !== undefined) changed[key] = value;
    else if (key !== 'value') delete changed[key];
  }
  return setAt(project, path, changed);
}

/** What lists and groups of the terms are called in a model: an option's own items stand beside the shared facts. */
const TERM_SECTION_NAMES: Readonly<Record<string, string>> = {
  payments: 'concession',
  investments: 'capex',
  revenues: 'revenue',
  costs: 'opex',
};

/** The section of the model a list or group of the terms belongs to. */
export function termSection(key: string): string {
  return TERM_SECTION_NAMES[key] ?? key;
}

function listTermInputs(project: Project, option: Option, at: number): ProjectInput[] {
  const { funding, pool, ...terms } = option.terms;
  const here = ['options', at, 'terms'];
  const { members, game } = pool ?? {};
  const plain = [
    ...Object.entries(terms).flatMap(([key, value]) =>
      sectionInputs(project, termSection(key), value, [...here, key]),
    ),
    ...sectionInputs(project, 'pool', members, [...here, 'pool', 'members']),
    ...(game?.form === 'table'
      ? sectionInputs(project, 'pool_game', game.values, [...here, 'pool', 'game', 'values'])
      : sectionInputs(project, 'pool_game', game, [...here, 'pool', 'game'])),
  ];
  if (funding === undefined) return plain;
  // Lists and groups within the funding are sections of their own: `tranches.<id>.rate`, `reserves.months`.
  const { tranches, grants, reserves, lock_up, ...own } = funding;
  const inFunding = [...here, 'funding'];
  return [
    ...plain,
    ...sectionInputs(project, 'funding', own, inFunding),
    ...Object.entries({ grants, tranches, reserves, lock_up }).flatMap(([key, value]) =>
      sectionInputs(project, key, value, [...inFunding, key]),
    ),
  ];
}

function sectionInputs(
  project: Project,
  section: string,
  content: unknown,
  steps: readonly (string | number)[],
): readonly ProjectInput[] {
  if (typeof content !== 'object' || content === null) return [];
  const labels = labelsOf(project, section);
  const listed = (part: object, at: readonly (string | number)[], list: () => readonly ProjectInput[]) =>
    listedOnce(part, [...labels, section, formatPointer(at)], list);
  return listed(content, steps, () =>
    Array.isArray(content)
      ? content.flatMap((item: unknown, i) => {
          const here = [...steps, i];
          const list = () => itemInputs(project, section, idOf(item), item, here);
          return isRecord(item) ? listed(item, here, list) : list();
        })
      : itemInputs(project, section, undefined, content, steps),
  );
}

/** Sections whose entries are about a fact and called by its name. */
const NAMED_BY_FACTS: ReadonlySet<string> = new Set(['conversion', 'kpi_factors', 'risk_shares']);

/** What the names, units and labels of a section's inputs are read from, beside the section itself. */
function labelsOf(project: Project, section: string): readonly unknown[] {
  const { drivers, parties } = project;
  return [drivers, parties, NAMED_BY_FACTS.has(section) ? project : null];
}

function itemInputs(
  project: Project,
  section: string,
  item: string | undefined,
  content: unknown,
  steps: readonly (string | number)[],
): ProjectInput[] {
  const owner = ownerOf(project, content);
  return inputsWithin(content, steps).map(({ name, ordinal, list, path, input }) => {
    const def = fieldOf(`${section}.${name}`);
    const fieldLabel = ordinal === undefined ? def.label : numberedLabel(def.label, ordinal, list);
    const itemLabel = labelOf(project, content);
    return {
      // A named input is itself the item: `inputs.ad_price`, not `inputs.ad_price.value`.
      id: [
        section,
        item,
        ...(section === 'inputs' ? [] : [ordinal === undefined ? name : `${name}_${ordinal}`]),
      ]
        .filter((part) => part !== undefined)
        .join('.'),
      path,
      section,
      ...(item === undefined ? {} : { item }),
      field: def.key,
      label:
        itemLabel === undefined
          ? fieldLabel
          : section === 'inputs'
            ? itemLabel
            : joined(itemLabel, fieldLabel),
      fieldLabel,
      definition: def.help,
      unit: unitOf(def, owner),
      kind: kindOf(def, owner),
      shape: typeof input.value === 'number' ? 'scalar' : 'series',
      seriesAllowed: def.series,
      input,
    };
  });
}

interface Found {
  readonly name: string;
  /** The place of its band or tier, from 1, for an input of such a list. */
  readonly ordinal?: number;
  readonly list?: string;
  readonly path: string;
  readonly input: ProjectInput['input'];
}

/** Lists within an item whose entries have no id: their inputs are numbered, `rate_1`, `rate_2`. */
const NUMBERED: ReadonlySet<string> = new Set(['bands', 'tiers', 'cases', 'history']);

function numberedLabel(label: Bilingual, n: number, list = ''): Bilingual {
  if (list === 'cases') return { zh: `情形 ${n} ${label.zh}`, en: `${label.en}, case ${n}` };
  if (list === 'history') return { zh: `历史第 ${n} 年${label.zh}`, en: `${label.en}, past year ${n}` };
  return { zh: `第 ${n} 档 ${label.zh}`, en: `${label.en}, band ${n}` };
}

/** Find the inputs of one item at any depth: wrappers such as `cost` and `spend` do not enter the name. */
function inputsWithin(content: unknown, steps: readonly (string | number)[]): Found[] {
  if (isInput(content)) return [{ name: 'value', path: formatPointer(steps), input: content }];
  if (!isRecord(content)) return [];
  return Object.entries(content).flatMap(([key, value]): Found[] => {
    const here = [...steps, key];
    if (isInput(value)) return [{ name: key, path: formatPointer(here), input: value }];
    if (NUMBERED.has(key) && Array.isArray(value))
      return value.flatMap((entry, i) =>
        inputsWithin(entry, [...here, i]).map((one): Found => ({ ...one, ordinal: i + 1, list: key })),
      );
    return isRecord(value) ? inputsWithin(value, here) : [];
  });
}

function isInput(value: unknown): value is ProjectInput['input'] {
  if (!isRecord(value)) return false;
  return typeof value.value === 'number' || Array.isArray(value.value);
}

/** An item is known by its id, or by the party, the KPI, the risk, the fact or the group of members it is about. */
function idOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const name =
    item.id ??
    item.party ??
    item.kpi ??
    item.risk ??
    item.item ??
    (Array.isArray(item.members) ? coalitionId(item.members) : undefined);
  return typeof name === 'string' ? name : undefined;
}

function labelOf(project: Project, item: unknown): Bilingual | undefined {
  if (!isRecord(item)) return undefined;
  if (Array.isArray(item.members)) return groupLabel(project, item.members);
  const label = item.label ?? (item.id === undefined ? labelOfSubject(project, item) : undefined);
  return label === undefined ? undefined : bilingual(label as Text);
}

function groupLabel(project: Project, members: readonly unknown[]): Bilingual {
  const names = members.map((id) => bilingual(partyOf(project, id)?.label ?? String(id)));
  return { zh: names.map(({ zh }) => zh).join(' + '), en: names.map(({ en }) => en).join(' + ') };
}

function ownerOf(project: Project, item: unknown): FieldOwner {
  if (!isRecord(item)) return { unit: '1', kind: 'count', driverUnit: '1' };
  const cost = isRecord(item.cost) ? item.cost : {};
  const driver = project.drivers.find(({ id }) => id === (cost.driver ?? item.driver));
  return {
    unit: typeof item.unit === 'string' ? item.unit : '1',
    kind: (item.kind as Kind | undefined) ?? 'count',
    driverUnit: driver?.unit ?? '1',
  };
}
