import { identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/*
 * How construction is paid for and how the money is given back: grants, debt in tranches, reserves, covenants and the
 * order in which cash is used. Nothing here is a fact of the project; each option has its own.
 */

/** Money given for the works and not to be repaid. */
export const grantSchema = z.strictObject({
  id: identifier,
  label: text,
  from: identifier,
  amount: scalarSchema,
  /** `first`: before any other source; `pro_rata`: with the needs; `weights`: by the shares of each project year. */
  timing: z.enum(['first', 'pro_rata', 'weights']),
  weights: inputSchema.optional(),
});

/** Each rule present is a limit; the smallest is the size, never below zero and never above what is needed. */
export const trancheSizeSchema = z.strictObject({
  /** Share of the uses in construction net of grants, fraction. */
  gearing: scalarSchema.optional(),
  /** Least cover of debt service by cash flow in each period of repayment. */
  dscr: inputSchema.optional(),
  /** Least cover of the debt by the present value of cash flow over its life. */
  llcr: scalarSchema.optional(),
  cap: scalarSchema.optional(),
  fixed: scalarSchema.optional(),
});

export const repaymentTypeSchema = z.enum([
  'annuity',
  'equal_principal',
  'sculpted',
  'bullet',
  'balloon',
  'table',
  /** 最大能力还本: all net profit, depreciation and amortisation go to principal. */
  'full_capacity',
]);

export const repaymentSchema = z.strictObject({
  type: repaymentTypeSchema,
  /** Years of repayment after the grace. */
  years: scalarSchema,
  /** Years after construction without repayment. */
  grace_years: scalarSchema.optional(),
  /** Interest of the grace: paid (default) or added to the balance. */
  grace: z.enum(['interest_only', 'capitalised']).optional(),
  /** Share of the debt left to the last instalment, for `balloon`. */
  balloon: scalarSchema.optional(),
  /** Share of the debt repaid in each project year, for `table`; adds up to 1. */
  weights: inputSchema.optional(),
  /** Share of the cash left after debt service that repays early, in inverse order of maturity. */
  sweep: inputSchema.optional(),
});

export const trancheSchema = z.strictObject({
  id: identifier,
  label: text,
  lender: identifier,
  rank: z.enum(['senior', 'mezzanine', 'shareholder']),
  /** What kind of money it is; it changes no number. */
  kind: z
    .enum(['loan', 'green_bond', 'special_bond', 'policy_bank', 'bond', 'lease', 'shareholder_loan'])
    .optional(),
  size: trancheSizeSchema,
  /** Nominal rate per year; margin steps are a series. */
  rate: inputSchema,
  /** Rate per period: `nominal` rate ÷ periods (default), `effective` (1 + rate)^(1/periods) − 1. */
  compounding: z.enum(['nominal', 'effective']).optional(),
  /** When in the period money is drawn: `start` bears a whole period's interest, `mid` half, `end` none (default). */
  draws: z.enum(['start', 'mid', 'end']).optional(),
  /** Share drawn in each project year (用款计划); with the needs when absent. Only where one lender lends alone. */
  draw_weights: inputSchema.optional(),
  /** Interest during construction: paid out of all sources (default) or added to the balance. */
  interest_in_construction: z.enum(['paid', 'capitalised']).optional(),
  fees: z
    .strictObject({
      /** Share of the facility, paid in the first period. */
      upfront: scalarSchema.optional(),
      /** Per year on what is not yet drawn. */
      commitment: scalarSchema.optional(),
      /** Money per year while the debt is outstanding. */
      agency: inputSchema.optional(),
    })
    .optional(),
  repayment: repaymentSchema,
});

export const reservesSchema = z.strictObject({
  /** Debt service reserve account: senior debt service of the months ahead. */
  dsra: z
    .strictObject({
      months: scalarSchema,
      /** Filled by the last construction period, out of cash in operation, or replaced by a letter of credit. */
      funding: z.enum(['construction', 'cash', 'letter_of_credit']),
      /** Yearly fee of the letter of credit, share of its amount. */
      fee: scalarSchema.optional(),
    })
    .optional(),
  /** Maintenance reserve account: saves up for renewals over the years before them. */
  mra: z
    .strictObject({
      look_forward: scalarSchema,
      /** Investment items whose spending in operation it pays for. */
      items: z.array(identifier).min(1),
    })
    .optional(),
  /** Yearly rate earned on opening balances. */
  interest_rate: inputSchema.optional(),
  /** The party that keeps the accounts; the first lender when absent. */
  bank: identifier.optional(),
});

export const lockUpSchema = z.strictObject({
  /** Below this cover nothing goes to shareholders. */
  dscr: scalarSchema,
  /** Periods passed in a row before cash is released again. */
  passes: scalarSchema,
  /** Whether cover behind, ahead or both are tested; `historic` when absent. */
  test: z.enum(['historic', 'forward', 'both']).optional(),
  /** Below this cover the loan is in default. */
  default_dscr: scalarSchema.optional(),
});

/** What cash in operation is used for, one after the other. */
export const waterfallStepSchema = z.enum([
  'senior_fees',
  'senior_interest',
  'senior_principal',
  'dsra',
  'mezzanine_fees',
  'mezzanine_interest',
  'mezzanine_principal',
  'sweep',
  'shareholder_interest',
  'shareholder_principal',
]);

export const fundingSchema = z.strictObject({
  /** Which of debt and equity pays first; grants have their own timing. `pro_rata` when absent. */
  order: z.enum(['pro_rata', 'equity_first', 'debt_first']).optional(),
  /** First project year in which debt is drawn; before it equity pays alone. */
  debt_from_year: scalarSchema.optional(),
  /** Cash the company needs when operation begins (铺底流动资金), a use of the last construction period. */
  initial_working_capital: scalarSchema.optional(),
  grants: z.array(grantSchema).optional(),
  tranches: z.array(trancheSchema),
  reserves: reservesSchema.optional(),
  lock_up: lockUpSchema.optional(),
  /** Another order of the uses of cash, all steps named once. */
  waterfall: z.array(waterfallStepSchema).optional(),
  /** What happens when cash does not cover debt service: the sponsor pays in (default), or it stays unpaid. */
  shortfall: z.enum(['sponsor', 'default']).optional(),
});

export type Grant = z.infer<typeof grantSchema>;
export type Tranche = z.infer<typeof trancheSchema>;
export type Funding = z.infer<typeof fundingSchema>;
export type WaterfallStep = z.infer<typeof waterfallStepSchema>;
