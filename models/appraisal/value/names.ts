import type { Bilingual } from '../../language/types';
import type { Dimension, Economics, Evidence } from '../../project/schema-kpi';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** The dimensions in the order they are read. */
export const DIMENSIONS: Readonly<Record<Dimension, Bilingual>> = {
  financial: say('财务', 'Financial'),
  economic: say('经济', 'Economic'),
  environmental: say('环境', 'Environmental'),
  social: say('社会', 'Social'),
  cultural: say('文化', 'Cultural'),
  governance: say('治理', 'Governance'),
};

/** Grades of evidence, the strongest first. */
export const EVIDENCE: Readonly<Record<Evidence, Bilingual>> = {
  measured: say('实测', 'Measured'),
  contract: say('合同约定', 'Contract'),
  study: say('研究', 'Study'),
  expert: say('专家估计', 'Expert estimate'),
};

export const SROI_INPUTS: Readonly<Record<NonNullable<Economics['sroi_inputs']>, Bilingual>> = {
  costs: say('全部经济费用', 'All economic costs'),
  investment: say('经济投资', 'Investment'),
  public: say('政府支出', 'Government outlay'),
};
