import type { Bilingual } from '../../language/types';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The sheets on what the project is worth and whether it may be done, each there where the project has the facts. */
export const APPRAISAL_SHEETS = {
  decision: say('会议记要', 'DecisionRecord'),
  scenarios: say('各情景方案比较', 'OptionsByScenario'),
  kpis: say('指标表', 'KPITable'),
  kpiYears: say('指标逐年值', 'KPIByYear'),
  costBenefit: say('经济费用效益', 'CostBenefit'),
  valueForMoney: say('物有所值', 'ValueForMoney'),
  vfmFlows: say('物有所值流量', 'ValueForMoneyFlows'),
  review: say('专家评审', 'ExpertReview'),
  affordability: say('财政承受能力', 'Affordability'),
  contingent: say('或有负债', 'ContingentLiabilities'),
  scores: say('方案评分', 'Scores'),
} as const satisfies Record<string, Bilingual>;

export type AppraisalSheet = keyof typeof APPRAISAL_SHEETS;
