import type { Capex } from '../project/schema';
import type { BuildContext } from './context';
import { isKept } from './depreciation';
import { say, ZERO_SERIES } from './part';

export const STANDARD = say(
  '企业会计准则解释第 14 号（财会〔2021〕1 号）：PPP 项目合同的会计处理',
  'China: Interpretation 14 of the accounting standards (Caikuai [2021] 1); IFRIC 12',
);

/** The lines of revenue the contract gives an unconditional right to, sales and subsidies apart. */
export interface CertainRevenue {
  readonly sales: readonly string[];
  readonly subsidies: readonly string[];
  /** Whether there is no other revenue. */
  readonly all: boolean;
}

/** List the revenue that counts as an unconditional right to cash: all of it where the option takes it for a financial asset. */
export function certainRevenue({ project, option }: BuildContext): CertainRevenue {
  const forced = option.terms.accounting?.model === 'financial_asset';
  const granted = option.terms.subsidies ?? [];
  const counts = (item: { readonly unconditional?: boolean | undefined }): boolean =>
    forced || item.unconditional === true;
  const streams = project.revenue.filter(counts);
  const payments = granted.filter(counts);
  const gross = ({ id }: { readonly id: string }): string => `revenue.${id}.gross`;
  return {
    sales: streams.filter(({ nature }) => nature !== 'subsidy').map(gross),
    subsidies: [
      ...streams.filter(({ nature }) => nature === 'subsidy').map(gross),
      ...payments.map(({ id }) => `subsidies.${id}.net`),
    ],
    all: streams.length + payments.length === project.revenue.length + granted.length,
  };
}

/** Whether there is anything to account for: a company that builds something and somebody who pays for its use. */
export function hasConcessionAsset({ project, option, deal }: BuildContext): boolean {
  if (deal.account === 'public') return false;
  return project.capex.length > 0 && project.revenue.length + (option.terms.subsidies ?? []).length > 0;
}

/**
 * Whether the accounts differ from cost and depreciation: some revenue is a receivable for the works, or building earns
 * a margin.
 */
export function restates(context: BuildContext): boolean {
  if (!hasConcessionAsset(context)) return false;
  const { model, construction_margin } = context.option.terms.accounting ?? {};
  if (construction_margin !== undefined) return true;
  if (model === 'intangible') return false;
  const { sales, subsidies } = certainRevenue(context);
  return sales.length + subsidies.length > 0;
}

const AT_COST = {
  ebitda: 'income.ebitda_at_cost',
  ebit: 'income.ebit_at_cost',
  profit_before_tax: 'income.profit_at_cost',
  net_profit: 'income.net_profit_at_cost',
} as const;

/** The measure of profit that taxes and contracts go by: revenue as billed, assets at cost, whatever the accounts show. */
export function atCost(context: BuildContext, measure: keyof typeof AT_COST): string {
  return restates(context) ? AT_COST[measure] : `income.${measure}`;
}

/**
 * The assets the accounts show as a right of the concession: those handed over at the end. What has a buyer, or is kept,
 * is the company's own and stays a fixed asset.
 */
export function handedOver(context: BuildContext): readonly Capex[] {
  return context.project.capex.filter((item) => item.residual_buyer === undefined && !isKept(item, context));
}

/** Add up lines, in an order that does not depend on that of the lists. */
export function sumOf(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? ZERO_SERIES;
  return `sum(${names.toSorted().join(', ')})`;
}
