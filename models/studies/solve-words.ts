import type { Bilingual, Value } from '../language/types';
import { bare, digits, figureWords, valueWords } from './figure-words';
import type { Solution, SolveFailure, SolveJump, SolvePoint, SolveQuestion } from './solve-types';

/** How one question's places and figures are put into words. */
export interface SolveWords {
  readonly place: (x: number) => Bilingual;
  readonly figure: (value: Value) => Bilingual;
  readonly input: Bilingual;
  readonly target: Bilingual;
  readonly wanted: Bilingual;
}

export function wordsOf({ vary, target }: SolveQuestion, currency: string): SolveWords {
  const figure = (value: Value): Bilingual => valueWords(value, target.unit, currency);
  return {
    figure,
    place: (x) => {
      const number = figureWords(x, vary.unit, currency);
      if (vary.mode === 'value') return number;
      if (vary.mode === 'factor') return { zh: `原值的 ${digits(x)} 倍`, en: `${digits(x)} times its value` };
      const sign = x < 0 ? '' : '+';
      return { zh: `各期 ${sign}${number.zh}`, en: `${sign}${number.en} throughout` };
    },
    input: vary.label,
    target: target.label,
    wanted: figure(target.value),
  };
}

/** "Tariff" at 4.12 CNY (now 3.50 CNY) gives Project IRR of 8%. */
export function solutionSentence(
  words: SolveWords,
  {
    vary,
    value,
    inputValue,
    achieved,
    exact,
  }: Pick<Solution, 'vary' | 'value' | 'inputValue' | 'achieved' | 'exact'>,
  currency: string,
): Bilingual {
  const at = words.place(value);
  const reached = exact ? words.wanted : words.figure(achieved);
  const number = vary.mode === 'value' ? vary.today : inputValue;
  const beside = typeof number === 'number' ? figureWords(number, vary.unit, currency) : null;
  const head = vary.mode === 'value' ? { zh: '现为 ', en: 'now ' } : { zh: '即 ', en: 'that is ' };
  const today =
    beside === null
      ? { zh: '', en: '' }
      : { zh: `（${head.zh}${beside.zh}）`, en: ` (${head.en}${beside.en})` };
  const off = exact
    ? { zh: '', en: '' }
    : {
        zh: `，目标为 ${words.wanted.zh}，无法恰好达到`,
        en: `; the target of ${words.wanted.en} cannot be met exactly`,
      };
  return {
    zh: `“${words.input.zh}”为 ${at.zh}${today.zh}时，“${words.target.zh}”为 ${reached.zh}${off.zh}。`,
    en: `"${words.input.en}" at ${at.en}${today.en} gives "${words.target.en}" of ${reached.en}${off.en}.`,
  };
}

/** Other places that meet the target too. */
export function severalRoots(words: SolveWords, solution: Pick<Solution, 'roots' | 'value'>): Bilingual[] {
  const notes: Bilingual[] = [];
  const chosen = solution.roots.find(({ value, upTo }) => within(solution.value, value, upTo ?? value));
  if (chosen?.upTo !== undefined) {
    const [a, b] = [words.place(chosen.value), words.place(chosen.upTo)];
    notes.push({
      zh: `从 ${a.zh} 到 ${b.zh} 之间都满足目标。`,
      en: `The target is met everywhere from ${a.en} to ${b.en}.`,
    });
  }
  const others = solution.roots.filter((root) => root !== chosen).map(({ value }) => words.place(value));
  if (others.length > 0) {
    notes.push({
      zh: `另有 ${others.length} 处也满足目标：${others.map(({ zh }) => zh).join('、')}；取离现值最近的一处。`,
      en: `The target is met in ${others.length} other ${others.length > 1 ? 'places' : 'place'} as well: ${others.map(({ en }) => en).join(', ')}; the one nearest today's value is taken.`,
    });
  }
  return notes;
}

function within(x: number, from: number, to: number): boolean {
  return x >= from && x <= to;
}

