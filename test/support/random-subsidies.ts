import fc from 'fast-check';
import type { Project } from '../../models/project';
import type { Subsidy, SubsidyOf } from '../../models/project/schema-subsidies';
import {
  anIndex,
  between,
  type Draw,
  input,
  label,
  maybe,
  pick,
  provenance,
  type Span,
} from './random-parts';
import { randomBacking, randomLand, randomTax } from './random-subsidies-backing';
import { randomOutcome, randomSavings, randomService, randomToll } from './random-subsidies-results';
import { type Named, randomReview, randomWindow } from './random-subsidy-parts';

/** One or two payments of the government, or of another party, in operation, of any kind. */
export function randomSubsidies(draw: Draw, facts: Project, span: Span): Subsidy[] {
  return Array.from({ length: draw(fc.integer, { min: 1, max: 2 }) }, (_, i) =>
    randomSubsidy(draw, i, facts, span),
  );
}

function randomSubsidy(draw: Draw, at: number, facts: Project, span: Span): Subsidy {
  const named: Named = {
    id: `subsidy_${at + 1}`,
    label: label(draw, `补贴${at + 1}`, `Subsidy ${at + 1}`),
    ...maybe(draw, () => ({ vat_rate: { value: pick(draw, 0.06, 0.09, 0.13) } })),
    ...maybe(draw, () => ({ unconditional: draw(fc.boolean) })),
    ...maybe(draw, () => ({ payer: pick(draw, 'city', 'users', 'advertisers', 'supplier') })),
  };
  switch (pick(draw, 'mof_formula', 'plain', 'works', 'results', 'backing')) {
    case 'mof_formula':
      return { ...named, type: 'mof_formula', ...formulaTerms(draw, facts, span) };
    case 'plain':
      return randomPlain(draw, named, facts, span);
    case 'works':
      return randomWorks(draw, named, facts, span);
    case 'results':
      return randomResult(draw, named, facts, span);
    case 'backing':
      return pick(draw, randomBacking, randomTax, randomLand)(draw, named, facts, span);
  }
}

function randomResult(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  if (facts.drivers.length === 0) return randomSavings(draw, named, facts, span);
  return pick(draw, randomService, randomToll, randomOutcome, randomSavings)(draw, named, facts, span);
}

function randomPlain(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  const { index } = anIndex(draw, facts.indices);
  const indexed = index === undefined ? {} : { index };
  const amount = input(draw, () => between(draw, 0, 200_000), span.years);
  const more = { ...randomWindow(draw, span), ...randomReview(draw, span) };
  if (draw(fc.boolean)) return { ...named, type: 'fixed', amount, ...indexed, ...more };
  return {
    ...named,
    type: 'availability',
    base_payment: amount,
    ...indexed,
    ...more,
    ...(index === undefined ? {} : { indexed_share: { value: between(draw, 0, 1) } }),
    ...maybe(draw, () => ({
      availability: input(draw, () => between(draw, 0.8, 1), span.years),
      deduction_factor: { value: between(draw, 0, 5), ...provenance(draw) },
      deduction_cap: { value: between(draw, 0, 1) },
      ...maybe(draw, () => ({ used_share: { value: between(draw, 0, 1) } })),
      ...maybe(draw, () => ({
        ratchet: { value: 1.5 },
        ratchet_threshold: { value: between(draw, 0, 0.1) },
      })),
      ...maybe(draw, () => ({
        penalty_points: { value: between(draw, 0, 3) },
        termination_points: { value: between(draw, 1, 50) },
        points_years: { value: draw(fc.integer, { min: 1, max: 5 }) },
      })),
    })),
  };
}

function randomWorks(draw: Draw, named: Named, facts: Project, span: Span): Subsidy {
  const cost = randomCost(draw);
  const rate = { value: between(draw, 0, 0.12), ...provenance(draw) };
  const review = randomReview(draw, span);
  const type = pick(draw, 'instalments', 'recovery', 'agreed');
  if (type === 'instalments') {
    const count = draw(fc.integer, { min: 1, max: span.operation });
    return {
      ...named,
      type,
      ...cost,
      ...review,
      return_rate: rate,
      instalments: { value: count },
      method: pick(draw, 'equal_instalments', 'equal_principal'),
      ...maybe(draw, () => ({
        from_year: { value: draw(fc.integer, { min: 1, max: span.operation - count + 1 }) },
      })),
    };
  }
  const more = { ...review, ...randomWindow(draw, span) };
  if (type === 'agreed') {
    const rent = input(draw, () => between(draw, 0, 200_000), span.years);
    return { ...named, type: 'lease_rent', basis: 'agreed', rent, ...anIndex(draw, facts.indices), ...more };
  }
  return {
    ...named,
    type: 'lease_rent',
    basis: 'recovery',
    ...cost,
    ...more,
    implicit_rate: rate,
    ...maybe(draw, () => ({ residual_share: { value: between(draw, 0, 0.5) } })),
  };
}

function randomCost(draw: Draw): Pick<SubsidyOf<'mof_formula'>, 'cost_base' | 'agreed_cost' | 'less_grants'> {
  const cost_base = pick(draw, 'with_interest', 'without_interest', 'agreed');
  return {
    cost_base,
    ...(cost_base === 'agreed' ? { agreed_cost: { value: between(draw, 0, 1_000_000) } } : {}),
    ...maybe(draw, () => ({ less_grants: draw(fc.boolean) })),
  };
}

type FormulaTerms = Omit<SubsidyOf<'mof_formula'>, 'id' | 'label' | 'type' | 'vat_rate'>;

function formulaTerms(draw: Draw, facts: Project, span: Span): FormulaTerms {
  const ids = facts.revenue.map(({ id }) => id);
  return {
    profit_rate: { value: between(draw, 0, 0.1), ...provenance(draw) },
    discount_rate: { value: between(draw, 0, 0.1) },
    ...randomCost(draw),
    ...maybe(draw, () => ({ government_equity: { value: between(draw, 0, 50_000) } })),
    ...maybe(draw, () => ({
      subsidy_years: { value: draw(fc.integer, { min: 1, max: span.operation }) },
    })),
    ...maybe(draw, () => ({ first_exponent: { value: draw(fc.integer, { min: 0, max: 4 }) } })),
    ...maybe(draw, () => ({
      performance: input(draw, () => between(draw, 0.6, 1), span.years),
      linked_to: pick(draw, 'whole', 'construction'),
      linked_share: { value: between(draw, 0.3, 1) },
    })),
    ...maybe(draw, () => ({ streams: draw(fc.subarray<string>, ids) })),
    ...maybe(draw, () => ({ excess: pick(draw, 'kept', 'returned') })),
  };
}
