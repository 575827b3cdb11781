import { z } from './zod';

/** Ids are lower_snake_case. */
export const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/);
/** Text in one language or in both. */
export const text = z.union([
  z.string().min(1),
  z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
]);
/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const finite = z.number();

export const confidenceSchema = z.enum(['published', 'contract', 'study', 'estimate', 'assumption']);

export const provenance = {
  unit: z.string().optional(),
  source: text.optional(),
  note: text.optional(),
  confidence: confidenceSchema.optional(),
};

/** A number a person typed, or one number per project year. */
export const inputSchema = z.strictObject({
  value: z.union([finite, z.array(finite).min(1)]),
  ...provenance,
});

/** An input that cannot vary over time (durations, lives, gearing). */
export const scalarSchema = z.strictObject({ value: finite, ...provenance });
