import type { Bilingual } from '../../language/types';
import type { Project } from '../../project/schema';
import { bilingual } from '../../project/text';

/** Which option the experts looked at, for whoever reads their marks under another; undefined where none is named. */
export function reviewedOption({ expert_review, options }: Project): Bilingual | undefined {
  const reviewed = options.find(({ id }) => id === expert_review?.option);
  if (reviewed === undefined) return undefined;
  const { zh, en } = bilingual(reviewed.label);
  return { zh: `评审的方案：${zh}。`, en: `Option reviewed: ${en}.` };
}
