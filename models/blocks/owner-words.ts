import type { Bilingual, LineDef } from '../language/types';
import type { BuildContext } from './context';
import type { Part } from './part';
import { hasPool } from './pool-list';

type Phrases = readonly (readonly [string, string])[];

/** What is said instead of shareholders and dividends where there are none; what comes first goes first. */
interface Vocabulary {
  readonly zh: Phrases;
  readonly en: Phrases;
}

/** The government's own account: the budget pays in, and what is over returns to it. */
const BUDGET: Vocabulary = {
  zh: [
    ['债券与股东借款', '债券'],
    ['；股东借款在内', ''],
    ['不含股东借款与', '不含'],
    ['、股东借款', ''],
    ['项目公司', '本账户'],
    ['股东注资', '财政资金投入'],
    ['资本金与分红', '财政资金收支'],
    ['项目资本金投入', '财政资金投入'],
    ['项目资本金', '财政资金'],
    ['实缴资本', '已投入财政资金'],
    ['资本返还', '财政资金返还'],
    ['资本金', '财政资金'],
    ['所需的注资', '所需的财政资金'],
    ['应付利润（股利分配）', '上缴财政（累计结余以内）'],
    ['各投资方利润分配', '上缴财政（累计结余以内）'],
    ['可分配现金', '可上缴现金'],
    ['可供分配利润', '累计结余'],
    ['累计未分配利润', '累计结余'],
    ['未分配利润', '累计结余'],
    ['分红比例', '上缴比例'],
    ['分红前', '上缴前'],
    ['累计分红', '累计上缴财政'],
    ['全部分完', '全部上缴'],
    ['全部分配', '全部上缴'],
    ['分红', '上缴财政'],
    ['所有者权益', '净资产'],
    ['负债与权益', '负债与净资产'],
    ['股东折现率', '政府折现率'],
    ['股东的折现率', '政府的折现率'],
    ['股东', '财政'],
  ],
  en: [
    ['; shareholder loans included', ''],
    ['; shareholder loans and early repayment not counted', '; early repayment not counted'],
    [', bonds and shareholder loans included', ', bonds included'],
    ["The company's", "The account's"],
    ['the company', 'the account'],
    ['Equity and distributions', 'Budget money in and out'],
    ['Equity paid in', 'Budget money paid in'],
    ['equity paid in', 'budget money paid in'],
    ['Equity in construction', 'Budget money as a source'],
    ['Equity share of', 'Budget’s share of'],
    ['Equity ÷', 'Budget money ÷'],
    ['Project equity', 'Budget money'],
    ['Paid-in capital', 'Budget money so far'],
    ['Capital paid in', 'Budget money paid in'],
    ['Capital returned', 'Budget money returned'],
    ['capital returned', 'budget money returned'],
    ['Sponsor support', 'Budget support'],
    ['sponsor support', 'budget support'],
    ["sponsor's discount rate", 'government’s discount rate'],
    ['the sponsor', 'the budget'],
    ['by shareholders', 'by the budget'],
    ['Profit distributed to investors', 'Returned to the budget out of the surplus'],
    ['Profit distributed', 'Returned to the budget out of the surplus'],
    ['Undistributed profit', 'Accumulated surplus'],
    ['Distributions beyond profit', 'What is returned beyond the surplus'],
    ['Distributable cash', 'Cash that can be returned'],
    ['Distributed to date', 'Returned to the budget to date'],
    ['Distributions', 'Returned to the budget'],
    ['before distributions', 'before anything is returned to the budget'],
    ['distributions', 'returned to the budget'],
    ['Equity cash flow', 'Cash flow of budget money'],
    ['equity cash flow', 'cash flow of budget money'],
    ['Equity IRR', 'IRR of budget money'],
    ['Equity NPV', 'NPV of budget money'],
    ['Peak equity exposure', 'Peak of budget money'],
    ['before equity', 'before budget money'],
    ['Liabilities and equity', 'Liabilities and net assets'],
    ['liabilities and equity', 'liabilities and net assets'],
    ['+ equity', '+ budget money'],
    ['equity only', 'budget money only'],
    ['equity is spent', 'budget money is spent'],
    ['Equity', 'Net assets'],
  ],
};

