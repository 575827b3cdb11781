import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from './choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const YES_NO = { true: say('是', 'Yes'), false: say('否', 'No') } as const;

export const CATEGORY: ChoiceDef = {
  label: say('投资类别', 'Category'),
  help: say(
    '列入哪一类投资，决定它在报表中的位置。',
    'The kind of investment, which sets its row in the statements.',
  ),
  values: {
    civil: say('建筑工程', 'Civil works'),
    equipment: say('设备购置', 'Equipment'),
    installation: say('安装工程', 'Installation'),
    other: say('工程建设其他费用', 'Other costs'),
    land: say('土地', 'Land'),
    intangible: say('无形资产', 'Intangible'),
  },
};

export const METHOD: ChoiceDef = {
  label: say('折旧方法', 'Depreciation method'),
  help: say('成本怎样分摊到使用年限内。', 'How the cost is spread over its life.'),
  values: {
    straight_line: say('年限平均法', 'Straight line'),
    declining_balance: say('双倍余额递减法', 'Double declining balance'),
    fixed_declining: say('固定余额递减法', 'Fixed declining balance'),
    sum_of_years: say('年数总和法', 'Sum of the years'),
    units: say('工作量法', 'By output'),
    over_term: say('剩余特许期内平均（特许权）', 'Over what is left of the concession'),
  },
};

export const TAX_METHOD: ChoiceDef = {
  ...METHOD,
  label: say('税法折旧方法', 'Depreciation method for tax'),
  help: say(
    '计税时采用的折旧方法，与账面不同时填写。',
    'The method used when computing tax, where it differs.',
  ),
};

export const CASH_RELEASING: ChoiceDef = {
  label: say('释放现金', 'Cash-releasing'),
  help: say(
    '确实不再付出的计入各方账户；时间、便利等折合的价值不计入。',
    'What really stops being paid enters the accounts; time or convenience counted in money does not.',
  ),
  values: YES_NO,
  fallback: 'true',
};

export const REVENUE_NATURE: ChoiceDef = {
  label: say('收入性质', 'Nature'),
  help: say('销售收入，还是补贴。', 'Sales, or a subsidy.'),
  values: { sales: say('营业收入', 'Sales'), subsidy: say('补贴收入', 'Subsidy') },
  fallback: 'sales',
};

export const UNCONDITIONAL: ChoiceDef = {
  label: say('无条件收款权', 'Unconditional right to the cash'),
  help: say(
    '不论使用量多少都有权收取（影响会计模式）。',
    'Owed whatever the use; it decides the accounting model.',
  ),
  values: YES_NO,
};

export const OPEX_NATURE: ChoiceDef = {
  label: say('成本性质', 'Nature'),
  help: say('列入总成本费用表的哪一行。', 'Its row in the total cost table.'),
  values: {
    materials: say('外购原材料', 'Materials'),
    fuel: say('外购燃料及动力', 'Fuel and power'),
    wages: say('工资及福利', 'Wages'),
    repairs: say('修理费', 'Repairs'),
    other: say('其他费用', 'Other'),
  },
};

export const VARIABLE: ChoiceDef = {
  label: say('随产量变动', 'Varies with output'),
  help: say('用于盈亏平衡分析；不填则按计价方式判断。', 'For the break-even; by its pricing when not said.'),
  values: YES_NO,
};

export const SURPLUS: ChoiceDef = {
  label: say('进项税大于销项税时', 'Input above output VAT'),
  help: say('结转下期抵扣，还是退税。', 'Carried forward against later VAT, or refunded.'),
  values: {
    carry_forward: say('结转抵扣', 'Carried forward'),
    refund: say('退税', 'Refunded'),
  },
};

export const SIMPLIFIED: ChoiceDef = {
  label: say('简易计税', 'Simplified levy'),
  help: say(
    '按征收率（3%、5%）全额缴纳，不抵扣进项税；相应比例的进项税计入成本。',
    'VAT at the levy rate (3 or 5 %) is paid in full; its share of input VAT is not credited and becomes a cost.',
  ),
  values: YES_NO,
};

/** VAT above a burden that comes back; a part of the section, not a choice. */
export const REFUND_ON_COLLECTION = {
  label: say('即征即退', 'Refund upon collection'),
  help: say(
    '实缴增值税超过收入一定比例的部分当期退还，如软件产品 3%；不选收入项即全部一般计税收入。',
    'VAT paid above a share of revenue is returned at once, such as 3 % for software in China; all general revenue when no stream is chosen.',
  ),
} as const;

export const RECEIVABLE_BASE: ChoiceDef = {
  label: say('应收账款基数', 'Receivables counted at'),
  help: say(
    '按营业收入计，还是按经营成本计（只计所占用的成本）。',
    'Revenue, or operating cost: only what was spent on it.',
  ),
  values: { revenue: say('营业收入', 'Revenue'), operating_cost: say('经营成本', 'Operating cost') },
  fallback: 'revenue',
};

export const SHARE_BASE: ChoiceDef = {
  label: say('占用率的基数', 'Ratio of'),
  help: say('占用率乘以年营业收入还是年经营成本。', 'Whether the ratio is of revenue or of operating cost.'),
  values: { revenue: say('营业收入', 'Revenue'), operating_cost: say('经营成本', 'Operating cost') },
};

/** Working capital as one ratio; a part of the section, not a choice. */
export const ENLARGED = {
  label: say('扩大指标法', 'Estimated by one ratio'),
  help: say(
    '流动资金 = 营业收入（或经营成本）× 占用率，不分项；否则按各项周转天数分项估算。',
    'Working capital = revenue (or operating cost) × a ratio, not told apart; by days of turnover otherwise.',
  ),
} as const;

/** Stocks by kind and cash, switched on one by one. */
export const ESTIMATED_PARTS = {
  label: say('存货与现金分项', 'Stock by kind, and cash'),
  help: say(
    '分项详细估算法：原材料、燃料动力、在产品、产成品与现金，各按最低周转天数；与“存货天数”二选一。',
    'Part by part: materials, fuel, work in progress, finished goods and cash, each by its days of turnover; in place of the inventory days.',
  ),
} as const;

export const SETTLEMENT: ChoiceDef = {
  label: say('所得税汇算', 'Settlement'),
  help: say(
    '按纳税年度汇算，还是每期单独计算。',
    'On the profit of the tax year, or of each period by itself.',
  ),
  values: { year: say('按纳税年度', 'By tax year'), period: say('按期', 'By period') },
  fallback: 'year',
};

export const HOLIDAY_FROM: ChoiceDef = {
  label: say('优惠起始', 'Holiday begins'),
  help: say('从首笔经营收入还是首个获利年度起算。', 'With the first revenue, or with the first profit.'),
  values: {
    first_revenue: say('取得第一笔收入的年度', 'Year of the first revenue'),
    first_profit: say('首个获利年度', 'Year of the first profit'),
  },
};

export const DEFERRED: ChoiceDef = {
  label: say('确认递延所得税', 'Deferred tax'),
  help: say('账面与计税差异是否确认递延所得税。', 'Whether deferred tax is recognised.'),
  values: YES_NO,
  fallback: 'false',
};
