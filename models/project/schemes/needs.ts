import type { Terms } from '../schema';
import { both, type Need } from './scheme-def';

/** Ask for a government payment of one of the given types. */
function needsPayment(types: readonly string[], zh: string, en: string, severity: Need['severity']): Need {
  return {
    id: `subsidies.${types[0]}`,
    section: 'subsidies',
    text: both(zh, en),
    severity,
    met: ({ subsidies = [] }: Terms) => subsidies.some(({ type }) => types.includes(type)),
  };
}

export const operatorNamed: Need = {
  id: 'operator',
  section: 'operator',
  text: both(
    '请指明由谁代建或运营（“受托方”）。',
    'Name who builds or operates on behalf of the government ("contractor").',
  ),
  severity: 'error',
  met: ({ operator }) => operator !== undefined,
};

export const agentFee: Need = {
  id: 'investments.agent_fee',
  section: 'investments',
  text: both(
    '代建须有代建管理费：请在“本方案投资”中加一项付给受托方的费用。',
    'Construction by an agent has a fee: add an investment item of this option paid to the contractor.',
  ),
  severity: 'warning',
  met: ({ investments = [], operator }) => investments.some(({ supplier }) => supplier === operator),
};

export const operatingContract: Need = {
  id: 'costs.operating_contract',
  section: 'costs',
  text: both(
    '委托运营须有运营服务价款：请在“本方案成本”中加一项付给受托方的费用。',
    'Operation by an enterprise has a price: add a cost of this option paid to the contractor.',
  ),
  severity: 'warning',
  met: ({ costs = [], operator }) => costs.some(({ payee }) => payee === operator),
};

export const servicePrice = needsPayment(
  ['service_price', 'fixed', 'availability', 'shared_savings', 'outcome_payment'],
  '购买服务须有服务价款：请在“政府支付”中加一项服务价格。',
  'A purchase of services has a price: add a service price to the government payments.',
  'warning',
);

export const instalments = needsPayment(
  ['instalments', 'fixed'],
  '建设—移交没有经营收入，政府须分期回购：请在“政府支付”中加一项回购款。',
  'Build-transfer earns nothing in operation: add the instalments by which the government buys the works.',
  'error',
);

export const leaseRent = needsPayment(
  ['lease_rent', 'fixed', 'availability'],
  '建设—租赁—移交由政府付租金：请在“政府支付”中加一项租金。',
  'Build-lease-transfer lives on rent: add the rent to the government payments.',
  'error',
);

export const operatingSubsidy: Need = {
  id: 'subsidies.any',
  section: 'subsidies',
  text: both(
    '该模式包含政府补贴：请在“政府支付”或建设补助中加一项。',
    'This form includes a subsidy: add a government payment or a grant for the works.',
  ),
  severity: 'warning',
  met: ({ subsidies = [], funding }) => subsidies.length > 0 || (funding?.grants ?? []).length > 0,
};

export const transferPrice: Need = {
  id: 'investments.transfer_price',
  section: 'investments',
  text: both(
    '存量项目须有转让价款：请在“本方案投资”中加一项付给政府的价款。',
    'An existing asset is bought: add an investment item of this option paid to the government.',
  ),
  severity: 'warning',
  met: ({ investments = [], government }) => investments.some(({ supplier }) => supplier === government),
};

export const severalOwners: Need = {
  id: 'shareholders',
  section: 'shareholders',
  text: both(
    '合资公司至少有两个股东：请填写“股东”。',
    'A joint venture has at least two owners: fill in the shareholders.',
  ),
  severity: 'warning',
  met: (terms) => ((terms as { shareholders?: readonly unknown[] }).shareholders ?? []).length > 1,
};

export const poolMembers: Need = {
  id: 'pool',
  section: 'pool',
  text: both(
    '利益聚合须登记参与的受益方：请填写“利益聚合”。',
    'Pooling needs the beneficiaries who take part: fill in the pool.',
  ),
  severity: 'warning',
  met: (terms) => terms.pool !== undefined && terms.pool.members.length > 0,
};

export const valueHeld: Need = {
  id: 'retained',
  section: 'retained',
  text: both(
    '资产不移交，期末仍有价值：请填写“期末持有价值”，否则按核销计算，回报偏低。',
    'The assets are not handed over and still have a value at the end: state it, or they are written off and returns look too low.',
  ),
  severity: 'warning',
  met: ({ retained }) => retained !== undefined,
};
