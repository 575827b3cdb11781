import fc from 'fast-check';
import type { Project } from '../../models/project';
import { between, type Draw, input, label, maybe, pick, provenance, type Span } from './random-parts';

type Funding = NonNullable<Project['options'][number]['terms']['funding']>;
type Tranche = Funding['tranches'][number];

/** Debt in one to three tranches of any rank, size and repayment, with or without grants, reserves and covenants. */
export function randomFunding(draw: Draw, facts: Project, span: Span): Funding {
  const count = pick(draw, 1, 1, 2, 3);
  const tranches = Array.from({ length: count }, (_, i) => randomTranche(draw, i, span));
  const plain = !tranches.some(({ rank }) => rank === 'shareholder');
  const shortfall = pick(draw, 'sponsor', 'sponsor', 'default');
  const order = maybe(draw, () => ({ order: pick(draw, 'pro_rata', 'equity_first', 'debt_first') }));
  return {
    ...order,
    ...rarely(draw, () => ({
      debt_from_year: { value: draw(fc.integer, { min: 1, max: span.construction }) },
    })),
    ...rarely(draw, () => ({ initial_working_capital: { value: between(draw, 0, 20_000) } })),
    ...rarely(draw, () => ({ grants: randomGrants(draw, span) })),
    tranches: onlyOneAtFullCapacity(withPlan(draw, tranches, order.order, span)),
    ...maybe(draw, () => ({ reserves: randomReserves(draw, facts, span) })),
    ...rarely(draw, () => ({
      lock_up: {
        dscr: { value: between(draw, 1, 1.5) },
        passes: { value: draw(fc.integer, { min: 1, max: 3 }) },
        test: plain && shortfall === 'sponsor' ? pick(draw, 'historic', 'forward', 'both') : 'historic',
        default_dscr: { value: between(draw, 0.9, 1.1) },
      },
    })),
    shortfall,
  };
}

function rarely<T extends object>(draw: Draw, make: () => T): T | Record<string, never> {
  return pick(draw, false, false, true) ? make() : {};
}

/** Where one lender lends alone, sometimes draws by a plan. */
function withPlan(draw: Draw, tranches: Tranche[], order: Funding['order'], span: Span): Tranche[] {
  const lenders = tranches.filter(({ rank }) => rank !== 'shareholder').length;
  if (lenders !== 1 || (order ?? 'pro_rata') !== 'pro_rata' || !draw(fc.boolean)) return tranches;
  const value = Array.from({ length: span.years }, (_, y) =>
    y < span.construction ? 1 / span.construction : 0,
  );
  return tranches.map((tranche) =>
    tranche.rank === 'shareholder' ? tranche : { ...tranche, draw_weights: { value } },
  );
}

function onlyOneAtFullCapacity(tranches: Tranche[]): Tranche[] {
  const first = tranches.findIndex(({ repayment }) => repayment.type === 'full_capacity');
  return tranches.map((tranche, i) =>
    tranche.repayment.type === 'full_capacity' && i !== first
      ? { ...tranche, repayment: { ...tranche.repayment, type: 'annuity' } }
      : tranche,
  );
}

function randomTranche(draw: Draw, at: number, span: Span): Tranche {
  const rank = pick(draw, 'senior', 'senior', 'senior', 'mezzanine', 'shareholder');
  const own = rank === 'shareholder';
  return {
    id: `tranche_${at + 1}`,
    label: label(draw, `债务${at + 1}`, `Debt ${at + 1}`),
    lender: own ? 'sponsor' : 'bank',
    rank,
    size: randomSize(draw, own, span),
    rate: input(draw, () => pick(draw, 0, between(draw, 0, 0.12), between(draw, 0, 0.12)), span.years),
    ...maybe(draw, () => ({ compounding: pick(draw, 'nominal', 'effective') })),
    ...maybe(draw, () => ({ draws: pick(draw, 'start', 'mid', 'end') })),
    ...maybe(draw, () => ({ interest_in_construction: pick(draw, 'capitalised', 'paid') })),
    ...maybe(draw, () => ({
      fees: {
        ...maybe(draw, () => ({ upfront: { value: between(draw, 0, 0.03) } })),
        ...maybe(draw, () => ({ commitment: { value: between(draw, 0, 0.01) } })),
        ...(own ? {} : maybe(draw, () => ({ agency: { value: between(draw, 0, 1000) } }))),
      },
    })),
    repayment: randomRepayment(draw, own, span),
  };
}

