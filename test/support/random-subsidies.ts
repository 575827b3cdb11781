import fc from 'fast-check';
import type { Project } from '../../models/project';
import type { Subsidy } from '../../models/project/schema-subsidies';
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

/** One or two payments of the government in operation, of any kind. */
export function randomSubsidies(draw: Draw, facts: Project, span: Span): Subsidy[] {
  return Array.from({ length: draw(fc.integer, { min: 1, max: 2 }) }, (_, i) =>
    randomSubsidy(draw, i, facts, span),
  );
}

function randomSubsidy(draw: Draw, at: number, facts: Project, span: Span): Subsidy {
  const named = {
    id: `subsidy_${at + 1}`,
    label: label(draw, `补贴${at + 1}`, `Subsidy ${at + 1}`),
    ...maybe(draw, () => ({ vat_rate: { value: pick(draw, 0.06, 0.09, 0.13) } })),
  };
  const type = pick(draw, 'mof_formula', 'mof_formula', 'availability', 'fixed');
  if (type === 'mof_formula') return { ...named, type, ...formulaTerms(draw, facts, span) };
  const { index } = anIndex(draw, facts.indices);
  const indexed = index === undefined ? {} : { index };
  const amount = input(draw, () => between(draw, 0, 200_000), span.years);
  if (type === 'fixed') return { ...named, type, amount, ...indexed };
  return {
    ...named,
    type,
    base_payment: amount,
    ...indexed,
    ...(index === undefined ? {} : { indexed_share: { value: between(draw, 0, 1) } }),
    ...maybe(draw, () => ({
      availability: input(draw, () => between(draw, 0.8, 1), span.years),
      deduction_factor: { value: between(draw, 0, 5), ...provenance(draw) },
      deduction_cap: { value: between(draw, 0, 1) },
    })),
  };
}

type FormulaTerms = Omit<Extract<Subsidy, { type: 'mof_formula' }>, 'id' | 'label' | 'type' | 'vat_rate'>;

function formulaTerms(draw: Draw, facts: Project, span: Span): FormulaTerms {
  const cost_base = pick(draw, 'with_interest', 'without_interest', 'agreed');
  const ids = facts.revenue.map(({ id }) => id);
  return {
    profit_rate: { value: between(draw, 0, 0.1), ...provenance(draw) },
    discount_rate: { value: between(draw, 0, 0.1) },
    cost_base,
    ...(cost_base === 'agreed' ? { agreed_cost: { value: between(draw, 0, 1_000_000) } } : {}),
    ...maybe(draw, () => ({ less_grants: draw(fc.boolean) })),
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
