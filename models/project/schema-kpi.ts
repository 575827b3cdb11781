import { identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/* What a project brings about beyond cash, and how it counts for the whole economy. */

export const dimensionSchema = z.enum([
  'economic',
  'environmental',
  'social',
  'cultural',
  'governance',
  'financial',
]);

/** The twelve issues a smart-city project may serve, under three aims. */
export const issueSchema = z.enum([
  'ageing',
  'convenient_services',
  'privacy',
  'equal_services',
  'transformation',
  'competition',
  'business_environment',
  'pollution',
  'transport',
  'public_safety',
  'participation',
  'infrastructure',
]);

export const evidenceSchema = z.enum(['measured', 'contract', 'study', 'expert']);

/** How the effect grows to its full size from the year it begins. */
export const rampSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('linear'), years: scalarSchema }),
  z.strictObject({ form: z.literal('s_curve'), years: scalarSchema }),
  /** Share of the full effect in each project year. */
  z.strictObject({ form: z.literal('table'), shares: inputSchema }),
]);

export const kpiSchema = z.strictObject({
  id: identifier,
  label: text,
  dimension: dimensionSchema,
  unit: z.string().min(1),
  direction: z.enum(['more', 'less']),
  /** An amount that comes about every year and adds up (default), or a state such as a share or a rank. */
  measure: z.enum(['yearly', 'level']).optional(),
  /** Today's figure, without the project; every effect is a change against it. */
  baseline: scalarSchema.optional(),
  /** The figure when the effect is complete; a formula takes its place. */
  target: scalarSchema.optional(),
  /** The figure with the project, per year, over drivers, named inputs and any line by its full name. */
  formula: z.string().min(1).optional(),
  /** The project year in which the effect begins; the first of operation when absent. */
  start_year: scalarSchema.optional(),
  /** At once when absent. */
  ramp: rampSchema.optional(),
  /** Part of the effect lost each year once it is complete; lasting when absent. */
  decay: scalarSchema.optional(),
  beneficiary: identifier,
  evidence: evidenceSchema,
  source: text.optional(),
  note: text.optional(),
  issues: z.array(issueSchema).optional(),
  /** What one unit of the effect is worth. */
  money: z
    .strictObject({
      unit_value: inputSchema,
      /** Calendar year of the prices; the first year of the project when absent. */
      price_year: scalarSchema.optional(),
      growth: scalarSchema.optional(),
    })
    .optional(),
  /** Corrections, applied one after another. */
  sroi: z
    .strictObject({
      deadweight: scalarSchema.optional(),
      displacement: scalarSchema.optional(),
      attribution: scalarSchema.optional(),
      drop_off: scalarSchema.optional(),
    })
    .optional(),
  /** Whether revenue or savings count this value already: it is shown, and not added to them. */
  counted_elsewhere: z.boolean().optional(),
  /** The row of the library it was begun from. */
  library: identifier.optional(),
});

/** The share of the full effect one option brings about; above 1 where it does more. */
export const kpiFactorSchema = z.strictObject({ kpi: identifier, factor: scalarSchema });

export const conversionSchema = z.strictObject({
  /** An item of the facts or of an option, `capex.x`, or a whole section, `opex`. */
  item: z.string().min(1),
  factor: scalarSchema,
});

export const economicsSchema = z.strictObject({
  /** Social discount rate, per year; 8 % when absent. */
  social_rate: scalarSchema.optional(),
  /** A second rate to show beside it; 6 % when absent. */
  alternative_rate: scalarSchema.optional(),
  /** Economic value ÷ financial value, item by item. */
  conversion: z.array(conversionSchema).optional(),
  /** What the social return is measured against; all economic costs when absent. */
  sroi_inputs: z.enum(['costs', 'investment', 'public']).optional(),
});

export type Kpi = z.infer<typeof kpiSchema>;
export type KpiFactor = z.infer<typeof kpiFactorSchema>;
export type Dimension = z.infer<typeof dimensionSchema>;
export type Issue = z.infer<typeof issueSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Economics = z.infer<typeof economicsSchema>;
export type Conversion = z.infer<typeof conversionSchema>;
