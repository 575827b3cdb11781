import type { InputDef, LineDef } from '../language/types';
import type { Preference } from '../project/schema-shareholders';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { exitsOf, foundersOf, preferencesOf } from './shareholders-list';

type Preferred = Extract<Preference, { type: 'preferred_return' }>;
type Waiver = Extract<Preference, { type: 'waiver' }>;

/** Departures from distribution by share, each taking its turn at what those before it left. */
export function preferencesBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const preferences = preferencesOf(option);
  if (preferences.length === 0) return part({});
  return part({
    blocks: preferences.map(({ id, label }) => ({
      id: `preferences.${id}`,
      label: bilingual(label),
      group: 'funding',
    })),
    inputs: preferences.flatMap(({ id }): readonly InputDef[] => inputsOf(`preferences.${id}`)),
    lines: preferences.flatMap((preference, i) => {
      const line = writerOf(`preferences.${preference.id}`, [], bilingual(preference.label));
      return [
        line(
          'before',
          i === 0 ? 'equity.distribution' : `preferences.${preferences[i - 1]?.id}.left`,
          'money',
          'flow',
          say('本项优先前可分配', 'Left before it'),
        ),
        ...(preference.type === 'waiver'
          ? waiverLines(line, preference, preferences.slice(0, i), context)
          : preferredLines(line, preference, preferences.slice(0, i), context)),
      ];
    }),
  });
}

/** The part of a distribution that belongs to a holder when nothing is preferred. */
function ordinaryOf(party: string, { option }: BuildContext): string {
  const fixed = preferencesOf(option).some(
    (one) => one.type === 'preferred_return' && one.participates === false,
  );
  const agreed = foundersOf(option).some(({ dividend_share }) => dividend_share !== undefined);
  return `shareholders.${party}.${fixed ? 'ordinary' : agreed ? 'claim' : 'held'}`;
}

/** All a holder is paid: what is his of the rest, his preferred returns, and dividends given up or made good. */
export function distributionFormula(party: string, context: BuildContext): string {
  const preferences = preferencesOf(context.option);
  const paid = preferences.filter(({ type }) => type === 'preferred_return');
  const ordinary = ordinaryOf(party, context);
  const rest = ['equity.distribution', ...paid.map(({ id }) => `preferences.${id}.paid`)].join(' - ');
  const extras = preferences.map((preference) => extraOf(preference, party)).join('');
  return `${ordinary} * ${paid.length === 0 ? rest : `(${rest})`}${extras}`;
}

/** What one preference gives a holder or takes from him, beside the distribution by share. */
function extraOf(preference: Preference, party: string): string {
  const at = `preferences.${preference.id}`;
  if (preference.type === 'preferred_return') return preference.party === party ? ` + ${at}.paid` : '';
  const made = preference.deferred !== undefined;
  if (preference.party === party) return ` - ${at}.waived${made ? ` + ${at}.made_good` : ''}`;
  if (preference.beneficiary === party) return ` + ${at}.waived${made ? ` - ${at}.made_good` : ''}`;
  return '';
}

/** What a holder has got in this period from the preferences before. */
function gotBefore(party: string, earlier: readonly Preference[], context: BuildContext): string {
  const ordinary = ordinaryOf(party, context);
  return earlier
    .map((one) => {
      const share = one.type === 'waiver' ? ` + ${ordinary} * preferences.${one.id}.cash` : '';
      return `${share}${extraOf(one, party)}`;
    })
    .join('');
}

/** What a hurdle account needs beside its balance: what the shares cost or fetched when they changed hands. */
function traded(party: string, { option }: BuildContext): string {
  return exitsOf(option)
    .map(({ id, seller, buyer }) =>
      seller === party ? ` - share_exits.${id}.price` : buyer === party ? ` + share_exits.${id}.price` : '',
    )
    .join('');
}

