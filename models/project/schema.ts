import { accountingTermsSchema } from './schema-accounting';
import { complianceSchema } from './schema-compliance';
import { contingentSchema, uncertaintySchema } from './schema-contingent';
import {
  breakEvenSchema,
  capexSchema,
  contingencySchema,
  opexSchema,
  revenueSchema,
  taxSchema,
  vatSchema,
  workingCapitalSchema,
} from './schema-costs';
import { endOfTermSchema, refinancingSchema, terminationSchema } from './schema-exit';
import { budgetSchema, riskSchema, riskShareSchema } from './schema-fiscal';
import { fundingSchema } from './schema-funding';
import { economicsSchema, kpiFactorSchema, kpiSchema } from './schema-kpi';
import {
  confidenceSchema,
  currency,
  finite,
  identifier,
  inputSchema,
  provenance,
  scalarSchema,
  text,
} from './schema-parts';
import { poolSchema } from './schema-pool';
import { ownItems, savingSchema, schemeSchema, variantSchema } from './schema-schemes';
import { criteriaGroupSchema, scoringCriterionSchema, weightingSchema } from './schema-scoring';
import { ownershipTerms } from './schema-shareholders';
import { concessionPaymentSchema } from './schema-sharing';
import { subsidySchema } from './schema-subsidies';
import { expertReviewSchema, valueForMoneySchema } from './schema-vfm';
import { z } from './zod';

export type { ConcessionPayment } from './schema-sharing';
export { concessionPaymentSchema, confidenceSchema, currency, identifier, inputSchema, scalarSchema };

/*
 * The project file. Facts, options and scenarios stand apart (one project, many options, scenarios as overrides).
 * Conventions: money in units of the project currency; everything "per year" whatever the model step; a series has
 * one value per project year; project years count from 1; ids are lower_snake_case and unique within their list.
 */

export const partyRoleSchema = z.enum([
  'government',
  'company',
  'private_partner',
  'lender',
  'user',
  'beneficiary',
  'public_operator',
  'supplier',
  'employee',
  'tax_authority',
  'society',
  'other',
]);

export const partySchema = z.strictObject({
  id: identifier,
  label: text,
  role: partyRoleSchema,
  /** The government party this one is a department of (预算部门); its account is shown under that party's. */
  parent: identifier.optional(),
  /** The party's own discount rate, %/year; without it no NPV is shown for the party. */
  discount_rate: scalarSchema.optional(),
});

export const identitySchema = z.strictObject({
  name: text,
  city: text,
  country: text.optional(),
  domain: text.optional(),
  /** One line for the gallery. */
  story: text.optional(),
  description: text.optional(),
  currency,
  display_unit: z.enum(['unit', 'thousand', 'ten_thousand', 'million', 'hundred_million']),
});

export const timelineSchema = z.strictObject({
  start: z.iso.date(),
  step: z.enum(['year', 'half_year', 'quarter', 'month']),
  construction_years: scalarSchema,
  operation_years: scalarSchema,
  /** Discounting of the first period's flow: `t0` undiscounted (default), `t1` the Chinese textbook form. */
  npv_first_flow: z.enum(['t0', 't1']).default('t0'),
});

export const indexSchema = z.strictObject({ id: identifier, label: text, rate: inputSchema });

/** A named assumption of the user's own, for use in formulas as `inputs.<id>` or just `<id>`. */
export const namedInputSchema = z.strictObject({
  id: identifier,
  label: text,
  kind: z.enum(['flow', 'stock', 'rate', 'index', 'flag', 'count']),
  value: z.union([finite, z.array(finite).min(1)]),
  ...provenance,
  unit: z.string(),
});

export const driverFormSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('constant'), value: inputSchema }),
  /** initial × (1 + growth)^(years since start), 0 before `start_year`. */
  z.strictObject({
    type: z.literal('growth'),
    initial: scalarSchema,
    growth: inputSchema,
    start_year: scalarSchema,
  }),
  /** 0 → target in a straight line over `years` from the start of `start_year`. */
  z.strictObject({
    type: z.literal('ramp'),
    target: scalarSchema,
    start_year: scalarSchema,
    years: scalarSchema,
  }),
  /** Bass adoption: potential × F(years since start), F in closed form (independent of the model step). */
  z.strictObject({
    type: z.literal('bass'),
    potential: scalarSchema,
    innovation: scalarSchema,
    imitation: scalarSchema,
    start_year: scalarSchema,
  }),
  /** potential ÷ (1 + exp(−steepness × (years − midpoint))). */
  z.strictObject({
    type: z.literal('logistic'),
    potential: scalarSchema,
    midpoint_year: scalarSchema,
    steepness: scalarSchema,
  }),
  /** One value per project year. */
  z.strictObject({ type: z.literal('table'), values: inputSchema }),
  z.strictObject({ type: z.literal('formula'), formula: z.string().min(1) }),
]);

export const driverSchema = z.strictObject({
  id: identifier,
  label: text,
  unit: z.string(),
  kind: z.enum(['flow', 'stock', 'rate', 'index', 'flag', 'count']),
  form: driverFormSchema,
  source: text.optional(),
  note: text.optional(),
});

/**
 * One term sheet for every scheme: a scheme uses some of its sections and leaves the others alone, so that an option
 * may change its scheme and lose nothing.
 */
