import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';
import { distributionFormula } from './shareholders-claims';
import { exitsOf, foundersOf, type Holder, preferencesOf } from './shareholders-list';

const UNEQUAL = say(
  '公司法第 210 条：按实缴出资比例分配，全体股东约定不按出资比例分配的除外',
  'China: Company Law art. 210, by paid-in share unless all shareholders agree otherwise',
);

/** What part of an ordinary distribution is his, and all he is paid. */
export function payoutLines(line: LineWriter, holder: Holder, context: BuildContext): LineDef[] {
  const { option } = context;
  const { id, terms } = holder;
  const agreed = foundersOf(option).some(({ dividend_share }) => dividend_share !== undefined);
  const fixed = preferencesOf(option).flatMap((preference) =>
    preference.type === 'preferred_return' && preference.participates === false ? [preference.party] : [],
  );
  const dropped = fixed.includes(id);
  return [
    ...(agreed
      ? [
          line(
            'claim',
            agreedClaim(holder, context),
            '%',
            'rate',
            say('约定分红比例', 'Agreed part of distributions'),
            {
              definition: say(
                '约定的比例；股份转让时按转让的部分转移给受让方。',
                'As agreed; where shares are sold it goes to the buyer in proportion.',
              ),
            },
          ),
        ]
      : []),
    ...(fixed.length > 0
      ? [
          line(
            'ordinary',
            dropped
              ? `if(shareholders.open > 0, 0, ${agreed ? 'claim' : 'held'})`
              : `if(shareholders.open > 0, ${agreed ? 'claim' : 'held'} / shareholders.open, ${agreed ? 'claim' : 'held'})`,
            '%',
            'rate',
            say('参与剩余分配的比例', 'Part of what is left'),
            {
              definition: say(
                '固定收益的股东不参与，其余股东按比例分配。',
                'A shareholder on a fixed return takes no part; the others share in proportion.',
              ),
            },
          ),
        ]
      : []),
    line('distribution', distributionFormula(id, context), 'money', 'flow', say('分红', 'Distributions'), {
      from: option.terms.company,
      to: id,
      emphasis: 'subtotal',
      definition: say(
        terms === undefined || preferencesOf(option).length === 0
          ? '分红总额 × 分红比例；含资本返还。'
          : '分红总额扣除优先分配后 × 分红比例，加减优先收益、让渡与补回；含资本返还。',
        terms === undefined || preferencesOf(option).length === 0
          ? 'All distributions × his part; capital returned included.'
          : 'What preferences leave × his part, with preferred returns and dividends given up or made good; capital returned included.',
      ),
      source: UNEQUAL,
    }),
  ];
}

/** What was agreed for the seller passes to the buyer with the part of his shares that is sold. */
function agreedClaim({ id, terms }: Holder, { option }: BuildContext): string {
  const sold = exitsOf(option).filter(({ seller }) => seller === id);
  const bought = exitsOf(option).filter(({ buyer }) => buyer === id);
  const kept = sold.map((exit) => ` - prev(share_exits.${exit.id}.passed)`).join('');
  const own = terms === undefined ? [] : [kept === '' ? 'dividend_share' : `dividend_share * (1${kept})`];
  const others = bought.map(
    (exit) => `shareholders.${exit.seller}.dividend_share * prev(share_exits.${exit.id}.passed)`,
  );
  return [...own, ...others].join(' + ');
}
