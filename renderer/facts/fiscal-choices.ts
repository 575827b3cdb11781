import type { Bilingual } from '../engine/engine';
import type { ChoiceDef } from './choice-def';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const RISK_CATEGORY: ChoiceDef = {
  label: say('风险类别', 'Category'),
  help: say('风险属于哪一类，用于分类汇总与清单。', 'The kind of risk, for lists and totals.'),
  optional: true,
  values: {
    design_construction: say('设计与建设', 'Design and construction'),
    operation: say('运营', 'Operation'),
    demand: say('需求', 'Demand'),
    financing: say('融资', 'Financing'),
    policy_law: say('政策与法律变更', 'Policy and change in law'),
    technology: say('技术迭代与数据安全', 'Technology and data'),
    political: say('政府信用', 'Political'),
    force_majeure: say('不可抗力', 'Force majeure'),
    termination: say('提前终止', 'Early termination'),
    other: say('其他', 'Other'),
  },
};

export const RISK_METHOD: ChoiceDef = {
  label: say('计量方法', 'Method'),
  help: say('风险成本怎样算出。', 'How the cost of the risk is found.'),
  values: {
    ratio: say('比例法', 'Ratio'),
    scenarios: say('情景分析法', 'Scenarios'),
    event: say('概率法（事件）', 'Probability of an event'),
  },
};

export const RISK_SHAPE: ChoiceDef = {
  label: say('损失分布', 'Distribution'),
  help: say('三点估计按哪种分布取期望。', 'The distribution the three points stand for.'),
  values: { triangular: say('三角分布', 'Triangular'), pert: say('PERT 分布', 'PERT') },
};

export const BUDGET_LEVEL: ChoiceDef = {
  label: say('政府层级', 'Level of government'),
  help: say('预算属于哪一级政府。', 'Whose budget it is.'),
  optional: true,
  values: {
    national: say('国家级', 'National'),
    province: say('省级', 'Province'),
    prefecture: say('市级', 'Prefecture'),
    county: say('县（区）级', 'County or district'),
    township: say('乡镇级', 'Township'),
  },
};

export const BUDGET_KIND: ChoiceDef = {
  label: say('预算类别', 'Kind of budget'),
  help: say('支出责任从哪本预算安排。', 'The budget that bears the liabilities.'),
  values: {
    general_public: say('一般公共预算', 'General public budget'),
    government_fund: say('政府性基金预算', 'Government fund budget'),
    state_capital: say('国有资本经营预算', 'State capital operating budget'),
  },
};

export const AVERAGING: ChoiceDef = {
  label: say('平均增长率', 'Average growth'),
  help: say('历年增长率怎样平均。', 'How the growth of past years is averaged.'),
  fallback: 'mean',
  values: {
    mean: say('各年增长率的平均', 'Mean of yearly rates'),
    compound: say('年均复合增长', 'Compound'),
  },
};

export const BASE: ChoiceDef = {
  label: say('推算起点', 'Forecast begins from'),
  help: say('从哪个数往后推算。', 'The figure the forecast starts from.'),
  fallback: 'last',
  values: { last: say('最后一年', 'The last year'), mean: say('历年平均', 'The mean of the past') },
};

export const CONVENTION: ChoiceDef = {
  label: say('折现时点', 'Timing of flows'),
  help: say(
    '各期资金视为在期末、期中还是期初发生。',
    'Whether flows count at the end, middle or beginning of a period.',
  ),
  fallback: 'end',
  values: { end: say('期末', 'End'), mid: say('期中', 'Middle'), begin: say('期初', 'Beginning') },
};

export const COMPANY_TAXES: ChoiceDef = {
  label: say('计入公司所缴税费', 'Count the taxes of the company'),
  help: say(
    '把项目公司比参照项目多缴的税计入竞争性中立调整；只适用于税款归本级政府的部分。',
    'Add the taxes the company pays beyond the reference to competitive neutrality; right only for what stays with the same government.',
  ),
  fallback: 'false',
  values: { true: say('是', 'Yes'), false: say('否', 'No') },
};

export const REVIEW_AVERAGING: ChoiceDef = {
  label: say('汇总方法', 'Averaging'),
  help: say('专家评分怎样汇总。', 'How the marks of the experts are put together.'),
  fallback: 'mean',
  values: {
    mean: say('简单平均', 'Simple mean'),
    trimmed: say('去掉最高分和最低分', 'Highest and lowest left out'),
  },
};

export const CRITERION_KIND: ChoiceDef = {
  label: say('指标类型', 'Kind of criterion'),
  help: say(
    '基本指标合计 80%，补充指标合计 20%。',
    'Basic criteria add up to 80 %, supplementary ones to 20 %.',
  ),
  values: { basic: say('基本指标', 'Basic'), supplementary: say('补充指标', 'Supplementary') },
};

export const EXPERT_FIELD: ChoiceDef = {
  label: say('专业领域', 'Field'),
  help: say('专家的专业领域；评审应覆盖全部领域。', 'The field of the expert; a review covers all of them.'),
  values: {
    public_finance: say('财政', 'Public finance'),
    asset_appraisal: say('资产评估', 'Asset appraisal'),
    accounting: say('会计', 'Accounting'),
    finance: say('金融', 'Finance'),
    industry: say('行业', 'Industry'),
    engineering: say('工程技术', 'Engineering'),
    project_management: say('项目管理', 'Project management'),
    law: say('法律', 'Law'),
    other: say('其他', 'Other'),
  },
};
