import { finite, identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/* What government money has to bear: the register of risks and the budgets that pay (财金〔2015〕21号). */

const named = { id: identifier, label: text };

/** One case of the scenario method: what the risk costs in a year of it, and how likely the case is. */
export const riskCaseSchema = z.strictObject({
  label: text.optional(),
  cost: scalarSchema,
  probability: scalarSchema,
});

/** How a risk is counted: 比例法, 情景分析法 or 概率法. */
export const riskMethodSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ratio'),
    /** Part of the construction cost of each period, and of the operating cost. */
    construction_ratio: inputSchema.optional(),
    operation_ratio: inputSchema.optional(),
  }),
  z.strictObject({ type: z.literal('scenarios'), cases: z.array(riskCaseSchema).min(1) }),
  /** An event of a yearly probability whose cost is known by three points. */
  z.strictObject({
    type: z.literal('event'),
    probability: scalarSchema,
    low: scalarSchema,
    likely: scalarSchema,
    high: scalarSchema,
    shape: z.enum(['triangular', 'pert']),
  }),
]);

export const riskSchema = z.strictObject({
  ...named,
  category: z
    .enum([
      'design_construction',
      'operation',
      'demand',
      'financing',
      'policy_law',
      'technology',
      'political',
      'force_majeure',
      'termination',
      'other',
    ])
    .optional(),
  method: riskMethodSchema,
  /** Part the government keeps under a contract with a private party; the rest is transferred. An option may say otherwise. */
  retained_share: inputSchema,
  /** Part an insurance pays whose first beneficiary is the government. */
  insured: scalarSchema.optional(),
  /** Project years the risk runs in; all of them when absent. */
  from_year: scalarSchema.optional(),
  to_year: scalarSchema.optional(),
  /** Options it concerns; all of them when absent. */
  options: z.array(identifier).optional(),
  source: text.optional(),
  note: text.optional(),
});

/** The part of one risk the government keeps under one option's contract, instead of the register's. */
export const riskShareSchema = z.strictObject({ risk: identifier, share: inputSchema });

/** Expenditure of one past year. */
export const pastYearSchema = z.strictObject({ year: finite, expenditure: scalarSchema });

/** The budget of one level of government, and what it has promised already. */
export const budgetSchema = z.strictObject({
  ...named,
  level: z.enum(['national', 'province', 'prefecture', 'county', 'township']).optional(),
  kind: z.enum(['general_public', 'government_fund', 'state_capital']),
  /** The party, with its departments, whose payments it bears; everything public when absent. */
  party: identifier.optional(),
  /** Past years, five by the rule, in order. */
  history: z.array(pastYearSchema).optional(),
  /** Where the forecast begins and how growth is averaged. */
  base: z.enum(['last', 'mean']).optional(),
  averaging: z.enum(['mean', 'compound']).optional(),
  /** Growth of one's own instead of that of the past. */
  growth: scalarSchema.optional(),
  /** Expenditure by project year instead of a forecast from the past; 0 is a year not yet known. */
  forecast: inputSchema.optional(),
  /** What other projects of the same level take, by project year. */
  other_projects: inputSchema.optional(),
  ceiling: scalarSchema.optional(),
  warning: scalarSchema.optional(),
  government_pays: scalarSchema.optional(),
});

export type Risk = z.infer<typeof riskSchema>;
export type RiskShare = z.infer<typeof riskShareSchema>;
export type Budget = z.infer<typeof budgetSchema>;
