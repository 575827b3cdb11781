import { identifier, inputSchema, scalarSchema } from './schema-parts';
import { z } from './zod';

/* How a concession ends, early or in time, and how its debt may be replaced on the way. */

/**
 * What the sponsor is paid for: his base-case return to date, what the plan would still give him, what the base case of
 * the contract promised him, his money back, or nothing.
 */
export const equityCompensationSchema = z.enum([
  'return_to_date',
  'future_distributions',
  'base_distributions',
  'paid_in',
  'none',
]);

export const terminationCauseSchema = z.enum(['authority', 'force_majeure', 'company']);

/** What would be paid if the contract ended early; nothing of it is paid in the base case. */
export const terminationSchema = z.strictObject({
  /** Project year at whose end the payments are read off. */
  year: scalarSchema,
  /** Equity return per year the contract names; the option's own when absent. */
  equity_return: scalarSchema.optional(),
  /** Share of the debt outstanding. */
  break_cost: scalarSchema.optional(),
  /** Money of the company taken off the payment. */
  deduct: z.array(z.enum(['reserves', 'cash'])).optional(),
  /** What insurers pay if the contract ends in a year, taken off the payment. */
  insurance: inputSchema.optional(),
  /** The causes in which insurers pay; all when absent. */
  insured: z.array(terminationCauseSchema).min(1).optional(),
  /** What the company owes the government if the contract ends in a year, taken off the payment. */
  claims: inputSchema.optional(),
  /** Whether deductions beyond the payment are left (default) or owed by the company. */
  floor: z.enum(['zero', 'none']).optional(),
  /** Distributions of the base case the contract names, per year. */
  base_distributions: inputSchema.optional(),
  /** Authority default, voluntary termination, change in law. */
  authority: z.strictObject({ equity: equityCompensationSchema }).optional(),
  force_majeure: z.strictObject({ equity: equityCompensationSchema }).optional(),
  company: z
    .strictObject({
      /** `retender`: what a new company would pay, the cost of finding it and of putting things right taken off. */
      basis: z.enum(['debt', 'book_value', 'cash_flow', 'retender']),
      /** Part of the basis that is paid; all of it when absent. */
      share: scalarSchema.optional(),
      /** At which the cash flow to come is valued; the project's own pre-tax return when absent. */
      discount_rate: scalarSchema.optional(),
      /** Cost of letting the contract again, and of rectification, for `retender`. */
      retender_cost: scalarSchema.optional(),
      rectification_cost: inputSchema.optional(),
      /** What is left above the debt: paid to the sponsor (default) or kept by the government. */
      remainder: z.enum(['paid', 'kept']).optional(),
    })
    .optional(),
});

/** New debt carried out in the plan itself: who lends it, what it replaces, how large it is and how it is repaid. */
export const carriedOutSchema = z.strictObject({
  lender: identifier,
  /** The tranches repaid at the date; all of the lenders' when absent. */
  replaces: z.array(identifier).min(1).optional(),
  repayment: z.enum(['sculpted', 'annuity', 'equal_principal']).optional(),
  /** As much as the limits allow (default), or no more than what is repaid. */
  size: z.enum(['capacity', 'outstanding']).optional(),
  /** The agreed amount: the most that is drawn. */
  cap: scalarSchema.optional(),
  /** Share of the value of the company: its debt and the distributions to come at the base-case return. */
  gearing: scalarSchema.optional(),
  /** How the government's share is paid: at once (default) or in equal parts over what is left of the term. */
  gain: z.enum(['lump_sum', 'level']).optional(),
});

/** What new debt does from the end of a project year on: beside the plan, or in it when carried out. */
export const refinancingSchema = z.strictObject({
  /** Project year at whose end lenders' debt is replaced. */
  year: scalarSchema,
  rate: inputSchema,
  /** Years over which the new debt is repaid. */
  years: scalarSchema,
  /** Least cover of the new debt service by cash flow. */
  dscr: inputSchema,
  /** Share of the old debt paid for repaying it early. */
  break_cost: scalarSchema.optional(),
  /** Share of the new debt. */
  fee: scalarSchema.optional(),
  /** The government's share of the gain. */
  public_share: scalarSchema.optional(),
  /** Equity return per year of the base case, below which nothing is shared; the option's own when absent. */
  equity_return: scalarSchema.optional(),
  carried_out: carriedOutSchema.optional(),
});

export const endOfTermSchema = z.strictObject({
  /** Paid by the government in the last period for what is handed over. */
  transfer_price: z
    .discriminatedUnion('basis', [
      z.strictObject({ basis: z.literal('book_value'), share: scalarSchema }),
      z.strictObject({ basis: z.literal('amount'), price: scalarSchema }),
    ])
    .optional(),
  /** Saved for hand-back works, out of what debt service leaves. */
  hand_back_reserve: z
    .strictObject({
      amount: scalarSchema,
      /** Years before the last period over which it is saved. */
      saving_years: scalarSchema,
      /** Investment items whose spending in these years and the last period it pays; what is left is released. */
      items: z.array(identifier).min(1).optional(),
    })
    .optional(),
});

export type Termination = z.infer<typeof terminationSchema>;
export type Refinancing = z.infer<typeof refinancingSchema>;
export type CarriedOut = z.infer<typeof carriedOutSchema>;
export type EndOfTerm = z.infer<typeof endOfTermSchema>;
