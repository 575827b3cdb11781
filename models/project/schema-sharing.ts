import { identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/* What the company pays for the concession and what it shares, in the order it is paid. */

const named = {
  id: identifier,
  label: text,
  /** Who is paid; the government when absent. */
  to: identifier.optional(),
};

const ranked = {
  ...named,
  /**
   * `operating` (default): a cost of operation, paid before debt service, deducted from taxable profit.
   * `after_debt_service`: paid only from cash left after debt service, reserves and lock-up, out of profit after tax.
   */
  priority: z.enum(['operating', 'after_debt_service']).optional(),
  /** What cash does not suffice for after debt service: `carried` forward (default), or it `lapses`. */
  unpaid: z.enum(['carried', 'lapses']).optional(),
};

export const measureSchema = z.enum([
  'gross_revenue',
  'gross_with_vat',
  'ebitda',
  'operating_profit',
  'net_profit',
  'cfads',
  'distributions',
]);

const shareBaseSchema = z.strictObject({
  measure: measureSchema,
  /** Streams counted; all when absent. Only for gross revenue, with or without VAT. */
  streams: z.array(identifier).min(1).optional(),
});

/** When a year is settled: with every period (default), or by a true-up in the last period of the project year. */
const settled = z.enum(['period', 'year']).optional();

const banded = {
  /** `marginal` (default): each rate on its own band. `cliff`: the rate of the band reached on the whole amount. */
  form: z.enum(['marginal', 'cliff']).optional(),
  /** What the bands are of: the amount of a project year (default), or everything since the start. */
  counted: z.enum(['year', 'cumulative']).optional(),
  settled,
};

const money = z.strictObject({ up_to: inputSchema.optional(), rate: inputSchema });
const volume = z.strictObject({ up_to_volume: inputSchema.optional(), fee: inputSchema });
const tier = z.strictObject({ hurdle: scalarSchema, tier_share: inputSchema });

export const concessionPaymentSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...ranked,
    type: z.literal('fixed'),
    amount: inputSchema,
    index: identifier.optional(),
  }),
  /** rate × base; with a threshold, rate × what the base of the year exceeds it by. */
  z.strictObject({
    ...ranked,
    type: z.literal('share'),
    rate: inputSchema,
    base: shareBaseSchema,
    /** Money per year that is shared with nobody. */
    threshold: inputSchema.optional(),
    settled,
  }),
  /** max(guarantee, rate × base): of the period, of the year, or of all so far less what was paid. */
  z.strictObject({
    ...ranked,
    type: z.literal('greater_of'),
    guarantee: inputSchema,
    guarantee_index: identifier.optional(),
    rate: inputSchema,
    base: shareBaseSchema,
    true_up: z.enum(['none', 'cumulative']).optional(),
    settled,
  }),
  /** A rate for each band of a base; a band begins where the one before it ends. */
  z.strictObject({
    ...ranked,
    type: z.literal('bands'),
    base: shareBaseSchema,
    bands: z.array(money).min(1),
    ...banded,
  }),
  /** Money per unit for each band of a driver's volume. */
  z.strictObject({
    ...ranked,
    type: z.literal('volume_bands'),
    driver: identifier,
    bands: z.array(volume).min(1),
    ...banded,
  }),
  /** 超额收益分成: rate × (net profit − return × paid-in capital), never negative; always after debt service. */
  z.strictObject({
    ...ranked,
    type: z.literal('excess_return'),
    rate: inputSchema,
    return_on_capital: inputSchema,
    settled,
  }),
  /** rate × (revenue − cost × (1 + margin)), never negative. */
  z.strictObject({
    ...ranked,
    type: z.literal('cost_plus'),
    rate: inputSchema,
    margin: inputSchema,
    /** What counts as cost: operating cost (default), or depreciation as well. */
    costs: z.enum(['operating', 'with_depreciation']).optional(),
    settled,
  }),
  /** Distributions are the sponsor's until he has earned a hurdle, then split by the share of the tier reached. */
  z.strictObject({
    ...named,
    type: z.literal('hurdle'),
    tiers: z.array(tier).min(1),
    /** `exact` (default): within the period the hurdle is reached. `lagged`: from the project year after it. */
    timing: z.enum(['exact', 'lagged']).optional(),
  }),
]);

export type ConcessionPayment = z.infer<typeof concessionPaymentSchema>;
export type Measure = z.infer<typeof measureSchema>;

/** Measures that exist only once debt is served: a share of them cannot be paid before it. */
const AFTER_DEBT: ReadonlySet<Measure> = new Set(['net_profit', 'cfads', 'distributions']);

/** What a payment is a share of; undefined where it is a share of nothing. */
export function measureOf(payment: ConcessionPayment): Measure | undefined {
  switch (payment.type) {
    case 'fixed':
    case 'volume_bands':
      return undefined;
    case 'excess_return':
      return 'net_profit';
    case 'cost_plus':
      return 'gross_revenue';
    case 'hurdle':
      return 'distributions';
    default:
      return payment.base.measure;
  }
}

/** Whether the base itself stands after debt service, so that the payment must. */
export function standsAfterDebt(payment: ConcessionPayment): boolean {
  const measure = measureOf(payment);
  return measure !== undefined && AFTER_DEBT.has(measure);
}

/** When a payment is made: a cost of operation, from the cash left after debt service, or from what is distributed. */
export function rankOf(payment: ConcessionPayment): 'operating' | 'after_debt' | 'distributions' {
  if (measureOf(payment) === 'distributions') return 'distributions';
  if (standsAfterDebt(payment)) return 'after_debt';
  return 'priority' in payment && payment.priority === 'after_debt_service' ? 'after_debt' : 'operating';
}
