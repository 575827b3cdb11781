import type { Project } from './schema';
import { bilingual } from './text';

/** Whether Chinese rules speak to a project: the country says so, or where none is named, the currency does. */
export function isUnderChineseRules({ identity }: Pick<Project, 'identity'>): boolean {
  if (identity.country === undefined) return identity.currency === 'CNY';
  const { zh, en } = bilingual(identity.country);
  return zh.includes('中国') || /\bchina\b/i.test(en);
}
