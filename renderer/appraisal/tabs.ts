import type { ReactNode } from 'react';
import { t } from '../i18n';
import { AffordabilityTab } from './affordability-tab';
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
  { id: 'vfm', label: () => t('fiscal.vfm'), Body: VfmTab },
  { id: 'affordability', label: () => t('fiscal.affordability'), Body: AffordabilityTab },
];
