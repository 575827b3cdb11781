import { finite, identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/* What may turn out otherwise, and how what the government may have to pay is simulated from it. */

/** How a factor or a value is spread; shares of the base case unless values are given. */
export const distributionSchema = z.discriminatedUnion('type', [
  /** Spread around the base case, bell-shaped. */
  z.strictObject({ type: z.literal('normal'), spread: scalarSchema }),
  /** Never negative, mean the base case; σ of the logarithm. */
  z.strictObject({ type: z.literal('lognormal'), volatility: scalarSchema }),
  z.strictObject({
    type: z.literal('triangular'),
    low: scalarSchema,
    likely: scalarSchema,
    high: scalarSchema,
  }),
  z.strictObject({ type: z.literal('pert'), low: scalarSchema, likely: scalarSchema, high: scalarSchema }),
  z.strictObject({ type: z.literal('uniform'), low: scalarSchema, high: scalarSchema }),
]);

export const uncertaintySchema = z.strictObject({
  id: identifier,
  label: text,
  /** What is uncertain: an input (`capex.works.amount`) or a whole item (`revenue.fares`, `drivers.traffic`). */
  of: z.string().min(1),
  distribution: distributionSchema,
  /** Multiples of the base case (default), or values of the input itself. */
  measure: z.enum(['multiple', 'value']).optional(),
  /** One draw for all years (default), one for each year by itself, or a yearly random walk from the first year of operation. */
  path: z.enum(['once', 'each_year', 'walk']).optional(),
  /** Correlation with another one, of the normal scores behind both. */
  correlated: z.strictObject({ with: identifier, correlation: scalarSchema }).optional(),
  source: text.optional(),
  note: text.optional(),
});

/** What a simulation gave for the liability of risk, kept so that every run and the workbook use the same figures. */
export const adoptedRiskSchema = z.strictObject({
  option: identifier,
  scenario: identifier,
  basis: z.enum(['expected', 'p95']),
  trials: finite,
  seed: finite,
  /** Per project year. */
  values: z.array(finite).min(1),
});

export const contingentSchema = z.strictObject({
  trials: scalarSchema.optional(),
  seed: scalarSchema.optional(),
  /** Probability per year that the contract ends early, by cause. */
  authority_probability: inputSchema.optional(),
  force_majeure_probability: inputSchema.optional(),
  company_probability: inputSchema.optional(),
  /** Expected value or P95 in place of the register's risk, by option. */
  adopted: z.array(adoptedRiskSchema).optional(),
});

export type Distribution = z.infer<typeof distributionSchema>;
export type Uncertainty = z.infer<typeof uncertaintySchema>;
export type ContingentSettings = z.infer<typeof contingentSchema>;
export type AdoptedRisk = z.infer<typeof adoptedRiskSchema>;
