import type { LineDef } from '../language/types';
import type { Calls } from '../project/schema-shareholders';
import type { BuildContext } from './context';
import { tranchesOfRank } from './debt-list';
import { type LineWriter, say, writerOf } from './part';
import { foundersOf, type Holder, holdersOf } from './shareholders-list';

/** How money is called: as agreed, or by what was subscribed where everybody did. */
export function callsOf({ option }: BuildContext): Calls {
  const all = foundersOf(option).every(({ subscribed }) => subscribed !== undefined);
  return option.terms.calls ?? (all ? 'by_subscribed' : 'by_share');
}

function founders(context: BuildContext): readonly Holder[] {
  return holdersOf(context).filter(({ terms }) => terms !== undefined);
}

/** His part of the money called in construction and, where he stands behind it, in operation. */
export function injectionLines(line: LineWriter, holder: Holder, context: BuildContext): LineDef[] {
  const { option } = context;
  const calls = callsOf(context);
  const own = ownLoans(holder.id, context);
  const anyLoans = tranchesOfRank(option, 'shareholder').length > 0;
  const alone = foundersOf(option).some(({ supports }) => supports === false);
  const called = holder.terms === undefined ? [] : callLines(line, holder, calls, context);
  const inWorks = called.length === 0 ? 'held * equity.injection' : 'called';
  const support = alone ? 'support_share' : 'held';
  const inOperation = anyLoans
    ? `${support} * (equity.injection - equity.converted)${own.length > 0 ? ' + converted' : ''}`
    : `${support} * equity.injection`;
  return [
    ...called,
    ...(alone ? [supportShare(line, holder, context)] : []),
    ...(own.length > 0
      ? [
          line(
            'converted',
            `timeline.last * (${own.map(unpaid).join(' + ')})`,
            'money',
            'flow',
            say('股东借款转资本', 'Own loans turned into capital'),
            {
              definition: say(
                '末期未能偿还的本方股东借款，由本方注资并同额收回。',
                'What is left of his own loans in the last period is paid in by him and repaid to him.',
              ),
            },
          ),
        ]
      : []),
    line(
      'injection',
      inWorks === inOperation ? inWorks : `if(timeline.construction, ${inWorks}, ${inOperation})`,
      'money',
      'flow',
      say('注资', 'Cash paid in'),
      {
        from: holder.id,
        to: option.terms.company,
        invests: { as: 'funding', whileBuilding: true },
        emphasis: 'subtotal',
        definition: DEFINITIONS[calls],
      },
    ),
  ];
}

const DEFINITIONS = {
  by_share: say('股东注资 × 持股比例。', 'Equity paid in × share held.'),
  by_subscribed: say(
    '建设期按认缴现金比例，运营期按持股比例。',
    'In construction by cash subscribed, in operation by share held.',
  ),
  in_order: say(
    '建设期按次序缴付，缴足认缴额后轮到下一方；运营期按持股比例。',
    'In construction one after the other, each up to what he subscribed; in operation by share held.',
  ),
} as const;

function callLines(line: LineWriter, holder: Holder, calls: Calls, context: BuildContext): LineDef[] {
  const all = founders(context);
  const start = holder.terms?.share === undefined ? 'founding_share' : 'share';
  if (calls === 'by_subscribed') {
    const mine = holder.terms?.subscribed === undefined ? '0' : 'subscribed';
    return [
      line(
        'called',
        all.some(({ terms }) => terms?.subscribed !== undefined)
          ? `if(shareholders.subscribed > 0, ${mine} / shareholders.subscribed, ${start}) * equity.injection`
          : `${start} * equity.injection`,
        'money',
        'flow',
        say('建设期应缴', 'Called in construction'),
      ),
    ];
  }
  if (calls === 'by_share') return [];
  const at = all.findIndex(({ id }) => id === holder.id);
  const before = all.slice(0, at).map(({ id }) => ` - shareholders.${id}.due_to_date`);
  const rest = `max(0, shareholders.called_to_date${before.join('')})`;
  const capped = holder.terms?.subscribed !== undefined;
  return [
    line(
      'due_to_date',
      capped ? `min(subscribed, ${rest})` : rest,
      'money',
      'stock',
      say('按次序累计应缴', 'Called to date, in order'),
    ),
    line(
      'called',
      `due_to_date - prev(due_to_date)${allCapped(context) ? ` + ${start} * shareholders.called_beyond` : ''}`,
      'money',
      'flow',
      say('建设期应缴', 'Called in construction'),
      {
        definition: say(
          '前面的股东缴足后由本方缴付；各方认缴均已缴足的部分按持股比例。',
          'What those before him have not to pay; what exceeds all subscriptions is called by share.',
        ),
      },
    ),
  ];
}

function allCapped(context: BuildContext): boolean {
  return foundersOf(context.option).every(({ subscribed }) => subscribed !== undefined);
}

/** What all promised, or what is called in all where shareholders pay one after the other. */
export function orderLines(context: BuildContext): LineDef[] {
  const line = writerOf('shareholders');
  const calls = callsOf(context);
  const promised = founders(context).filter(({ terms }) => terms?.subscribed !== undefined);
  if (calls === 'by_subscribed' && promised.length > 0) {
    return [
      line(
        'subscribed',
        promised.map(({ id }) => `shareholders.${id}.subscribed`).join(' + '),
        'money',
        'flow',
        say('认缴现金合计', 'Cash subscribed, in all'),
      ),
    ];
  }
  if (calls !== 'in_order') return [];
  const due = founders(context).map(({ id }) => ` - shareholders.${id}.due_to_date`);
  return [
    line(
      'called_to_date',
      'cum(called)',
      'money',
      'stock',
      say('建设期累计应缴', 'Called in construction to date'),
    ),
    line(
      'called',
      'timeline.construction * equity.injection',
      'money',
      'flow',
      say('建设期应缴合计', 'Called in construction, in all'),
    ),
    ...(allCapped(context)
      ? [
          line(
            'beyond_to_date',
            `max(0, called_to_date${due.join('')})`,
            'money',
            'stock',
            say('累计超出认缴的部分', 'Beyond all subscriptions, to date'),
          ),
          line(
            'called_beyond',
            'beyond_to_date - prev(beyond_to_date)',
            'money',
            'flow',
            say('超出认缴的部分', 'Beyond all subscriptions'),
          ),
        ]
      : []),
  ];
}

/** Those who stand behind operation pay for those who do not. */
function supportShare(line: LineWriter, { id, terms }: Holder, context: BuildContext): LineDef {
  const supports = (holder: Holder): boolean => holder.terms?.supports !== false;
  const all = holdersOf(context).filter(supports);
  const total = all.map((holder) => `shareholders.${holder.id}.held`).join(' + ');
  const own = supports({ id, label: say('', ''), ...(terms ? { terms } : {}) });
  return line(
    'support_share',
    all.length === 0 ? 'held' : `if(${total} > 0, ${own ? `held / (${total})` : '0'}, held)`,
    '%',
    'rate',
    say('运营期补足比例', 'Part of support in operation'),
    {
      definition: say(
        '不承担补足的股东除外，其余按持股比例。',
        'By share held among those who stand behind operation.',
      ),
    },
  );
}

function ownLoans(id: string, { option }: BuildContext): readonly string[] {
  return tranchesOfRank(option, 'shareholder')
    .filter(({ lender }) => lender === id)
    .map((tranche) => `tranches.${tranche.id}`);
}

function unpaid(loan: string): string {
  return `${loan}.interest_due * (1 - waterfall.shareholder_interest_part) + ${loan}.principal_due * (1 - waterfall.shareholder_principal_part)`;
}
