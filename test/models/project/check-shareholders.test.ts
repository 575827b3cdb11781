import { describe, expect, test } from 'vitest';
import { checkProject, newProject, type Project, readProject } from '../../../models/project';
import { fillNeeds } from '../../../models/project/schemes';

type Terms = Project['options'][number]['terms'];
type Exit = NonNullable<Terms['share_exits']>[number];
type InKind = NonNullable<Terms['in_kind']>[number];

const named = { id: 'one', label: 'One' };
const pair: Terms['shareholders'] = [
  { party: 'city', share: { value: 0.4 } },
  { party: 'sponsor', share: { value: 0.6 } },
];
const sale: Exit = {
  ...named,
  seller: 'sponsor',
  buyer: 'city',
  kind: 'transfer',
  year: { value: 5 },
  basis: 'fixed',
  amount: { value: 1 },
};
const land: InKind = {
  ...named,
  party: 'city',
  kind: 'land',
  valuation: 'appraisal',
  appraised: { value: 100 },
  year: { value: 1 },
};

function project(terms: Partial<Terms>, facts: Partial<Project> = {}): Project {
  const base = newProject('Venture');
  return {
    ...base,
    ...facts,
    options: base.options.map((option) => ({
      ...option,
      scheme: 'joint_venture' as const,
      terms: {
        ...option.terms,
        retained: { basis: 'book_value' as const, factor: { value: 1 } },
        ...terms,
      },
    })),
  };
}

const said = (made: Project): string[] =>
  checkProject(made).map(({ severity, place, message }) => `${severity} at ${place.en}: ${message.en}`);

