import { identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

export { workingCapitalSchema } from './schema-working-capital';

/* What a project costs, earns and owes in taxes: the facts of the project file that are money. */

export const spendSchema = z.discriminatedUnion('profile', [
  z.strictObject({ profile: z.literal('even'), start_year: scalarSchema, years: scalarSchema }),
  z.strictObject({ profile: z.literal('s_curve'), start_year: scalarSchema, years: scalarSchema }),
  /** Share of the total in each project year; must add up to 1. */
  z.strictObject({ profile: z.literal('table'), weights: inputSchema }),
]);

export const capexCostSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('total'), amount: scalarSchema, spend: spendSchema }),
  /** unit cost × increase of a driver in the period. */
  z.strictObject({ type: z.literal('per_unit'), driver: identifier, unit_cost: inputSchema }),
  /** A fee: share of what is spent on the named items, on all of them when absent. */
  z.strictObject({
    type: z.literal('share_of_investment'),
    share: inputSchema,
    items: z.array(identifier).min(1).optional(),
  }),
  z.strictObject({ type: z.literal('formula'), formula: z.string().min(1) }),
]);

/** How an asset's cost is spread over its life; `units` follows a driver over the operating phase. */
export const depreciationMethodSchema = z.enum([
  'straight_line',
  /** Double declining balance, the last two years in equal parts (双倍余额递减法). */
  'declining_balance',
  /** Declining balance at the rate that leaves the residual value (Excel's DB, rate to three decimals). */
  'fixed_declining',
  'sum_of_years',
  'units',
  /** Evenly over what is left of the concession, for a concession right. */
  'over_term',
]);

export const capexCategorySchema = z.enum([
  'civil',
  'equipment',
  'installation',
  'other',
  'land',
  'intangible',
]);

export const capexSchema = z.strictObject({
  id: identifier,
  label: text,
  supplier: identifier,
  cost: capexCostSchema,
  /** What table it stands under; `equipment` when absent. */
  category: capexCategorySchema.optional(),
  /** VAT on top of the amount, paid to the supplier. */
  vat_rate: inputSchema.optional(),
  /** Depreciation life, years. */
  life: scalarSchema,
  /** Share of the cost that is not depreciated over the life. */
  residual_rate: scalarSchema.optional(),
  /** Method in the accounts; straight line when absent. */
  depreciation: z
    .strictObject({ method: depreciationMethodSchema, driver: identifier.optional() })
    .optional(),
  /** Tax books apart from the accounts; the same when absent. */
  tax_depreciation: z
    .strictObject({
      method: depreciationMethodSchema,
      driver: identifier.optional(),
      tax_life: scalarSchema,
      tax_residual_rate: scalarSchema.optional(),
    })
    .optional(),
  /** Who pays the book value left in the last period; free hand-over when absent. */
  residual_buyer: identifier.optional(),
  /** VAT on top of the residual value, collected from its buyer. */
  residual_vat_rate: inputSchema.optional(),
  index: identifier.optional(),
});

/** Contingency on the spending of the construction phase, paid to each item's supplier. */
export const contingencySchema = z.strictObject({
  /** 基本预备费: share of works and other costs. */
  physical_rate: scalarSchema,
  /** 价差预备费: yearly price rise of construction. */
  price_rate: scalarSchema,
  /** Years from the estimate to the start of works. */
  preparation_years: scalarSchema,
});

export const revenueSchema = z.strictObject({
  id: identifier,
  label: text,
  payer: identifier,
  /** Money per year, over drivers and named inputs. */
  formula: z.string().min(1),
  index: identifier.optional(),
  /** VAT on top of the revenue, collected from the payer; none when absent (subsidies not tied to quantity). */
  vat_rate: inputSchema.optional(),
  /** Simplified levy (简易计税): the VAT is paid in full and no input VAT is credited against it. */
  simplified: z.boolean().optional(),
  /** `sales` when absent. */
  nature: z.enum(['sales', 'subsidy']).optional(),
  /** Whether the contract gives an unconditional right to this cash whatever the use (accounting model). */
  unconditional: z.boolean().optional(),
  source: text.optional(),
  note: text.optional(),
});

