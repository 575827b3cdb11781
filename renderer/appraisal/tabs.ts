import type { ReactNode } from 'react';
import { t } from '../i18n';
import { AffordabilityTab } from './affordability-tab';
import { ComplianceTab } from './compliance-tab';
import { ContingentTab } from './contingent-tab';
import { EvaluationTab } from './evaluation-tab';
import { KpiTab } from './kpi-tab';
import { VfmTab } from './vfm-tab';

/** One view of what the deal is worth to the city and whether government may and should do it. */
export interface AppraisalTab {
  readonly id: string;
  /** Key of its name among the words of the page. */
  readonly label: () => string;
  readonly Body: () => ReactNode;
}

/** The views, in the order a committee reads them; a view is added here and nowhere else. */
export const APPRAISAL_TABS: readonly AppraisalTab[] = [
  { id: 'kpi', label: () => t('kpi.tab'), Body: KpiTab },
  { id: 'evaluation', label: () => t('kpi.evaluationTab'), Body: EvaluationTab },
  { id: 'vfm', label: () => t('fiscal.vfm'), Body: VfmTab },
  { id: 'affordability', label: () => t('fiscal.affordability'), Body: AffordabilityTab },
  { id: 'contingent', label: () => t('contingent.tab'), Body: ContingentTab },
  { id: 'compliance', label: () => t('compliance.tab'), Body: ComplianceTab },
];
