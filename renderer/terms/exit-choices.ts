import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from '../facts/choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The enumerations of how a concession ends, in words. */
const COMPENSATION = {
  return_to_date: say('至终止日按约定收益率补足', 'His return up to the date'),
  future_distributions: say('本方案未来分红的现值', 'Value of the distributions to come'),
  base_distributions: say('合同基准分配的现值', 'Value of the base-case distributions'),
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
    retender: say('重新招标的市场价值', 'Market value when let again'),
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

export const FLOOR: ChoiceDef = {
  label: say('扣除超过补偿时', 'If deductions exceed it'),
  help: say(
    '应扣款项大于补偿时，补偿为零，还是由公司付给政府。',
    'Whether the payment is nothing, or the company owes the government, where deductions exceed it.',
  ),
  values: {
    zero: say('补偿为零', 'Nothing is paid'),
    none: say('差额由公司付给政府', 'The company owes the rest'),
  },
  fallback: 'zero',
};

export const CAUSE_LABELS: Readonly<Record<'authority' | 'force_majeure' | 'company', Bilingual>> = {
  authority: say('政府方原因', 'Authority default'),
  force_majeure: say('持续不可抗力', 'Force majeure'),
  company: say('公司违约', 'Company default'),
};

export const NEW_REPAYMENT: ChoiceDef = {
  label: say('新债务还款方式', 'Repayment of the new debt'),
  help: say('新债务怎样还本。', 'How the new debt is repaid.'),
  values: {
    sculpted: say('按备付率定制', 'Sculpted to the cover'),
    annuity: say('等额本息', 'Level annuity'),
    equal_principal: say('等额本金', 'Equal principal'),
  },
  fallback: 'sculpted',
};

export const NEW_SIZE: ChoiceDef = {
  label: say('新债务规模', 'Size of the new debt'),
  help: say(
    '借到限额允许的最大值，还是只置换原债务。',
    'As much as the limits allow, or only what the old debt is.',
  ),
  values: {
    capacity: say('限额所允许的最大值', 'As much as the limits allow'),
    outstanding: say('不超过所偿还的债务', 'No more than what is repaid'),
  },
  fallback: 'capacity',
};

export const GAIN_PAYMENT: ChoiceDef = {
  label: say('政府分享的支付方式', 'How the share is paid'),
  help: say(
    '一次付清，或折为等额逐期支付。',
    'All at the date, or in equal parts of the same worth over the rest of the term.',
  ),
  values: {
    lump_sum: say('再融资日一次付清', 'A lump sum at the date'),
    level: say('逐期等额', 'Equal parts'),
  },
  fallback: 'lump_sum',
};

export const TRANSFER_BASIS: ChoiceDef = {
  label: say('移交价款按', 'Transfer price is'),
  help: say('期满时政府支付的价款怎样确定。', 'How the price the government pays at the end is set.'),
  values: {
    book_value: say('账面净值的比例', 'A share of book value'),
    amount: say('约定金额', 'An agreed sum'),
  },
};
