import { identifier, inputSchema, scalarSchema } from './schema-parts';
import { z } from './zod';

/* Payments for what is delivered: a service, a volume, energy saved, an outcome. */

/** 购买服务: a yearly price, a price per unit of use, or both. */
export const servicePrice = {
  type: z.literal('service_price'),
  amount: inputSchema.optional(),
  index: identifier.optional(),
  unit_price: inputSchema.optional(),
  driver: identifier.optional(),
  /** Paid for at least so much a year (take or pay). */
  minimum_volume: inputSchema.optional(),
};

/** 影子收费: the government pays by use; each price holds within its own band of yearly volume. */
export const shadowToll = {
  type: z.literal('shadow_toll'),
  driver: identifier,
  index: identifier.optional(),
  /** From nothing up; only the last may have no upper bound. */
  bands: z.array(z.strictObject({ up_to_volume: inputSchema.optional(), toll: inputSchema })).min(1),
};

/** 合同能源管理: a share of what the customer saves, or a fee with a guarantee of savings. */
export const sharedSavings = {
  type: z.literal('shared_savings'),
  contract: z.enum(['shared', 'guaranteed']),
  /** A saving among the facts of the project. */
  savings: identifier.optional(),
  /** Or the customer's saving in money per year, over drivers and named inputs. */
  own_savings: z
    .strictObject({
      formula: z.string().min(1),
      index: identifier.optional(),
      /** Who is no longer paid; without one the saving stays out of the accounts. */
      payee: identifier.optional(),
    })
    .optional(),
  /** p: the company's share of the saving, in the first years and after them. */
  share: inputSchema.optional(),
  share_years: scalarSchema.optional(),
  later_share: scalarSchema.optional(),
  /** Least and most that is paid per year. */
  floor: inputSchema.optional(),
  yearly_cap: inputSchema.optional(),
  /** Yearly fee of a guaranteed contract. */
  amount: inputSchema.optional(),
  index: identifier.optional(),
  /** G: saving guaranteed per year. */
  guaranteed_savings: inputSchema.optional(),
  guarantee_index: identifier.optional(),
  /** Share of a shortfall the company makes good; all of it when absent. */
  shortfall_share: scalarSchema.optional(),
  /** The company's share of savings above the guarantee; none when absent. */
  excess_share: scalarSchema.optional(),
};

/** 按效果付费: a price for each outcome above a baseline (social-impact bond). */
export const outcomePayment = {
  type: z.literal('outcome_payment'),
  /** What is counted, per year. */
  driver: identifier,
  unit_price: inputSchema,
  index: identifier.optional(),
  /** What would have come about anyway, per year. */
  baseline: inputSchema.optional(),
  /** Outcome per year below which nothing is paid. */
  success_threshold: inputSchema.optional(),
  yearly_cap: inputSchema.optional(),
  total_cap: scalarSchema.optional(),
};
