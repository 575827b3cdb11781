import type { Bilingual } from '../../language/types';
import type { Option } from '../../project/schema';

/** What the methods of the old regime are called where they are no gate. */
export const LEGACY_LABEL: Bilingual = {
  zh: '传统方法（存量项目与比选参考）',
  en: 'Legacy method, for existing contracts and comparison',
};

export const LEGACY_NOTE: Bilingual = {
  zh: '新机制下新建特许经营项目以特许经营模式可行性论证为准，物有所值评价与财政承受能力论证不是审批前提；用于存量项目复核与方案比选。',
  en: 'Under the new mechanism a new concession is judged by its feasibility as a concession; value for money and affordability are no gate to it, and serve existing contracts and comparison.',
};

/** Whether the option falls under the new mechanism or is no partnership at all: only an existing PPP is judged by the method. */
export function isLegacyMethod({ scheme }: Option): boolean {
  return scheme !== 'ppp';
}