/** The account that is zero when the holder has earned the rate on all he paid up. */
function accountLines(line: LineWriter, party: string, rate: string, context: BuildContext): LineDef[] {
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

function preferredLines(
  line: LineWriter,
  { party, capital, cumulative, participates }: Preferred,
  earlier: readonly Preference[],
  context: BuildContext,
): LineDef[] {
  const at = `shareholders.${party}`;
  const got = gotBefore(party, earlier, context);
  const ends = [
    line('paid', 'min(before, owed)', 'money', 'flow', say('优先支付', 'Paid first'), {
      emphasis: 'subtotal',
      definition: say('以可分配现金为限。', 'As far as the distribution goes.'),
    }),
    line('left', 'before - paid', 'money', 'flow', say('其后可分配', 'Left after it')),
  ];
  if (capital === 'first') {
    return [
      ...accountLines(line, party, 'rate', context),
      line(
        'owed',
        `if(${at}.held > 0, max(0, account${got.replaceAll(/ ([+-]) /g, (_, sign: string) => (sign === '+' ? ' - ' : ' + '))}), 0)`,
        'money',
        'flow',
        say('应优先支付', 'Owed first'),
        {
          definition: say(
            '使其收回资本并恰好达到优先收益率的金额。',
            'What gives his capital back with exactly the preferred return.',
          ),
        },
      ),
      ...ends,
    ];
  }
  const kept = cumulative !== false;
  // A shareholder who shares in nothing else is given his capital back when the company is wound up.
  const back = participates === false ? ` + timeline.last * ${at}.capital` : '';
  return [
    line(
      'accrued',
      `rate / timeline.periods_per_year * prev(${at}.capital_after)`,
      'money',
      'flow',
      say('当期优先收益', 'Preferred return of the period'),
      { definition: say('期初实缴资本 × 优先收益率。', 'Opening paid-in capital × preferred return.') },
    ),
    line(
      'owed',
      `if(${at}.held > 0, accrued${kept ? ' + prev(unpaid)' : ''}${back}, 0)`,
      'money',
      'flow',
      say('应优先支付', 'Owed first'),
      {
        definition: kept
          ? say('当期优先收益 + 以前未付。', 'The return of the period + what was not paid before.')
          : say(
              '当期优先收益；未付的以后不补。',
              'The return of the period; what is not paid is not owed later.',
            ),
      },
    ),
    ...ends,
    ...(kept
      ? [
          line(
            'unpaid',
            'owed - paid',
            'money',
            'stock',
            say('累计未付优先收益', 'Preferred return not paid'),
          ),
        ]
      : []),
  ];
}

function waiverLines(
  line: LineWriter,
  { party, beneficiary, deferred }: Waiver,
  earlier: readonly Preference[],
  context: BuildContext,
): LineDef[] {
  const giver = ordinaryOf(party, context);
  const taker = ordinaryOf(beneficiary, context);
  const got = gotBefore(beneficiary, earlier, context);
  return [
    ...accountLines(line, beneficiary, 'hurdle', context),
    line(
      'needed',
      `max(0, account${got.replaceAll(/ ([+-]) /g, (_, sign: string) => (sign === '+' ? ' - ' : ' + '))})`,
      'money',
      'flow',
      say('距收益率门槛', "Short of the beneficiary's hurdle"),
    ),
    line(
      'rate_taken',
      `${taker} + part * ${giver}`,
      '%',
      'rate',
      say('让渡期受让方比例', "Beneficiary's part while it lasts"),
    ),
    line(
      'cash',
      'if(rate_taken > 0, min(before, needed / rate_taken), 0)',
      'money',
      'flow',
      say('让渡期分红', 'Distributed while it lasts'),
      {
        definition: say(
          '达到门槛前的分红；期内恰好达到时只计到达到为止的部分。',
          'Distributions up to the hurdle; within a period, exactly as much as reaches it.',
        ),
      },
    ),
    line('waived', `part * ${giver} * cash`, 'money', 'flow', say('让渡的分红', 'Dividend given up'), {
      emphasis: 'subtotal',
      definition: say(
        '让渡方应得分红 × 让渡比例，归受让方。',
        'The dividend of who gives it up × the part given up; it goes to the beneficiary.',
      ),
    }),
    ...(deferred === undefined
      ? [line('left', 'before - cash', 'money', 'flow', say('其后可分配', 'Left after it'))]
      : madeGoodLines(line, taker, deferred.interest !== undefined)),
  ];
}

/** What was put off is made good out of the beneficiary's part of what is distributed beyond his hurdle. */
function madeGoodLines(line: LineWriter, taker: string, bears: boolean): LineDef[] {
  const grown = bears ? 'prev(put_off) * (1 + interest) ^ (1 / timeline.periods_per_year)' : 'prev(put_off)';
  return [
    line(
      'beyond',
      'before - cash',
      'money',
      'flow',
      say('达到门槛后可分配', 'Distributed beyond the hurdle'),
    ),
    line('owed_back', `${grown} + waived`, 'money', 'stock', say('应补回的分红', 'Put off so far')),
    line('made_good', `min(${taker} * beyond, owed_back)`, 'money', 'flow', say('补回的分红', 'Made good'), {
      emphasis: 'subtotal',
      definition: say(
        '受让方达到收益率后，以其应得分红补回让渡方。',
        "Out of the beneficiary's dividend once he has his return.",
      ),
    }),
    line('put_off', 'owed_back - made_good', 'money', 'stock', say('期末递延分红', 'Still put off')),
    line(
      'left',
      `if(${taker} > 0, beyond - made_good / ${taker}, beyond)`,
      'money',
      'flow',
      say('其后可分配', 'Left after it'),
    ),
  ];
}
