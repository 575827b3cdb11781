import type { LineDef } from '../language/types';
import { certainRevenue, hasConcessionAsset, restates, STANDARD, sumOf } from './accounting-choice';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';
import { restatementLines } from './restatement';
import { hasSubsidies } from './subsidies';

const line = writerOf('accounting');

/**
 * Which accounting model the concession calls for, by its revenue: an unconditional right to cash is a financial asset,
 * a right to charge users an intangible one, part of each both. Where there is a financial asset, profit and balance
 * sheet follow it; cash and taxes do not change.
 */
export function accountingBlock(context: BuildContext): Part {
  if (!hasConcessionAsset(context)) return part({});
  return part({
    blocks: [{ id: 'accounting', label: say('会计模式', 'Accounting model'), group: 'depreciation' }],
    inputs: restates(context) ? context.inputsOf('accounting') : [],
    lines: [
      ...revenueLines(context),
      ...(restates(context) ? restatementLines(context) : intangibleByChoice(context)),
      ...modelLines(context),
    ],
  });
}

/** What is certain of all revenue; which part it is decides the model. */
function revenueLines(context: BuildContext): LineDef[] {
  const { sales, subsidies, all } = certainRevenue(context);
  const granted = hasSubsidies(context.option);
  const earned = granted ? 'earned' : 'revenue.gross';
  const apart = restates(context);
  const kinds = apart ? ['guaranteed_sales', 'guaranteed_subsidies'] : [...sales, ...subsidies];
  return [
    ...(granted
      ? [
          line(
            'earned',
            'revenue.gross + subsidies.received',
            'money',
            'flow',
            say('营业收入与政府补贴合计', 'Revenue and government payments'),
          ),
        ]
      : []),
    ...(apart
      ? [
          line(
            'guaranteed_sales',
            sumOf(sales),
            'money',
            'flow',
            say('无条件收取的营业收入', 'Sales under an unconditional right'),
          ),
          line(
            'guaranteed_subsidies',
            sumOf(subsidies),
            'money',
            'flow',
            say('无条件收取的政府补贴', 'Government payments under an unconditional right'),
          ),
        ]
      : []),
    line(
      'guaranteed',
      all ? earned : sumOf(kinds),
      'money',
      'flow',
      say('无条件收款权对应的收入', 'Revenue under an unconditional right to cash'),
      {
        definition: say(
          '合同约定无论使用量多少都有权收取的收入。',
          'Revenue the contract gives a right to whatever the use.',
        ),
      },
    ),
    line(
      'share',
      `if(total(${earned}) > 0, max(0, min(1, total(guaranteed) / total(${earned}))), 0)`,
      '%',
      'rate',
      say('无条件收款占收入的比例', 'Share of revenue that is unconditional'),
      {
        definition: granted
          ? say(
              '全期无条件收款 ÷ 全期营业收入与政府补贴。',
              'Unconditional revenue ÷ all revenue and government payments over the term.',
            )
          : say('全期无条件收款 ÷ 全期营业收入。', 'Unconditional revenue ÷ all revenue over the term.'),
      },
    ),
  ];
}

function intangibleByChoice({ option }: BuildContext): LineDef[] {
  if (option.terms.accounting?.model !== 'intangible') return [];
  return [
    line(
      'receivable_share',
      '0 * share',
      '%',
      'rate',
      say('确认为应收款的比例', 'Share recognised as a receivable'),
      { definition: say('本方案指定采用无形资产模式。', 'This option takes the intangible asset model.') },
    ),
  ];
}

/** The model, one of three, and why. */
function modelLines(context: BuildContext): LineDef[] {
  const { model = 'rule' } = context.option.terms.accounting ?? {};
  const share = restates(context) || model === 'intangible' ? 'receivable_share' : 'share';
  const why =
    model === 'rule'
      ? say('', '')
      : say('本方案指定，不按收款权判断。', 'Named by this option, whatever the right to cash.');
  const because = (zh: string, en: string) => say(`${zh}${why.zh}`, why.en ? `${en} ${why.en}` : en);
  return [
    line('intangible', `${share} <= 0`, '1', 'flag', say('无形资产模式', 'Intangible asset model'), {
      definition: because(
        '收入全部取决于使用者付费或使用量，金额不确定：特许经营权确认为无形资产，在特许经营期内摊销。',
        'All revenue depends on use, so its amount is uncertain: the concession right is an intangible asset, amortised over the term.',
      ),
      source: STANDARD,
    }),
    line('financial', `${share} >= 1`, '1', 'flag', say('金融资产模式', 'Financial asset model'), {
      definition: because(
        '收入全部为无条件收取确定金额现金的权利：确认为金融资产，按摊余成本计量。',
        'All revenue is an unconditional right to cash: a financial asset, measured at amortised cost.',
      ),
      source: STANDARD,
    }),
    line('mixed', `${share} > 0 and ${share} < 1`, '1', 'flag', say('混合模式', 'Mixed model'), {
      definition: because(
        '一部分收入无条件、一部分取决于使用量：分别确认金融资产与无形资产。',
        'Part of the revenue is unconditional and part depends on use: a financial and an intangible asset.',
      ),
      source: STANDARD,
    }),
  ];
}
