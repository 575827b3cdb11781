import type { Bilingual, LineDef } from '../language/types';
import type { Capex, Opex, Revenue } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { hasContingency } from './contingency';
import { say } from './part';
import { savingsOf } from './savings';
import { stockedItems } from './working-capital-parts';

/** A row of the table of economic flows that is made of items. */
export type EconomicRow = 'direct' | 'residual' | 'investment' | 'sustaining' | 'working' | 'operating';

/** One resource an option uses or creates: where it stands, who gains or gives it, and its formula. */
export interface EconomicItem {
  readonly row: EconomicRow;
  /** Its name in the block `economics.items`. */
  readonly short: string;
  readonly label: Bilingual;
  readonly what: Bilingual;
  readonly formula: string;
  /** Who uses the service or saves the cost, or whose resources are used. */
  readonly party: string;
}

const SPENT = say('经济投资', 'Investment at economic value');
const RUN = say('经济经营费用', 'Operating cost at economic value');
const EARNED = say('经济效益', 'Benefit at economic value');
const SAVED = say('节约的资源', 'Resources saved');
const LEFT = say('期末资产余值', 'Value of assets left');

/**
 * List the resources an option uses and creates, at economic value: financial amounts without VAT and price contingency,
 * times the factor. Subsidies, and whatever is paid to or by the government or the tax authority, are transfers and left
 * out unless a factor is given for them; taxes, grants, debt and dividends never enter.
 */
export function economicItems(context: BuildContext, model: readonly LineDef[]): readonly EconomicItem[] {
  const known = new Set(model.map(({ id }) => id));
  const { project, deal } = context;
  const own = { capex: project.capex, revenue: project.revenue, opex: project.opex };
  const borne = { capex: deal.borne.capex, revenue: deal.borne.revenue, opex: deal.borne.opex };
  const paidWithVat = (by: 'company' | 'government' | 'operator'): boolean =>
    by === 'company'
      ? context.absorbsVat
      : by === 'government' && (context.project.vat !== undefined || context.absorbsVat);
  return [
    ...own.capex.flatMap((item) => investmentItems(item, paidWithVat('company'), context, known)),
    ...borne.capex.flatMap(({ item, bearer }) => investmentItems(item, paidWithVat(bearer), context, known)),
    ...own.revenue.flatMap((item) => revenueItem(item, paidWithVat('company'), context, known)),
    ...borne.revenue.flatMap(({ item, bearer }) => revenueItem(item, paidWithVat(bearer), context, known)),
    ...own.opex.flatMap((item) => costItem(item, paidWithVat('company'), context, known)),
    ...borne.opex.flatMap(({ item, bearer }) => costItem(item, paidWithVat(bearer), context, known)),
    ...savingItems(context),
    ...stockItem(context, known),
    ...stockedItems(context).flatMap((item) => stockedItem(item, context)),
  ];
}

/** The name of the factor on an item, its own before its section's. */
function factorName(context: BuildContext, section: string, id: string): string | undefined {
  const entries = context.project.economics?.conversion ?? [];
  const item = [`${section}.${id}`, section].find((name) => entries.some((entry) => entry.item === name));
  return item === undefined ? undefined : `conversion.${item}.factor`;
}

/** Whether an item is left out: money that only changes hands within the state, with no factor of its own. */
function isTransfer(context: BuildContext, section: string, id: string, party: string): boolean {
  const entries = context.project.economics?.conversion ?? [];
  if (entries.some(({ item }) => item === `${section}.${id}`)) return false;
  const role = context.project.parties.find((one) => one.id === party)?.role;
  return role === 'government' || role === 'tax_authority' || party === context.option.terms.government;
}

function valued(base: string, vat: string | undefined, factor: string | undefined): string {
  const net = vat === undefined ? base : `(${base}) / (1 + ${vat})`;
  return factor === undefined ? net : `${vat === undefined ? `(${base})` : net} * ${factor}`;
}

function investmentItems(
  item: Capex,
  withVat: boolean,
  context: BuildContext,
  known: ReadonlySet<string>,
): EconomicItem[] {
  const { id, supplier, vat_rate } = item;
  if (isTransfer(context, 'capex', id, supplier)) return [];
  const name = `capex.${id}`;
  const vat = withVat && vat_rate !== undefined ? `${name}.vat_rate` : undefined;
  const factor = factorName(context, 'capex', id);
  const spend =
    hasContingency(context) && known.has(`${name}.price`) ? `${name}.spend - ${name}.price` : `${name}.spend`;
  const value = valued(spend, vat, factor);
  const whole = /^[\w.]+$/.test(value) ? value : `(${value})`;
  const label = bilingual(item.label);
  return [
    {
      row: 'investment',
      short: `capex_${id}`,
      label,
      what: SPENT,
      formula: `timeline.construction * ${whole}`,
      party: supplier,
    },
    {
      row: 'sustaining',
      short: `renewal_${id}`,
      label,
      what: say('维持运营的经济投资', 'Sustaining investment at economic value'),
      formula: `timeline.operation * ${whole}`,
      party: supplier,
    },
    ...residualItem(item, vat, factor, context, known),
  ];
}

