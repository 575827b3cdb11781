import fc from 'fast-check';
import type { Project } from '../../models/project';
import type { Subsidy } from '../../models/project/schema-subsidies';
import { anIndex, between, type Draw, input, maybe, pick, type Span } from './random-parts';
import { type Named, randomReview, randomWindow } from './random-subsidy-parts';

function aDriver(draw: Draw, facts: Project): string {
  return pick(draw, ...facts.drivers.map(({ id }) => id));
}

/** A yearly price, a price per unit of use, or both. */
export function randomService(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  const used = draw(fc.boolean);
  return {
    ...named,
    type: 'service_price',
    ...(used && draw(fc.boolean) ? {} : { amount: input(draw, () => between(draw, 0, 100_000), span.years) }),
    ...(used
      ? {
          driver: aDriver(draw, facts),
          unit_price: { value: between(draw, 0.1, 20) },
          ...maybe(draw, () => ({
            minimum_volume: input(draw, () => between(draw, 1, 5000), span.years),
          })),
        }
      : {}),
    ...anIndex(draw, facts.indices),
    ...randomWindow(draw, span),
    ...randomReview(draw, span),
  };
}

/** Prices by band of yearly volume. */
export function randomToll(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  const count = draw(fc.integer, { min: 1, max: 3 });
  const open = draw(fc.boolean);
  return {
    ...named,
    type: 'shadow_toll',
    driver: aDriver(draw, facts),
    bands: Array.from({ length: count }, (_, i) => ({
      toll: input(draw, () => between(draw, 0, 5), span.years),
      ...(open && i === count - 1
        ? {}
        : { up_to_volume: { value: between(draw, 1 + 1000 * i, 1000 * (i + 1)) } }),
    })),
    ...anIndex(draw, facts.indices),
    ...randomWindow(draw, span),
    ...randomReview(draw, span),
  };
}

/** A price for what comes about above a baseline. */
export function randomOutcome(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  return {
    ...named,
    type: 'outcome_payment',
    driver: aDriver(draw, facts),
    unit_price: { value: between(draw, 0.1, 20) },
    ...anIndex(draw, facts.indices),
    ...randomWindow(draw, span),
    ...maybe(draw, () => ({ baseline: input(draw, () => between(draw, 0, 2000), span.years) })),
    ...maybe(draw, () => ({ success_threshold: { value: between(draw, 0, 3000) } })),
    ...maybe(draw, () => ({ yearly_cap: { value: between(draw, 0, 50_000) } })),
    ...maybe(draw, () => ({ total_cap: { value: between(draw, 0, 200_000) } })),
  };
}

/** A share of what is saved, or a fee with a guarantee. */
export function randomSavings(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  const { index } = anIndex(draw, facts.indices);
  const own_savings = {
    formula: facts.revenue[0]?.formula ?? '0',
    ...(index === undefined ? {} : { index }),
    ...maybe(draw, () => ({ payee: 'staff' })),
  };
  const common = { ...named, type: 'shared_savings' as const, own_savings, ...randomWindow(draw, span) };
  if (draw(fc.boolean)) {
    const floor = between(draw, 0, 20_000);
    return {
      ...common,
      contract: 'shared',
      share: input(draw, () => between(draw, 0, 1), span.years),
      ...maybe(draw, () => ({
        share_years: { value: draw(fc.integer, { min: 1, max: span.operation }) },
        later_share: { value: between(draw, 0, 1) },
      })),
      ...maybe(draw, () => ({ floor: { value: floor } })),
      ...maybe(draw, () => ({ yearly_cap: { value: floor + between(draw, 0, 50_000) } })),
    };
  }
  return {
    ...common,
    contract: 'guaranteed',
    amount: input(draw, () => between(draw, 0, 50_000), span.years),
    guaranteed_savings: { value: between(draw, 0, 100_000) },
    ...(index === undefined ? {} : { index, guarantee_index: index }),
    ...maybe(draw, () => ({ shortfall_share: { value: between(draw, 0, 1) } })),
    ...maybe(draw, () => ({ excess_share: { value: between(draw, 0, 1) } })),
  };
}
