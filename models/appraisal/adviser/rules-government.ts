import type { CitationId } from './citations';
import { on } from './rule';
import type { Rule } from './types';

/** What government can and wants speaks for. */
export const GOVERNMENT_RULES: readonly Rule<CitationId>[] = [
  on(
    'fiscal_room',
    ['ample'],
    { government_funded: 2 },
    {
      zh: '财政资金充沛的城市有能力承担建设费用。',
      en: 'A city with a strong budget can carry the construction.',
    },
    ['super_cases'],
  ),
  on(
    'fiscal_room',
    ['limited'],
    { joint_venture: 2 },
    {
      zh: '合资时政府只支付部分资金，财政压力较小。',
      en: 'In a joint company government pays a part only.',
    },
    ['super_modes'],
  ),
  on(
    'fiscal_room',
    ['limited'],
    { ppp: 1, concession: 1, enterprise_funded: 1 },
    {
      zh: '由企业投资，建设期的财政压力小。',
      en: 'The enterprise invests: little pressure on the budget while building.',
    },
    ['super_modes'],
  ),
  on(
    'fiscal_room',
    ['limited'],
    { government_funded: -1 },
    {
      zh: '政府投资由政府承担全部建设费用，资金压力大。',
      en: 'Government funding puts the whole construction on a tight budget.',
    },
    ['super_modes'],
  ),
  on(
    'fiscal_room',
    ['none'],
    { government_funded: -3, joint_venture: -1 },
    {
      zh: '财政没有空间，承担不了投资或出资。',
      en: 'The budget has no room for an investment or a share in one.',
    },
    ['super_modes', 'budget_law'],
  ),
  on(
    'fiscal_room',
    ['none'],
    { ppp: 2, concession: 2, enterprise_funded: 2 },
    {
      zh: '由企业自筹资金建设，对城市财力要求不高。',
      en: "Built with private money: it asks little of the city's budget.",
    },
    ['super_modes', 'super_cases'],
  ),

  on(
    'control',
    ['high'],
    { government_funded: 3 },
    {
      zh: '政府可控制使用和经营方式，优先满足政府需求。',
      en: 'Government controls use and operation; public needs come first.',
    },
    ['super_modes'],
  ),
  on(
    'control',
    ['high'],
    { enterprise_funded: -3, concession: -1, ppp: -1 },
    {
      zh: '经营权在企业，政府难以完全掌控。',
      en: 'The enterprise operates: government cannot have full control.',
    },
    ['super_modes'],
  ),
  on(
    'control',
    ['high'],
    { benefit_pooling: 1 },
    {
      zh: '由政府或公益性机构作为主体负责运营，控制力有保证。',
      en: 'A public or non-profit body leads and operates: control is kept.',
    },
    ['economy_pooling'],
  ),
  on(
    'control',
    ['shared'],
    { joint_venture: 2, ppp: 2 },
    {
      zh: '合资和 PPP 由政企共同掌握（控制力各占一半）。',
      en: 'In a joint company and in PPP control is shared half and half.',
    },
    ['super_modes'],
  ),
  on(
    'control',
    ['shared'],
    { concession: 1, benefit_pooling: 1 },
    {
      zh: '政府通过特许协议或主体身份保留一部分决定权。',
      en: 'Government keeps a say by the concession agreement, or as the body in charge.',
    },
    ['economy_concession', 'economy_pooling'],
  ),
  on(
    'control',
    ['low'],
    { enterprise_funded: 2, concession: 1 },
    {
      zh: '政府只需监管，企业拥有经营管理权，积极性最高。',
      en: 'Regulation is enough; management rights with the enterprise give the strongest drive.',
    },
    ['super_modes'],
  ),
  on(
    'control',
    ['low'],
    { government_funded: -1 },
    {
      zh: '不需要政府掌控，政府独资的优势用不上。',
      en: 'Control is what government sole is good for, and it is not needed.',
    },
    ['super_modes'],
  ),

  on(
    'experience',
    ['both'],
    { government_funded: 2 },
    {
      zh: '政府有建设和运营队伍，独资的主要不足不存在。',
      en: 'Government can build and operate: the main weakness of government sole is absent.',
    },
    ['super_modes'],
  ),
  on(
    'experience',
    ['build_only'],
    { joint_venture: 1, concession: 1, ppp: 1 },
    {
      zh: '政府缺运营队伍，可以用上企业的运营经验。',
      en: 'Government lacks operators; an enterprise brings them.',
    },
    ['super_modes'],
  ),
  on(
    'experience',
    ['neither'],
    { joint_venture: 1, concession: 1, ppp: 1, enterprise_funded: 1 },
    {
      zh: '建设、运营都要靠企业的技术和人才。',
      en: 'Building and running both need the technology and people of an enterprise.',
    },
    ['super_modes'],
  ),
  on(
    'experience',
    ['neither'],
    { government_funded: -1 },
    {
      zh: '政府缺乏相关经验，需另聘专业人员。',
      en: 'Government lacks experience and would have to hire it.',
    },
    ['super_modes'],
  ),
];
