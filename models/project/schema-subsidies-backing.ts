import { identifier, inputSchema, scalarSchema } from './schema-parts';
import { z } from './zod';

/* Public money behind a project: guarantees of revenue and credit, taxes and land values that grow with it. */

/** 最低收入保障: σ_g·max(0, α·base − R), shared upside σ_u·max(0, R − β·base), guarantees paid back first. */
export const revenueGuarantee = {
  type: z.literal('revenue_guarantee'),
  /** Base: forecast revenue per year. */
  forecast: inputSchema,
  index: identifier.optional(),
  /** α: share of the base below which the payer steps in. */
  floor_share: inputSchema,
  /** σ_g: share of the shortfall paid; all of it when absent. */
  guarantee_share: scalarSchema.optional(),
  yearly_cap: inputSchema.optional(),
  total_cap: scalarSchema.optional(),
  /** Years of the guarantee, when upside is shared for longer. */
  guarantee_years: scalarSchema.optional(),
  /** β: share of the base above which revenue is shared; between α and β nothing is paid. */
  ceiling_share: inputSchema.optional(),
  /** σ_u: the payer's share above it. */
  upside_share: scalarSchema.optional(),
  /** Guarantees paid are repaid out of revenue above this share of the base, before any is shared. */
  repay_above: inputSchema.optional(),
  /** Yearly interest on what is to be repaid; none when absent. */
  repay_rate: scalarSchema.optional(),
  /** Revenue counted: all sales when absent. */
  streams: z.array(identifier).optional(),
  /** σ of revenue after one year, growing with the root of time: shows what the guarantee is expected to cost. */
  volatility: scalarSchema.optional(),
};

/** 税收增量: a share of the tax on assessed value above a base. */
export const taxIncrement = {
  type: z.literal('tax_increment'),
  /** Assessed value. */
  driver: identifier,
  base_value: inputSchema,
  /** Index of the base; frozen when absent. */
  base_index: identifier.optional(),
  tax_rate: inputSchema,
  /** The part of the increment that is paid over; all of it when absent. */
  captured_share: inputSchema.optional(),
  yearly_cap: inputSchema.optional(),
  /** What the increment could carry: cover, rate and years of a bond, and the operating year it is stable from. */
  bond: z
    .strictObject({
      bond_cover: scalarSchema,
      bond_rate: scalarSchema,
      bond_years: scalarSchema,
      stable_year: scalarSchema,
    })
    .optional(),
};

/** 土地增值: a levy on the rise in value, or a share of land sale proceeds, as the land is taken up. */
export const landValueCapture = {
  type: z.literal('land_value_capture'),
  method: z.enum(['betterment', 'land_sale']),
  area: scalarSchema,
  /** Share of the area taken up in each project year. */
  absorption: inputSchema,
  /** β, or the share of net proceeds. */
  captured_share: inputSchema,
  value_before: scalarSchema.optional(),
  value_after: inputSchema.optional(),
  /** Yearly growth of the value without the project. */
  natural_growth: scalarSchema.optional(),
  /** Floor area per land area. */
  floor_area_ratio: scalarSchema.optional(),
  /** Price of land per floor area. */
  land_price: inputSchema.optional(),
  index: identifier.optional(),
  /** Cost of getting the land ready, share of the proceeds. */
  cost_share: inputSchema.optional(),
};

/** 信用担保: the company pays a yearly fee on debt outstanding; calls are contingent and not cash. */
export const creditGuarantee = {
  type: z.literal('credit_guarantee'),
  fee_rate: inputSchema,
  /** Share of the debt guaranteed; all of it when absent. */
  covered_share: scalarSchema.optional(),
  /** Yearly probability of a call and the share lost then, for the expected call shown. */
  call_probability: inputSchema.optional(),
  loss_share: scalarSchema.optional(),
};
