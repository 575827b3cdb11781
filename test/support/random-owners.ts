import fc from 'fast-check';
import type { Project } from '../../models/project';
import { arbitraryProject, type ProjectShape } from './arbitrary-project';
import { between, type Draw, input, label, maybe, pick, type Span } from './random-parts';

type Terms = Project['options'][number]['terms'];
type Owners = NonNullable<Terms['shareholders']>;

const CANDIDATES = ['sponsor', 'city', 'supplier'] as const;

/** Now and then two or three owners, with what they bring in kind, who is paid first, and a sale of shares. */
export function randomOwners(draw: Draw, span: Span, funding: Terms['funding']): Partial<Terms> {
  const parties = CANDIDATES.slice(0, draw(fc.integer, { min: 2, max: 3 }));
  const in_kind = draw(fc.boolean) ? parties.flatMap((party, i) => randomInKind(draw, party, i, span)) : [];
  const owners = randomShares(draw, parties, span);
  const preferences = Array.from({ length: draw(fc.integer, { min: 0, max: 3 }) }, (_, i) =>
    randomPreference(draw, parties, i, span),
  );
  const fixed = new Set(
    preferences.flatMap((one) =>
      one.type === 'preferred_return' && one.participates === false ? [one.party] : [],
    ),
  );
  const claims = owners.some(({ dividend_share }) => dividend_share !== undefined);
  const calls = owners.every(({ subscribed }) => subscribed !== undefined)
    ? pick(draw, 'by_share', 'by_subscribed', 'in_order')
    : 'by_share';
  return {
    shareholders: owners,
    ...(draw(fc.boolean) ? { calls } : {}),
    ...(in_kind.length > 0 ? { in_kind } : {}),
    ...(preferences.length > 0 && fixed.size < parties.length ? { preferences } : {}),
    ...maybe(draw, () => ({ share_exits: randomExits(draw, parties, span, claims) })),
    ...ownLoans(draw, funding, parties),
  };
}

/** Shares of a few hundredths each, which add up to one. */
function parts(draw: Draw, count: number): number[] {
  const cuts = Array.from({ length: count - 1 }, () => draw(fc.integer, { min: 0, max: 20 }));
  const bounds = [0, ...cuts.toSorted((a, b) => a - b), 20];
  return bounds.slice(1).map((bound, i) => (bound - (bounds[i] ?? 0)) / 20);
}

function randomShares(draw: Draw, parties: readonly string[], { years }: Span): Owners {
  const agreed = draw(fc.boolean);
  const promised = !agreed || draw(fc.boolean);
  const shares = parts(draw, parties.length);
  const claims = draw(fc.boolean)
    ? Array.from({ length: years }, () => parts(draw, parties.length))
    : undefined;
  return parties.map((party, i) => ({
    party,
    ...(agreed ? { share: { value: shares[i] ?? 0 } } : {}),
    ...(promised
      ? { subscribed: { value: 1000 * draw(fc.integer, { min: i === 0 ? 1 : 0, max: 500 }) } }
      : {}),
    ...(claims ? { dividend_share: { value: claims.map((year) => year[i] ?? 0) } } : {}),
    ...maybe(draw, () => ({ supports: draw(fc.boolean) })),
  }));
}

function randomInKind(
  draw: Draw,
  party: string,
  at: number,
  { years, operation }: Span,
): NonNullable<Terms['in_kind']> {
  if (draw(fc.boolean)) return [];
  const appraised = 1000 * draw(fc.integer, { min: 0, max: 300 });
  return [
    {
      id: `contribution_${at + 1}`,
      label: label(draw, `实物${at + 1}`, `Contribution ${at + 1}`),
      party,
      kind: pick(draw, 'land', 'technology', 'equipment', 'data', 'people'),
      valuation: pick(draw, 'appraisal', 'agreed', 'income'),
      appraised: { value: appraised },
      ...maybe(draw, () => ({ booked: { value: appraised * between(draw, 0, 1) } })),
      ...maybe(draw, () => ({ economic: { value: between(draw, 0, 300_000) } })),
      year: { value: draw(fc.integer, { min: 1, max: years }) },
      ...maybe(draw, () => ({ life: { value: draw(fc.integer, { min: 1, max: operation + 3 }) } })),
      ...maybe(draw, () => ({ deductible: draw(fc.boolean) })),
      ...maybe(draw, () => ({
        reversion: pick(
          draw,
          { to: party, basis: 'free' as const, worth: { value: 50_000 } },
          { to: 'city', basis: 'book_value' as const },
          { to: party, basis: 'amount' as const, price: { value: 20_000 }, worth: { value: 30_000 } },
        ),
      })),
    },
  ];
}

