import type { Bilingual } from '../../language/types';
import type { Project } from '../../project/schema';
import type { Comparison } from '../../studies/compare';
import { figureText, percentText } from './figure-text';

/** The government's whole account in present value: below zero the option costs it, above it pays. */
export const GOVERNMENT_NPV = 'fiscal.net_npv';

/** Say what the first option costs the government against the second, from the government's present value. */
export function costSentence(
  comparison: Comparison,
  project: Project,
  order: readonly number[],
): Bilingual[] {
  const [first, second] = order;
  const figure = comparison.figures.find(({ id }) => id === GOVERNMENT_NPV);
  if (first === undefined || second === undefined || !figure) return [];
  const [x, y] = [figure.values[first], figure.values[second]];
  const [a, b] = [comparison.options[first]?.label, comparison.options[second]?.label];
  if (typeof x !== 'number' || typeof y !== 'number' || !a || !b) return [];
  const [left, right] = [figureText(x, 'money', project), figureText(y, 'money', project)];
  const apart = y === 0 ? undefined : Math.abs(x - y) / Math.abs(y);
  const told = {
    zh: `（净现值 ${left.zh}，对方 ${right.zh}）。`,
    en: ` (net present value ${left.en} against ${right.en}).`,
  };
  if (apart !== undefined && apart < 0.0005) {
    return [
      {
        zh: `对政府而言“${a.zh}”与“${b.zh}”代价相同${told.zh}`,
        en: `"${a.en}" and "${b.en}" cost the government the same${told.en}`,
      },
    ];
  }
  const share = apart === undefined ? '' : ` ${percentText(apart)}`;
  if (x < 0 && y < 0) {
    const less = x > y;
    return [
      {
        zh: `“${a.zh}”使政府负担比“${b.zh}”${less ? '少' : '多'}${share}${told.zh}`,
        en: `"${a.en}" costs the government${share} ${less ? 'less' : 'more'} than "${b.en}"${told.en}`,
      },
    ];
  }
  const better = x > y;
  return [
    {
      zh: `从政府收支看，“${a.zh}”${better ? '优于' : '不如'}“${b.zh}”${told.zh}`,
      en: `For the government's purse "${a.en}" is ${better ? 'better' : 'worse'} than "${b.en}"${told.en}`,
    },
  ];
}