/** The two sides of the target where it is passed and not met. */
export function jumpNote(words: SolveWords, { from, to }: SolveJump): Bilingual {
  const [a, b] = [words.place(from.value), words.place(to.value)];
  const [ya, yb] = [words.figure(from.achieved), words.figure(to.achieved)];
  return {
    zh: `${a.zh} 时为 ${ya.zh}，${b.zh} 时为 ${yb.zh}。`,
    en: `At ${a.en} it is ${ya.en}; at ${b.en}, ${yb.en}.`,
  };
}

/** Where in the range the target has no value, and why. */
export function gapNote(words: SolveWords, from: number, to: number, reason: Bilingual): Bilingual {
  const [a, b] = [words.place(from), words.place(to)];
  if (from === to) {
    return {
      zh: `“${words.input.zh}”为 ${a.zh} 时，“${words.target.zh}”没有数值：${bare(reason.zh)}。`,
      en: `At ${a.en} "${words.target.en}" has no value: ${bare(reason.en)}.`,
    };
  }
  return {
    zh: `“${words.input.zh}”从 ${a.zh} 到 ${b.zh} 之间，“${words.target.zh}”没有数值：${bare(reason.zh)}。`,
    en: `From ${a.en} to ${b.en} "${words.target.en}" has no value: ${bare(reason.en)}.`,
  };
}

export function noEffectSentence(words: SolveWords): Bilingual {
  return {
    zh: `“${words.target.zh}”与“${words.input.zh}”无关，无从求解。`,
    en: `"${words.target.en}" does not depend on "${words.input.en}", so there is nothing to solve.`,
  };
}

export function nowhereDefined(words: SolveWords, reason: Bilingual): Bilingual {
  return {
    zh: `在所给范围内“${words.target.zh}”始终没有数值：${bare(reason.zh)}。`,
    en: `"${words.target.en}" has no value anywhere in the range: ${bare(reason.en)}.`,
  };
}

export function jumpSentence(words: SolveWords, jump: SolveJump): Bilingual {
  const note = jumpNote(words, jump);
  return {
    zh: `“${words.target.zh}”跳过了 ${words.wanted.zh}，没有恰好达到的取值：${note.zh}`,
    en: `"${words.target.en}" jumps past ${words.wanted.en} and never equals it. ${note.en}`,
  };
}

/** No solution in the range: how near it comes, and what it is at both ends. */
export function outOfReach(
  words: SolveWords,
  closest: SolvePoint,
  [low, high]: readonly [SolvePoint, SolvePoint],
): Bilingual {
  const [a, b, c] = [low, high, closest].map(({ value }) => words.place(value)) as [
    Bilingual,
    Bilingual,
    Bilingual,
  ];
  const [ya, yb, yc] = [low, high, closest].map(({ achieved }) => words.figure(achieved)) as [
    Bilingual,
    Bilingual,
    Bilingual,
  ];
  return {
    zh: `“${words.input.zh}”在 ${a.zh} 至 ${b.zh} 之间时，“${words.target.zh}”达不到 ${words.wanted.zh}：最接近的是 ${c.zh} 时的 ${yc.zh}（两端分别为 ${ya.zh} 和 ${yb.zh}）。`,
    en: `With "${words.input.en}" from ${a.en} to ${b.en}, "${words.target.en}" never reaches ${words.wanted.en}: it comes nearest at ${c.en}, with ${yc.en} (at the ends ${ya.en} and ${yb.en}).`,
  };
}

export function plateauNote(
  words: SolveWords,
  [from, to]: readonly [number, number],
  value: Value,
): Bilingual {
  const [a, b, y] = [words.place(from), words.place(to), words.figure(value)];
  return {
    zh: `从 ${a.zh} 到 ${b.zh}，“${words.target.zh}”停在 ${y.zh} 不再变动。`,
    en: `From ${a.en} to ${b.en} "${words.target.en}" stays at ${y.en}.`,
  };
}

export function bindingNote(binding: NonNullable<SolveFailure['binding']>): Bilingual {
  return {
    zh: `此处起约束作用的是：${binding.map(({ label }) => label.zh).join('、')}。`,
    en: `What binds there: ${binding.map(({ label }) => label.en).join('; ')}.`,
  };
}
