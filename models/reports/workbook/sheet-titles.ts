import type { Bilingual } from '../../language/types';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Titles of the sheets on what the project is worth and whether it may be done, each there where the project has the facts; their names are the titles' words, capitalised, without spaces. */
export const APPRAISAL_SHEETS = {
  decision: say('会议记要', 'Decision record'),
  scenarios: say('各情景方案比较', 'Options by scenario'),
  kpis: say('指标表', 'KPI table'),
  kpiYears: say('指标逐年值', 'KPI by year'),
  costBenefit: say('经济费用效益', 'Cost benefit'),
  valueForMoney: say('物有所值', 'Value for money'),
  vfmFlows: say('物有所值流量', 'Value for money flows'),
  review: say('专家评审', 'Expert review'),
  affordability: say('财政承受能力', 'Affordability'),
  contingent: say('或有负债', 'Contingent liabilities'),
  scores: say('方案评分', 'Scores'),
} as const satisfies Record<string, Bilingual>;

export type AppraisalSheet = keyof typeof APPRAISAL_SHEETS;
