import { z } from './zod';

/*
 * The project file. Facts, options and scenarios stand apart (one project, many options, scenarios as overrides).
 * Conventions: money in units of the project currency; everything "per year" whatever the model step; a series has
 * one value per project year; project years count from 1; ids are lower_snake_case and unique within their list.
 */

export const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/);
const text = z.union([z.string().min(1), z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })]);
/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/);
const finite = z.number();

export const confidenceSchema = z.enum(['published', 'contract', 'study', 'estimate', 'assumption']);

const provenance = {
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

export const spendSchema = z.discriminatedUnion('profile', [
  z.strictObject({ profile: z.literal('even'), start_year: scalarSchema, years: scalarSchema }),
  z.strictObject({ profile: z.literal('s_curve'), start_year: scalarSchema, years: scalarSchema }),
  /** Share of the total in each project year; must add up to 1. */
  z.strictObject({ profile: z.literal('table'), weights: inputSchema }),
]);

export const capexCostSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('total'), amount: scalarSchema, spend: spendSchema }),
  /** unit cost × increase of a driver in the period. */
  z.strictObject({ type: z.literal('per_unit'), driver: identifier, unit_cost: inputSchema }),
  z.strictObject({ type: z.literal('formula'), formula: z.string().min(1) }),
]);

/** How an asset's cost is spread over its life; `units` follows a driver over the operating phase. */
export const depreciationMethodSchema = z.enum([
  'straight_line',
  /** Double declining balance, the last two years in equal parts (双倍余额递减法). */
  'declining_balance',
  /** Declining balance at the rate that leaves the residual value (Excel's DB, rate to three decimals). */
  'fixed_declining',
  'sum_of_years',
  'units',
]);

export const capexCategorySchema = z.enum([
  'civil',
  'equipment',
  'installation',
  'other',
  'land',
  'intangible',
]);

export const capexSchema = z.strictObject({
  id: identifier,
  label: text,
  supplier: identifier,
  cost: capexCostSchema,
  /** What table it stands under; `equipment` when absent. */
  category: capexCategorySchema.optional(),
  /** VAT on top of the amount, paid to the supplier. */
  vat_rate: inputSchema.optional(),
  /** Depreciation life, years. */
  life: scalarSchema,
  /** Share of the cost that is not depreciated over the life. */
  residual_rate: scalarSchema.optional(),
  /** Method in the accounts; straight line when absent. */
  depreciation: z
    .strictObject({ method: depreciationMethodSchema, driver: identifier.optional() })
    .optional(),
  /** Tax books apart from the accounts; the same when absent. */
  tax_depreciation: z
    .strictObject({
      method: depreciationMethodSchema,
      driver: identifier.optional(),
      tax_life: scalarSchema,
      tax_residual_rate: scalarSchema.optional(),
    })
    .optional(),
  /** Who pays the book value left in the last period; free hand-over when absent. */
  residual_buyer: identifier.optional(),
  index: identifier.optional(),
});

/** Contingency on the spending of the construction phase, paid to each item's supplier. */
export const contingencySchema = z.strictObject({
  /** 基本预备费: share of works and other costs. */
  physical_rate: scalarSchema,
  /** 价差预备费: yearly price rise of construction. */
  price_rate: scalarSchema,
  /** Years from the estimate to the start of works. */
  preparation_years: scalarSchema,
});

export const revenueSchema = z.strictObject({
  id: identifier,
  label: text,
  payer: identifier,
  /** Money per year, over drivers and named inputs. */
  formula: z.string().min(1),
  index: identifier.optional(),
  /** VAT on top of the revenue, collected from the payer; none when absent (subsidies not tied to quantity). */
  vat_rate: inputSchema.optional(),
  /** `sales` when absent. */
  nature: z.enum(['sales', 'subsidy']).optional(),
  /** Whether the contract gives an unconditional right to this cash whatever the use (accounting model). */
  unconditional: z.boolean().optional(),
  source: text.optional(),
  note: text.optional(),
});

export const opexCostSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), amount: inputSchema }),
  z.strictObject({ type: z.literal('per_unit'), driver: identifier, unit_cost: inputSchema }),
  z.strictObject({
    type: z.literal('share_of_revenue'),
    share: inputSchema,
    streams: z.array(identifier).min(1).optional(),
  }),
  z.strictObject({ type: z.literal('formula'), formula: z.string().min(1) }),
]);

export const opexSchema = z.strictObject({
  id: identifier,
  label: text,
  payee: identifier,
  cost: opexCostSchema,
  index: identifier.optional(),
  /** VAT on top of the cost, paid to the payee and credited. */
  vat_rate: inputSchema.optional(),
  /** Row of the total cost table; `other` when absent. */
  nature: z.enum(['materials', 'fuel', 'wages', 'repairs', 'other']).optional(),
  /** Whether it varies with output; by the form of the cost when absent (per unit and share of revenue do). */
  variable: z.boolean().optional(),
});

