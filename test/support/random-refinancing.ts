import fc from 'fast-check';
import type { Project } from '../../models/project';
import { arbitraryProject, type ProjectShape } from './arbitrary-project';
import { between, type Draw, input, maybe, pick } from './random-parts';

type Terms = Project['options'][number]['terms'];
type Refinancing = NonNullable<Terms['refinancing']>;

/** Projects of every shape whose lenders are refinanced in the plan, wherever there is something left to replace. */
export function arbitraryRefinancing(shape: ProjectShape = {}): fc.Arbitrary<Project> {
  return fc.tuple(arbitraryProject({ loan: true, ...shape }), fc.gen()).map(([project, draw]) => ({
    ...project,
    options: project.options.map((option) => ({
      ...option,
      terms: { ...option.terms, ...refinanced(draw, project, option.terms) },
    })),
  }));
}

function refinanced(draw: Draw, project: Project, terms: Terms): Partial<Terms> {
  const { construction_years, operation_years } = project.timeline;
  const works = construction_years.value;
  const end = works + operation_years.value;
  const lenders = (terms.funding?.tranches ?? []).filter(({ rank }) => rank !== 'shareholder');
  const repaid = (list: typeof lenders) =>
    works +
    Math.max(...list.map(({ repayment }) => (repayment.grace_years?.value ?? 0) + repayment.years.value));
  const some = draw(fc.boolean) ? lenders : lenders.slice(0, 1);
  const latest = Math.ceil(Math.min(end, repaid(some))) - 1;
  if (terms.funding === undefined || lenders.length === 0 || latest <= works) return {};
  const year = draw(fc.integer, { min: works + 1, max: latest });
  const refinancing: Refinancing = {
    year: { value: year },
    rate: input(draw, () => between(draw, 0, 0.1), end),
    years: { value: draw(fc.integer, { min: 1, max: end - year }) },
    dscr: input(draw, () => between(draw, 1, 2), end),
    equity_return: { value: between(draw, -0.1, 0.2) },
    ...maybe(draw, () => ({ break_cost: { value: between(draw, 0, 0.05) } })),
    ...maybe(draw, () => ({ fee: { value: between(draw, 0, 0.03) } })),
    ...maybe(draw, () => ({ public_share: { value: between(draw, 0, 1) } })),
    carried_out: {
      lender: lenders[0]?.lender ?? '',
      ...(some.length < lenders.length ? { replaces: some.map(({ id }) => id) } : {}),
      ...maybe(draw, () => ({ repayment: pick(draw, 'sculpted', 'annuity', 'equal_principal') })),
      ...maybe(draw, () => ({ size: pick(draw, 'capacity', 'outstanding') })),
      ...maybe(draw, () => ({ cap: { value: between(draw, 0, 500_000) } })),
      ...maybe(draw, () => ({ gearing: { value: between(draw, 0, 1) } })),
      ...maybe(draw, () => ({ gain: pick(draw, 'lump_sum', 'level') })),
    },
  };
  return { refinancing, funding: { ...terms.funding, shortfall: 'sponsor' } };
}
