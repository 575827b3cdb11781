import type { InputDef, LineDef } from '../language/types';
import type { ShareExit } from '../project/schema-shareholders';
import { bilingual } from '../project/text';
import { atCost } from './accounting-choice';
import type { BuildContext } from './context';
import { hasLoan } from './loan';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { traded } from './shareholders-claims';
import { exitsOf, foundersOf } from './shareholders-list';

/** Shares that change hands at the end of a project year: how many, with what capital, and for how much. */
export function shareExitsBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const exits = exitsOf(option);
  if (exits.length === 0) return part({});
  return part({
    blocks: exits.map(({ id, label }) => ({
      id: `share_exits.${id}`,
      label: bilingual(label),
      group: 'funding',
    })),
    inputs: exits.flatMap(({ id }): readonly InputDef[] => inputsOf(`share_exits.${id}`)),
    lines: exits.flatMap((exit) => exitLines(exit, context)),
  });
}

function exitLines(exit: ShareExit, context: BuildContext): LineDef[] {
  const line = writerOf(`share_exits.${exit.id}`, [], bilingual(exit.label));
  const { seller, buyer, part: some } = exit;
  const sold = some === undefined ? 'at_date' : 'at_date * part';
  const agreed = foundersOf(context.option).some(({ dividend_share }) => dividend_share !== undefined);
  return [
    line('at_date', 'timeline.period == year * timeline.periods_per_year', '1', 'flag', say('交割', 'Sold'), {
      definition: say('交割年末期为 1。', '1 in the last period of the year of sale.'),
    }),
    line('moved', `${sold} * shareholders.${seller}.held`, '%', 'flow', say('转让的股份', 'Shares sold'), {
      emphasis: 'subtotal',
    }),
    line(
      'capital_moved',
      `${sold} * shareholders.${seller}.capital`,
      'money',
      'flow',
      say('转让股份对应的实缴资本', 'Capital paid in for them'),
    ),
    ...(agreed
      ? [
          line(
            'passed',
            'cum(passed_now)',
            '%',
            'stock',
            say('累计转移的约定分红权', 'Agreed claims passed on, to date'),
          ),
          line(
            'passed_now',
            `if(shareholders.${seller}.${foundingName(seller, context)} > 0, moved / shareholders.${seller}.${foundingName(seller, context)}, 0)`,
            '%',
            'flow',
            say('转移的约定分红权', 'Agreed claims passed on'),
            { definition: say('占转让方初始股份的比例。', "As a part of the seller's founding share.") },
          ),
        ]
      : []),
    ...priceLines(line, exit, context),
    line('price', PRICES[exit.basis](sold), 'money', 'flow', say('转让价款', 'Price'), {
      from: buyer,
      to: seller,
      emphasis: 'total',
      definition: DEFINITIONS[exit.basis],
    }),
  ];
}

function foundingName(party: string, { option }: BuildContext): 'share' | 'founding_share' {
  return foundersOf(option).find((one) => one.party === party)?.share === undefined
    ? 'founding_share'
    : 'share';
}

const PRICES: Readonly<Record<ShareExit['basis'], (sold: string) => string>> = {
  book_value: () => 'moved * multiple * max(0, balance_sheet.equity)',
  ebitda: () => 'moved * max(0, multiple * ebitda_of_year - net_debt)',
  guaranteed_irr: (sold) => `${sold} * max(0, account)`,
  fixed: () => 'at_date * amount',
  paid_in: () => 'capital_moved',
};

const DEFINITIONS = {
  book_value: say(
    '转让的股份 × 倍数 × 净资产，不为负。',
    'Shares sold × multiple × net assets, never negative.',
  ),
  ebitda: say(
    '转让的股份 ×（倍数 × 当年 EBITDA − 净债务），不为负。',
    "Shares sold × (multiple × the year's EBITDA − net debt), never negative.",
  ),
  guaranteed_irr: say(
    '使转让方至交割日的收付恰好达到约定收益率的价款，不为负；部分转让时按比例。',
    'What gives the seller exactly the agreed return on his payments to date, never negative; in proportion where he sells a part.',
  ),
  fixed: say('合同约定的价款。', 'The price of the contract.'),
  paid_in: say(
    '转让股份对应的实缴资本，含实物作价。',
    'The capital paid in for the shares, in kind included.',
  ),
} as const;

function priceLines(line: LineWriter, exit: ShareExit, context: BuildContext): LineDef[] {
  const { option } = context;
  switch (exit.basis) {
    case 'ebitda':
      return [
        line(
          'ebitda_to_date',
          `cum(${atCost(context, 'ebitda')})`,
          'money',
          'stock',
          say('累计 EBITDA', 'EBITDA to date'),
        ),
        line(
          'ebitda_of_year',
          'ebitda_to_date - prev(ebitda_to_date, timeline.periods_per_year)',
          'money',
          'flow',
          say('近一年 EBITDA', 'EBITDA of the last year'),
        ),
        line(
          'net_debt',
          hasLoan(option) ? 'loan.closing - cash.closing' : '-cash.closing',
          'money',
          'stock',
          say('净债务', 'Net debt'),
          { definition: say('全部借款余额 − 期末现金。', 'All debt outstanding − closing cash.') },
        ),
      ];
    case 'guaranteed_irr': {
      const at = `shareholders.${exit.seller}`;
      return [
        line(
          'period_rate',
          '(1 + irr) ^ (1 / timeline.periods_per_year) - 1',
          '%/period',
          'rate',
          say('每期约定收益率', 'Agreed return per period'),
        ),
        line(
          'account',
          `prev(account_after) * (1 + period_rate) + ${at}.paid_up - ${at}.distribution`,
          'money',
          'stock',
          say('转让方收益率账户', "Seller's account at the agreed return"),
          {
            definition: say(
              '实缴出资（含实物）减分红，按约定收益率逐期滚存；股东借款不计。',
              'Capital paid up, in kind included, less distributions, rolled up at the agreed return; shareholder loans do not count.',
            ),
          },
        ),
        line(
          'account_after',
          `account${traded(exit.seller, context)}`,
          'money',
          'stock',
          say('交割后账户余额', 'Account after the sale'),
        ),
      ];
    }
    default:
      return [];
  }
}
