import type { Bilingual } from '../../language/types';
import type { Citation } from './types';

const ECONOMY: Bilingual = {
  zh: '《智慧城市未来的关键：经济活力与系统性规划》',
  en: 'The Key to the Future of Smart Cities: Economic Vitality and Systematic Planning',
};
const CASEBOOK: Bilingual = {
  zh: '《数字中国：智慧城市高质量案例精选》',
  en: 'Digital China: Selected Smart City Cases',
};
const WHITE_PAPER: Bilingual = {
  zh: '《中欧智慧城市合作白皮书（2014年）》',
  en: 'China–EU Smart City Cooperation White Paper (2014)',
};
const SUPER_CITY: Bilingual = {
  zh: '《超级智能城市2.0：人工智能引领新风向》',
  en: 'Super Smart City 2.0: Artificial Intelligence Leads the Way',
};

const study = (title: Bilingual, year: number, zh: string, en: string): Citation => ({
  kind: 'study',
  title,
  year,
  place: { zh, en },
});

const rule = (year: number, number: string, zh: string, en: string, place?: Bilingual): Citation => ({
  kind: 'rule',
  title: { zh, en },
  year,
  number,
  ...(place ? { place } : {}),
});

/** Everything the adviser refers to. */
export const CITATIONS = {
  economy_platform: study(ECONOMY, 2019, '5.2.1 平台经济提升城市服务', '5.2.1 platform economy'),
  economy_industry: study(ECONOMY, 2019, '5.2.2 行业管理平台升级模式', '5.2.2 industry platforms'),
  economy_funded: study(ECONOMY, 2019, '5.3.1 政府投资模式', '5.3.1 government-funded'),
  economy_venture: study(ECONOMY, 2019, '5.3.2 合资合作模式', '5.3.2 joint venture'),
  economy_concession: study(ECONOMY, 2019, '5.3.3 特许经营模式', '5.3.3 concession'),
  economy_pooling: study(ECONOMY, 2019, '5.3.4 利益聚合模式', '5.3.4 benefit pooling'),
  economy_actions: study(ECONOMY, 2019, '7.2 以适宜的模式提升经济活力', '7.2 fitting ways of delivery'),
  casebook_ppp: study(CASEBOOK, 2019, '导言第8节（公私合营）', 'introduction, section 8 (PPP)'),
  casebook_yangxin: study(CASEBOOK, 2019, '目录：案例二十四', 'contents: case 24'),
  white_finance: study(WHITE_PAPER, 2014, '二（二）专栏3 融资措施', 'box 3, financing'),
  white_new_models: study(WHITE_PAPER, 2014, '二（二）专栏4 新型商业模式', 'box 4, new business models'),
  white_pilot_finance: study(WHITE_PAPER, 2014, '五（三）融资', 'chapter 5 (3), financing'),
  white_pilot_models: study(WHITE_PAPER, 2014, '五（四）商业模式、专栏9', 'chapter 5 (4), box 9'),
  super_modes: study(SUPER_CITY, 2019, '“五类模式各有千秋”对比表', 'table of five modes'),
  super_cases: study(SUPER_CITY, 2019, '五大运营模式典型案例', 'cases of the five modes'),
  new_mechanism: rule(
    2023,
    '国办函〔2023〕115号',
    '《关于规范实施政府和社会资本合作新机制的指导意见》',
    'Guiding opinions on the new mechanism of public-private partnership',
  ),
  concession_measures: rule(
    2024,
    '六部委令第17号',
    '《基础设施和公用事业特许经营管理办法》',
    'Measures for concessions of infrastructure and public utilities',
  ),
  concession_notice: rule(
    2024,
    '发改办投资〔2024〕1013号',
    '《关于进一步做好政府和社会资本合作新机制项目规范实施工作的通知》',
    'Notice on the orderly implementation of projects under the new mechanism',
  ),
  concession_outline: rule(
    2024,
    '2024年试行版',
    '《政府和社会资本合作项目特许经营方案编写大纲》',
    'Outline of concession plans',
  ),
  legacy_projects: rule(
    2025,
    '国办函〔2025〕84号',
    '《关于规范政府和社会资本合作存量项目建设和运营的指导意见》',
    'Guiding opinions on existing PPP projects',
  ),
  ppp_ceiling: rule(
    2022,
    '财金〔2022〕119号',
    '《关于进一步推动政府和社会资本合作规范发展、阳光运行的通知》',
    'Notice on regular and transparent PPP',
  ),
  ppp_contract: rule(
    2014,
    '财金〔2014〕156号',
    '《PPP项目合同指南（试行）》',
    'Guide to PPP contracts (trial)',
  ),
  no_bt: rule(
    2012,
    '财预〔2012〕463号',
    '《关于制止地方政府违法违规融资行为的通知》',
    'Notice to stop unlawful local-government financing',
  ),
  investment_regulation: rule(
    2019,
    '国务院令第712号',
    '《政府投资条例》',
    'Regulation on government investment',
  ),
  budget_law: rule(2018, '主席令第22号（2018年修正）', '《预算法》', 'Budget Law'),
  service_purchase_rules: rule(
    2017,
    '财预〔2017〕87号、财政部令第102号',
    '《关于坚决制止地方以政府购买服务名义违法违规融资的通知》《政府购买服务管理办法》',
    'Notice against financing in the name of service purchase; Measures for purchase of services',
  ),
  special_bonds: rule(
    2024,
    '国办发〔2024〕52号',
    '《关于优化完善地方政府专项债券管理机制的意见》',
    'Opinions on special-purpose bonds',
  ),
  government_it: rule(
    2019,
    '国办发〔2019〕57号',
    '《国家政务信息化项目建设管理办法》',
    'Measures for government information projects',
  ),
  company_law: rule(2023, '主席令第15号', '《公司法》', 'Company Law'),
  fair_competition: rule(
    2024,
    '国务院令第783号、国发〔2014〕62号',
    '《公平竞争审查条例》《关于清理规范税收等优惠政策的通知》',
    'Regulation on fair-competition review; Notice on tax privileges',
  ),
} as const satisfies Readonly<Record<string, Citation>>;

export type CitationId = keyof typeof CITATIONS;
