import type { Option, Project, Terms, Text } from '../schema';
import type { Tranche } from '../schema-funding';
import { bilingual } from '../text';
import { noticesOf } from './notices';
import { withOwner } from './owners';
import { siteOf } from './site';
import type { Fragment, Notice, Template, Values } from './template';
import { givensOf, startingValues } from './values';

/** A project with a template inserted, where the new items stand, and what to know about them. */
export interface Applied {
  readonly project: Project;
  /** JSON pointers of what was added, the main item first. */
  readonly added: readonly string[];
  readonly notices: readonly Notice[];
}

interface Choice {
  /** An instrument goes into this option (the first when absent); a revenue template becomes its own, else a shared fact. */
  readonly option?: string | undefined;
  /** Parameters that differ from where they begin, checked by `readValues`. */
  readonly values?: Values | undefined;
}

/** Insert a template into a project: everything it needs, under names nobody has yet. Throws for an unknown option. */
export function applyTemplate(
  project: Project,
  template: Template,
  { option: id, values }: Choice = {},
): Applied {
  const named = id === undefined ? undefined : project.options.find((one) => one.id === id);
  if (id !== undefined && !named) throw new Error(`No option ${id}`);
  const option = named ?? (template.kind === 'instrument' ? project.options[0] : undefined);
  const all = { ...startingValues(template, project, option), ...values };
  const site = siteOf(project, option, givensOf(template, all, project, option), all);
  const fragment = template.build(site);
  const facts = withFacts(project, fragment, option === undefined);
  if (option === undefined) return { ...facts, notices: noticesOf(project, option, template, fragment) };
  const at = project.options.indexOf(option);
  const own = withTerms(project, option, fragment, `/options/${at}/terms`);
  return {
    project: {
      ...facts.project,
      options: facts.project.options.map((one, i) => (i === at ? { ...one, terms: own.terms } : one)),
    },
    added: [...own.added, ...facts.added],
    notices: noticesOf(project, option, template, fragment),
  };
}

interface Grown<T> {
  readonly list: readonly T[];
  readonly added: readonly string[];
}

function withFacts(project: Project, fragment: Fragment, shared: boolean): Omit<Applied, 'notices'> {
  const revenue = grown(project.revenue, shared ? fragment.revenue : [], '/revenue');
  const opex = grown(project.opex, shared ? fragment.opex : [], '/opex');
  const inputs = grown(project.inputs, fragment.inputs, '/inputs');
  const drivers = grown(project.drivers, fragment.drivers, '/drivers');
  const parties = grown(project.parties, missing(project.parties, fragment.parties), '/parties');
  const indices = grown(project.indices, missing(project.indices, fragment.indices), '/indices');
  return {
    project: {
      ...project,
      parties: [...parties.list],
      indices: [...indices.list],
      inputs: [...inputs.list],
      drivers: [...drivers.list],
      revenue: [...revenue.list],
      opex: [...opex.list],
    },
    added: [revenue, opex, inputs, drivers, parties, indices].flatMap(({ added }) => added),
  };
}

function withTerms(
  project: Project,
  { terms }: Option,
  fragment: Fragment,
  at: string,
): { terms: Terms; added: readonly string[] } {
  const { funding } = terms;
  const subsidies = grown(terms.subsidies ?? [], fragment.subsidies, `${at}/subsidies`);
  const grants = grown(funding?.grants ?? [], fragment.grants, `${at}/funding/grants`);
  const tranches = grown(funding?.tranches ?? [], fragment.tranches, `${at}/funding/tranches`);
  const revenues = grown(terms.revenues ?? [], fragment.revenue, `${at}/revenues`, project.revenue);
  const costs = grown(terms.costs ?? [], fragment.opex, `${at}/costs`, project.opex);
  const owned = fragment.owner ? withOwner(terms, fragment.owner) : terms;
  const funded = grants.added.length + tranches.added.length > 0;
  return {
    terms: {
      ...owned,
      ...(subsidies.added.length > 0 ? { subsidies: [...subsidies.list] } : {}),
      ...(revenues.added.length > 0 ? { revenues: [...revenues.list] } : {}),
      ...(costs.added.length > 0 ? { costs: [...costs.list] } : {}),
      ...(funded
        ? {
            funding: {
              ...funding,
              tranches: tranches.added.length > 0 ? tranches.list.map(drawnAsNeeded) : [...tranches.list],
              ...(grants.added.length > 0 ? { grants: [...grants.list] } : {}),
            },
          }
        : {}),
    },
    added: [
      ...ownersAdded(terms, owned, fragment, at),
      ...[subsidies, grants, tranches, revenues, costs].flatMap(({ added }) => added),
    ],
  };
}

/** A plan of draws needs one lender who lends alone: beside another he lends as money is needed. */
function drawnAsNeeded({ draw_weights: _, ...debt }: Tranche): Tranche {
  return debt;
}

function ownersAdded(before: Terms, after: Terms, { owner }: Fragment, at: string): string[] {
  if (!owner) return [];
  const row = (after.shareholders ?? []).findIndex(({ party }) => party === owner.party);
  return [
    `${at}/shareholders/${row}`,
    ...(owner.preference ? [`${at}/preferences/${(before.preferences ?? []).length}`] : []),
  ];
}

function missing<T extends { readonly id: string }>(
  known: readonly T[],
  wanted: readonly T[] = [],
): readonly T[] {
  return wanted.filter(
    ({ id }, i) => !known.some((one) => one.id === id) && wanted.findIndex((one) => one.id === id) === i,
  );
}

/** A list with items added under labels that tell them from the others. */
function grown<T extends { readonly label: Text }>(
  known: readonly T[],
  more: readonly T[] = [],
  path: string,
  beside: readonly T[] = [],
): Grown<T> {
  const named = more.map((item) => ({ ...item, label: distinct(item.label, [...beside, ...known]) }));
  return { list: [...known, ...named], added: named.map((_, i) => `${path}/${known.length + i}`) };
}

function distinct(label: Text, items: readonly { readonly label: Text }[]): Text {
  const taken = new Set(items.map((item) => bilingual(item.label).zh));
  const { zh, en } = bilingual(label);
  if (!taken.has(zh)) return label;
  let n = 2;
  while (taken.has(`${zh} ${n}`)) n += 1;
  return { zh: `${zh} ${n}`, en: `${en} ${n}` };
}