/** What is left of an asset belongs to whoever holds it then, whether or not money is paid for it. */
function residualItem(
  { id, label, residual_buyer }: Capex,
  vat: string | undefined,
  factor: string | undefined,
  { option }: BuildContext,
  known: ReadonlySet<string>,
): EconomicItem[] {
  const { sponsor, government } = option.terms;
  const holders = { recovered: residual_buyer ?? government, kept: sponsor, write_off: government };
  const found = (['recovered', 'kept', 'write_off'] as const).find((short) =>
    known.has(`depreciation.${id}.${short}`),
  );
  if (found === undefined) return [];
  return [
    {
      row: 'residual',
      short: `residual_${id}`,
      label: bilingual(label),
      what: LEFT,
      formula: valued(`depreciation.${id}.${found}`, vat, factor),
      party: holders[found],
    },
  ];
}

function revenueItem(
  stream: Revenue,
  withVat: boolean,
  context: BuildContext,
  known: ReadonlySet<string>,
): EconomicItem[] {
  const { id, payer, nature, vat_rate } = stream;
  const factor = factorName(context, 'revenue', id);
  const named = context.project.economics?.conversion?.some(({ item }) => item === `revenue.${id}`);
  if ((nature === 'subsidy' && !named) || isTransfer(context, 'revenue', id, payer)) return [];
  const base = known.has(`revenue.${id}.full`) ? `revenue.${id}.full` : `revenue.${id}.gross`;
  const vat = withVat && vat_rate !== undefined ? `revenue.${id}.vat_rate` : undefined;
  return [
    {
      row: 'direct',
      short: `revenue_${id}`,
      label: bilingual(stream.label),
      what: EARNED,
      formula: valued(base, vat, factor),
      party: payer,
    },
  ];
}

function costItem(
  item: Opex,
  withVat: boolean,
  context: BuildContext,
  known: ReadonlySet<string>,
): EconomicItem[] {
  const { id, payee, vat_rate } = item;
  if (isTransfer(context, 'opex', id, payee)) return [];
  const base = known.has(`opex.${id}.full`) ? `opex.${id}.full` : `opex.${id}.expense`;
  const vat = withVat && vat_rate !== undefined ? `opex.${id}.vat_rate` : undefined;
  return [
    {
      row: 'operating',
      short: `opex_${id}`,
      label: bilingual(item.label),
      what: RUN,
      formula: valued(base, vat, factorName(context, 'opex', id)),
      party: payee,
    },
  ];
}

/** A cost no longer spent sets resources free at whoever supplied them. */
function savingItems(context: BuildContext): EconomicItem[] {
  return savingsOf(context)
    .filter(({ cash_releasing }) => cash_releasing !== false)
    .filter(({ id, payee }) => !isTransfer(context, 'savings', id, payee))
    .map(({ id, label, payee }) => ({
      row: 'direct',
      short: `saving_${id}`,
      label: bilingual(label),
      what: SAVED,
      formula: valued(`savings.${id}.amount`, undefined, factorName(context, 'savings', id)),
      party: payee,
    }));
}

/** Of working capital only stock uses resources; credit given and taken is a claim, not a cost. */
function stockItem(context: BuildContext, known: ReadonlySet<string>): EconomicItem[] {
  const supplier = context.project.working_capital.inventory_supplier;
  if (!known.has('working_capital.inventory_change') || supplier === undefined) return [];
  const named = context.project.economics?.conversion?.some(({ item }) => item === 'working_capital');
  return [
    {
      row: 'working',
      short: 'stock',
      label: say('存货', 'Stock'),
      what: say('占用的资源', 'Resources tied up'),
      formula: valued(
        'working_capital.inventory_change',
        undefined,
        named ? 'conversion.working_capital.factor' : undefined,
      ),
      party: supplier,
    },
  ];
}

/** What stands in stock of one cost, valued as that cost is. */
function stockedItem({ id, label, payee }: Opex, context: BuildContext): EconomicItem[] {
  if (isTransfer(context, 'opex', id, payee)) return [];
  return [
    {
      row: 'working',
      short: `stock_${id}`,
      label: bilingual(label),
      what: say('占用的存货', 'Stock tied up'),
      formula: valued(
        `(working_capital.bought_${id} - working_capital.used_${id})`,
        undefined,
        factorName(context, 'opex', id),
      ),
      party: payee,
    },
  ];
}
