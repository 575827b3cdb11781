import type { Bilingual, Confidence, Kind } from '../../language/types';
import type { Driver, Option, Party, PartyRole, Project } from '../schema';
import { both } from '../schemes/scheme-def';
import { freeId } from '../schemes/starters';
import { bilingual } from '../text';
import { projectYears } from '../years';
import type { Values } from './template';

/** A number with its reason, as it stands in the file. */
export interface Given {
  readonly value: number;
  readonly note: Bilingual;
  readonly source?: Bilingual;
  readonly confidence: Confidence;
}

/** Who a template needs: found by name, then (where that will do) by role, else added. */
export interface Wanted {
  readonly id: string;
  readonly label: Bilingual;
  readonly role: PartyRole;
  /** What the id or name of a fitting party contains. */
  readonly like: RegExp;
  /** Any party of the role fits, unless its id or name contains this. */
  readonly unlike?: RegExp;
}

/** The project, and the option, a template is inserted into: its free names, parties, indices and lengths. */
export interface Site {
  readonly project: Project;
  /** The option whose terms it goes into; none where it goes into the facts. */
  readonly option: Option | undefined;
  readonly government: string;
  readonly sponsor: string;
  /** A parameter with its reason. */
  readonly given: (param: string) => Given;
  readonly chosen: (param: string) => string;
  /** A name no driver, input or index has. */
  readonly name: (wanted: string) => string;
  readonly id: (
    list: 'revenue' | 'opex' | 'subsidies' | 'grants' | 'tranches' | 'preferences',
    wanted: string,
  ) => string;
  /** A party that fits, or a new one; never one of `besides`. */
  readonly party: (wanted: Wanted, besides?: readonly string[]) => Party;
  /** A price index of the project, or a new one. */
  readonly prices: () => Project['indices'][number];
  readonly input: (
    id: string,
    label: Bilingual,
    unit: string,
    value: Given,
    kind?: Kind,
  ) => Project['inputs'][number];
  /** VAT on a stream, where the project reckons with VAT. */
  readonly vat: (rate: number, zh: string, en: string) => { readonly vat_rate?: Given };
  /** Project year in which operation begins. */
  readonly starts: Given;
  readonly operationYears: number;
  readonly projectYears: number;
}

/** A starting number of our own with the reason for its size. */
export function assumed(value: number, zh: string, en: string): Given {
  return { value, note: both(zh, en), confidence: 'assumption' };
}

/** A quantity that is the same in every year. */
export function constant(
  id: string,
  label: Bilingual,
  unit: string,
  value: Given,
  kind: Driver['kind'] = 'stock',
): Driver {
  return { id, label, unit, kind, form: { type: 'constant', value } };
}

/** A quantity computed from others. */
export function derived(
  id: string,
  label: Bilingual,
  unit: string,
  formula: string,
  note: Bilingual,
  kind: Driver['kind'] = 'flow',
): Driver {
  return { id, label, unit, kind, form: { type: 'formula', formula }, note };
}

/** A quantity that begins with operation and grows by a yearly rate. */
export function growing(
  site: Site,
  id: string,
  label: Bilingual,
  unit: string,
  initial: Given,
  growth: Given,
): Driver {
  return {
    id,
    label,
    unit,
    kind: 'flow',
    form: { type: 'growth', initial, growth, start_year: site.starts },
  };
}

/** A quantity that rises in a straight line from the beginning of operation. */
export function ramped(
  site: Site,
  id: string,
  label: Bilingual,
  unit: string,
  target: Given,
  years: Given,
  kind: Driver['kind'] = 'stock',
): Driver {
  return { id, label, unit, kind, form: { type: 'ramp', target, start_year: site.starts, years } };
}

/** Look at a project as a template does; `givens` are its parameters with their reasons. */
export function siteOf(
  project: Project,
  option: Option | undefined,
  givens: Readonly<Record<string, Given>>,
  values: Values,
): Site {
  const all = project.options.map(({ terms }) => terms);
  const home = (option ?? project.options[0])?.terms;
  const taken = {
    revenue: [...project.revenue, ...all.flatMap(({ revenues = [] }) => revenues)],
    opex: [...project.opex, ...all.flatMap(({ costs = [] }) => costs)],
    subsidies: all.flatMap(({ subsidies = [] }) => subsidies),
    grants: all.flatMap(({ funding }) => funding?.grants ?? []),
    tranches: all.flatMap(({ funding }) => funding?.tranches ?? []),
    preferences: all.flatMap(({ preferences = [] }) => preferences),
  };
  const names = [...project.indices, ...project.inputs, ...project.drivers];
  const works = project.timeline.construction_years.value;
  return {
    project,
    option,
    government: home?.government ?? '',
    sponsor: home?.sponsor ?? '',
    given: (param) => {
      const given = givens[param];
      if (!given) throw new Error(`No parameter ${param}`);
      return given;
    },
    chosen: (param) => String(values[param]),
    name: (wanted) => freeId(wanted, names),
    id: (list, wanted) => freeId(wanted, taken[list]),
    party: (wanted, besides = []) =>
      partyFor(project, wanted, [...besides, ...all.map(({ company }) => company)]),
    prices: () => pricesOf(project),
    input: (id, label, unit, value, kind = 'rate') => ({ id, label, kind, unit, ...value }),
    vat: (rate, zh, en) =>
      project.vat === undefined
        ? {}
        : {
            vat_rate: {
              value: rate,
              note: both(zh, en),
              source: both('增值税法第 10 条', 'China: VAT Law art. 10'),
              confidence: 'published',
            },
          },
    starts: assumed(Math.floor(works) + 1, '投入运营的年份。', 'The year operation begins.'),
    operationYears: project.timeline.operation_years.value,
    projectYears: projectYears(project),
  };
}

function partyFor(
  project: Project,
  { id, label, role, like, unlike }: Wanted,
  besides: readonly string[],
): Party {
  const open = project.parties.filter((party) => !besides.includes(party.id));
  const says = (party: Party, words: RegExp): boolean =>
    words.test(party.id) || words.test(bilingual(party.label).en);
  const known =
    open.find((party) => says(party, like)) ??
    (unlike && open.find((party) => party.role === role && !says(party, unlike)));
  if (known) return known;
  const free = freeId(id, project.parties);
  const ordinal = free === id ? '' : ` ${free.slice(id.length + 1)}`;
  return { id: free, label: both(`${label.zh}${ordinal}`, `${label.en}${ordinal}`), role };
}

function pricesOf({ indices, inputs, drivers }: Project): Project['indices'][number] {
  return (
    indices.find(({ id }) => /cost|cpi|inflation|^prices?$/.test(id)) ??
    indices[0] ?? {
      id: freeId('prices', [...inputs, ...drivers]),
      label: both('物价指数', 'Price index'),
      rate: assumed(0.02, '约为居民消费价格长期涨幅的量级。', 'About the long-run rise of consumer prices.'),
    }
  );
}
