import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from '../facts/choice-def';
import type { Subsidy } from './subsidy-templates';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The enumerations of payments in operation, in words. */
export const SUBSIDY_TYPE: ChoiceDef<Subsidy['type']> = {
  label: say('支付方式', 'Kind of payment'),
  help: say(
    '政府或其他付款方在运营期怎样计算付给项目公司的金额。',
    'How what the government, or another payer, pays in operation is found.',
  ),
  values: {
    mof_formula: say('财政补贴公式（财金〔2015〕21号）', 'Ministry of Finance formula'),
    availability: say('可用性付费', 'Availability payment'),
    fixed: say('固定补贴', 'Fixed amount'),
    service_price: say('购买服务', 'Purchase of services'),
    shadow_toll: say('影子收费', 'Shadow toll'),
    instalments: say('分期回购（BT）', 'Instalments (build-transfer)'),
    lease_rent: say('租金（BLT）', 'Rent (build-lease-transfer)'),
    revenue_guarantee: say('最低收入保障与超额分成', 'Revenue guarantee and collar'),
    shared_savings: say('合同能源管理（节能分享与保证）', 'Energy savings (ESPC)'),
    outcome_payment: say('按效果付费（社会效益债券）', 'Payment for outcomes'),
    tax_increment: say('税收增量（TIF）', 'Tax increment (TIF)'),
    land_value_capture: say('土地增值与出让收益', 'Land value capture'),
    credit_guarantee: say('信用担保', 'Credit guarantee'),
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

export const REPAYMENT_METHOD: ChoiceDef = {
  label: say('回购方式', 'How it is repaid'),
  help: say(
    '每期总额相等，或本金相等、回报随余额递减。',
    'Equal instalments, or equal principal with the return on the balance.',
  ),
  values: {
    equal_instalments: say('等额回购（等额本息）', 'Equal instalments'),
    equal_principal: say('等额本金', 'Equal principal'),
  },
};

export const RENT_BASIS: ChoiceDef = {
  label: say('租金依据', 'Rent is'),
  help: say(
    '约定租金，或按内含利率收回建设成本。',
    'Agreed, or what recovers the construction cost at an implicit rate.',
  ),
  values: {
    agreed: say('约定租金', 'Agreed'),
    recovery: say('按建设成本计算', 'What recovers the cost'),
  },
};

export const ENERGY_CONTRACT: ChoiceDef = {
  label: say('合同类型', 'Kind of contract'),
  help: say(
    '按比例分享节约额，或收服务费并保证节约额。',
    'A share of the saving, or a fee with a guarantee of savings.',
  ),
  values: {
    shared: say('节能效益分享型', 'Shared savings'),
    guaranteed: say('节能量保证型', 'Guaranteed savings'),
  },
};

export const LAND_METHOD: ChoiceDef = {
  label: say('计算方式', 'What is captured'),
  help: say(
    '按地价上涨分享，或按土地出让净收益分享。',
    'A share of the rise in value, or of the proceeds of land sales.',
  ),
  values: {
    betterment: say('土地增值分享', 'Betterment levy'),
    land_sale: say('土地出让收益分享', 'Share of land sales'),
  },
};

export const UNCONDITIONAL_PAYMENT: ChoiceDef = {
  label: say('无条件收款权', 'Unconditional right'),
  help: say(
    '是否无论使用多少都有权收取（影响会计模式）。',
    'Whether it is due whatever the use; it decides the accounting model.',
  ),
  values: { true: say('是', 'Yes'), false: say('否', 'No') },
  fallback: 'false',
};

export const PRICED_PER_USE: ChoiceDef = {
  label: say('按使用量付费', 'Price per unit of use'),
  help: say(
    '除年价外（或代替年价），按使用量计价。',
    'A price for use, beside or instead of a yearly price.',
  ),
  values: { true: say('是', 'Yes'), false: say('否', 'No') },
};

export const BAND_COUNT: ChoiceDef = {
  label: say('分段数', 'Bands'),
  help: say('按年使用量分几段计价。', 'How many bands of yearly volume have a price of their own.'),
  values: {
    '1': say('不分段', 'One price'),
    '2': say('两段', 'Two'),
    '3': say('三段', 'Three'),
    '4': say('四段', 'Four'),
  },
};

export const SAVINGS_SOURCE = {
  label: say('节约额取自', 'The saving is'),
  help: say('项目的一项节约，或自写的公式。', 'A saving among the facts, or a formula of its own.'),
  values: { own: say('自写公式', 'A formula of its own') },
  payee: say('不再收款的一方', 'Who is no longer paid'),
} as const;

export const UPSIDE_SHARED: ChoiceDef = {
  label: say('超额收入分享', 'Share the upside'),
  help: say('收入高于上限时，付款方是否分享。', 'Whether the payer shares revenue above a ceiling.'),
  values: { true: say('分享', 'Shared'), false: say('不分享', 'Not shared') },
};

export const BOND = {
  label: say('测算债券规模', 'Size a bond'),
  help: say(
    '测算税收增量可支持的债券规模，不产生现金流。',
    'What bond the increment could carry; no cash follows from it.',
  ),
} as const;
