import type { QuestionId, QuestionText } from './types';

type Asked = 'users' | 'pooling' | 'fiscal_room' | 'control' | 'experience' | 'in_kind' | 'private_interest';

/** Who uses, benefits, pays, controls and operates. */
export const PEOPLE_QUESTIONS: { readonly [Q in Asked & QuestionId]: QuestionText<Q> } = {
  users: {
    text: { zh: '是否地处发达城市、潜在用户多？', en: 'A prosperous city with many potential users?' },
    help: {
      zh: '企业独自投资通常首选用户多、消费能力强的城市。',
      en: 'Where an enterprise would invest alone.',
    },
    choices: { many: { zh: '是', en: 'Yes' }, few: { zh: '否', en: 'No' } },
  },
  pooling: {
    text: { zh: '能否把几个受益方聚到一起？', en: 'Can several beneficiaries be brought together?' },
    help: {
      zh: '单独一家做不成，几家各省一点、各得一点，合起来就做得成。',
      en: 'None could do it alone; each saves or gains something, and together it works.',
    },
    choices: { yes: { zh: '能', en: 'Yes' }, no: { zh: '不能', en: 'No' } },
  },
  fiscal_room: {
    text: { zh: '财政还有多少空间？', en: 'How much room is in the budget?' },
    help: {
      zh: '建设期一次性投入与以后每年支出都要考虑。',
      en: 'For the investment as well as for each later year.',
    },
    choices: {
      ample: { zh: '充裕，可承担全部投资', en: 'Ample: it can carry the investment' },
      limited: { zh: '有限，可承担一部分', en: 'Limited: it can carry a part' },
      none: { zh: '几乎没有', en: 'Hardly any' },
    },
  },
  control: {
    text: { zh: '政府需要多大的控制力？', en: 'How much control does government need?' },
    help: {
      zh: '对服务标准、数据、价格和使用优先权的决定权。',
      en: 'Over standards, data, prices and who comes first.',
    },
    choices: {
      high: { zh: '必须由政府掌握', en: 'Full control' },
      shared: { zh: '与企业共同决定', en: 'Shared with an enterprise' },
      low: { zh: '监管即可', en: 'Regulation is enough' },
    },
  },
  experience: {
    text: { zh: '政府有没有建设和运营队伍？', en: 'Can government build and operate it?' },
    help: { zh: '指现有人员和经验。', en: 'With the people and experience it has.' },
    choices: {
      both: { zh: '建设和运营都有', en: 'Both build and operate' },
      build_only: { zh: '能组织建设，缺运营队伍', en: 'Build, but not operate' },
      neither: { zh: '都缺', en: 'Neither' },
    },
  },
  in_kind: {
    text: {
      zh: '政府能否投入土地、开发权或经营权？',
      en: 'Can government bring land, development or operating rights?',
    },
    help: {
      zh: '可作价或作为合作条件的非现金投入。',
      en: 'Contributions in kind that can be valued or exchanged.',
    },
    choices: { yes: { zh: '能', en: 'Yes' }, no: { zh: '不能', en: 'No' } },
  },
  private_interest: {
    text: { zh: '企业的投资意愿如何？', en: 'How keen are enterprises to invest?' },
    help: { zh: '以市场测试或意向书为准。', en: 'As market soundings or letters of intent show.' },
    choices: {
      strong: { zh: '强，有多家竞争', en: 'Keen, several compete' },
      some: { zh: '有一定意愿', en: 'Some' },
      none: { zh: '没有', en: 'None' },
    },
  },
};