export const opexCostSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), amount: inputSchema }),
  z.strictObject({ type: z.literal('per_unit'), driver: identifier, unit_cost: inputSchema }),
  z.strictObject({
    type: z.literal('share_of_revenue'),
    share: inputSchema,
    streams: z.array(identifier).min(1).optional(),
  }),
  /** A price that follows cost: the named costs, or all of them when absent, times a factor such as 1.08. */
  z.strictObject({
    type: z.literal('share_of_cost'),
    cost_factor: inputSchema,
    items: z.array(identifier).min(1).optional(),
  }),
  z.strictObject({ type: z.literal('formula'), formula: z.string().min(1) }),
]);

export const opexSchema = z.strictObject({
  id: identifier,
  label: text,
  payee: identifier,
  cost: opexCostSchema,
  index: identifier.optional(),
  /** VAT on top of the cost, paid to the payee and credited. */
  vat_rate: inputSchema.optional(),
  /** The part paid after the performance review; all of it when absent. */
  performance: inputSchema.optional(),
  /** Row of the total cost table; `other` when absent. */
  nature: z.enum(['materials', 'fuel', 'wages', 'repairs', 'other']).optional(),
  /** Whether it varies with output; by the form of the cost when absent (per unit and share of revenue do). */
  variable: z.boolean().optional(),
});

/** Value-added tax; every amount of the file is without it. */
export const vatSchema = z.strictObject({
  /** What becomes of input VAT above output VAT. */
  surplus: z.enum(['carry_forward', 'refund']),
  /** Share of the surplus that is refunded, the rest carried forward; all of it when absent. */
  refund_share: scalarSchema.optional(),
  /** Months of surplus in a row before a refund; at once when absent. */
  refund_months: scalarSchema.optional(),
  /** 即征即退: VAT paid above this share of revenue comes back, of the named streams or of all. */
  refund_on_collection: z
    .strictObject({ burden: scalarSchema, streams: z.array(identifier).min(1).optional() })
    .optional(),
  /** City construction tax and education surcharges, share of VAT paid: 12 %, 10 % or 6 %. */
  surcharge_rate: scalarSchema.optional(),
  /** Days from VAT and its surcharges to their payment; at once when absent. */
  payment_lag_days: scalarSchema.optional(),
});

export const taxSchema = z.strictObject({
  rate: inputSchema,
  /** Days from the tax to its payment, on average over the year; at once when absent. */
  payment_lag_days: scalarSchema.optional(),
  /** Whether losses are carried forward against later profits. */
  loss_carry_forward: z.boolean(),
  /** Years in which a loss may be used, oldest first; without expiry when absent. */
  loss_years: scalarSchema.optional(),
  /** Whether tax is settled on the profit of the tax year (default) or of each period by itself. */
  settlement: z.enum(['year', 'period']).optional(),
  /** Years free of tax, then years at half the rate. */
  holiday: z
    .strictObject({
      exempt_years: scalarSchema,
      half_years: scalarSchema,
      from: z.enum(['first_revenue', 'first_profit']),
    })
    .optional(),
  /** Most interest deducted, share of EBITDA; the excess is carried forward. */
  interest_cap: scalarSchema.optional(),
  /** Whether deferred tax is recognised. */
  deferred: z.boolean().optional(),
  stamp_duty: z
    .strictObject({
      loan_rate: scalarSchema.optional(),
      capital_rate: scalarSchema.optional(),
      contract_rate: scalarSchema.optional(),
    })
    .optional(),
});

/** The project year whose break-even is shown, and the driver that counts its output. */
export const breakEvenSchema = z.strictObject({ year: scalarSchema, driver: identifier.optional() });
