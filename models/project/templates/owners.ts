import type { Terms } from '../schema';
import type { Shareholder } from '../schema-shareholders';
import type { NewOwner } from './template';

type Share = NonNullable<Shareholder['share']>;

/** Let a new owner take his share of the company; the others keep their proportions. */
export function withOwner(terms: Terms, { party, share, preference }: NewOwner): Terms {
  const taken = share?.value ?? 0;
  const owners = terms.shareholders ?? [];
  const founders: readonly Shareholder[] =
    owners.length > 0 ? owners : [{ party: terms.sponsor, share: { value: 1, confidence: 'assumption' } }];
  const newcomer: Shareholder = { party, supports: false, ...sharesOf(terms, founders, share) };
  const shareholders = [...founders.map((one) => diluted(one, 1 - taken)), newcomer];
  return {
    ...terms,
    shareholders: terms.calls === 'in_order' ? [newcomer, ...shareholders.slice(0, -1)] : shareholders,
    ...(preference ? { preferences: [...(terms.preferences ?? []), preference] } : {}),
  };
}

function diluted(owner: Shareholder, kept: number): Shareholder {
  const { share, dividend_share } = owner;
  return {
    ...owner,
    ...(share ? { share: { ...share, value: times(share.value, kept) } } : {}),
    ...(dividend_share
      ? {
          dividend_share: {
            ...dividend_share,
            value:
              typeof dividend_share.value === 'number'
                ? times(dividend_share.value, kept)
                : dividend_share.value.map((one) => times(one, kept)),
          },
        }
      : {}),
  };
}

/** The newcomer's share in whatever the founders have: an agreed share, a sum subscribed, a part of dividends. */
function sharesOf(
  terms: Terms,
  founders: readonly Shareholder[],
  share: Share | undefined,
): Omit<Shareholder, 'party'> {
  const taken = share?.value ?? 0;
  const agreed = founders.some((one) => one.share !== undefined);
  const subscribed = founders.some((one) => one.subscribed !== undefined) || !agreed;
  const kind = (terms.in_kind ?? []).reduce(
    (sum, { booked, appraised }) => sum + (booked ?? appraised).value,
    0,
  );
  const capital = founders.reduce((sum, one) => sum + (one.subscribed?.value ?? 0), agreed ? 0 : kind);
  return {
    ...(agreed && share ? { share } : {}),
    ...(subscribed && share
      ? { subscribed: { ...share, value: Math.round((capital * taken) / (1 - taken)) } }
      : {}),
    ...(founders.some((one) => one.dividend_share !== undefined) && share ? { dividend_share: share } : {}),
  };
}

/** A product without the dust of binary fractions. */
function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}
