import { capexSchema, opexSchema, revenueSchema } from './schema-costs';
import { identifier, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/* What tells one delivery scheme from another: its name, who bears which fact, and what an option adds to the facts. */

export const schemeSchema = z.enum([
  'government_funded',
  'joint_venture',
  'concession',
  'ppp',
  'benefit_pooling',
  'enterprise_funded',
]);

export const variantSchema = z.enum([
  'self_operated',
  'agent_construction',
  'entrusted_operation',
  'service_purchase',
  'bot',
  'bto',
  'bt',
  'boo',
  'boot',
  'boost',
  'blt',
  'rot',
  'tot',
  'dbfot',
]);

/** Who bears a cost or collects a revenue. */
export const bearerSchema = z.enum(['company', 'government', 'operator']);

/** One fact borne by somebody other than the scheme says, named by section and id: `opex.maintenance`. */
export const assignmentSchema = z.strictObject({ item: z.string().min(1), to: bearerSchema });

/** The contract ends when the present value of revenue reaches the bid (最低收入现值); afterwards the government runs. */
export const flexibleTermSchema = z.strictObject({
  /** Present value of revenue at the start of operation the concessionaire bid for. */
  revenue_target: scalarSchema,
  /** Yearly rate at which revenue counts towards it. */
  revenue_rate: scalarSchema,
});

/** What an owner who hands nothing over still holds at the end; a value, not cash. */
export const retainedSchema = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('book_value'), factor: scalarSchema }),
  z.strictObject({ basis: z.literal('ebitda'), factor: scalarSchema }),
  z.strictObject({ basis: z.literal('amount'), retained_amount: scalarSchema }),
]);

/** Parts of the terms by which an option differs from the facts. */
export const ownItems = {
  /** Items of this option alone: a transfer price, an agent's fee, the overheads of a company, an operating contract. */
  investments: z.array(capexSchema).optional(),
  revenues: z.array(revenueSchema).optional(),
  costs: z.array(opexSchema).optional(),
  /** Facts this option does without. */
  excluded: z.array(z.string().min(1)).optional(),
  assignments: z.array(assignmentSchema).optional(),
  flexible_term: flexibleTermSchema.optional(),
  retained: retainedSchema.optional(),
};

/** A cost somebody no longer has: from the payee he would have paid to the beneficiary, compared with today. */
export const savingSchema = z.strictObject({
  id: identifier,
  label: text,
  beneficiary: identifier,
  payee: identifier,
  /** Money per year at base prices, over drivers and named inputs. */
  formula: z.string().min(1),
  index: identifier.optional(),
  /** Whether money is really left over (default), or only time and convenience counted in money. */
  cash_releasing: z.boolean().optional(),
  source: text.optional(),
  note: text.optional(),
});

export type Bearer = z.infer<typeof bearerSchema>;
export type FlexibleTerm = z.infer<typeof flexibleTermSchema>;
export type Retained = z.infer<typeof retainedSchema>;
