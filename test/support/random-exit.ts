import fc from 'fast-check';
import type { Project } from '../../models/project';
import { arbitraryProject, type ProjectShape } from './arbitrary-project';
import { between, type Draw, input, maybe, pick, type Span } from './random-parts';

type Terms = Project['options'][number]['terms'];

/** Projects of every shape whose options say how they end and may refinance. */
export function arbitraryExit(shape: ProjectShape = {}): fc.Arbitrary<Project> {
  return fc.tuple(arbitraryProject(shape), fc.gen()).map(([project, draw]) => {
    const construction = project.timeline.construction_years.value;
    const operation = project.timeline.operation_years.value;
    const span: Span = { construction, operation, years: construction + operation };
    return {
      ...project,
      options: project.options.map((option) => ({
        ...option,
        terms: { ...option.terms, ...randomExit(draw, project, option.terms, span) },
      })),
    };
  });
}

function randomExit(draw: Draw, facts: Project, terms: Terms, span: Span): Partial<Terms> {
  const lends = (terms.funding?.tranches ?? []).some(({ rank }) => rank !== 'shareholder');
  const year = draw(fc.integer, { min: span.construction + 1, max: span.years - 1 });
  const most = span.years - year;
  return {
    termination: randomTermination(draw, lends, year),
    ...maybe(draw, () => ({ end_of_term: randomEnd(draw, facts, span) })),
    ...(lends
      ? {
          refinancing: {
            year: { value: year },
            rate: input(draw, () => between(draw, 0, 0.1), span.years),
            years: { value: draw(fc.integer, { min: 1, max: most }) },
            dscr: input(draw, () => between(draw, 1, 2), span.years),
            ...maybe(draw, () => ({ break_cost: { value: between(draw, 0, 0.05) } })),
            ...maybe(draw, () => ({ fee: { value: between(draw, 0, 0.03) } })),
            ...maybe(draw, () => ({ public_share: { value: between(draw, 0, 1) } })),
            ...maybe(draw, () => ({ equity_return: { value: between(draw, -0.1, 0.2) } })),
          },
        }
      : {}),
  };
}

function randomTermination(draw: Draw, lends: boolean, year: number): NonNullable<Terms['termination']> {
  const equity = () =>
    pick(draw, 'return_to_date', 'future_distributions', 'base_distributions', 'paid_in', 'none');
  return {
    year: { value: year },
    authority: { equity: equity() },
    ...maybe(draw, () => ({ force_majeure: { equity: equity() } })),
    ...maybe(draw, () => ({
      company: {
        basis: lends
          ? pick(draw, 'debt', 'book_value', 'cash_flow', 'retender')
          : pick(draw, 'book_value', 'cash_flow', 'retender'),
        ...maybe(draw, () => ({ retender_cost: { value: between(draw, 0, 50_000) } })),
        ...maybe(draw, () => ({ rectification_cost: { value: between(draw, 0, 50_000) } })),
        share: { value: between(draw, 0, 1) },
        ...maybe(draw, () => ({ discount_rate: { value: between(draw, 0, 0.15) } })),
        ...maybe(draw, () => ({ remainder: pick(draw, 'paid', 'kept') })),
      },
    })),
    ...maybe(draw, () => ({ equity_return: { value: between(draw, 0, 0.15) } })),
    ...maybe(draw, () => ({ break_cost: { value: between(draw, 0, 0.05) } })),
    base_distributions: { value: between(draw, 0, 100_000) },
    ...maybe(draw, () => ({ insurance: { value: between(draw, 0, 100_000) } })),
    ...maybe(draw, () => ({ claims: { value: between(draw, 0, 100_000) } })),
    ...maybe(draw, () => ({ insured: ['force_majeure' as const] })),
    ...maybe(draw, () => ({ deduct: draw(fc.subarray<'reserves' | 'cash'>, ['reserves', 'cash']) })),
  };
}

function randomEnd(draw: Draw, facts: Project, span: Span): NonNullable<Terms['end_of_term']> {
  const ids = facts.capex.map(({ id }) => id);
  return {
    ...maybe(draw, () => ({
      transfer_price: draw(fc.boolean)
        ? { basis: 'book_value' as const, share: { value: between(draw, 0, 1) } }
        : { basis: 'amount' as const, price: { value: between(draw, 0, 500_000) } },
    })),
    ...maybe(draw, () => ({
      hand_back_reserve: {
        amount: { value: between(draw, 0, 100_000) },
        saving_years: { value: draw(fc.integer, { min: 1, max: span.operation - 1 }) },
        ...(ids.length > 0
          ? maybe(draw, () => ({ items: draw(fc.subarray<string>, ids, { minLength: 1 }) }))
          : {}),
      },
    })),
  };
}
