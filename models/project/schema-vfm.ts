import { finite, identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/* What a comparison with the government's own delivery asks for (财金〔2015〕167号). */

/** How the comparison is counted. */
export const valueForMoneySchema = z.strictObject({
  /** The option that stands for the reference project; one is made of the facts when absent. */
  reference: identifier.optional(),
  discount_rate: scalarSchema,
  /** When the flows of a period count: at its end, in its middle or at its beginning. */
  convention: z.enum(['end', 'mid', 'begin']).optional(),
  /** Taxes, fees and land a public body is spared, by project year. */
  neutrality: inputSchema.optional(),
  /** Whether the taxes the company pays are counted as spared by the public body too. */
  company_taxes: z.boolean().optional(),
  /** The same percentage on both sides, shown apart. */
  bias_construction: scalarSchema.optional(),
  bias_operation: scalarSchema.optional(),
});

export const criterionSchema = z.strictObject({
  id: identifier,
  label: text,
  kind: z.enum(['basic', 'supplementary']),
  weight: scalarSchema,
});

export const expertFieldSchema = z.enum([
  'public_finance',
  'asset_appraisal',
  'accounting',
  'finance',
  'industry',
  'engineering',
  'project_management',
  'law',
  'other',
]);

export const scoreSchema = z.strictObject({ criterion: identifier, score: finite });

/** One expert's sheet: a mark from 0 to 100 for each criterion. */
export const expertSchema = z.strictObject({
  id: identifier,
  label: text,
  field: expertFieldSchema,
  scores: z.array(scoreSchema),
  note: text.optional(),
});

export const expertReviewSchema = z.strictObject({
  /** The option reviewed. */
  option: identifier.optional(),
  averaging: z.enum(['mean', 'trimmed']).optional(),
  least_experts: scalarSchema.optional(),
  pass_mark: scalarSchema.optional(),
  criteria: z.array(criterionSchema).min(1),
  experts: z.array(expertSchema),
});

export type ValueForMoney = z.infer<typeof valueForMoneySchema>;
export type ExpertReview = z.infer<typeof expertReviewSchema>;
export type ExpertField = z.infer<typeof expertFieldSchema>;
