import { identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/* What the government pays the company while it operates. Money for the works is a grant of the funding. */

const named = {
  id: identifier,
  label: text,
  /** VAT on top, collected from the government; none when absent (subsidies not tied to revenue or quantity). */
  vat_rate: inputSchema.optional(),
};

export const subsidySchema = z.discriminatedUnion('type', [
  /** C·(1+p)·(1+r)^n ÷ N + O_n·(1+p) − U_n in operating year n (财金〔2015〕21号). */
  z.strictObject({
    ...named,
    type: z.literal('mof_formula'),
    /** 合理利润率 p: a mark-up on costs, not a yearly return. */
    profit_rate: scalarSchema,
    /** 年度折现率 r. */
    discount_rate: scalarSchema,
    /** What C is: investment with or without interest during construction, or the sum agreed. */
    cost_base: z.enum(['with_interest', 'without_interest', 'agreed']),
    agreed_cost: scalarSchema.optional(),
    /** Whether grants for the works are taken off C. */
    less_grants: z.boolean().optional(),
    /** Capital the government pays in itself, taken off C. */
    government_equity: scalarSchema.optional(),
    /** N: years over which C is paid; the operating phase when absent. */
    subsidy_years: scalarSchema.optional(),
    /** n of the first operating year; 1 when absent. */
    first_exponent: scalarSchema.optional(),
    /** k_n: result of the performance review; 1 when absent. */
    performance: inputSchema.optional(),
    /** What the review cuts: the whole payment (default) or the construction part alone. */
    linked_to: z.enum(['whole', 'construction']).optional(),
    /** The share of it that is linked; 1 when absent. */
    linked_share: scalarSchema.optional(),
    /** Revenue deducted as user fees: all sales when absent, none (the government pays all) when empty. */
    streams: z.array(identifier).optional(),
    /** What becomes of user fees above costs: kept by the company (default) or paid to the government. */
    excess: z.enum(['kept', 'returned']).optional(),
  }),
  /** AP_0·[(1−x) + x·I_t] less deductions for what is not available. */
  z.strictObject({
    ...named,
    type: z.literal('availability'),
    base_payment: inputSchema,
    /** Share that follows the index; all of it when absent. */
    indexed_share: scalarSchema.optional(),
    index: identifier.optional(),
    /** Expected availability; full when absent. */
    availability: inputSchema.optional(),
    /** Share of the payment lost per share not available; 1 when absent. */
    deduction_factor: scalarSchema.optional(),
    /** The most that is deducted, share of the payment; 1 when absent. */
    deduction_cap: scalarSchema.optional(),
  }),
  z.strictObject({
    ...named,
    type: z.literal('fixed'),
    amount: inputSchema,
    index: identifier.optional(),
  }),
]);

export type Subsidy = z.infer<typeof subsidySchema>;
