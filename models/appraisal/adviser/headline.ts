import type { Bilingual } from '../../language/types';
import { SCHEME_NAMES } from './names';
import { SCHEMES, type SchemeId } from './types';

interface Outcome {
  readonly answered: number;
  readonly asked: number;
  readonly leaders: readonly SchemeId[];
  readonly lawful: readonly SchemeId[];
  readonly margin: number;
}

/** Put the outcome into one sentence: who is first, by how much, or that there is a tie. */
export function headlineOf({ answered, asked, leaders, lawful, margin }: Outcome): Bilingual {
  if (answered === 0)
    return {
      zh: '还没有回答任何问题，六种方式并列。',
      en: 'Nothing is answered yet: all six schemes are level.',
    };
  const basis: Bilingual = {
    zh: `（已答 ${answered}/${asked} 题）`,
    en: ` (${answered} of ${asked} questions answered)`,
  };
  if (leaders.length === SCHEMES.length)
    return {
      zh: `已有的回答分不出先后，六种方式并列${basis.zh}。`,
      en: `The answers so far do not tell the six schemes apart${basis.en}.`,
    };
  const law = lawOf(leaders, lawful);
  if (leaders.length > 1)
    return {
      zh: `${namesOf(leaders, 'zh')}并列第一${law.zh}${basis.zh}。`,
      en: `${namesOf(leaders, 'en')} are level in first place${law.en}${basis.en}.`,
    };
  return {
    zh: `${namesOf(leaders, 'zh')}排第一，领先第二名 ${margin} 分${law.zh}${basis.zh}。`,
    en: `${namesOf(leaders, 'en')} comes first, ${margin} ${margin === 1 ? 'point' : 'points'} ahead${law.en}${basis.en}.`,
  };
}

/** Say what the law makes of the first place; nothing when it bars none of it. */
function lawOf(leaders: readonly SchemeId[], lawful: readonly SchemeId[]): Bilingual {
  const barred = leaders.filter((scheme) => !lawful.includes(scheme));
  if (barred.length === 0) return { zh: '', en: '' };
  // When all of the first place is barred its names were just said.
  const all = barred.length === leaders.length;
  const who: Bilingual = all
    ? { zh: leaders.length > 1 ? '均' : '', en: leaders.length > 1 ? 'them' : 'it' }
    : { zh: namesOf(barred, 'zh'), en: namesOf(barred, 'en') };
  return {
    zh: `；但按现有条件${who.zh}为现行规定所禁止，其余方式中得分最高的是${namesOf(lawful, 'zh')}`,
    en: `; but the law bars ${who.en} as described, and of the others ${namesOf(lawful, 'en')} ${lawful.length > 1 ? 'score' : 'scores'} best`,
  };
}

/** Name several schemes in one language. */
export function namesOf(schemes: readonly SchemeId[], language: 'zh' | 'en'): string {
  const names = schemes.map((scheme) => SCHEME_NAMES[scheme][language]);
  if (language === 'zh') return names.join('、');
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join();
}
