import type { Bilingual } from '../../language/types';
import type { Advice } from './advise';
import type { CaseCity } from './case';
import { CASES_ABROAD } from './cases-abroad';
import { CASES_BRIEF } from './cases-brief';
import { CASES_CHINA } from './cases-china';
import { namesOf } from './headline';
import { SCHEME_NAMES } from './names';

/** What cities did, to compare the adviser with. */
export const CASES: readonly CaseCity[] = [...CASES_ABROAD, ...CASES_CHINA, ...CASES_BRIEF];

/** How the adviser's first place stands to what a city did, as one sentence. */
export function comparedWith(
  city: CaseCity,
  advice: Advice,
): { readonly agrees: boolean | null; readonly sentence: Bilingual } {
  const { leaders } = advice;
  const zh = namesOf(leaders, 'zh');
  const en = namesOf(leaders, 'en');
  if (city.did === null)
    return {
      agrees: null,
      sentence: {
        zh: `来源未说明采用的方式；顾问排第一的是${zh}。`,
        en: `The source does not say which scheme was used; the adviser puts ${en} first.`,
      },
    };
  const did = SCHEME_NAMES[city.did.scheme];
  if (leaders.length === 1 && leaders[0] === city.did.scheme)
    return {
      agrees: true,
      sentence: {
        zh: `实际采用${did.zh}，与顾问排第一的一致。`,
        en: `${did.en} was used, as the adviser recommends.`,
      },
    };
  return {
    agrees: false,
    sentence: {
      zh: `实际采用${did.zh}；按这些回答，顾问排第一的是${zh}。`,
      en: `${did.en} was used; on these answers the adviser puts ${en} first.`,
    },
  };
}