export const termsSchema = z.strictObject({
  government: identifier,
  company: identifier,
  sponsor: identifier,
  tax_authority: identifier,
  /** Who runs the service under contract, or builds on behalf of the government. */
  operator: identifier.optional(),
  ...ownItems,
  /** How much of each KPI's effect this option brings about. */
  kpi_factors: z.array(kpiFactorSchema).optional(),
  /** Risks this option splits otherwise than the register says. */
  risk_shares: z.array(riskShareSchema).optional(),
  payments: z.array(concessionPaymentSchema),
  /** What the government pays the company in operation. */
  subsidies: z.array(subsidySchema).optional(),
  /** Grants, debt, reserves and covenants; without it the sponsor pays for everything. */
  funding: fundingSchema.optional(),
  /** What early termination would cost, what new debt would bring, and what happens at the end. */
  termination: terminationSchema.optional(),
  refinancing: refinancingSchema.optional(),
  end_of_term: endOfTermSchema.optional(),
  /** How the company's accounts show the concession; by the rule when absent. */
  accounting: accountingTermsSchema.optional(),
  /** Several owners: their shares, what they bring in kind, who is paid first, and how a share is sold. */
  ...ownershipTerms,
  /** Those who benefit and pay together, and by which rule. */
  pool: poolSchema.optional(),
  distribution: z.strictObject({
    /** Share of distributable cash paid out each period, fraction. */
    payout: inputSchema,
    /** Cash kept back until the end. */
    minimum_cash: scalarSchema,
    /** What bounds a distribution: cash alone (default), or the profit that company law lets out as well. */
    dividends: z.enum(['cash', 'distributable_profit']).optional(),
    /** Part of each profit set aside by law until the reserve reaches a share of the paid-in capital. */
    statutory_reserve: z.strictObject({ rate: scalarSchema, ceiling: scalarSchema }).optional(),
  }),
});

/** A value agreed once (a tariff, a grant, a debt amount), kept in every scenario and trial until it is solved again. */
export const contractedSchema = z.strictObject({
  /** Input id, as in an override. */
  input: z.string().min(1),
  value: z.union([finite, z.array(finite).min(1)]),
  /** The figure it was solved for: a line of the model, in one model period (from 1) where it has one per period. */
  solved_for: z.strictObject({
    target: z.string().min(1),
    period: finite.optional(),
    value: finite,
    scenario: identifier,
  }),
  note: text.optional(),
});

export const optionSchema = z.strictObject({
  id: identifier,
  label: text,
  scheme: schemeSchema,
  /** Which form of the scheme; its first when absent. */
  variant: variantSchema.optional(),
  description: text.optional(),
  terms: termsSchema,
  contracted: z.array(contractedSchema).optional(),
});

/** A change of one input, named by its id (`capex.kiosks.unit_cost`); exactly one of value, multiply, add. */
export const overrideSchema = z.strictObject({
  input: z.string().min(1),
  value: z.union([finite, z.array(finite).min(1)]).optional(),
  multiply: finite.optional(),
  add: finite.optional(),
  note: text.optional(),
});

export const scenarioSchema = z.strictObject({
  id: identifier,
  label: text,
  description: text.optional(),
  overrides: z.array(overrideSchema),
});

export const projectSchema = z.strictObject({
  format: z.literal('citypact-project'),
  version: z.literal(1),
  identity: identitySchema,
  timeline: timelineSchema,
  parties: z.array(partySchema).min(1),
  indices: z.array(indexSchema),
  inputs: z.array(namedInputSchema),
  drivers: z.array(driverSchema),
  capex: z.array(capexSchema),
  contingency: contingencySchema.optional(),
  revenue: z.array(revenueSchema),
  opex: z.array(opexSchema),
  /** What somebody no longer pays because of the project, compared with today. */
  savings: z.array(savingSchema).optional(),
  /** What the project brings about beyond cash, and how it counts for the whole economy. */
  kpis: z.array(kpiSchema).optional(),
  economics: economicsSchema.optional(),
  working_capital: workingCapitalSchema,
  tax: taxSchema,
  vat: vatSchema.optional(),
  break_even: breakEvenSchema.optional(),
  /** What may go wrong and who bears it; the budgets that pay; the comparison with public delivery; its expert review. */
  risks: z.array(riskSchema).optional(),
  budgets: z.array(budgetSchema).optional(),
  value_for_money: valueForMoneySchema.optional(),
  expert_review: expertReviewSchema.optional(),
  /** What may turn out otherwise, and how the government's contingent liabilities are simulated. */
  uncertainties: z.array(uncertaintySchema).optional(),
  contingent: contingentSchema.optional(),
  options: z.array(optionSchema).min(1),
  /** By what options are judged side by side, and how much each of it matters. */
  criteria: z.array(scoringCriterionSchema).optional(),
  criteria_groups: z.array(criteriaGroupSchema).optional(),
  weighting: weightingSchema.optional(),
  /** The first is the base and has no overrides. */
  scenarios: z.array(scenarioSchema).min(1),
  /** Regime, answers, justifications and rules of one's own. */
  compliance: complianceSchema.optional(),
});

export type Text = z.infer<typeof text>;
export type Input = z.infer<typeof inputSchema>;
export type Scalar = z.infer<typeof scalarSchema>;
export type PartyRole = z.infer<typeof partyRoleSchema>;
export type Party = z.infer<typeof partySchema>;
export type Driver = z.infer<typeof driverSchema>;
export type Capex = z.infer<typeof capexSchema>;
export type Revenue = z.infer<typeof revenueSchema>;
export type Opex = z.infer<typeof opexSchema>;
export type Contracted = z.infer<typeof contractedSchema>;
export type Scheme = z.infer<typeof schemeSchema>;
export type Variant = z.infer<typeof variantSchema>;
export type Saving = z.infer<typeof savingSchema>;
export type Terms = z.infer<typeof termsSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type Project = z.infer<typeof projectSchema>;
