import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from '../facts/choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The enumerations of how a concession ends, in words. */
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