/** Value-added tax; every amount of the file is without it. */
export const vatSchema = z.strictObject({
  /** What becomes of input VAT above output VAT. */
  surplus: z.enum(['carry_forward', 'refund']),
  /** City construction tax and education surcharges, share of VAT paid: 12 %, 10 % or 6 %. */
  surcharge_rate: scalarSchema.optional(),
});

export const workingCapitalSchema = z.strictObject({
  receivable_days: inputSchema,
  payable_days: inputSchema,
  /** Stock of goods, days of operating cost; bought from `inventory_supplier`. */
  inventory_days: inputSchema.optional(),
  inventory_supplier: identifier.optional(),
  /** Operating costs paid ahead, days of the next period's cost. */
  prepaid_days: inputSchema.optional(),
  /** Revenue collected ahead, days of the next period's revenue. */
  advance_days: inputSchema.optional(),
  days_in_year: scalarSchema,
});

export const taxSchema = z.strictObject({
  rate: inputSchema,
  /** Whether losses are carried forward against later profits. */
  loss_carry_forward: z.boolean(),
  /** Years in which a loss may be used, oldest first; without expiry when absent. */
  loss_years: scalarSchema.optional(),
  /** Whether tax is settled on the profit of the tax year (default) or of each period by itself. */
  settlement: z.enum(['year', 'period']).optional(),
  /** Years free of tax, then years at half the rate. */
  holiday: z
    .strictObject({
      exempt_years: scalarSchema,
      half_years: scalarSchema,
      from: z.enum(['first_revenue', 'first_profit']),
    })
    .optional(),
  /** Most interest deducted, share of EBITDA; the excess is carried forward. */
  interest_cap: scalarSchema.optional(),
  /** Whether deferred tax is recognised. */
  deferred: z.boolean().optional(),
  stamp_duty: z
    .strictObject({
      loan_rate: scalarSchema.optional(),
      capital_rate: scalarSchema.optional(),
      contract_rate: scalarSchema.optional(),
    })
    .optional(),
});

/** The project year whose break-even is shown, and the driver that counts its output. */
export const breakEvenSchema = z.strictObject({ year: scalarSchema, driver: identifier.optional() });

const shareBaseSchema = z.strictObject({
  measure: z.enum(['gross_revenue', 'ebitda', 'operating_profit']),
  /** Streams counted; all when absent. Only for gross revenue. */
  streams: z.array(identifier).min(1).optional(),
});

export const concessionPaymentSchema = z.discriminatedUnion('type', [
  z.strictObject({
    id: identifier,
    label: text,
    type: z.literal('fixed'),
    amount: inputSchema,
    index: identifier.optional(),
  }),
  z.strictObject({
    id: identifier,
    label: text,
    type: z.literal('share'),
    rate: inputSchema,
    base: shareBaseSchema,
  }),
  /** max(guarantee, rate × base), period by period. */
  z.strictObject({
    id: identifier,
    label: text,
    type: z.literal('greater_of'),
    guarantee: inputSchema,
    guarantee_index: identifier.optional(),
    rate: inputSchema,
    base: shareBaseSchema,
  }),
]);

export const loanSchema = z.strictObject({
  label: text,
  /** Share of the funding need of the construction phase, fraction. */
  gearing: scalarSchema,
  /** Nominal, per year, charged per period as rate ÷ periods per year on the opening balance. */
  rate: inputSchema,
  /** Interest-only years after construction. */
  grace_years: scalarSchema,
  /** Years of level annuity after the grace. */
  repayment_years: scalarSchema,
  /** Up-front fee, fraction of the facility, paid in the first period (circular: solved by feedback). */
  fee_rate: scalarSchema.optional(),
});

export const concessionTermsSchema = z.strictObject({
  government: identifier,
  company: identifier,
  sponsor: identifier,
  lender: identifier.optional(),
  tax_authority: identifier,
  payments: z.array(concessionPaymentSchema),
  loan: loanSchema.optional(),
  distribution: z.strictObject({
    /** Share of distributable cash paid out each period, fraction. */
    payout: inputSchema,
    /** Cash kept back until the end. */
    minimum_cash: scalarSchema,
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

export const optionSchema = z.discriminatedUnion('scheme', [
  z.strictObject({
    id: identifier,
    label: text,
    scheme: z.literal('concession'),
    description: text.optional(),
    terms: concessionTermsSchema,
    contracted: z.array(contractedSchema).optional(),
  }),
]);

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
  working_capital: workingCapitalSchema,
  tax: taxSchema,
  vat: vatSchema.optional(),
  break_even: breakEvenSchema.optional(),
  options: z.array(optionSchema).min(1),
  /** The first is the base and has no overrides. */
  scenarios: z.array(scenarioSchema).min(1),
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
export type ConcessionPayment = z.infer<typeof concessionPaymentSchema>;
export type Loan = z.infer<typeof loanSchema>;
export type Contracted = z.infer<typeof contractedSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type Project = z.infer<typeof projectSchema>;
