import type { Option } from './schema';

type Terms = Option['terms'];

/** Everyone named as an owner, a beneficiary, a buyer, or as taking an asset back. */
export function ownerParties(terms: Terms, at: string): { path: string; party: string | undefined }[] {
  const { shareholders = [], in_kind = [], preferences = [], share_exits = [] } = terms;
  return [
    ...shareholders.map(({ party }, j) => ({ path: `${at}/shareholders/${j}/party`, party })),
    ...in_kind.flatMap(({ party, reversion }, j) => [
      { path: `${at}/in_kind/${j}/party`, party },
      { path: `${at}/in_kind/${j}/reversion/to`, party: reversion?.to },
    ]),
    ...preferences.flatMap((preference, j) => [
      { path: `${at}/preferences/${j}/party`, party: preference.party },
      ...(preference.type === 'waiver'
        ? [{ path: `${at}/preferences/${j}/beneficiary`, party: preference.beneficiary }]
        : []),
    ]),
    ...share_exits.flatMap(({ seller, buyer }, j) => [
      { path: `${at}/share_exits/${j}/seller`, party: seller },
      { path: `${at}/share_exits/${j}/buyer`, party: buyer },
    ]),
  ];
}

/** Cash subscribed and contributions in kind as booked. */
export function contributionOf({ shareholders = [], in_kind = [] }: Terms, party: string): number {
  const cash = shareholders.find((one) => one.party === party)?.subscribed?.value ?? 0;
  return in_kind
    .filter((item) => item.party === party)
    .reduce((sum, { booked, appraised }) => sum + (booked ?? appraised).value, cash);
}

/** A founder's share as it stands in the file. */
export function shareOf(terms: Terms, party: string): number {
  const owners = terms.shareholders ?? [];
  const own = owners.find((one) => one.party === party);
  if (own === undefined) return 0;
  if (own.share !== undefined) return own.share.value;
  const total = owners.reduce((sum, one) => sum + contributionOf(terms, one.party), 0);
  return total > 0 ? contributionOf(terms, party) / total : 0;
}