function randomSize(draw: Draw, own: boolean, span: Span): Tranche['size'] {
  const gearing = { gearing: { value: between(draw, 0, 0.9), ...provenance(draw) } };
  const others = {
    ...(own ? {} : maybe(draw, () => ({ dscr: input(draw, () => between(draw, 1, 2), span.years) }))),
    ...(own ? {} : rarely(draw, () => ({ llcr: { value: between(draw, 1, 2) } }))),
    ...rarely(draw, () => ({ cap: { value: between(draw, 0, 500_000) } })),
    ...rarely(draw, () => ({ fixed: { value: between(draw, 0, 500_000) } })),
  };
  return Object.keys(others).length === 0 || draw(fc.boolean) ? { ...gearing, ...others } : others;
}

function randomRepayment(draw: Draw, own: boolean, span: Span): Tranche['repayment'] {
  const grace = draw(fc.integer, { min: 0, max: Math.min(3, span.operation - 1) });
  const years = draw(fc.integer, { min: 1, max: span.operation - grace });
  const type = own
    ? pick(draw, 'annuity', 'equal_principal', 'bullet')
    : pick(draw, 'annuity', 'equal_principal', 'sculpted', 'bullet', 'balloon', 'table', 'full_capacity');
  const first = span.construction + grace;
  return {
    type,
    years: { value: years },
    grace_years: { value: grace },
    ...maybe(draw, () => ({ grace: pick(draw, 'interest_only', 'capitalised') })),
    ...(type === 'balloon' ? { balloon: { value: between(draw, 0, 1) } } : {}),
    ...(type === 'table'
      ? {
          weights: {
            value: Array.from({ length: span.years }, (_, y) =>
              y >= first && y < first + years ? 1 / years : 0,
            ),
          },
        }
      : {}),
    ...(own ? {} : rarely(draw, () => ({ sweep: { value: between(draw, 0, 0.33) } }))),
  };
}

function randomGrants(draw: Draw, span: Span): NonNullable<Funding['grants']> {
  const even = Array.from({ length: span.years }, (_, y) =>
    y < span.construction + 1 ? 1 / (span.construction + 1) : 0,
  );
  return Array.from({ length: pick(draw, 1, 2) }, (_, i) => {
    const timing = pick(draw, 'first', 'pro_rata', 'weights');
    return {
      id: `grant_${i + 1}`,
      label: label(draw, `补助${i + 1}`, `Grant ${i + 1}`),
      from: 'city',
      amount: { value: between(draw, 0, 200_000) },
      timing,
      ...(timing === 'weights' ? { weights: { value: even } } : {}),
    };
  });
}

function randomReserves(draw: Draw, facts: Project, span: Span): NonNullable<Funding['reserves']> {
  const items = draw(
    fc.subarray<string>,
    facts.capex.map(({ id }) => id),
  );
  return {
    ...maybe(draw, () => ({
      dsra: {
        months: { value: pick(draw, 3, 6, 12, 18) },
        funding: pick(draw, 'construction', 'cash', 'letter_of_credit'),
        fee: { value: between(draw, 0, 0.02) },
      },
    })),
    ...(items.length > 0
      ? maybe(draw, () => ({ mra: { look_forward: { value: draw(fc.integer, { min: 1, max: 4 }) }, items } }))
      : {}),
    ...maybe(draw, () => ({ interest_rate: input(draw, () => between(draw, 0, 0.04), span.years) })),
    bank: 'bank',
  };
}
