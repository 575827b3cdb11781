import type { Bilingual } from '../engine/engine';

/** What lines of a reference project are called while another option is on screen. */
export const LINE_NAMES: Readonly<Record<string, Bilingual>> = {
  'liabilities.construction_cost': { zh: '建设净成本', en: 'Construction, net' },
  'liabilities.operation_cost': { zh: '运营维护成本', en: 'Operation and maintenance' },
  'liabilities.user_income': { zh: '使用者付费收入', en: 'User charges' },
  'risks.cost': { zh: '风险成本', en: 'Cost of risk' },
};
