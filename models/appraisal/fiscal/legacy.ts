import type { Bilingual } from '../../language/types';
import type { Option, Project } from '../../project/schema';
import type { Regime } from '../../project/schema-compliance';
import { regimeOf } from '../compliance/regime';

/** What the methods of the old regime are called where they are no gate. */
export const LEGACY_LABEL: Bilingual = {
  zh: '传统方法（存量项目与比选参考）',
  en: 'Legacy method, for existing contracts and comparison',
};

export const LEGACY_NOTE: Bilingual = {
  zh: '物有所值评价与财政承受能力论证是存量 PPP 项目的方法；新建特许经营项目以特许经营模式可行性论证为准，其他方式也不以此为审批前提。这里的结果用于存量复核与方案比选。',
  en: 'Value for money and affordability are methods for existing PPP contracts; a new concession is judged by its feasibility as a concession, and no other form is gated by them. The results serve reviews of existing contracts and comparison.',
};

/** How value for money and affordability stand under each regime; a new regime must say so here. */
export const METHOD_STANDING: Readonly<Record<Regime, 'binding' | 'reference'>> = {
  LEGACY_PPP: 'binding',
  NEW_CONCESSION: 'reference',
  GOV_FUNDED: 'reference',
  JV_COMMERCIAL: 'reference',
};

/** Whether the method is for reference only under the very regime the compliance rules judge the option by. */
export function isLegacyMethod(project: Project, option: Option): boolean {
  return METHOD_STANDING[regimeOf(project, option).regime] === 'reference';
}
