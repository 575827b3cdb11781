import { checkExit } from './check-exit';
import { checkFunding } from './check-funding';
import { checkPool } from './check-pool';
import { checkScheme } from './check-scheme';
import { checkShareholders } from './check-shareholders';
import { checkSharing } from './check-sharing';
import { checkSubsidies } from './check-subsidies';
import { errorAt, type Finding } from './problem';
import type { Option, Project } from './schema';
import type { Funding } from './schema-funding';
import { dealOf } from './schemes/deal';
import { bilingual } from './text';

/** Check what one option's terms ask of the facts: nobody pays himself, the funding holds together, bases make sense. */
export function checkTerms(project: Project): Finding[] {
  return [
    ...project.options.flatMap((option, i) => [
      ...checkScheme(project, option, i),
      ...selfPayments(project, option, i),
      ...checkFunding(project, option, i),
      ...checkSubsidies(project, option, i),
      ...checkExit(project, option, i),
      ...checkSharing(project, option, i),
      ...checkShareholders(project, option, i),
      ...checkPool(project, option, i),
    ]),
    ...missingStockSupplier(project),
  ];
}

function selfPayments(project: Project, option: Option, i: number): Finding[] {
  const deal = dealOf(project, option);
  // In the government's own account a payment to itself is no payment.
  if (deal.account === 'public') return [];
  const { company } = option.terms;
  const at = `/options/${i}/terms`;
  const others = [
    ...deal.project.capex.map((item) => ({ path: `${deal.pathOf(item)}/supplier`, party: item.supplier })),
    ...deal.project.revenue.map((item) => ({ path: `${deal.pathOf(item)}/payer`, party: item.payer })),
    ...deal.project.opex.map((item) => ({ path: `${deal.pathOf(item)}/payee`, party: item.payee })),
    { path: '/working_capital/inventory_supplier', party: project.working_capital.inventory_supplier },
    ...(['government', 'sponsor', 'tax_authority'] as const).map((role) => ({
      path: `${at}/${role}`,
      party: option.terms[role],
    })),
    ...fundingParties(option.terms.funding, at),
  ];
  const name = bilingual(option.label);
  const label = project.parties.find(({ id }) => id === company)?.label ?? company;
  const called = bilingual(label);
  return others
    .filter(({ party }) => party === company)
    .map(({ path }) =>
      errorAt(
        path,
        `“${called.zh}”是方案“${name.zh}”的项目公司，这样会自己付款给自己；请选择另一个参与方。`,
        `"${called.en}" is the project company of option "${name.en}" and would pay itself; choose another party.`,
      ),
    );
}

/** Everyone the funding pays or is paid by. */
export function fundingParties(
  funding: Funding | undefined,
  at: string,
): { path: string; party: string | undefined }[] {
  const { tranches = [], grants = [], reserves } = funding ?? {};
  return [
    ...tranches.map(({ lender }, j) => ({ path: `${at}/funding/tranches/${j}/lender`, party: lender })),
    ...grants.map(({ from }, j) => ({ path: `${at}/funding/grants/${j}/from`, party: from })),
    { path: `${at}/funding/reserves/bank`, party: reserves?.bank },
  ];
}

function missingStockSupplier({ working_capital }: Project): Finding[] {
  if (!working_capital.inventory_days || working_capital.inventory_supplier !== undefined) return [];
  return [
    errorAt(
      '/working_capital/inventory_supplier',
      '有存货天数就要指明存货供应商。',
      'Inventory days need a supplier; name the party the stock is bought from.',
    ),
  ];
}
