import { identifier, inputSchema, scalarSchema, text } from './schema-parts';
import { z } from './zod';

/*
 * Several owners of one company: what each brings in cash and in kind, in which order money is called and paid out, and
 * how a share changes hands. Without a list of shareholders the sponsor owns everything.
 */

export const shareholderSchema = z.strictObject({
  party: identifier,
  /** Agreed share of the company; where nobody has one, shares follow what is subscribed and contributed in kind. */
  share: scalarSchema.optional(),
  /** Cash promised for the construction phase. */
  subscribed: scalarSchema.optional(),
  /** Agreed share of distributions where it is not the share held; one value per year where it changes. */
  dividend_share: inputSchema.optional(),
  /** Whether he pays in when operation lacks cash; yes when absent. */
  supports: z.boolean().optional(),
});

/** Who is called first: all by share, all by what they subscribed (default where all did), or one after the other. */
export const callsSchema = z.enum(['by_share', 'by_subscribed', 'in_order']);

const named = { id: identifier, label: text };

/** Departures from distribution by share, applied in the order listed. */
export const preferenceSchema = z.discriminatedUnion('type', [
  /** One shareholder is paid a yearly return on his capital before the others. */
  z.strictObject({
    ...named,
    type: z.literal('preferred_return'),
    party: identifier,
    rate: inputSchema,
    /** Whether the return alone (`stays`, default) or his capital with it comes first (`first`: a hurdle account). */
    capital: z.enum(['stays', 'first']).optional(),
    /** Whether a return not paid is owed later; yes when absent. Without meaning where capital comes first. */
    cumulative: z.boolean().optional(),
    /** Whether he also shares in the rest; yes when absent. */
    participates: z.boolean().optional(),
  }),
  /** 让渡分红: one shareholder gives up part of his dividend until another has reached a return. */
  z.strictObject({
    ...named,
    type: z.literal('waiver'),
    party: identifier,
    beneficiary: identifier,
    /** Part of his dividend given up. */
    part: inputSchema,
    /** Yearly return of the beneficiary at which it ends. */
    hurdle: scalarSchema,
    /** Present: it is only put off, and made good out of the beneficiary's dividend once he has his return. */
    put_off: z.strictObject({ interest: scalarSchema.optional() }).optional(),
  }),
]);

export const inKindSchema = z.strictObject({
  ...named,
  party: identifier,
  kind: z.enum(['land', 'operating_right', 'technology', 'equipment', 'people', 'data', 'other']),
  /** How its value was found. */
  valuation: z.enum(['appraisal', 'cost', 'market', 'income', 'agreed']),
  /** Value found by the appraiser. */
  appraised: scalarSchema,
  /** Value counted as capital; the appraised one when absent. */
  booked: scalarSchema.optional(),
  /** What it costs its owner to give it away; the appraised value when absent. */
  economic: scalarSchema.optional(),
  /** Project year at whose beginning it is handed over. */
  year: scalarSchema,
  /** Years over which it is written off; the operating phase when absent, and land not at all. */
  life: scalarSchema.optional(),
  /** Whether the write-off lowers taxable profit; yes when absent. */
  deductible: z.boolean().optional(),
  /** Who takes it at the end and for how much; with the project and free of charge when absent. */
  reversion: z
    .strictObject({
      to: identifier,
      basis: z.enum(['free', 'book_value', 'amount']),
      price: scalarSchema.optional(),
      /** What it is worth then; enters the economic flow of whoever takes it back, not cash. */
      worth: scalarSchema.optional(),
    })
    .optional(),
  source: text.optional(),
  note: text.optional(),
});

const sale = {
  ...named,
  seller: identifier,
  buyer: identifier,
  /** What kind of agreement it is; the sale is computed as carried out. */
  kind: z.enum(['put', 'call', 'buy_back', 'transfer']),
  /** Project year at whose end the shares change hands. */
  year: scalarSchema,
  /** Part of the shares the seller then holds; all of them when absent. */
  part: scalarSchema.optional(),
};

/** Shares that change hands, and how their price is found. */
export const shareExitSchema = z.discriminatedUnion('basis', [
  /** A multiple of the net assets. */
  z.strictObject({ ...sale, basis: z.literal('book_value'), multiple: scalarSchema }),
  /** A multiple of the year's EBITDA less net debt. */
  z.strictObject({ ...sale, basis: z.literal('ebitda'), multiple: scalarSchema }),
  /** Whatever gives the seller a yearly return on his payments to date. */
  z.strictObject({ ...sale, basis: z.literal('guaranteed_irr'), irr: scalarSchema }),
  z.strictObject({ ...sale, basis: z.literal('fixed'), amount: scalarSchema }),
  /** The capital paid in for the shares sold. */
  z.strictObject({ ...sale, basis: z.literal('paid_in') }),
]);

/** The parts of the terms that say who owns the company. */
export const ownershipTerms = {
  shareholders: z.array(shareholderSchema).optional(),
  calls: callsSchema.optional(),
  in_kind: z.array(inKindSchema).optional(),
  preferences: z.array(preferenceSchema).optional(),
  share_exits: z.array(shareExitSchema).optional(),
};

export type Shareholder = z.infer<typeof shareholderSchema>;
export type Calls = z.infer<typeof callsSchema>;
export type Preference = z.infer<typeof preferenceSchema>;
export type InKind = z.infer<typeof inKindSchema>;
export type ShareExit = z.infer<typeof shareExitSchema>;
