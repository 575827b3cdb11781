import { type Draft, rulesOf } from './rule';
import { guide115, NOTICE, notice, ORDER17, order17 } from './sources-concession';
import { say } from './types';

const PAYMENT: readonly Draft[] = [
  {
    id: 'NC-01',
    severity: 'block',
    ...order17,
    label: say('聚焦使用者付费', 'Paid by users'),
    text: say(
      '特许经营项目应当聚焦使用者付费，政府付费只能是依据普适性政策的运营补贴。',
      'A concession lives on user charges; the government may only pay operating subsidies under a general policy.',
    ),
    holds: '(user_payment_share >= least or subsidy_is_general_policy) and not pays_construction_cost',
    limits: { least: 1 },
  },
  {
    id: 'NC-02',
    severity: 'block',
    ...notice,
    label: say('收费渠道明确', 'Channel of collection'),
    text: say(
      '使用者费用应由经营者直接收取，或由政府及其授权单位代为收取。',
      'Charges are collected by the operator, or by the government or its authorised body on the operator’s behalf.',
    ),
    holds: 'company_collects_fees or fees_collected_on_behalf',
  },
  {
    id: 'NC-03',
    severity: 'block',
    ...order17,
    label: say('经营收入覆盖成本', 'Revenue covers cost'),
    text: say(
      '经营收入应能覆盖建设投资和运营成本并获得一定回报。',
      'Operating revenue covers investment and operating cost and leaves some return.',
    ),
    holds: 'revenue_cover >= least',
    limits: { least: 1 },
  },
  {
    id: 'NC-04',
    severity: 'block',
    ...order17,
    label: say('不新增财政支出责任', 'No new fiscal liability'),
    text: say(
      '不得因采取特许经营而额外新增地方财政未来支出责任。',
      'The concession creates no additional future liability of the local budget.',
    ),
    holds: 'not has_public_payments or subsidy_is_general_policy',
  },
  {
    id: 'NC-05',
    severity: 'block',
    ...guide115,
    label: say('不补贴建设成本', 'No subsidy of works in operation'),
    text: say(
      '建成后政府付费只能按规定补贴运营，不能补贴建设成本。',
      'After completion the government may support operation only, not the cost of works.',
    ),
    holds: 'not pays_construction_cost',
  },
  {
    id: 'NC-06',
    severity: 'block',
    ...guide115,
    label: say('不以财政资金弥补成本', 'No gap or availability payment'),
    text: say(
      '不得以可行性缺口补助、可用性付费、承诺保底收益率等方式用财政资金弥补建设和运营成本。',
      'No viability gap funding, availability payment or promised return makes good the cost with fiscal money.',
    ),
    holds:
      'not (has_gap_payment or has_availability_payment or has_bt_instalments or has_lease_rent or has_take_or_pay or guarantees_return)',
  },
  {
    id: 'NC-07',
    severity: 'block',
    ...notice,
    label: say('建设期支持有上限', 'Ceiling of support in construction'),
    text: say(
      '建设期政府投资支持应在特许经营方案中写明资金来源、支持方式和上限。',
      'The concession plan states source, form and ceiling of government support in construction.',
    ),
    applies: 'construction_subsidy_share > 0',
    holds: 'support_ceiling_stated',
  },
  {
    id: 'NC-08',
    severity: 'block',
    ...notice,
    label: say('补贴须有普适性', 'Subsidy under a general policy'),
    text: say(
      '运营补贴应依据地市级以上普适性政策和标准，不得专为本项目制定。',
      'An operating subsidy follows a general policy of prefecture level or above, not one made for this project.',
    ),
    applies: 'has_public_payments',
    holds: 'subsidy_is_general_policy',
  },
  {
    id: 'NC-09',
    severity: 'block',
    ...notice,
    label: say('不得保底', 'No guarantee'),
    text: say(
      '协议不得约定最低收入、最低使用量或最低回报，法律和国家政策明确规定的除外。',
      'No minimum revenue, volume or return is guaranteed, unless law or national policy says so.',
    ),
    holds: 'not (guarantees_revenue or has_take_or_pay or guarantees_return) or guarantee_by_law',
  },
  {
    id: 'NC-26',
    severity: 'block',
    source: say(`${ORDER17.zh}；${NOTICE.zh}`, `${ORDER17.en}; NDRC notice of December 2024`),
    effective: '2024-05-01',
    confidence: 90,
    label: say('不承诺固定回报', 'No fixed return'),
    text: say('不得承诺固定回报率。', 'No fixed rate of return is promised.'),
    holds: 'not (guarantees_return or disguised_debt)',
  },
  {
    id: 'NC-27',
    severity: 'warn',
    ...guide115,
    confidence: 92,
    label: say('增效收益归经营者', 'Efficiency gains to the operator'),
    text: say(
      '特许经营者因增效取得的额外收益主要归其所有。',
      'Gains from the operator’s own efficiency mainly stay with it.',
    ),
    holds: 'excess_share_government <= most',
    limits: { most: 0.5 },
  },
  {
    id: 'NC-31',
    severity: 'warn',
    ...order17,
    confidence: 90,
    label: say('有调价机制', 'Mechanism of price adjustment'),
    text: say(
      '收费价格受管制的，应约定定价和调价机制。',
      'Where tariffs are regulated, pricing and adjustment are agreed.',
    ),
    applies: 'price_regulated',
    holds: 'price_mechanism',
  },
  {
    id: 'NC-32',
    severity: 'warn',
    ...order17,
    confidence: 85,
    label: say('竞争性补偿列为或有负债', 'Compensation for competition is contingent'),
    text: say(
      '对竞争性项目或配套未落实的现金补偿承诺属于或有负债，应列入风险清单。',
      'Cash promised for competing projects or missing connections is contingent and belongs in the risk register.',
    ),
    holds: 'not non_compete_compensated',
  },
];

/** New concessions: who pays, and what the government may not promise. */
export const PAYMENT_RULES = rulesOf('china', ['NEW_CONCESSION'], PAYMENT);
