import fc from 'fast-check';
import type { Project } from '../../models/project';
import { randomFunding } from './random-funding';
import { randomOwners } from './random-owners';
import { between, type Draw, input, label, maybe, pick, provenance, type Span } from './random-parts';
import { randomPayments } from './random-sharing';
import { randomSubsidies } from './random-subsidies';

type Option = Project['options'][number];

/** One concession option: up to three payments of any kind, with or without debt. */
export function randomOption(
  draw: Draw,
  at: number,
  facts: Project,
  span: Span,
  borrows: boolean | undefined,
): Option {
  const withLoan = borrows ?? draw(fc.boolean);
  const funding = withLoan ? { funding: randomFunding(draw, facts, span) } : {};
  const several = draw(fc.integer, { min: 0, max: 2 }) === 0;
  return {
    id: `option_${at + 1}`,
    label: label(draw, `方案${at + 1}`, `Option ${at + 1}`),
    scheme: 'concession',
    terms: {
      government: 'city',
      company: 'company',
      sponsor: 'sponsor',
      tax_authority: 'tax_office',
      payments: randomPayments(draw, facts, span),
      ...maybe(draw, () => ({ subsidies: randomSubsidies(draw, facts, span) })),
      ...funding,
      ...(several ? randomOwners(draw, span, funding.funding) : {}),
      distribution: {
        payout: input(draw, () => between(draw, 0, 1), span.years),
        minimum_cash: { value: between(draw, 0, 50_000), ...provenance(draw) },
        ...maybe(draw, () => ({ dividends: pick(draw, 'cash', 'distributable_profit') })),
        ...maybe(draw, () => ({ statutory_reserve: { rate: { value: 0.1 }, ceiling: { value: 0.5 } } })),
      },
    },
  };
}
