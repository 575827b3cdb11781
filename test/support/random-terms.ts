import fc from 'fast-check';
import type { Project } from '../../models/project';
import { randomFunding } from './random-funding';
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
import { randomSubsidies } from './random-subsidies';

type Option = Project['options'][number];
type Payment = Option['terms']['payments'][number];
type Base = Extract<Payment, { type: 'share' }>['base'];

/** One concession option: up to three payments of any kind, with or without debt. */
export function randomOption(
  draw: Draw,
  at: number,
  facts: Project,
  span: Span,
  borrows: boolean | undefined,
): Option {
  const withLoan = borrows ?? draw(fc.boolean);
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
      ...(withLoan ? { funding: randomFunding(draw, facts, span) } : {}),
      distribution: {
        payout: input(draw, () => between(draw, 0, 1), span.years),
        minimum_cash: { value: between(draw, 0, 50_000), ...provenance(draw) },
        ...maybe(draw, () => ({ dividends: pick(draw, 'cash', 'distributable_profit') })),
        ...maybe(draw, () => ({ statutory_reserve: { rate: { value: 0.1 }, ceiling: { value: 0.5 } } })),
      },
    },
  };
}

function randomPayments(draw: Draw, facts: Project, span: Span): Payment[] {
  return Array.from({ length: draw(fc.integer, { min: 0, max: 3 }) }, (_, i) =>
    randomPayment(draw, i, facts, span),
  );
}

function randomPayment(draw: Draw, at: number, facts: Project, span: Span): Payment {
  const named = { id: `payment_${at + 1}`, label: label(draw, `支付${at + 1}`, `Payment ${at + 1}`) };
  const amount = input(draw, () => between(draw, 0, 100_000), span.years);
  const rate = input(draw, () => between(draw, 0, 0.5), span.years);
  const { index } = anIndex(draw, facts.indices);
  const type = pick(draw, 'fixed', 'share', 'greater_of');
  if (type === 'fixed') return { ...named, type, amount, ...(index === undefined ? {} : { index }) };
  const base = randomBase(draw, facts);
  if (type === 'share') return { ...named, type, rate, base };
  return {
    ...named,
    type,
    guarantee: amount,
    ...(index === undefined ? {} : { guarantee_index: index }),
    rate,
    base,
  };
}

function randomBase(draw: Draw, facts: Project): Base {
  const measure = pick(draw, 'gross_revenue', 'ebitda', 'operating_profit');
  const streams =
    measure === 'gross_revenue'
      ? draw(
          fc.subarray<string>,
          facts.revenue.map(({ id }) => id),
        )
      : [];
  return { measure, ...(streams.length > 0 ? { streams } : {}) };
}
