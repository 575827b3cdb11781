import type { Bilingual } from '../../language/types';

const say = (zh: string, en: string): Bilingual => ({ zh, en });
/** Headings of the flows. */
export const VFM_HEADS = {
  present: say('现值', 'Present value'),
  assumptions: say('折现与乐观偏差', 'Discounting and optimism bias'),
  rate: say('折现率（年）', 'Discount rate per year'),
  wait: say(
    '首期流量距基准日的期数（期末 1、期中 0.5、期初 0）',
    'Periods until the first flow (end 1, middle 0.5, beginning 0)',
  ),
  perYear: say('每年期数', 'Periods per year'),
  biasConstruction: say('乐观偏差：建设', 'Optimism bias: construction'),
  biasOperation: say('乐观偏差：运营', 'Optimism bias: operation'),
  factor: say('折现系数', 'Discount factor'),
  psc: say('公共部门比较值（PSC）：参照项目', 'Public sector comparator (PSC): the reference project'),
  ppp: say(
    '合作方案的政府支出（PPP 值）：本方案，活链接',
    'What the partnership costs the government (PPP value): this option, live',
  ),
  beside: say('另列，不计入', 'Beside the comparison'),
} as const;

/** Rows of the flows by what they hold; the summary reads their present values. */
export const VFM_ROWS = {
  construction: say('建设净成本', 'Construction'),
  operation: say('运营维护净成本', 'Operation and maintenance'),
  income: say('减：使用者付费收入', 'Less user charges'),
  psc_bias: say('乐观偏差', 'Optimism bias'),
  raw: say('初始 PSC', 'Raw PSC'),
  neutrality: say('竞争性中立调整', 'Competitive neutrality'),
  transferable: say('可转移风险', 'Transferable risk'),
  retained: say('自留风险', 'Retained risk'),
  psc: say('PSC 合计', 'PSC in all'),
  equity: say('股权投资支出', 'Equity investment'),
  subsidy: say('运营补贴支出', 'Operating subsidy'),
  risk: say('风险承担支出（自留）', 'Risk borne'),
  support: say('配套投入支出', 'Supporting input'),
  ppp_bias: say('乐观偏差', 'Optimism bias'),
  ppp: say('PPP 值合计', 'PPP value in all'),
  all_risk: say('全部风险成本（扣除保险）', 'All risk, less what is insured'),
  receipts: say('政府从项目取得的收入', 'What the government earns from the project'),
} as const satisfies Record<string, Bilingual>;

export type VfmRow = keyof typeof VFM_ROWS;
