import { SECTION_NAMES } from './property-names';
import type { Option, Project, Text } from './schema';

type Labelled = readonly { readonly id: string; readonly label: Text }[];

/** The name of the party, the KPI, the risk or the fact an item without a name of its own is about. */
export function labelOfSubject(
  project: Project,
  { party, kpi, risk, item }: Record<string, unknown>,
): Text | undefined {
  if (kpi !== undefined) return project.kpis?.find(({ id }) => id === kpi)?.label ?? String(kpi);
  if (risk !== undefined) return project.risks?.find(({ id }) => id === risk)?.label ?? String(risk);
  if (item !== undefined) return labelOfFact(project, String(item));
  return partyOf(project, party)?.label;
}

/** The party of an id, if there is one. */
export function partyOf({ parties }: Project, id: unknown): Project['parties'][number] | undefined {
  return id === undefined ? undefined : parties.find((party) => party.id === id);
}

/** The name of a fact or of an option's own item, `capex.kiosks`; of a section, `capex`. */
export function labelOfFact(project: Project, item: string): Text {
  const [section = '', id] = item.split('.');
  const lists = factLists(project, project.options)[section] ?? [];
  return lists.find((one) => one.id === id)?.label ?? SECTION_NAMES[item] ?? item;
}

function factLists(
  { capex, revenue, opex, savings }: Project,
  options: readonly Option[],
): Readonly<Record<string, Labelled>> {
  return {
    capex: [...capex, ...options.flatMap(({ terms }) => terms.investments ?? [])],
    revenue: [...revenue, ...options.flatMap(({ terms }) => terms.revenues ?? [])],
    opex: [...opex, ...options.flatMap(({ terms }) => terms.costs ?? [])],
    savings: savings ?? [],
  };
}
