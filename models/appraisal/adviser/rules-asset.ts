import type { CitationId } from './citations';
import { on } from './rule';
import type { Rule } from './types';

/** What the asset and the operating target speak for. */
export const ASSET_RULES: readonly Rule<CitationId>[] = [
  on(
    'asset',
    ['new_public'],
    { government_funded: 2 },
    {
      zh: '资产建成即归政府，由政府出资最直接，验收后交付使用。',
      en: 'The asset is public from completion: public funding is the direct way, taken over on acceptance.',
    },
    ['economy_funded'],
  ),
  on(
    'asset',
    ['new_public'],
    { enterprise_funded: -2, concession: -1 },
    {
      zh: '资产不归企业，企业独资不成立，收费权也缺少资产支撑。',
      en: "The asset is not the enterprise's: sole funding falls away, and a right to charge lacks its asset.",
    },
    ['super_modes'],
  ),
  on(
    'asset',
    ['new_handed_over'],
    { ppp: 3 },
    {
      zh: '企业自筹资金建设、在一定时期内经营、期满移交政府，正是 PPP 的做法。',
      en: 'Built with private money, run for a term, then handed over: this is what PPP is.',
    },
    ['super_modes'],
  ),
  on(
    'asset',
    ['new_handed_over'],
    { concession: 2 },
    {
      zh: '授予一定期限的经营权、企业投资建设并收回投资，适用特许经营。',
      en: 'A right granted for a term, in which the enterprise invests and recovers: this fits a concession.',
    },
    ['economy_concession'],
  ),
  on(
    'asset',
    ['new_handed_over'],
    { enterprise_funded: -2 },
    {
      zh: '企业独资与 PPP 的不同，正在于不向政府移交项目。',
      en: 'What sets sole enterprise funding apart from PPP is that nothing is handed over.',
    },
    ['super_modes'],
  ),
  on(
    'asset',
    ['new_kept'],
    { enterprise_funded: 3 },
    {
      zh: '企业长期拥有项目所有权，不需要移交政府，适用企业独资。',
      en: 'The enterprise owns the project for good and hands nothing over: sole enterprise funding.',
    },
    ['super_modes'],
  ),
  on(
    'asset',
    ['new_kept'],
    { ppp: -1, concession: -1 },
    {
      zh: '资产不移交，偏离 PPP 和特许经营“期满移交”的常规做法。',
      en: 'Without a hand-over it departs from the usual PPP and concession.',
    },
    ['super_modes', 'concession_measures'],
  ),
  on(
    'asset',
    ['lease'],
    { ppp: 2 },
    {
      zh: '企业建成后租给政府、租期届满移交，是 PPP 的 BLT 形式。',
      en: 'Built, leased to government, then transferred: the BLT form of PPP.',
    },
    ['super_modes'],
  ),
  on(
    'asset',
    ['renewal'],
    { ppp: 2, concession: 1 },
    {
      zh: '存量设施改造后运营、再移交，可用 ROT；欧洲已以街道照明改造形成标准化 PPP 模型。',
      en: 'Renewing, running and handing back is ROT; Europe has a standard PPP model from a street-lighting renewal.',
    },
    ['white_finance', 'new_mechanism'],
  ),
  on(
    'asset',
    ['existing'],
    { ppp: 2, concession: 1 },
    {
      zh: '盘活存量资产可用 TOT，转让价款还可用于新的投资。',
      en: 'Existing assets can be put to use by TOT; the transfer price funds new investment.',
    },
    ['concession_measures', 'new_mechanism'],
  ),
  on(
    'asset',
    ['no_asset'],
    { benefit_pooling: 2 },
    {
      zh: '靠平台聚合供需而不靠固定资产，正合利益聚合“低成本聚合资源和用户”的做法。',
      en: 'It lives on bringing supply and demand together, not on assets: what pooling does.',
    },
    ['economy_pooling'],
  ),
  on(
    'asset',
    ['no_asset'],
    { ppp: -2, concession: -1 },
    {
      zh: '没有建设投资可供移交，PPP 和特许经营都缺少基础。',
      en: 'With nothing built to hand over, PPP and concession lack their ground.',
    },
    ['concession_notice', 'super_modes'],
  ),

  on(
    'operating_target',
    ['clear'],
    { joint_venture: 3 },
    {
      zh: '运营标的清晰，政府与企业便于合资设立运营公司。',
      en: 'With a clear operating target government and enterprise can found a joint operating company.',
    },
    ['economy_venture'],
  ),
  on(
    'operating_target',
    ['clear'],
    { concession: 1, ppp: 1 },
    {
      zh: '运营标的清晰，收益才好计量、分配。',
      en: 'A clear target lets returns be measured and shared.',
    },
    ['casebook_ppp'],
  ),
  on(
    'operating_target',
    ['partly'],
    { joint_venture: 1 },
    {
      zh: '运营标的部分清晰，合资公司可以边做边明确。',
      en: 'What is still open a joint company can settle as it goes.',
    },
    ['economy_venture'],
  ),
  on(
    'operating_target',
    ['unclear'],
    { joint_venture: -3, ppp: -2, concession: -2, enterprise_funded: -1 },
    {
      zh: '运营标的不清晰，可运营性低，收益测算与分配难以写进合同。',
      en: 'Without a clear target operability is low, and returns cannot be put into a contract.',
    },
    ['economy_venture', 'casebook_ppp'],
  ),
  on(
    'operating_target',
    ['unclear'],
    { government_funded: 2 },
    {
      zh: '运营内容还要调整，由政府投资便于随时修改，不必再谈判。',
      en: 'What is run will change: with public funding it can be changed without negotiation.',
    },
    ['super_modes'],
  ),
];
