import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf, ZERO_SERIES } from './part';

const line = writerOf('accounting');

const SOURCE = say(
  '企业会计准则解释第 14 号（财会〔2021〕1 号）：PPP 项目合同的会计处理',
  'China: Interpretation 14 of the accounting standards (Caikuai [2021] 1); IFRIC 12',
);

/**
 * Which accounting model the concession calls for, by its revenue: an unconditional right to cash is a financial asset,
 * a right to charge users an intangible one, part of each both. The statements keep the asset at cost whichever it is;
 * what the financial asset would earn at amortised cost stands here as a note.
 */
export function accountingBlock(context: BuildContext): Part {
  const { revenue, capex } = context.project;
  if (revenue.length === 0 || capex.length === 0) return part({});
  const sure = revenue.filter(({ unconditional }) => unconditional === true);
  const terms = sure.map(({ id }) => `revenue.${id}.gross`).toSorted();
  return part({
    blocks: [{ id: 'accounting', label: say('会计模式', 'Accounting model'), group: 'depreciation' }],
    lines: [
      line(
        'guaranteed',
        sure.length === 0 ? ZERO_SERIES : terms.length === 1 ? `${terms[0]}` : `sum(${terms.join(', ')})`,
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
        'if(total(revenue.gross) > 0, total(guaranteed) / total(revenue.gross), 0)',
        '%',
        'rate',
        say('无条件收款占收入的比例', 'Share of revenue that is unconditional'),
        {
          definition: say(
            '全期无条件收款 ÷ 全期营业收入。',
            'Unconditional revenue ÷ all revenue over the term.',
          ),
        },
      ),
      line('intangible', 'share <= 0', '1', 'flag', say('无形资产模式', 'Intangible asset model'), {
        definition: say(
          '收入全部取决于使用者付费或使用量，金额不确定：特许经营权确认为无形资产，在特许经营期内摊销。',
          'All revenue depends on use, so its amount is uncertain: the concession right is an intangible asset, amortised over the term.',
        ),
        source: SOURCE,
      }),
      line('financial', 'share >= 1', '1', 'flag', say('金融资产模式', 'Financial asset model'), {
        definition: say(
          '收入全部为无条件收取确定金额现金的权利：确认为金融资产，按摊余成本计量。',
          'All revenue is an unconditional right to cash: a financial asset, measured at amortised cost.',
        ),
        source: SOURCE,
      }),
      line('mixed', 'share > 0 and share < 1', '1', 'flag', say('混合模式', 'Mixed model'), {
        definition: say(
          '一部分收入无条件、一部分取决于使用量：分别确认金融资产与无形资产。',
          'Part of the revenue is unconditional and part depends on use: a financial and an intangible asset.',
        ),
        source: SOURCE,
      }),
      ...(sure.length > 0 ? amortisedCost() : []),
    ],
  });
}

/** The financial asset at amortised cost, a note: profit and balance sheet are not restated. */
function amortisedCost(): LineDef[] {
  const note = say(
    '附注：利润表与资产负债表仍按成本与折旧列示，未按金融资产模式重列，亦未确认建造收入。',
    'A note: profit and balance sheet stay at cost and depreciation; they are not restated, and no construction revenue is recognised.',
  );
  const noted = (zh: string, en: string) => say(`${zh}${note.zh}`, `${en} ${note.en}`);
  return [
    line(
      'receivable_flow',
      'guaranteed - share * (capex.spend + opex.expense)',
      'money',
      'flow',
      say('金融资产现金流', 'Flow of the financial asset'),
      {
        emphasis: 'memo',
        definition: say(
          '无条件收款 − 按其占收入比例分摊的投资与经营成本。',
          'Unconditional receipts less their share of investment and operating cost.',
        ),
      },
    ),
    line(
      'effective_rate',
      'irr(receivable_flow)',
      '%/period',
      'rate',
      say('每期实际利率', 'Effective rate per period'),
      {
        emphasis: 'memo',
        definition: say(
          '使金融资产现金流现值为零的每期利率。',
          'The rate at which the flow of the asset is worth nothing.',
        ),
      },
    ),
    line(
      'interest',
      'prev(receivable) * effective_rate',
      'money',
      'flow',
      say('摊余成本利息收入', 'Interest at amortised cost'),
      {
        emphasis: 'memo',
        definition: noted('期初摊余成本 × 实际利率。', 'Opening amortised cost × effective rate.'),
        source: SOURCE,
      },
    ),
    line(
      'receivable',
      'prev(receivable) + interest - receivable_flow',
      'money',
      'stock',
      say('金融资产摊余成本', 'Financial asset at amortised cost'),
      {
        emphasis: 'memo',
        definition: noted(
          '期初 + 利息 − 现金流；末期归零。',
          'Opening + interest − flow; nothing is left in the last period.',
        ),
        source: SOURCE,
      },
    ),
  ];
}
