import type { Bilingual } from '../../language/types';
import type { Issue } from '../../project/schema-kpi';

export type Aim = 'demand' | 'industry' | 'governance' | 'infrastructure';

/** One of the issues a city works on: what is needed, what is usually done, what digital means add. */
export interface IssueDef {
  readonly id: Issue;
  readonly aim: Aim;
  readonly label: Bilingual;
  readonly need: Bilingual;
  readonly practice: Bilingual;
  readonly digital: Bilingual;
}

const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const AIMS: Readonly<Record<Aim, Bilingual>> = {
  demand: say('需求进阶', 'Demand'),
  industry: say('产业跃迁', 'Industry'),
  governance: say('治理升级', 'Governance'),
  infrastructure: say('城市基础设施', 'City infrastructure'),
};

/** Where the catalogue comes from. */
export const ISSUES_SOURCE = say(
  '华为《智慧城市未来的关键：经济活力与系统性规划》（2019）§4.1—4.2 表 1',
  'Huawei, “The Key to the Future of Smart Cities: Economic Vitality and Systematic Planning” (in Chinese, 2019), §4.1–4.2, table 1',
);

/** The twelve issues under three aims and the city's infrastructure. */
export const ISSUES: readonly IssueDef[] = [
  {
    id: 'ageing',
    aim: 'demand',
    label: say('老龄化', 'Ageing'),
    need: say(
      '让老年人更长久地健康生活，并有适合的工作',
      'Longer healthy lives, and work that suits older people',
    ),
    practice: say(
      '整合养老公共服务，扶持健康与护理产业',
      'Joined-up public care; support for health and care services',
    ),
    digital: say(
      '适老化改造，精细的健康管理以补资源不足',
      'Age-friendly facilities; fine-grained health care that makes up for scarce staff',
    ),
  },
  {
    id: 'convenient_services',
    aim: 'demand',
    label: say('便利服务', 'Convenient services'),
    need: say('低成本、高效率地满足更多人的服务需求', 'Serve more people at low cost and high efficiency'),
    practice: say(
      '转变公共服务供给方式，提高办事效率',
      'New ways of providing public services; quicker government',
    ),
    digital: say(
      '数字应用整合更广资源，扩大覆盖、精准服务',
      'Applications that pool more resources, reach further and fit the person',
    ),
  },
  {
    id: 'privacy',
    aim: 'demand',
    label: say('个人隐私', 'Privacy'),
    need: say(
      '在数据利用与隐私保护之间取得平衡和信任',
      'Trust: a balance of using data and protecting people',
    ),
    practice: say(
      '规范个人数据的采集与使用，提高透明度',
      'Rules for collecting and using personal data; openness',
    ),
    digital: say(
      '网络信息安全设施与隐私保护技术',
      'Security of networks and information; techniques that protect privacy',
    ),
  },
  {
    id: 'equal_services',
    aim: 'demand',
    label: say('平等服务', 'Equal services'),
    need: say(
      '为弱势与小众群体提供平等、有针对性的服务',
      'Equal and fitting services for the poor, the weak and the few',
    ),
    practice: say('医疗保障、教育平等、平等就业', 'Health cover, equal schooling, equal work'),
    digital: say('低成本、广覆盖的“长尾”能力', 'Reach into the long tail at low cost'),
  },
  {
    id: 'transformation',
    aim: 'industry',
    label: say('产业转型与集聚', 'Transformation and clustering'),
    need: say(
      '变革生产与供给，提高城市的价值密度',
      'New ways of making and supplying; more value on the same land',
    ),
    practice: say('数字技术改造传统产业，引导新产业', 'Digital renewal of old industries; new ones drawn in'),
    digital: say(
      '连接、算力与平台，新城新区的智慧高地',
      'Networks, computing and platforms; smart new districts',
    ),
  },
  {
    id: 'competition',
    aim: 'industry',
    label: say('产业竞争与合作', 'Competition and cooperation'),
    need: say('重新定位城市产业在价值链中的位置', "A new place for the city's industries in the value chain"),
    practice: say(
      '融入区域与全球体系，发展优势产业集群',
      'Joining regional and global systems; clusters of strength',
    ),
    digital: say('线上线下协作，跨地域整合上下游', 'Working together on line and off, across regions'),
  },
  {
    id: 'business_environment',
    aim: 'industry',
    label: say('营商环境', 'Business environment'),
    need: say('公平竞争，汇聚人才与企业', 'Fair competition that draws people and firms'),
    practice: say('人力资本转型，政府提效与优惠政策', 'New skills, quicker government, incentives'),
    digital: say('技能数字化提升，政务服务模式转变', 'Digital skills; government services in a new way'),
  },
  {
    id: 'pollution',
    aim: 'governance',
    label: say('环境污染', 'Pollution'),
    need: say('有效管理排放，节约能源，循环利用资源', 'Manage emissions, save energy, reuse resources'),
    practice: say('提高能效、清洁能源、污染治理', 'Efficiency, clean energy, treatment'),
    digital: say('能源精细管理，动态感知与精准治理', 'Fine control of energy; sensing and targeted action'),
  },
  {
    id: 'transport',
    aim: 'governance',
    label: say('城市交通', 'Transport'),
    need: say('提高交通运行效率，转变出行方式', 'Traffic that flows; other ways of getting about'),
    practice: say('绿色出行，提高系统运行效率', 'Green travel; a more efficient system'),
    digital: say(
      '设施数字化改造，精准智能的交通治理',
      'Digital facilities; precise and smart traffic control',
    ),
  },
  {
    id: 'public_safety',
    aim: 'governance',
    label: say('公共安全', 'Public safety'),
    need: say('提高公共安全管理与应急处置的效率和能力', 'Quicker and abler safety management and response'),
    practice: say('完善处置手段，加强跨部门协作', 'Better means; departments that work together'),
    digital: say('实时感知、分析预警与资源调度', 'Sensing, warning and dispatch in real time'),
  },
  {
    id: 'participation',
    aim: 'governance',
    label: say('公众参与和沟通', 'Participation'),
    need: say('让公众愿意、能够并方便地参与治理', 'People willing, able and equipped to take part'),
    practice: say('发展线上渠道，鼓励公众参与', 'Channels on line; encouragement to take part'),
    digital: say(
      '信息公开透明，提升参与的便利与反馈效率',
      'Open information; easier part-taking and quicker answers',
    ),
  },
  {
    id: 'infrastructure',
    aim: 'infrastructure',
    label: say('城市基础设施', 'City infrastructure'),
    need: say(
      '提升支撑需求、产业与治理的基础设施能力',
      'Infrastructure able to carry demand, industry and governance',
    ),
    practice: say(
      '建设交通、能源、环境与信息基础设施',
      'Transport, energy, environment and information networks',
    ),
    digital: say('传统设施数字化改造与新型智能设施', 'Digital renewal of old facilities; new smart ones'),
  },
];

/** The name of an issue. */
export function issueLabel(id: Issue): Bilingual {
  return ISSUES.find((issue) => issue.id === id)?.label ?? { zh: id, en: id };
}
