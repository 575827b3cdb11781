import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from '../facts/choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The enumerations of the funding structure, in words. */
export const ORDER: ChoiceDef = {
  label: say('资本金与债务的先后', 'Equity and debt'),
  help: say(
    '建设期资金先用哪一种；补助有自己的到位方式。',
    'Which pays first in construction; grants have their own timing.',
  ),
  values: {
    pro_rata: say('同比例投入', 'In proportion'),
    equity_first: say('资本金先行', 'Equity first'),
    debt_first: say('债务先行（过桥）', 'Debt first (bridge)'),
  },
  fallback: 'pro_rata',
};

export const SHORTFALL: ChoiceDef = {
  label: say('现金不足时', 'When cash falls short'),
  help: say(
    '现金不够还本付息时，由股东补足，还是拖欠。',
    'Whether the sponsor pays in what debt service lacks, or it stays unpaid.',
  ),
  values: {
    sponsor: say('股东补足', 'The sponsor pays in'),
    default: say('拖欠（违约）', 'It stays unpaid (default)'),
  },
  fallback: 'sponsor',
};

export const GRANT_TIMING: ChoiceDef = {
  label: say('到位方式', 'Timing'),
  help: say('补助何时到位。', 'When the grant is paid.'),
  values: {
    first: say('最先使用', 'Before any other source'),
    pro_rata: say('随资金需求同比例', 'In proportion to the needs'),
    weights: say('按各年比例', 'By shares of each year'),
  },
};

export const RANK: ChoiceDef = {
  label: say('受偿顺序', 'Rank'),
  help: say(
    '优先级先受偿；夹层在偿债储备之后；股东借款只用剩余现金偿还。',
    'Senior is served first, mezzanine after the debt service reserve, shareholder loans from what is left.',
  ),
  values: {
    senior: say('优先级', 'Senior'),
    mezzanine: say('夹层', 'Mezzanine'),
    shareholder: say('股东借款', 'Shareholder loan'),
  },
};

export const KIND: ChoiceDef = {
  label: say('资金类型', 'Kind of money'),
  help: say('只用于报表归类，不影响计算。', 'For statements and reports only; it changes no number.'),
  values: {
    loan: say('银行贷款', 'Bank loan'),
    policy_bank: say('政策性银行贷款', 'Policy bank loan'),
    green_bond: say('绿色债券', 'Green bond'),
    special_bond: say('专项债', 'Special-purpose bond'),
    bond: say('债券', 'Bond'),
    lease: say('融资租赁', 'Lease'),
    shareholder_loan: say('股东借款', 'Shareholder loan'),
  },
  optional: true,
};

export const COMPOUNDING: ChoiceDef = {
  label: say('每期利率', 'Rate per period'),
  help: say(
    '名义：年利率 ÷ 每年期数；实际：(1 + 年利率)^(1 ÷ 每年期数) − 1。',
    'Nominal: yearly rate ÷ periods; effective: (1 + rate)^(1 ÷ periods) − 1.',
  ),
  values: {
    nominal: say('按名义利率', 'Nominal'),
    effective: say('按实际利率', 'Effective'),
  },
  fallback: 'nominal',
};

export const DRAWS: ChoiceDef = {
  label: say('提款时点', 'Draws'),
  help: say(
    '期初提款计全期利息，期中计一半（国内惯例），期末不计。',
    'Drawn at the start of a period it bears a whole period of interest, in the middle half, at the end none.',
  ),
  values: {
    start: say('期初', 'At the start'),
    mid: say('期中（半期计息）', 'In the middle (half interest)'),
    end: say('期末', 'At the end'),
  },
  fallback: 'end',
};

export const WORKS_INTEREST: ChoiceDef = {
  label: say('建设期利息', 'Interest in construction'),
  help: say('由各项资金支付，还是计入本金。', 'Paid out of all sources, or added to the balance.'),
  values: {
    paid: say('以资金支付', 'Paid'),
    capitalised: say('计入本金', 'Added to the balance'),
  },
  fallback: 'paid',
};

export const REPAYMENT: ChoiceDef = {
  label: say('还款方式', 'Repayment'),
  help: say('还款期内怎样还本付息。', 'How interest and principal are paid over the repayment period.'),
  values: {
    annuity: say('等额本息', 'Level annuity'),
    equal_principal: say('等额本金', 'Equal principal'),
    sculpted: say('按现金流定额（各期备付率相同）', 'Sculpted to cash flow (constant cover)'),
    bullet: say('到期一次还本', 'Bullet'),
    balloon: say('部分到期一次还本', 'Balloon'),
    table: say('按各年比例', 'Shares of each year'),
    full_capacity: say('最大能力还本', 'Full capacity'),
  },
};

export const GRACE: ChoiceDef = {
  label: say('宽限期利息', 'Interest of the grace'),
  help: say('宽限期内只付利息，还是计入本金。', 'Paid in the grace period, or added to the balance.'),
  values: {
    interest_only: say('照付', 'Paid'),
    capitalised: say('计入本金', 'Added to the balance'),
  },
  fallback: 'interest_only',
};

export const DSRA_FUNDING: ChoiceDef = {
  label: say('偿债储备的来源', 'Debt service reserve filled'),
  help: say(
    '建设期末备足、运营期以现金补足，或以信用证代替。',
    'By the last construction period, out of cash in operation, or replaced by a letter of credit.',
  ),
  values: {
    construction: say('建设期末备足', 'In construction'),
    cash: say('运营期现金补足', 'Out of cash'),
    letter_of_credit: say('信用证代替', 'Letter of credit'),
  },
};

export const LOCK_UP_TEST: ChoiceDef = {
  label: say('检验哪一期', 'Period tested'),
  help: say('检验本期、下期，或两者。', 'The period behind, the one ahead, or both.'),
  values: {
    historic: say('本期', 'The period behind'),
    forward: say('下期', 'The period ahead'),
    both: say('本期与下期', 'Both'),
  },
  fallback: 'historic',
};

export const DIVIDENDS: ChoiceDef = {
  label: say('分红的限度', 'Limit of dividends'),
  help: say(
    '只看现金，或同时以可供分配利润为限（公司法）。',
    'Cash alone, or distributable profit as well, as company law asks.',
  ),
  values: {
    cash: say('现金', 'Cash'),
    distributable_profit: say('现金与可供分配利润', 'Cash and distributable profit'),
  },
  fallback: 'cash',
};

export const STEPS = {
  senior_fees: say('优先级费用', 'Senior fees'),
  senior_interest: say('优先级利息', 'Senior interest'),
  senior_principal: say('优先级还本', 'Senior principal'),
  dsra: say('补足偿债储备', 'Fill the debt service reserve'),
  mezzanine_fees: say('夹层费用', 'Mezzanine fees'),
  mezzanine_interest: say('夹层利息', 'Mezzanine interest'),
  mezzanine_principal: say('夹层还本', 'Mezzanine principal'),
  sweep: say('提前还本', 'Cash sweep'),
  shareholder_interest: say('股东借款利息', 'Shareholder loan interest'),
  shareholder_principal: say('股东借款还本', 'Shareholder loan principal'),
} as const;
