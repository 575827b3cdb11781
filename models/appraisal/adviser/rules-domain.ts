import type { CitationId } from './citations';
import { on } from './rule';
import type { Rule } from './types';

/** What the field of the project speaks for. */
export const DOMAIN_RULES: readonly Rule<CitationId>[] = [
  on(
    'domain',
    ['public_safety', 'government_admin'],
    { government_funded: 3 },
    {
      zh: '公共安全、政府管理类项目，政府始终是出资方，适用政府投资。',
      en: 'In public safety and administration government is always the payer: government funding fits.',
    },
    ['economy_funded', 'super_cases'],
  ),
  on(
    'domain',
    ['public_safety', 'government_admin'],
    { enterprise_funded: -2, concession: -1 },
    {
      zh: '企业掌握经营权后政府难以干预，不适合涉及公共安全和行政权力的事项。',
      en: 'Government can hardly intervene once an enterprise is in charge: unfit for public safety and administration.',
    },
    ['super_modes'],
  ),
  on(
    'domain',
    ['base_platform'],
    { government_funded: 2 },
    {
      zh: '物联网、信息基础设施和基础平台，适合政府投资、企业运营，应加强财政支持。',
      en: 'IoT, ICT infrastructure and basic platforms suit public investment run by an enterprise.',
    },
    ['super_cases', 'economy_actions'],
  ),
  on(
    'domain',
    ['transport'],
    { government_funded: 1 },
    {
      zh: '公共交通是适合政府独资的领域之一。',
      en: 'Public transport is among the fields that suit government sole.',
    },
    ['super_cases'],
  ),
  on(
    'domain',
    ['energy_environment'],
    { ppp: 1 },
    {
      zh: '照明、能源是智慧城市 PPP 的代表性领域。',
      en: 'Lighting and energy are typical fields of smart-city PPP.',
    },
    ['casebook_ppp', 'white_finance'],
  ),
  on(
    'domain',
    ['public_service'],
    { joint_venture: 2 },
    {
      zh: '公共服务项目运营标的清晰时，可探索合资合作。',
      en: 'Public services with a clear operating target can be run by a joint company.',
    },
    ['economy_venture'],
  ),
  on(
    'domain',
    ['public_service'],
    { government_funded: 1 },
    {
      zh: '社会服务管理领域适合政府投资、企业运营。',
      en: 'Social-service management suits public investment run by an enterprise.',
    },
    ['super_cases'],
  ),
  on(
    'domain',
    ['public_service'],
    { concession: 1, ppp: 1 },
    {
      zh: '公共服务有收费点、经营点时可特许经营；旅游、教育、医疗是智慧城市 PPP 的代表性领域。',
      en: 'Public services with points to charge at can be conceded; tourism, education and health are typical fields of PPP.',
    },
    ['economy_concession', 'casebook_ppp'],
  ),
  on(
    'domain',
    ['new_town'],
    { joint_venture: 3 },
    {
      zh: '智慧新城开发可探索合资合作，政府以资金、土地开发权等与企业共同设立运营公司。',
      en: 'New-town development suits a joint company: government brings money and land-development rights.',
    },
    ['economy_venture'],
  ),
  on(
    'domain',
    ['new_town'],
    { ppp: 1 },
    {
      zh: '园区是智慧城市 PPP 的代表性领域。',
      en: 'Parks are a typical field of smart-city PPP.',
    },
    ['casebook_ppp'],
  ),
  on(
    'domain',
    ['commercial'],
    { enterprise_funded: 3 },
    {
      zh: '便民服务、商务会展可由企业独立投资运营，政府提供友好的监管和营商环境。',
      en: 'Convenience services and business districts can be left to enterprise; government keeps regulation friendly.',
    },
    ['economy_platform', 'super_cases'],
  ),
  on(
    'domain',
    ['commercial'],
    { government_funded: -2 },
    {
      zh: '并非所有领域都适合政府独资，商业性项目不应由财政包揽。',
      en: 'Not every field suits government sole: public money need not carry commerce.',
    },
    ['super_cases'],
  ),
];
