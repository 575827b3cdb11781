import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from '../facts/choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The enumerations of government payments and of how a concession ends, in words. */
export const SUBSIDY_TYPE: ChoiceDef = {
  label: say('补贴方式', 'Kind of payment'),
  help: say(
    '政府在运营期怎样计算付给项目公司的金额。',
    'How what the government pays in operation is found.',
  ),
  values: {
    mof_formula: say('财政补贴公式（财金〔2015〕21号）', 'Ministry of Finance formula'),
    availability: say('可用性付费', 'Availability payment'),
    fixed: say('固定补贴', 'Fixed amount'),
  },
};

export const COST_BASE: ChoiceDef = {
  label: say('建设成本口径', 'Construction cost'),
  help: say('公式中的建设成本取哪一个数。', 'Which sum the formula spreads over the years.'),
  values: {
    with_interest: say('总投资，含建设期利息', 'Investment with interest in construction'),
    without_interest: say('总投资，不含建设期利息', 'Investment without interest'),
    agreed: say('合同约定金额', 'The sum agreed'),
  },
};

export const LESS_GRANTS: ChoiceDef = {
  label: say('扣除建设补助', 'Grants taken off'),
  help: say(
    '建设成本是否扣除建设补助。',
    'Whether grants for the works are taken off the construction cost.',
  ),
  values: { true: say('扣除', 'Taken off'), false: say('不扣除', 'Not taken off') },
  fallback: 'false',
};

export const USER_FEES: ChoiceDef = {
  label: say('扣除的使用者付费', 'User fees deducted'),
  help: say(
    '从补贴中扣除哪些收入；不扣除即由政府全部支付。',
    'Which revenue is deducted; with none of it the government pays everything.',
  ),
  values: {
    all: say('全部营业收入', 'All sales'),
    chosen: say('选定的收入', 'Chosen revenue'),
    none: say('不扣除（政府付费）', 'None (the government pays all)'),
  },
};

export const LINKED_TO: ChoiceDef = {
  label: say('绩效挂钩范围', 'What performance cuts'),
  help: say(
    '绩效考核扣减整笔补贴，还是只扣减建设成本部分。',
    'Whether the review cuts the whole payment or its construction part alone.',
  ),
  values: {
    whole: say('整笔补贴', 'The whole payment'),
    construction: say('建设成本部分', 'The construction part'),
  },
  fallback: 'whole',
};

export const EXCESS: ChoiceDef = {
  label: say('使用者付费超出成本时', 'User fees above costs'),
  help: say(
    '超出部分归公司，还是上缴政府。',
    'Whether the company keeps the excess or pays it to the government.',
  ),
  values: {
    kept: say('归公司', 'The company keeps it'),
    returned: say('上缴政府', 'Paid to the government'),
  },
  fallback: 'kept',
};

const COMPENSATION = {
  return_to_date: say('至终止日按约定收益率补足', 'His return up to the date'),
  future_distributions: say('未来分红的现值', 'Value of the distributions to come'),
  paid_in: say('已投入的资本金', 'What he paid in'),
  none: say('不补偿', 'Nothing'),
};

export const AUTHORITY_EQUITY: ChoiceDef = {
  label: say('政府方原因：对股东的补偿', 'Authority default: equity'),
  help: say(
    '政府违约、单方终止或法律变更时，除偿还债务外付给股东什么。',
    'What the sponsor gets beside the debt if the authority defaults, ends the contract or changes the law.',
  ),
  values: COMPENSATION,
};

export const FORCE_MAJEURE_EQUITY: ChoiceDef = {
  label: say('持续不可抗力：对股东的补偿', 'Force majeure: equity'),
  help: say(
    '因不可抗力终止时，除偿还债务外付给股东什么。',
    'What the sponsor gets beside the debt if force majeure ends the contract.',
  ),
  values: COMPENSATION,
};

export const COMPANY_BASIS: ChoiceDef = {
  label: say('公司违约：补偿基数', 'Company default: basis'),
  help: say('公司违约时政府按什么补偿。', 'What the payment is computed on if the company defaults.'),
  values: {
    debt: say('未偿债务', 'Debt outstanding'),
    book_value: say('资产账面净值', 'Book value of assets'),
    cash_flow: say('剩余现金流量的现值', 'Value of the cash flow to come'),
  },
};

export const REMAINDER: ChoiceDef = {
  label: say('偿还债务后的余额', 'What is left above the debt'),
  help: say('付给股东，还是留给政府。', 'Paid to the sponsor, or kept by the government.'),
  values: { paid: say('付给股东', 'Paid to the sponsor'), kept: say('留给政府', 'Kept by the government') },
  fallback: 'paid',
};

export const DEDUCTED: Readonly<Record<'reserves' | 'cash', Bilingual>> = {
  reserves: say('储备账户余额', 'Reserve accounts'),
  cash: say('公司现金', "The company's cash"),
};

export const TRANSFER_BASIS: ChoiceDef = {
  label: say('移交价款按', 'Transfer price is'),
  help: say('期满时政府支付的价款怎样确定。', 'How the price the government pays at the end is set.'),
  values: {
    book_value: say('账面净值的比例', 'A share of book value'),
    amount: say('约定金额', 'An agreed sum'),
  },
};
