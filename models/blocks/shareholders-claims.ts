import type { LineDef } from '../language/types';
import type { Preference } from '../project/schema-shareholders';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';
import { exitsOf, foundersOf, preferencesOf } from './shareholders-list';

/** The part of a distribution that belongs to a holder when nothing is preferred. */
export function ordinaryOf(party: string, { option }: BuildContext): string {
  const fixed = preferencesOf(option).some(
    (one) => one.type === 'preferred_return' && one.participates === false,
  );
  const agreed = foundersOf(option).some(({ dividend_share }) => dividend_share !== undefined);
  return `shareholders.${party}.${fixed ? 'ordinary' : agreed ? 'claim' : 'held'}`;
}

interface Term {
  readonly minus: boolean;
  readonly name: string;
}

/** All a holder is paid: what is his of the rest, his preferred returns, and dividends given up or made good. */
export function distributionFormula(party: string, context: BuildContext): string {
  const preferences = preferencesOf(context.option);
  const paid = preferences.filter(({ type }) => type === 'preferred_return');
  const rest = ['equity.distribution', ...paid.map(({ id }) => `preferences.${id}.paid`)].join(' - ');
  const extras = preferences.flatMap((preference) => extrasOf(preference, party));
  return `${ordinaryOf(party, context)} * ${paid.length === 0 ? rest : `(${rest})`}${tail(extras)}`;
}

/** What one preference gives a holder or takes from him, beside the distribution by share. */
function extrasOf(preference: Preference, party: string): readonly Term[] {
  const at = `preferences.${preference.id}`;
  if (preference.type === 'preferred_return')
    return preference.party === party ? [{ minus: false, name: `${at}.paid` }] : [];
  const gives = preference.party === party;
  if (!gives && preference.beneficiary !== party) return [];
  return [
    { minus: gives, name: `${at}.waived` },
    ...(preference.put_off === undefined ? [] : [{ minus: !gives, name: `${at}.made_good` }]),
  ];
}

/** What a holder has got in this period from the preferences before, as terms to take off a sum. */
export function lessGotBefore(party: string, earlier: readonly Preference[], context: BuildContext): string {
  const got = earlier.flatMap((one): readonly Term[] => [
    ...(one.type === 'waiver'
      ? [{ minus: false, name: `${ordinaryOf(party, context)} * preferences.${one.id}.cash` }]
      : []),
    ...extrasOf(one, party),
  ]);
  return tail(got.map(({ minus, name }) => ({ minus: !minus, name })));
}

function tail(terms: readonly Term[]): string {
  return terms.map(({ minus, name }) => ` ${minus ? '-' : '+'} ${name}`).join('');
}

/** What the shares cost or fetched when they changed hands, as terms added to an account of what a holder is owed. */
export function traded(party: string, { option }: BuildContext): string {
  return exitsOf(option)
    .map(({ id, seller, buyer }) =>
      seller === party ? ` - share_exits.${id}.price` : buyer === party ? ` + share_exits.${id}.price` : '',
    )
    .join('');
}

/** The account that is zero when the holder has earned the rate on all he paid up. */
export function accountLines(
  line: LineWriter,
  party: string,
  rate: string,
  context: BuildContext,
): LineDef[] {
  const at = `shareholders.${party}`;
  return [
    line(
      'period_rate',
      `(1 + ${rate}) ^ (1 / timeline.periods_per_year) - 1`,
      '%/period',
      'rate',
      say('每期收益率门槛', 'Hurdle per period'),
    ),
    line(
      'account',
      `prev(account_after) * (1 + period_rate) + ${at}.paid_up`,
      'money',
      'stock',
      say('收益率账户（分配前）', 'Hurdle account before distributions'),
      {
        definition: say(
          '上期末余额 × (1 + 每期收益率) + 当期实缴出资（含实物）；为零即恰好达到该收益率。',
          'Balance of the period before × (1 + rate) + capital paid up, in kind included; at zero exactly that return has been earned.',
        ),
      },
    ),
    line(
      'account_after',
      `account - ${at}.distribution${traded(party, context)}`,
      'money',
      'stock',
      say('收益率账户（分配后）', 'Hurdle account after distributions'),
    ),
  ];
}
