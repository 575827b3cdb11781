import { nearestName } from '../language/nearest';
import type { Bilingual } from '../language/types';
import { poolIndices, poolParties } from './check-pool';
import { ownPath, withOwnItems } from './check-scheme';
import { fundingParties } from './check-terms';
import { ownerParties } from './owners';
import { errorAt, type Finding } from './problem';
import { subsidyReferences } from './references-subsidies';
import type { Project } from './schema';
import { OWN_LISTS } from './schemes/deal';

type Target = 'parties' | 'indices' | 'drivers' | 'revenue' | 'capex';

interface Reference {
  readonly path: string;
  readonly id: string | undefined;
  readonly target: Target;
}

const TARGETS: Readonly<Record<Target, Bilingual>> = {
  parties: { zh: '参与方', en: 'party' },
  indices: { zh: '价格指数', en: 'price index' },
  drivers: { zh: '业务量', en: 'driver' },
  revenue: { zh: '收入项', en: 'revenue stream' },
  capex: { zh: '投资项', en: 'cost item' },
};

/** Check that every id a project refers to exists. */
export function checkReferences(project: Project): Finding[] {
  const own = project.options.flatMap((option, i) =>
    factReferences(withOwnItems(project, option)).flatMap((reference): Reference[] => {
      const path = ownPath(reference.path, i);
      return path === undefined ? [] : [{ ...reference, path }];
    }),
  );
  return [...factReferences(project), ...own, ...termReferences(project)].flatMap(({ path, id, target }) => {
    const known = knownTo(project, path, target);
    if (id === undefined || known.includes(id)) return [];
    const near = nearestName(id, known);
    const name = TARGETS[target];
    const list = known.length > 0 ? known.join(', ') : '—';
    return [
      errorAt(
        path,
        `没有标识为“${id}”的${name.zh}。${near ? `是否应为“${near}”？` : `已有：${list}。`}`,
        `There is no ${name.en} "${id}". ${near ? `Did you mean "${near}"?` : `Known: ${list}.`}`,
      ),
    ];
  });
}

/** What a reference may name: the facts, and where an option refers, its own items as well. */
function knownTo(project: Project, path: string, target: Target): string[] {
  const facts = project[target].map((item) => item.id);
  const option = project.options[Number(/^\/options\/(\d+)\//.exec(path)?.[1] ?? Number.NaN)];
  if (!option || (target !== 'capex' && target !== 'revenue')) return facts;
  return [...facts, ...(option.terms[OWN_LISTS[target]] ?? []).map(({ id }) => id)];
}

/** Check what the items of a fact list refer to. */
export function factReferences(project: Project): Reference[] {
  return [
    ...project.parties.map(
      ({ parent }, i): Reference => ({ path: `/parties/${i}/parent`, id: parent, target: 'parties' }),
    ),
    ...project.capex.flatMap(
      ({ supplier, index, cost, residual_buyer, depreciation, tax_depreciation }, i): Reference[] => [
        { path: `/capex/${i}/residual_buyer`, id: residual_buyer, target: 'parties' },
        { path: `/capex/${i}/depreciation/driver`, id: depreciation?.driver, target: 'drivers' },
        { path: `/capex/${i}/tax_depreciation/driver`, id: tax_depreciation?.driver, target: 'drivers' },
        { path: `/capex/${i}/supplier`, id: supplier, target: 'parties' },
        { path: `/capex/${i}/index`, id: index, target: 'indices' },
        {
          path: `/capex/${i}/cost/driver`,
          id: cost.type === 'per_unit' ? cost.driver : undefined,
          target: 'drivers',
        },
      ],
    ),
    ...project.revenue.flatMap(({ payer, index }, i): Reference[] => [
      { path: `/revenue/${i}/payer`, id: payer, target: 'parties' },
      { path: `/revenue/${i}/index`, id: index, target: 'indices' },
    ]),
    ...project.opex.flatMap(({ payee, index, cost }, i): Reference[] => [
      { path: `/opex/${i}/payee`, id: payee, target: 'parties' },
      { path: `/opex/${i}/index`, id: index, target: 'indices' },
      {
        path: `/opex/${i}/cost/driver`,
        id: cost.type === 'per_unit' ? cost.driver : undefined,
        target: 'drivers',
      },
      ...streams(`/opex/${i}/cost`, cost.type === 'share_of_revenue' ? cost.streams : undefined),
    ]),
    ...(project.savings ?? []).flatMap(({ beneficiary, payee, index }, i): Reference[] => [
      { path: `/savings/${i}/beneficiary`, id: beneficiary, target: 'parties' },
      { path: `/savings/${i}/payee`, id: payee, target: 'parties' },
      { path: `/savings/${i}/index`, id: index, target: 'indices' },
    ]),
    ...(project.kpis ?? []).map(
      ({ beneficiary }, i): Reference => ({
        path: `/kpis/${i}/beneficiary`,
        id: beneficiary,
        target: 'parties',
      }),
    ),
    { path: '/break_even/driver', id: project.break_even?.driver, target: 'drivers' },
    {
      path: '/working_capital/inventory_supplier',
      id: project.working_capital.inventory_supplier,
      target: 'parties',
    },
  ];
}

function termReferences(project: Project): Reference[] {
  return project.options.flatMap(({ terms }, i): Reference[] => {
    const at = `/options/${i}/terms`;
    const roles = (['government', 'company', 'sponsor', 'tax_authority', 'operator'] as const).map(
      (role): Reference => ({ path: `${at}/${role}`, id: terms[role], target: 'parties' }),
    );
    const payments = terms.payments.flatMap((payment, j): Reference[] => {
      const here = `${at}/payments/${j}`;
      return [
        { path: `${here}/to`, id: payment.to, target: 'parties' },
        ...('base' in payment ? streams(`${here}/base`, payment.base.streams) : []),
        ...(payment.type === 'fixed'
          ? ([{ path: `${here}/index`, id: payment.index, target: 'indices' }] as const)
          : []),
        ...(payment.type === 'greater_of'
          ? ([{ path: `${here}/guarantee_index`, id: payment.guarantee_index, target: 'indices' }] as const)
          : []),
        ...(payment.type === 'volume_bands'
          ? ([{ path: `${here}/driver`, id: payment.driver, target: 'drivers' }] as const)
          : []),
      ];
    });
    const subsidies = (terms.subsidies ?? []).flatMap((subsidy, j) =>
      subsidyReferences(subsidy, `${at}/subsidies/${j}`),
    );
    const funding = [
      ...fundingParties(terms.funding, at),
      { path: `${at}/refinancing/carried_out/lender`, party: terms.refinancing?.carried_out?.lender },
      ...ownerParties(terms, at),
      ...poolParties(terms, at),
    ].map(({ path, party }): Reference => ({ path, id: party, target: 'parties' }));
    const renewed = (terms.funding?.reserves?.mra?.items ?? []).map(
      (id, j): Reference => ({ path: `${at}/funding/reserves/mra/items/${j}`, id, target: 'capex' }),
    );
    const handedBack = (terms.end_of_term?.hand_back_reserve?.items ?? []).map(
      (id, j): Reference => ({ path: `${at}/end_of_term/hand_back_reserve/items/${j}`, id, target: 'capex' }),
    );
    const indices = poolIndices(terms, at).map((one): Reference => ({ ...one, target: 'indices' }));
    return [...indices, ...roles, ...payments, ...subsidies, ...funding, ...renewed, ...handedBack];
  });
}

function streams(path: string, ids: readonly string[] | undefined): Reference[] {
  return (ids ?? []).map((id, i) => ({ path: `${path}/streams/${i}`, id, target: 'revenue' }));
}
