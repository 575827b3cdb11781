import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from '../facts/choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The enumerations of who owns the company, in words. */
export const CALLS = {
  label: say('建设期注资次序', 'Calls in construction'),
  help: say(
    '建设期需要的资本金由谁先缴；运营期补足按持股比例。',
    'Who pays the equity that construction needs; support in operation is by share.',
  ),
  values: {
    default: say('各方均有认缴时按认缴，否则按持股', 'By cash subscribed where all did, else by share'),
    by_share: say('按持股比例', 'By share'),
    by_subscribed: say('按认缴现金比例', 'By cash subscribed'),
    in_order: say('按下列次序，缴足后轮到下一方', 'In the order listed, each up to what he subscribed'),
  },
  fallback: 'default',
} as const satisfies ChoiceDef;

export const SUPPORTS = {
  label: say('运营期补足', 'Stands behind operation'),
  help: say('运营期现金不足时是否注资。', 'Whether he pays in when operation lacks cash.'),
  values: { true: say('承担', 'Yes'), false: say('不承担', 'No') },
  fallback: 'true',
} as const satisfies ChoiceDef;

export const IN_KIND = {
  label: say('出资种类', 'Kind'),
  help: say(
    '劳务、特许经营权等依法不得作价入股，可只保留经济价值。',
    'Labour and concession rights may not count as capital; their economic value may still be shown.',
  ),
  values: {
    land: say('土地', 'Land'),
    operating_right: say('经营权', 'Operating right'),
    technology: say('技术', 'Technology'),
    equipment: say('设备', 'Equipment'),
    people: say('人员', 'People'),
    data: say('数据', 'Data'),
    other: say('其他', 'Other'),
  },
} as const satisfies ChoiceDef;

export const VALUATION = {
  label: say('估值方法', 'Valuation'),
  help: say(
    '非货币出资应当评估作价（公司法第 48 条）。',
    'Contributions other than money must be appraised.',
  ),
  values: {
    appraisal: say('资产评估', 'Appraisal'),
    cost: say('成本法', 'Cost'),
    market: say('市场法', 'Market comparison'),
    income: say('收益法', 'Income'),
    agreed: say('协商作价', 'Agreed'),
  },
} as const satisfies ChoiceDef;

export const DEDUCTIBLE = {
  label: say('摊销税前扣除', 'Write-off lowers tax'),
  help: say('摊销是否抵减应纳税所得额。', 'Whether the write-off lowers taxable profit.'),
  values: { true: say('扣除', 'Yes'), false: say('不扣除', 'No') },
  fallback: 'true',
} as const satisfies ChoiceDef;

export const REVERSION = {
  label: say('期末收回价款', 'Price at the end'),
  help: say('收回方在末期付给公司的价款。', 'What whoever takes it back pays the company.'),
  values: {
    free: say('无偿', 'Free of charge'),
    book_value: say('账面净值', 'Book value'),
    amount: say('约定金额', 'An agreed sum'),
  },
} as const satisfies ChoiceDef;

export const PREFERENCE = {
  label: say('约定方式', 'Kind'),
  help: say(
    '不按出资比例分配须全体股东约定（公司法第 210 条）；按所列次序逐项计算。',
    'Unequal distribution needs the agreement of all shareholders; rules apply in the order listed.',
  ),
  values: {
    preferred_return: say('优先收益', 'Preferred return'),
    waiver: say('让渡分红', 'Dividend given up'),
  },
} as const satisfies ChoiceDef;

export const CAPITAL = {
  label: say('本金次序', 'Capital'),
  help: say(
    '只优先支付收益，还是连本金一并优先收回。',
    'Whether only the return or the capital too comes first.',
  ),
  values: {
    stays: say('只优先支付收益', 'The return alone comes first'),
    first: say('本金与收益一并优先', 'Capital and return come first'),
  },
  fallback: 'stays',
} as const satisfies ChoiceDef;

export const CUMULATIVE = {
  label: say('未付收益', 'Return not paid'),
  help: say('现金不足时未付的优先收益以后是否补付。', 'Whether what cash does not cover is owed later.'),
  values: { true: say('以后补付', 'Owed later'), false: say('不再补付', 'Lost') },
  fallback: 'true',
} as const satisfies ChoiceDef;

export const PARTICIPATES = {
  label: say('参与剩余分配', 'Part in the rest'),
  help: say(
    '不参与即固定收益，末期收回本金；政府方不得承诺固定回报。',
    'Without it the return is fixed and the capital comes back at the end; a government may not promise one.',
  ),
  values: { true: say('参与', 'Shares in it'), false: say('不参与（固定收益）', 'None: a fixed return') },
  fallback: 'true',
} as const satisfies ChoiceDef;

export const EXIT_KIND = {
  label: say('退出方式', 'Kind'),
  help: say('按已行权计算。', 'Computed as carried out.'),
  values: {
    put: say('售股权', 'Put'),
    call: say('购股权', 'Call'),
    buy_back: say('回购', 'Buy-back'),
    transfer: say('协议转让', 'Transfer'),
  },
} as const satisfies ChoiceDef;

export const EXIT_BASIS = {
  label: say('作价方式', 'Price'),
  help: say('转让价款怎样确定。', 'How the price is found.'),
  values: {
    book_value: say('净资产倍数', 'Multiple of net assets'),
    ebitda: say('EBITDA 倍数减净债务', 'Multiple of EBITDA less net debt'),
    guaranteed_irr: say('约定收益率', 'A return of the seller'),
    fixed: say('约定金额', 'An agreed sum'),
    paid_in: say('实缴资本', 'Capital paid in'),
  },
} as const satisfies ChoiceDef;
