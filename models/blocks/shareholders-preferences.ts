import type { InputDef, LineDef } from '../language/types';
import type { Preference } from '../project/schema-shareholders';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { accountLines, lessGotBefore } from './shareholders-claims';
import { preferencesOf } from './shareholders-list';
import { waiverLines } from './shareholders-waiver';

type Preferred = Extract<Preference, { type: 'preferred_return' }>;

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

function preferredLines(
  line: LineWriter,
  { party, capital, cumulative, participates }: Preferred,
  earlier: readonly Preference[],
  context: BuildContext,
): LineDef[] {
  const at = `shareholders.${party}`;
  const got = lessGotBefore(party, earlier, context);
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
        `if(${at}.held > 0, max(0, account${got}), 0)`,
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
