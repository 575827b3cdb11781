import { finite, identifier, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/* By what options are judged side by side: figures and expert marks, their fixed anchors, and how much each matters. */

/** Where an option's figure on a criterion comes from. */
export const criterionSourceSchema = z.discriminatedUnion('type', [
  /** One figure of the model, such as a headline figure or a KPI. */
  z.strictObject({ type: z.literal('figure'), line: z.string().min(1) }),
  /** A line with one value per period, drawn together. */
  z.strictObject({
    type: z.literal('line'),
    line: z.string().min(1),
    aggregate: z.enum(['sum', 'mean', 'min', 'max', 'first', 'last']),
  }),
  /** Marks given to each option; several experts' marks are averaged. */
  z.strictObject({ type: z.literal('experts') }),
]);

/** How the value rises from the worst anchor (0) to the best (100). */
export const valueShapeSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('linear') }),
  /** Positive: the first steps matter most; negative: the last. */
  z.strictObject({ form: z.literal('exponential'), curvature: scalarSchema }),
  /** Corners between the anchors, in order from worst to best; values from 0 to 1. */
  z.strictObject({
    form: z.literal('piecewise'),
    points: z.array(z.strictObject({ at: finite, worth: finite })).min(1),
  }),
]);

export const optionMarkSchema = z.strictObject({
  option: identifier,
  /** Whose mark it is, where several experts mark. */
  expert: z.string().min(1).optional(),
  mark: finite,
});

export const scoringCriterionSchema = z.strictObject({
  id: identifier,
  label: text,
  /** The group it stands in; pairs are then compared within the group, and groups with one another. */
  group: identifier.optional(),
  from: criterionSourceSchema,
  /** Unit of the anchors, as the figure has it: money, %, x, year. */
  unit: z.string().optional(),
  /** Whether more or less of the figure is better. */
  direction: z.enum(['more', 'less']),
  /** The figures that count as nothing and as everything; fixed, so that a further option changes nobody's score. */
  worst: scalarSchema,
  best: scalarSchema,
  shape: valueShapeSchema.optional(),
  /** Share of the whole, for direct weights. */
  weight: scalarSchema.optional(),
  /** How much going from worst to best matters, the most important criterion 100, for swing weights. */
  points: scalarSchema.optional(),
  marks: z.array(optionMarkSchema).optional(),
  /** What an option without this figure is worth: it is not ranked (default), or counts as the worst. */
  missing: z.enum(['excluded', 'worst']).optional(),
  source: text.optional(),
  note: text.optional(),
});

/** Criteria that belong together; a comparison by pairs names groups as it names criteria. */
export const criteriaGroupSchema = z.strictObject({ id: identifier, label: text });

export const weightingSchema = z.strictObject({
  method: z.enum(['direct', 'swing', 'ahp']),
  /** Each pair once: the first matters `ratio` times as much as the second. */
  comparisons: z.array(z.strictObject({ criterion: identifier, over: identifier, ratio: finite })).optional(),
  /** Which published table contradiction is measured against. */
  random_index: z.enum(['saaty_1980', 'saaty_2008']).optional(),
});

export type CriterionSource = z.infer<typeof criterionSourceSchema>;
export type ScoringCriterion = z.infer<typeof scoringCriterionSchema>;
export type CriteriaGroup = z.infer<typeof criteriaGroupSchema>;
export type Weighting = z.infer<typeof weightingSchema>;
