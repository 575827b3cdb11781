import type { Capex, Opex, Option, Project, Revenue, Terms } from '../schema';
import type { Bearer } from '../schema-schemes';
import { ignoredSections, variantOf } from './catalogue';

/** A fact that somebody other than the company bears: the party pays the cost or collects the revenue. */
export interface Borne<Item> {
  readonly item: Item;
  readonly bearer: Exclude<Bearer, 'company'>;
  readonly party: string;
}

/** One option as its scheme reads it: whose facts are whose, and the term sheet without what the scheme leaves alone. */
export interface Deal {
  /** The facts the company bears, the option's own among them. */
  readonly project: Project;
  readonly option: Option;
  /** Whose account is kept: in the government's own, company, sponsor and government are one. */
  readonly account: 'enterprise' | 'public';
  readonly borne: {
    readonly capex: readonly Borne<Capex>[];
    readonly revenue: readonly Borne<Revenue>[];
    readonly opex: readonly Borne<Opex>[];
  };
  /** Where an item of the facts or of the option's own stands in the file. */
  readonly pathOf: (item: Capex | Revenue | Opex) => string;
}

/** The facts an option shares with others and the lists of its own that stand beside them. */
export const OWN_LISTS = { capex: 'investments', revenue: 'revenues', opex: 'costs' } as const;

type Section = keyof typeof OWN_LISTS;

/** Read one option as its scheme does. */
export function dealOf(project: Project, option: Option): Deal {
  const { account } = variantOf(option);
  const terms = termsInForce(option);
  const at = project.options.findIndex(({ id }) => id === option.id);
  const paths = pathsOf(project, terms, at);
  const capex = split(project, option, 'capex');
  const revenue = split(project, option, 'revenue');
  const opex = split(project, option, 'opex');
  const facts: Project = {
    ...project,
    capex: capex.own as Capex[],
    revenue: revenue.own as Revenue[],
    opex: opex.own as Opex[],
  };
  return {
    project: account === 'public' ? publicFacts(facts) : facts,
    option: { ...option, terms },
    account,
    borne: {
      capex: capex.borne as Borne<Capex>[],
      revenue: revenue.borne as Borne<Revenue>[],
      opex: opex.borne as Borne<Opex>[],
    },
    pathOf: (item) => paths.get(item) ?? '',
  };
}

/** The term sheet without the sections the scheme leaves alone; in the government's own account it plays every role. */
export function termsInForce(option: Option): Terms {
  const ignored = ignoredSections(option);
  const kept = Object.fromEntries(
    Object.entries(option.terms).filter(([key]) => !ignored.has(key)),
  ) as unknown as Terms;
  const terms: Terms = { ...kept, payments: ignored.has('payments') ? [] : option.terms.payments };
  if (variantOf(option).account === 'enterprise') return terms;
  const { lock_up: _, shortfall: __, ...funding } = terms.funding ?? { tranches: [] };
  return {
    ...terms,
    company: terms.government,
    sponsor: terms.government,
    distribution: { payout: terms.distribution.payout, minimum_cash: terms.distribution.minimum_cash },
    ...(terms.funding ? { funding } : {}),
  };
}

/** Everything an option could bear in one section: the shared facts, then the option's own. */
export function itemsOf(
  project: Project,
  option: Option,
  section: Section,
): readonly (Capex | Revenue | Opex)[] {
  return [...project[section], ...(option.terms[OWN_LISTS[section]] ?? [])];
}

/**
 * Who bears an item: as the option assigns it, or as its scheme says. An option's own items are the company's, and so are
 * the works; what is bought after completion is borne by a government that operates itself.
 */
export function bearerOf(project: Project, option: Option, section: Section, id: string): Bearer {
  const assigned = option.terms.assignments?.find(({ item }) => item === `${section}.${id}`)?.to;
  if (assigned) return assigned;
  const isOwn = (option.terms[OWN_LISTS[section]] ?? []).some((item) => item.id === id);
  if (isOwn) return 'company';
  const variant = variantOf(option);
  if (section === 'capex') {
    return variant.operates === 'government' && isAfterWorks(project, id) ? 'government' : 'company';
  }
  return section === 'revenue' ? variant.collects : variant.operates;
}

/** Whether an investment begins only when the works are complete: a renewal or a later extension. */
function isAfterWorks({ capex, timeline }: Project, id: string): boolean {
  const cost = capex.find((item) => item.id === id)?.cost;
  if (cost?.type !== 'total') return false;
  const works = timeline.construction_years.value;
  const { spend } = cost;
  if (spend.profile !== 'table') return spend.start_year.value - 1 >= works;
  const shares = typeof spend.weights.value === 'number' ? [spend.weights.value] : spend.weights.value;
  return shares.slice(0, Math.ceil(works)).every((share) => share === 0);
}

function split(project: Project, option: Option, section: Section) {
  const excluded = new Set(option.terms.excluded ?? []);
  const items = itemsOf(project, option, section).filter(({ id }) => !excluded.has(`${section}.${id}`));
  const { account } = variantOf(option);
  const bearing = items.map((item) => ({ item, bearer: bearerOf(project, option, section, item.id) }));
  const isOwn = (bearer: Bearer): boolean =>
    bearer === 'company' ||
    (bearer === 'government' && account === 'public') ||
    (bearer === 'operator' && option.terms.operator === undefined);
  return {
    own: bearing.filter(({ bearer }) => isOwn(bearer)).map(({ item }) => item),
    borne: bearing.flatMap(({ item, bearer }) =>
      isOwn(bearer) || bearer === 'company'
        ? []
        : [{ item, bearer, party: option.terms[bearer] ?? option.terms.government }],
    ),
  };
}

function pathsOf(project: Project, terms: Terms, at: number): Map<unknown, string> {
  const sections = Object.entries(OWN_LISTS) as [Section, (typeof OWN_LISTS)[Section]][];
  return new Map<unknown, string>(
    sections.flatMap(([section, list]) => [
      ...project[section].map((item, i): [unknown, string] => [item, `/${section}/${i}`]),
      ...(terms[list] ?? []).map((item, i): [unknown, string] => [item, `/options/${at}/terms/${list}/${i}`]),
    ]),
  );
}

/** A public body pays no income tax and recovers no VAT: what it buys costs the price with VAT. */
function publicFacts(project: Project): Project {
  const { vat: _, ...rest } = project;
  const { rate } = project.tax;
  return { ...rest, tax: { rate: { ...rate, value: 0 }, loss_carry_forward: true } };
}
