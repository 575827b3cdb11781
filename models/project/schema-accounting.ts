import { scalarSchema } from './schema-parts';
import { z } from './zod';

/** How the company's accounts show the concession: by the rule, or as the option says; with what margins it builds and runs. */
export const accountingTermsSchema = z.strictObject({
  /** `rule` (when absent): by the right to cash (企业会计准则解释第14号, IFRIC 12). */
  model: z.enum(['rule', 'intangible', 'financial_asset']).optional(),
  /** Profit on the cost of building, in the construction revenue; none when absent. */
  construction_margin: scalarSchema.optional(),
  /** Profit on the cost of operating, in the revenue for operating services; none when absent. */
  operation_margin: scalarSchema.optional(),
});

export type AccountingTerms = z.infer<typeof accountingTermsSchema>;
