import type { Project } from '../engine/engine';

/** Properties that hold the id of a party, an index, a driver, a stream or an investment. */
const REFERENCES = {
  parties: [
    'supplier',
    'payer',
    'payee',
    'inventory_supplier',
    'government',
    'company',
    'sponsor',
    'lender',
    'tax_authority',
    'from',
    'bank',
    'residual_buyer',
    'parent',
    'recipient',
    'operator',
    'beneficiary',
    'party',
    'members',
    'seller',
    'buyer',
  ],
  indices: ['index', 'guarantee_index', 'base_index'],
  drivers: ['driver'],
  revenue: ['streams'],
  inputs: [],
  capex: ['items'],
  opex: [
    'items',
    'payable_items',
    'prepaid_items',
    'materials_items',
    'fuel_items',
    'progress_items',
    'finished_items',
    'cash_items',
  ],
  savings: ['savings'],
  risks: ['risk'],
  budgets: [],
  uncertainties: ['with'],
  kpis: ['kpi'],
} as const satisfies Record<string, readonly string[]>;

/** Lists whose ids stand as words in formulas. */
const IN_FORMULAS: readonly string[] = ['inputs', 'drivers', 'indices', 'revenue', 'capex', 'opex'];

/** Properties in which an item is called by its section and id, as in `opex.maintenance`. */
const BY_FULL_NAME: readonly string[] = ['input', 'target', 'excluded', 'item', 'of'];

/** Sections whose inputs are called by an item of a list; the list itself where nothing is said. */
const CALLED_BY: Readonly<Record<string, readonly string[]>> = {
  parties: ['parties', 'shareholders', 'pool'],
  kpis: ['kpis', 'kpi_factors'],
  risks: ['risks', 'risk_shares'],
};

/** Give an item another id, and say so everywhere the old one was used: references, formulas, scenarios. */
export function renameItem(project: Project, list: keyof typeof REFERENCES, at: number, id: string): Project {
  const items = project[list] ?? [];
  const old = items[at]?.id;
  if (old === undefined || old === id) return project;
  const keys: readonly string[] = REFERENCES[list];
  const named = CALLED_BY[list] ?? [list];
  const word = new RegExp(`(?<![\\w])${old}(?![\\w])`, 'g');
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (keys.includes(key)) return value === old ? id : value;
      if (key === 'formula' && list === 'kpis')
        return value.replace(new RegExp(`(?<![\\w.])kpis\\.${old}(?![\\w])`, 'g'), `kpis.${id}`);
      if (key === 'formula' && IN_FORMULAS.includes(list)) return value.replace(word, id);
      if (BY_FULL_NAME.includes(key) && list === 'parties' && value.startsWith('pool_game.'))
        return renamedGroup(value, old, id);
      if (BY_FULL_NAME.includes(key))
        return value.replace(new RegExp(`^(${named.join('|')})\\.${old}(?=\\.|$)`), `$1.${id}`);
      return value;
    }
    if (Array.isArray(value)) return value.map((item: unknown) => visit(item, key));
    if (typeof value !== 'object' || value === null) return value;
    // Whom a payment or an asset goes `to` is a party; elsewhere the word means other things.
    const paid = 'type' in value || 'basis' in value;
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [k, visit(v, k === 'to' && paid ? 'recipient' : k)]),
    );
  };
  const renamed = visit(project, '') as Project;
  return { ...renamed, [list]: renamed[list]?.map((item, i) => (i === at ? { ...item, id } : item)) };
}

/** The input of a group's cost, `pool_game.city.port.coalition_cost`, lists its members in the order of the alphabet. */
function renamedGroup(input: string, old: string, id: string): string {
  const [section = '', ...rest] = input.split('.');
  const members = rest.slice(0, -1).map((member) => (member === old ? id : member));
  return [section, ...members.toSorted(), rest.at(-1) ?? ''].join('.');
}
