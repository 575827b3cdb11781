import { identifier, inputSchema, scalarSchema, text } from './schema-parts';
import {
  creditGuarantee,
  landValueCapture,
  revenueGuarantee,
  taxIncrement,
} from './schema-subsidies-backing';
import { outcomePayment, servicePrice, shadowToll, sharedSavings } from './schema-subsidies-results';
import { instalments, leaseRent } from './schema-subsidies-works';
import { z } from './zod';

/* What the government, or another payer, pays the company while it operates. Money for the works is a grant. */

const named = {
  id: identifier,
  label: text,
  /** Who pays; the government of the option when absent. */
  payer: identifier.optional(),
  /** VAT on top, collected from the payer; none when absent (subsidies not tied to revenue or quantity). */
  vat_rate: inputSchema.optional(),
  /** Whether the contract gives an unconditional right to it whatever the use (accounting model). */
  unconditional: z.boolean().optional(),
};

/** The years it is paid, counted from the start of operation. */
const window = {
  /** First operating year; 1 when absent. */
  from_year: scalarSchema.optional(),
  /** For so many years; to the end when absent. */
  years: scalarSchema.optional(),
};

const reviewed = {
  /** k: result of the performance review; 1 when absent. */
  performance: inputSchema.optional(),
  /** The share of the payment that is linked to it; 1 when absent. */
  linked_share: scalarSchema.optional(),
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
    ...reviewed,
    /** What the review cuts: the whole payment (default) or the construction part alone. */
    linked_to: z.enum(['whole', 'construction']).optional(),
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
    /** Share of what is not available that is used all the same and counts half. */
    used_share: inputSchema.optional(),
    /** Multiplies the deduction once more is unavailable than the threshold. */
    ratchet: scalarSchema.optional(),
    ratchet_threshold: scalarSchema.optional(),
    /** Points for each percent not available over a year. */
    penalty_points: scalarSchema.optional(),
    /** Points within the years counted that let the payer end the contract; a flag, no cash. */
    termination_points: scalarSchema.optional(),
    /** Years counted, the current one included; 1 when absent. */
    points_years: scalarSchema.optional(),
    ...window,
    ...reviewed,
  }),
  z.strictObject({
    ...named,
    type: z.literal('fixed'),
    amount: inputSchema,
    index: identifier.optional(),
    ...window,
    ...reviewed,
  }),
  z.strictObject({ ...named, ...servicePrice, ...window, ...reviewed }),
  z.strictObject({ ...named, ...shadowToll, ...window, ...reviewed }),
  z.strictObject({ ...named, ...instalments, ...reviewed }),
  z.strictObject({ ...named, ...leaseRent, ...window, ...reviewed }),
  z.strictObject({ ...named, ...revenueGuarantee, ...window }),
  z.strictObject({ ...named, ...sharedSavings, ...window }),
  z.strictObject({ ...named, ...outcomePayment, ...window }),
  z.strictObject({ ...named, ...taxIncrement, ...window }),
  z.strictObject({ ...named, ...landValueCapture }),
  z.strictObject({ ...named, ...creditGuarantee }),
]);

export type Subsidy = z.infer<typeof subsidySchema>;
/** The government payment of one type. */
export type SubsidyOf<T extends Subsidy['type']> = Extract<Subsidy, { type: T }>;
