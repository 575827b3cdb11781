import { identifier, inputSchema, scalarSchema } from './schema-parts';
import { z } from './zod';

/** Named operating costs; what an absent list means stands with each. */
const costs = z.array(identifier).min(1).optional();

/** What receivables, or all of working capital, are a share of. */
const baseSchema = z.enum(['revenue', 'operating_cost']);

/** Money tied up in operation: each part by its days of turnover, or all of it as one share. */
export const workingCapitalSchema = z.strictObject({
  receivable_days: inputSchema,
  /** `revenue` when absent; at operating cost only what was spent on what is not yet paid counts. */
  receivable_base: baseSchema.optional(),
  payable_days: inputSchema,
  /** Costs bought on credit; all when absent. */
  payable_items: costs,
  /** Stock of goods, days of operating cost; bought from `inventory_supplier`. */
  inventory_days: inputSchema.optional(),
  inventory_supplier: identifier.optional(),
  /** Operating costs paid ahead, days of the next period's cost. */
  prepaid_days: inputSchema.optional(),
  /** Costs paid ahead; all when absent. */
  prepaid_items: costs,
  /** Revenue collected ahead, days of the next period's revenue. */
  advance_days: inputSchema.optional(),
  /** Stocks by kind (分项详细估算法), each days of the costs that make it up, paid to those whom they are paid to. */
  materials_days: inputSchema.optional(),
  /** Costs of the nature `materials` when absent. */
  materials_items: costs,
  fuel_days: inputSchema.optional(),
  /** Costs of the nature `fuel` when absent. */
  fuel_items: costs,
  progress_days: inputSchema.optional(),
  /** All costs when absent. */
  progress_items: costs,
  finished_days: inputSchema.optional(),
  /** All costs when absent. */
  finished_items: costs,
  /** Cash held in the company for daily payments. */
  cash_days: inputSchema.optional(),
  /** Costs of the natures `wages` and `other` when absent. */
  cash_items: costs,
  /** All of it as a share of a year's revenue or operating cost (扩大指标法), in place of the days above. */
  enlarged: z.strictObject({ base: baseSchema, share: inputSchema }).optional(),
  days_in_year: scalarSchema,
});
