import { identifier, inputSchema, scalarSchema } from './schema-parts';
import { z } from './zod';

/* Payments that give the cost of the works back: instalments of a build-transfer, rent of a build-lease-transfer. */

const cost = {
  /** What is recovered: investment with or without interest during construction, or the sum agreed. */
  cost_base: z.enum(['with_interest', 'without_interest', 'agreed']),
  agreed_cost: scalarSchema.optional(),
  /** Whether grants for the works are taken off it. */
  less_grants: z.boolean().optional(),
};

/** BT 回购: cost and return in yearly instalments, each at the end of an operating year. */
export const instalments = {
  type: z.literal('instalments'),
  ...cost,
  /** Yearly return on what is outstanding. */
  return_rate: scalarSchema,
  /** n: how many there are. */
  instalments: scalarSchema,
  /** Equal instalments, or equal principal with the return on the balance. */
  method: z.enum(['equal_instalments', 'equal_principal']),
  /** Operating year of the first; 1 when absent. Until then the return is added to the balance. */
  from_year: scalarSchema.optional(),
};

/** Rent of a build-lease-transfer: agreed, or what recovers the cost less a residual at an implicit rate. */
export const leaseRent = {
  type: z.literal('lease_rent'),
  basis: z.enum(['agreed', 'recovery']),
  /** Agreed rent per year. */
  rent: inputSchema.optional(),
  index: identifier.optional(),
  cost_base: cost.cost_base.optional(),
  agreed_cost: cost.agreed_cost,
  less_grants: cost.less_grants,
  /** Rate at which rent and residual are worth the cost. */
  implicit_rate: scalarSchema.optional(),
  /** What the works are worth at the end of the lease, share of the cost; none when absent. */
  residual_share: scalarSchema.optional(),
};
