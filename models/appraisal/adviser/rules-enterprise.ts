import type { CitationId } from './citations';
import { on } from './rule';
import type { Rule } from './types';

/** What is brought in kind, and what enterprises want, speak for. */
export const ENTERPRISE_RULES: readonly Rule<CitationId>[] = [
  on(
    'in_kind',
    ['yes'],
    { joint_venture: 3 },
    {
      zh: '政府可用土地开发权、项目运营权、政策支持等作为投入，与企业合资。',
      en: 'Government can bring land-development rights, operating rights and policy into a joint company.',
    },
    ['economy_venture'],
  ),
  on(
    'in_kind',
    ['yes'],
    { concession: 1 },
    {
      zh: '经营权本身可以授予企业。',
      en: 'The operating right itself can be granted.',
    },
    ['economy_concession'],
  ),
  on(
    'in_kind',
    ['no'],
    { joint_venture: -2 },
    {
      zh: '政府除现金外没有可投入的权益，合资的筹码有限。',
      en: 'With nothing but cash to bring, government has little to found a joint company on.',
    },
    ['economy_venture'],
  ),

  on(
    'private_interest',
    ['strong'],
    { concession: 2, ppp: 2, joint_venture: 2, enterprise_funded: 2 },
    {
      zh: '企业投资意愿强，有条件竞争择优。',
      en: 'Keen enterprises allow a competitive choice.',
    },
    ['super_modes', 'casebook_ppp'],
  ),
  on(
    'private_interest',
    ['some'],
    { concession: 1, ppp: 1, joint_venture: 1 },
    {
      zh: '企业有一定意愿，政府参与有助于降低其商业风险。',
      en: "Some interest: government's part lowers the commercial risk.",
    },
    ['super_cases'],
  ),
  on(
    'private_interest',
    ['none'],
    { enterprise_funded: -3, concession: -2, ppp: -2, joint_venture: -2 },
    {
      zh: '没有企业愿意投资，需要企业出资的方式难以落地。',
      en: 'No enterprise is willing: what needs private money will not come about.',
    },
    ['super_modes'],
  ),
  on(
    'private_interest',
    ['none'],
    { government_funded: 2 },
    {
      zh: '市场不愿投资而公共需要明确的，由政府投资。',
      en: 'Where the market will not invest and the need is public, government funds it.',
    },
    ['economy_funded', 'investment_regulation'],
  ),
];
