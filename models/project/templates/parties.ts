import { both } from '../schemes/scheme-def';
import type { Wanted } from './site';

/** Who templates need, and how they are recognised among the parties of a project. */
export const USERS: Wanted = {
  id: 'users',
  label: both('使用者', 'Users'),
  role: 'user',
  like: /^(users|customers|motorists|passengers)$/,
  unlike: /advert|data|merchant|client|buyer|visitor|tourist/i,
};
export const ADVERTISERS: Wanted = {
  id: 'advertisers',
  label: both('广告主', 'Advertisers'),
  role: 'user',
  like: /advertis/i,
};
export const DATA_CUSTOMERS: Wanted = {
  id: 'data_customers',
  label: both('数据与信息服务用户', 'Customers for data'),
  role: 'user',
  like: /data_(customer|user|buyer)|developers|app_providers/i,
};
export const VISITORS: Wanted = {
  id: 'visitors',
  label: both('游客', 'Visitors'),
  role: 'user',
  like: /visitor|tourist/i,
};
export const MERCHANTS: Wanted = {
  id: 'merchants',
  label: both('平台商户', 'Merchants'),
  role: 'user',
  like: /merchant|seller/i,
};
export const CLIENTS: Wanted = {
  id: 'clients',
  label: both('委托方', 'Clients'),
  role: 'user',
  like: /client/i,
};
export const TELECOM: Wanted = {
  id: 'telecom_operator',
  label: both('电信运营商', 'Telecom operator'),
  role: 'private_partner',
  like: /telecom|carrier/i,
};
export const CARBON_BUYERS: Wanted = {
  id: 'carbon_buyers',
  label: both('碳减排量购买方', 'Buyers of carbon credits'),
  role: 'user',
  like: /carbon/i,
};
export const SUPPLIERS: Wanted = {
  id: 'service_suppliers',
  label: both('服务供应商', 'Service suppliers'),
  role: 'supplier',
  like: /^(services|suppliers?|contractors?)$/,
  unlike: /^$/,
};
export const UTILITY: Wanted = {
  id: 'utility',
  label: both('能源供应商', 'Energy utility'),
  role: 'supplier',
  like: /utilit|power_grid|energy_supplier/i,
};
export const CITIZENS: Wanted = {
  id: 'citizens',
  label: both('市民投资人', 'Citizens who invest'),
  role: 'beneficiary',
  like: /citizen/i,
};
export const BONDHOLDERS: Wanted = {
  id: 'bondholders',
  label: both('债券持有人', 'Bondholders'),
  role: 'lender',
  like: /bond_?holder/i,
};
export const POLICY_BANK: Wanted = {
  id: 'policy_bank_lender',
  label: both('政策性银行', 'Policy bank'),
  role: 'lender',
  like: /policy_bank|development_bank|policy bank|development bank/i,
};
export const PPP_FUND: Wanted = {
  id: 'ppp_fund',
  label: both('PPP 基金', 'PPP fund'),
  role: 'private_partner',
  like: /ppp_?fund/i,
};
export const SOCIAL_INVESTORS: Wanted = {
  id: 'social_investors',
  label: both('社会影响力投资人', 'Social investors'),
  role: 'lender',
  like: /social_investor/i,
};
export const UPPER_GOVERNMENT: Wanted = {
  id: 'upper_government',
  label: both('上级政府', 'Upper-level government'),
  role: 'government',
  like: /upper|province|provincial|central_government|state_government/i,
};
export const GUARANTEE_FUND: Wanted = {
  id: 'guarantee_fund',
  label: both('信用担保基金', 'Credit guarantee fund'),
  role: 'other',
  like: /guarantee_?fund|guarantor/i,
};
