import { identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/*
 * A pool of beneficiaries: who takes part, what it would cost each to do without the pool, what the pool is worth to
 * each, and by which rule they pay its cost together.
 */

/** How the cost of the pool is divided among its members. */
export const poolRuleSchema = z.enum([
  'equal',
  'benefit',
  'use',
  'ability',
  'negotiated',
  'scrb',
  'shapley',
  'nucleolus',
  'per_capita_nucleolus',
  'gately',
  'equal_surplus',
]);

/** What a member would pay without the pool; saved while it takes part, in cash where somebody is no longer paid. */
export const standAloneSchema = z.strictObject({
  /** In each year of operation. */
  alone_yearly: inputSchema.optional(),
  /** Once, when the member joins: works of its own that it does without. */
  alone_once: scalarSchema.optional(),
  index: identifier.optional(),
  /** Who is no longer paid; without one the saving is counted but no cash moves. */
  payee: identifier.optional(),
});

const benefitCash = {
  /** Who pays it in cash; without one it is counted but no cash moves. */
  payer: identifier.optional(),
  index: identifier.optional(),
};

/** What the pool is worth to a member before it pays anything, the cost it avoids included. */
export const poolBenefitSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('amount'), benefit_yearly: inputSchema, ...benefitCash }),
  /** Money per year at base prices, over drivers and named inputs. */
  z.strictObject({ type: z.literal('formula'), formula: z.string().min(1), ...benefitCash }),
  /** The savings of the project's facts that name the member. */
  z.strictObject({ type: z.literal('savings') }),
]);

export const poolMemberSchema = z.strictObject({
  party: identifier,
  stand_alone: standAloneSchema.optional(),
  benefit: poolBenefitSchema.optional(),
  /** Weights: only their proportions count. */
  use: scalarSchema.optional(),
  ability: scalarSchema.optional(),
  weight: scalarSchema.optional(),
  /** Cost only this member causes, for the formula of coalition costs. */
  own_cost: scalarSchema.optional(),
  /** Handed over instead of cash and credited against the member's share. */
  in_kind: z.strictObject({ in_kind_value: scalarSchema, in_kind_year: scalarSchema }).optional(),
  /** Project year from whose beginning the member takes part; from the start when absent. */
  joining_year: scalarSchema.optional(),
  note: text.optional(),
});

/** What each group of members would have to pay by itself; estimated from the register when absent. */
export const poolGameSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('table'),
    values: z
      .array(z.strictObject({ members: z.array(identifier).min(1), coalition_cost: scalarSchema }))
      .min(1),
  }),
  /** Fixed cost + own costs of the members + scale × (use of the members)^exponent. */
  z.strictObject({
    form: z.literal('formula'),
    fixed_cost: scalarSchema.optional(),
    scale: scalarSchema.optional(),
    exponent: scalarSchema.optional(),
  }),
]);

export const poolSchema = z.strictObject({
  rule: poolRuleSchema,
  members: z.array(poolMemberSchema),
  game: poolGameSchema.optional(),
});

export type PoolRule = z.infer<typeof poolRuleSchema>;
/** Rules that divide by the cost of groups of members. */
const GAME_RULES: ReadonlySet<PoolRule> = new Set<PoolRule>([
  'scrb',
  'shapley',
  'nucleolus',
  'per_capita_nucleolus',
  'gately',
  'equal_surplus',
]);

/** Whether a rule divides by the cost of groups of members. */
export function isGameRule(rule: PoolRule): boolean {
  return GAME_RULES.has(rule);
}

export type PoolMember = z.infer<typeof poolMemberSchema>;
export type PoolGame = z.infer<typeof poolGameSchema>;
export type Pool = z.infer<typeof poolSchema>;
