import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from '../facts/choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The kinds of payment and share, in the order they are offered. */
export const PAYMENT_TYPE = {
  label: say('支付方式', 'Kind of payment'),
  help: say('公司付给政府或其他方的金额怎样计算。', 'How what the company pays is found.'),
  values: {
    fixed: say('固定金额', 'Fixed amount'),
    share: say('按比例分成', 'Share'),
    greater_of: say('保底与分成取大', 'Greater of guarantee and share'),
    bands: say('分档分成', 'Share by bands'),
    volume_bands: say('按业务量分档付费', 'Fee by bands of volume'),
    excess_return: say('超额收益分成', 'Share of excess return'),
    cost_plus: say('成本加成封顶', 'Cost-plus cap'),
    hurdle: say('按收益率门槛分成', 'Split above a return hurdle'),
  },
} as const satisfies ChoiceDef;

export const MEASURE = {
  label: say('分成基数', 'Base of the share'),
  help: say(
    '净利润、CFADS 与拟分配现金在偿债之后才能确定，以它们为基数的分成在偿债后支付。',
    'Net profit, CFADS and distributions are known once debt is served; shares of them are paid after it.',
  ),
  values: {
    gross_revenue: say('营业收入', 'Gross revenue'),
    gross_with_vat: say('含税收入', 'Revenue with VAT'),
    ebitda: say('息税折旧摊销前利润（付费前）', 'EBITDA before payments'),
    operating_profit: say('营业利润（付费前）', 'Operating profit before payments'),
    net_profit: say('净利润', 'Net profit'),
    cfads: say('可用于偿债的现金（CFADS）', 'Cash available for debt service'),
    distributions: say('拟分配现金', 'Cash to be distributed'),
  },
} as const satisfies ChoiceDef;

export const PRIORITY = {
  label: say('支付次序', 'Priority'),
  help: say(
    '作为经营成本：先于偿债支付，可抵税，现金不足由股东补足。偿债后支付：只用付息还本、补足储备后剩余的现金，由税后利润列支，不抵税。',
    'As a cost of operation it ranks before debt service, is deductible and is always paid. After debt service only the cash left is used, out of profit after tax.',
  ),
  values: {
    operating: say('经营成本，偿债之前', 'Cost of operation, before debt service'),
    after_debt_service: say('偿债之后', 'After debt service'),
  },
  fallback: 'operating',
} as const satisfies ChoiceDef;

export const UNPAID = {
  label: say('现金不足时', 'What cash does not suffice for'),
  help: say('未付部分结转以后补付，还是不再支付。', 'Whether it is carried forward or lapses.'),
  values: { carried: say('结转以后补付', 'Carried forward'), lapses: say('不再支付', 'Lapses') },
  fallback: 'carried',
} as const satisfies ChoiceDef;

export const SETTLED = {
  label: say('结算', 'Settlement'),
  help: say(
    '每期结算，还是在项目年的最后一期按全年结算。',
    'With every period, or for the whole year in the last period of the project year.',
  ),
  values: { period: say('每期', 'Every period'), year: say('年末', 'At the end of the year') },
  fallback: 'period',
} as const satisfies ChoiceDef;

export const TRUE_UP = {
  label: say('保底补足', 'True-up'),
  help: say(
    '各年单独比较，还是按累计保底与累计分成比较，扣除已付。',
    'Each year by itself, or all guarantees against all shares so far, less what was paid.',
  ),
  values: { none: say('不累计', 'None'), cumulative: say('累计补足', 'Cumulative') },
  fallback: 'none',
} as const satisfies ChoiceDef;

export const FORM = {
  label: say('分档方式', 'Form of the bands'),
  help: say(
    '边际：各档比例只用于该档内的部分。断崖：达到某档即全额按该档，会使激励反转。',
    'Marginal: each rate on the part in its band. Cliff: the rate of the band reached on everything, which reverses incentives.',
  ),
  values: { marginal: say('边际', 'Marginal'), cliff: say('断崖', 'Cliff') },
  fallback: 'marginal',
} as const satisfies ChoiceDef;

export const COUNTED = {
  label: say('计量范围', 'What the bands count'),
  help: say('按项目年重新计，还是自开始累计。', 'Each project year anew, or everything since the start.'),
  values: { year: say('每年', 'The year'), cumulative: say('自开始累计', 'Everything so far') },
  fallback: 'year',
} as const satisfies ChoiceDef;

export const COSTS = {
  label: say('计入的成本', 'Cost counted'),
  help: say(
    '成本加成的成本只计经营成本与税金，还是也计折旧。',
    'Operating cost and taxes alone, or depreciation as well.',
  ),
  values: {
    operating: say('经营成本', 'Operating cost'),
    with_depreciation: say('经营成本与折旧', 'Operating cost and depreciation'),
  },
  fallback: 'operating',
} as const satisfies ChoiceDef;

export const TIMING = {
  label: say('生效时间', 'When a tier applies'),
  help: say(
    '达到门槛的当期即分，还是从下一项目年起全年适用；至今收益率无定义时视为未达到。',
    'Within the period the hurdle is reached, or from the next project year on; a return that is undefined has not reached it.',
  ),
  values: {
    exact: say('达到当期', 'Within the period'),
    lagged: say('下一年起', 'From the next year'),
  },
  fallback: 'exact',
} as const satisfies ChoiceDef;