/** A pool: its members pay in by the rule of sharing, and get back what is over. */
const POOL: Vocabulary = {
  zh: [
    ['项目公司', '运营机构'],
    ['股东注资合计', '全期成员出资'],
    ['股东注资', '成员出资'],
    ['资本金与分红', '成员出资与结余返还'],
    ['项目资本金投入', '成员出资'],
    ['项目资本金', '成员资金'],
    ['实缴资本', '已缴出资'],
    ['资本返还', '出资返还'],
    ['资本金', '成员资金'],
    ['所需的注资', '所需的出资'],
    ['应付利润（股利分配）', '结余返还（可供分配利润以内）'],
    ['各投资方利润分配', '结余返还（可供分配利润以内）'],
    ['可分配现金', '可返还结余'],
    ['分红比例', '返还比例'],
    ['分红前', '返还前'],
    ['累计分红', '累计结余返还'],
    ['分红', '结余返还'],
    ['股东的折现率', '主办方的折现率'],
    ['股东折现率', '主办方折现率'],
    ['股东', '成员'],
  ],
  en: [
    ['Equity and distributions', 'Contributions and surplus returned'],
    ['Equity paid in', 'Contributions paid in'],
    ['equity paid in', 'contributions paid in'],
    ['Equity in construction', 'Contributions in construction'],
    ['Equity contribution', 'Contributions'],
    ['Equity share of', 'Members’ share of'],
    ['Equity ÷', 'Contributions ÷'],
    ['Project equity', 'Contributions'],
    ['Paid-in capital', 'Contributions so far'],
    ['Capital paid in', 'Contributions paid in'],
    ['Capital returned', 'Contributions returned'],
    ['capital returned', 'contributions returned'],
    ['Sponsor support', 'Further contributions'],
    ['sponsor support', 'further contributions'],
    ["sponsor's discount rate", 'sponsoring party’s rate'],
    ['the sponsor ', 'the members '],
    ['the sponsor;', 'the members;'],
    ['by the sponsor', 'by the members'],
    ['shareholder loans', 'members’ loans'],
    ['shareholders', 'members'],
    ['Profit distributed to investors', 'Returned out of profit'],
    ['Profit distributed', 'Returned out of profit'],
    ['Distributions beyond profit', 'What is returned beyond profit'],
    ['Distributable cash', 'Surplus that can be returned'],
    ['Distributed to date', 'Returned to members to date'],
    ['Distributions', 'Returned to members'],
    ['before distributions', 'before members are paid'],
    ['distributions', 'what is returned to members'],
    ['Equity cash flow', 'Members’ cash flow'],
    ['equity cash flow', 'members’ cash flow'],
    ['Equity IRR', 'Members’ IRR'],
    ['Equity NPV', 'Members’ NPV'],
    ['Peak equity exposure', 'Members’ peak exposure'],
    ['before equity', 'before contributions'],
    ['+ equity', '+ contributions'],
    ['equity only', 'contributions only'],
    ['equity is spent', 'contributions are spent'],
  ],
};

/** Blocks and lines whose words are all the program's own, so that no text of a project is changed. */
const OWN: ReadonlySet<string> = new Set([
  'funding',
  'loan',
  'waterfall',
  'equity',
  'cash',
  'balance_sheet',
  'returns.equity',
  'returns.debt',
  'returns.project',
  'checks',
  'statements.b',
  'statements.c',
  'statements.d.r17',
  'statements.d.r18',
  'statements.e',
  'statements.f',
  'statements.h.r2_1',
  'statements.h.equity_share',
]);

/**
 * Say whose money it is in an option's own words: shareholders', the budget's or a pool's members'.
 *
 * @param block where the text stands; texts beside a project's own are left alone
 * @param line the line it names, if it names one
 */
export function ownerWords(
  { deal, option }: BuildContext,
  block: string,
  line = block,
): (text: Bilingual) => Bilingual {
  const words = deal.account === 'public' ? BUDGET : hasPool(option) ? POOL : null;
  if (words === null || !(OWN.has(block) || OWN.has(line))) return (text) => text;
  const said = (text: string, phrases: Phrases): string =>
    phrases.reduce((now, [from, to]) => now.replaceAll(from, to), text);
  return ({ zh, en }) => ({ zh: said(zh, words.zh), en: said(en, words.en) });
}

/** Name the lines of the owners' money after those whose money it is. */
export function inOwnerWords(whole: Part, context: BuildContext): Part {
  return {
    ...whole,
    blocks: whole.blocks.map((block) => ({ ...block, label: ownerWords(context, block.id)(block.label) })),
    lines: whole.lines.map((line): LineDef => {
      const say = ownerWords(context, line.block, line.id);
      const { label, definition } = line;
      return { ...line, label: say(label), ...(definition ? { definition: say(definition) } : {}) };
    }),
  };
}