describe('what is wrong with owners is said in a sentence', () => {
  test.each<[string, Partial<Terms>, string]>([
    [
      'shares that are not the whole',
      {
        shareholders: [
          { party: 'city', share: { value: 0.4 } },
          { party: 'sponsor', share: { value: 0.7 } },
        ],
      },
      'must add up to 100 %; they add up to 110 %',
    ],
    [
      'some shares agreed and some not',
      { shareholders: [{ party: 'city', share: { value: 0.4 } }, { party: 'sponsor' }] },
      'error at Option "Concession" › Shareholder "Private partner": Some shareholders have an agreed share',
    ],
    [
      'nothing that could give a share',
      { shareholders: [{ party: 'city' }, { party: 'sponsor' }] },
      'shares cannot be found',
    ],
    [
      'the company as its own shareholder',
      {
        shareholders: [
          { party: 'company', share: { value: 0.4 } },
          { party: 'sponsor', share: { value: 0.6 } },
        ],
      },
      '"company" is the company itself and cannot own its shares',
    ],
    [
      'a shareholder twice',
      {
        shareholders: [
          { party: 'sponsor', share: { value: 0.4 } },
          { party: 'sponsor', share: { value: 0.6 } },
        ],
      },
      'already stands as shareholder 1',
    ],
    [
      'a party nobody knows',
      {
        shareholders: [
          { party: 'cty', share: { value: 0.4 } },
          { party: 'sponsor', share: { value: 0.6 } },
        ],
      },
      'There is no party "cty". Did you mean "city"?',
    ],
    [
      'calls in order without promises',
      { shareholders: pair, calls: 'in_order' },
      'all but the last need cash subscribed',
    ],
    [
      'parts of distributions that are not the whole in a year',
      {
        shareholders: [
          { party: 'city', share: { value: 0.4 }, dividend_share: { value: 0.5 } },
          { party: 'sponsor', share: { value: 0.6 }, dividend_share: { value: 0.6 } },
        ],
      },
      'agreed parts of distributions of year 1 must add up to 1; they add up to 1.1',
    ],
    [
      'a sponsor who is no shareholder',
      { shareholders: [{ party: 'city', share: { value: 1 } }] },
      'warning at Option "Concession" › sponsor: The sponsor is not a shareholder',
    ],
    ['exits without owners', { share_exits: [sale] }, 'No shareholders are listed, so this does nothing'],
    [
      'a preferred return for a stranger',
      {
        shareholders: pair,
        preferences: [{ ...named, type: 'preferred_return', party: 'users', rate: { value: 0.05 } }],
      },
      'error at Option "Concession" › Preference "One" › party: "users" is not a shareholder.',
    ],
    [
      'a preferred return without a contribution',
      {
        shareholders: [
          { party: 'city', share: { value: 0 } },
          { party: 'sponsor', share: { value: 1 } },
        ],
        preferences: [{ ...named, type: 'preferred_return', party: 'city', rate: { value: 0.05 } }],
      },
      'contributes nothing, so there is no preferred return',
    ],
    [
      'a fixed return beside a government',
      {
        shareholders: pair,
        preferences: [
          {
            ...named,
            type: 'preferred_return',
            party: 'sponsor',
            rate: { value: 0.05 },
            participates: false,
          },
        ],
      },
      'a government may not promise a least or fixed return in any form',
    ],
    [
      'a waiver in one’s own favour',
      {
        shareholders: pair,
        preferences: [
          {
            ...named,
            type: 'waiver',
            party: 'city',
            beneficiary: 'city',
            part: { value: 0.5 },
            hurdle: { value: 0.08 },
          },
        ],
      },
      'who gives up a dividend and who gets it are the same',
    ],
    [
      'a buyer who is the seller',
      { shareholders: pair, share_exits: [{ ...sale, buyer: 'sponsor' }] },
      'seller and buyer are the same',
    ],
    [
      'a company that buys its own shares',
      { shareholders: pair, share_exits: [{ ...sale, buyer: 'company' }] },
      'a reduction of capital',
    ],
    [
      'an exit beyond the term',
      { shareholders: pair, share_exits: [{ ...sale, year: { value: 30 } }] },
      'found 30',
    ],
    [
      'a seller without shares',
      { shareholders: pair, share_exits: [{ ...sale, seller: 'users' }] },
      '"users" holds no shares in year 5 to sell',
    ],
    [
      'more sold than is held',
      {
        shareholders: pair,
        share_exits: [
          { ...sale, part: { value: 0.6 } },
          { ...sale, id: 'two', label: 'Two', part: { value: 0.6 } },
        ],
      },
      'sells 120 % of his shares in year 5',
    ],
    [
      'a government that guarantees a return',
      {
        shareholders: pair,
        share_exits: [
          {
            ...named,
            seller: 'sponsor',
            buyer: 'city',
            kind: 'put',
            year: { value: 5 },
            basis: 'guaranteed_irr',
            irr: { value: 0.08 },
          },
        ],
      },
      'it may not promise a least or fixed return (China: Caiyu [2017] 50',
    ],
    [
      'a negative value in kind',
      { shareholders: pair, in_kind: [{ ...land, appraised: { value: -5 } }] },
      'Expected a value of at least 0, found -5.',
    ],
    [
      'a value booked above the appraisal',
      { shareholders: pair, in_kind: [{ ...land, booked: { value: 120 } }] },
      'is booked above its appraisal',
    ],
    [
      'labour counted as capital',
      { shareholders: pair, in_kind: [{ ...land, kind: 'people' }] },
      'labour, credit and concession rights cannot be contributed',
    ],
    [
      'a value nobody appraised',
      { shareholders: pair, in_kind: [{ ...land, valuation: 'agreed' }] },
      'was not appraised',
    ],
  ])('%s', (_what, terms, sentence) => {
    expect(said(project(terms)).join('\n')).toContain(sentence);
  });

  test('land is not both brought in kind and bought from the same party', () => {
    const facts: Partial<Project> = {
      capex: [
        {
          id: 'plot',
          label: 'Plot',
          supplier: 'city',
          category: 'land',
          cost: {
            type: 'total',
            amount: { value: 10 },
            spend: { profile: 'even', start_year: { value: 1 }, years: { value: 1 } },
          },
          life: { value: 40 },
        },
      ],
    };
    expect(said(project({ shareholders: pair, in_kind: [land] }, facts)).join('\n')).toContain(
      'one plot must not count twice',
    );
  });

  test('a government with half of a PPP company is a matter of law, in a joint venture it is not', () => {
    const half: Terms['shareholders'] = [
      { party: 'city', share: { value: 0.5 } },
      { party: 'sponsor', share: { value: 0.5 } },
    ];
    const venture = project({ shareholders: half });
    expect(said(venture)).toEqual([]);
    const ppp = {
      ...venture,
      options: venture.options.map((option) => ({
        ...option,
        scheme: 'ppp' as const,
        variant: 'bot' as const,
      })),
    };
    expect(said(ppp).join('\n')).toContain('The government holds 50 %');
  });

  test('a joint venture is begun with two owners, and an owner already listed stays', () => {
    const single = project({ shareholders: [{ party: 'city', share: { value: 1 } }] });
    const begun = fillNeeds(single, single.options[0]?.id ?? '');
    expect(begun.options[0]?.terms.shareholders?.map(({ party, share }) => [party, share?.value])).toEqual([
      ['city', 0.6],
      ['sponsor', 0.4],
    ]);
    expect(said(begun)).toEqual([]);
  });

  test('a sound venture has nothing to be judged, and reads back as it was', () => {
    const made = project({
      shareholders: [
        { party: 'city', subscribed: { value: 0 } },
        { party: 'sponsor', subscribed: { value: 300 } },
      ],
      in_kind: [land],
      preferences: [
        {
          ...named,
          type: 'waiver',
          party: 'city',
          beneficiary: 'sponsor',
          part: { value: 0.5 },
          hurdle: { value: 0.08 },
          put_off: {},
        },
      ],
      share_exits: [sale],
    });
    expect(said(made)).toEqual([]);
    expect(readProject(JSON.parse(JSON.stringify(made))).ok).toBe(true);
  });
});