function randomPreference(
  draw: Draw,
  parties: readonly string[],
  at: number,
  { years }: Span,
): NonNullable<Terms['preferences']>[number] {
  const named = { id: `preference_${at + 1}`, label: label(draw, `优先${at + 1}`, `Preference ${at + 1}`) };
  const [party = 'sponsor', beneficiary = 'city'] = draw(fc.subarray<string>, [...parties], {
    minLength: 2,
    maxLength: 2,
  });
  if (draw(fc.boolean)) {
    return {
      ...named,
      type: 'waiver',
      party,
      beneficiary,
      part: input(draw, () => between(draw, 0, 1), years),
      hurdle: { value: between(draw, -0.05, 0.2) },
      ...maybe(draw, () => ({ put_off: draw(fc.boolean) ? {} : { interest: { value: 0.05 } } })),
    };
  }
  return {
    ...named,
    type: 'preferred_return',
    party,
    rate: input(draw, () => between(draw, 0, 0.15), years),
    ...maybe(draw, () => ({ capital: pick(draw, 'stays', 'first') })),
    ...maybe(draw, () => ({ cumulative: draw(fc.boolean) })),
    ...maybe(draw, () => ({ participates: draw(fc.boolean) })),
  };
}

function randomExits(
  draw: Draw,
  parties: readonly string[],
  { construction, years }: Span,
  claims: boolean,
): NonNullable<Terms['share_exits']> {
  const [seller = 'sponsor'] = parties;
  const buyer = pick(draw, parties[1] ?? 'city', 'advertisers');
  const first = draw(fc.integer, { min: construction, max: years });
  const sale = {
    id: 'exit_1',
    label: label(draw, '退出一', 'Exit one'),
    seller,
    buyer,
    kind: pick(draw, 'put', 'call', 'buy_back', 'transfer'),
    year: { value: first },
    ...maybe(draw, () => ({ part: { value: between(draw, 0.1, 1) } })),
  };
  const again = !claims && first < years && draw(fc.boolean);
  return [
    { ...sale, ...randomPrice(draw) },
    ...(again
      ? [
          {
            ...sale,
            id: 'exit_2',
            label: label(draw, '退出二', 'Exit two'),
            seller: buyer,
            buyer: seller,
            year: { value: draw(fc.integer, { min: first + 1, max: years }) },
            ...randomPrice(draw),
          },
        ]
      : []),
  ];
}

/** Prices that are something: a spreadsheet finds the return of a few cents to seven digits only. */
function randomPrice(draw: Draw) {
  return pick(
    draw,
    { basis: 'book_value' as const, multiple: { value: between(draw, 0.2, 2) } },
    { basis: 'ebitda' as const, multiple: { value: between(draw, 1, 8) } },
    { basis: 'guaranteed_irr' as const, irr: { value: between(draw, -0.05, 0.15) } },
    { basis: 'fixed' as const, amount: { value: between(draw, 1000, 500_000) } },
    { basis: 'paid_in' as const },
  );
}

/** Shareholder loans come from shareholders. */
function ownLoans(draw: Draw, funding: Terms['funding'], parties: readonly string[]): Partial<Terms> {
  if (funding === undefined) return {};
  return {
    funding: {
      ...funding,
      tranches: funding.tranches.map((tranche) =>
        tranche.rank === 'shareholder' ? { ...tranche, lender: pick(draw, ...parties) } : tranche,
      ),
    },
  };
}

/** Projects of every shape whose options all have several owners. */
export function arbitraryOwners(shape: ProjectShape = {}): fc.Arbitrary<Project> {
  return fc.tuple(arbitraryProject(shape), fc.gen()).map(([project, draw]) => {
    const construction = project.timeline.construction_years.value;
    const operation = project.timeline.operation_years.value;
    const span: Span = { construction, operation, years: construction + operation };
    return {
      ...project,
      options: project.options.map((option) => ({
        ...option,
        terms: {
          ...plain(option.terms),
          ...randomOwners(draw, span, option.terms.funding),
          ...maybe(draw, () => ({ retained: { basis: 'book_value' as const, factor: { value: 1.1 } } })),
        },
      })),
    };
  });
}

/** Terms without owners. */
function plain({ shareholders, calls, in_kind, preferences, share_exits, ...terms }: Terms): Terms {
  return terms;
}
