import type { Bilingual, Value } from '../../language/types';
import type { Budget } from '../../project/schema-fiscal';
import type { ModelYear } from './by-year';

interface Judged {
  readonly ratioPeak: Value;
  readonly peakYear: number | undefined;
  readonly bindingYear: number | undefined;
  readonly headroomLeast: Value;
  readonly limit: number;
  readonly limitIs: 'ceiling' | 'government_pays';
  readonly lines: { readonly warning: number };
}

const percent = (value: number): string => `${(value * 100).toFixed(2)}%`;

/** Judge the highest share against the line that applies, and say by how much. */
export function verdictOf(judged: Judged): {
  readonly verdict: 'within' | 'warning' | 'above' | 'unknown';
  readonly sentence: Bilingual;
} {
  const { ratioPeak, peakYear, limit, limitIs, lines } = judged;
  if (typeof ratioPeak !== 'number' || peakYear === undefined) {
    return {
      verdict: 'unknown',
      sentence: {
        zh: '没有可用的预算年度，无法计算占比。',
        en: 'No year has a budget, so no share can be worked out.',
      },
    };
  }
  const line = {
    zh: limitIs === 'ceiling' ? ` ${percent(limit)} 上限` : `政府付费项目 ${percent(limit)} 限值`,
    en:
      limitIs === 'ceiling'
        ? `the ceiling of ${percent(limit)}`
        : `the ${percent(limit)} line for government-pays projects`,
  };
  const gap = `${Math.abs((limit - ratioPeak) * 100).toFixed(2)}`;
  const most = {
    zh: `占比最高在 ${peakYear} 年，为 ${percent(ratioPeak)}`,
    en: `The share is highest in ${peakYear}, ${percent(ratioPeak)}`,
  };
  if (ratioPeak > limit) {
    return {
      verdict: 'above',
      sentence: {
        zh: `${most.zh}，超过${line.zh} ${gap} 个百分点。`,
        en: `${most.en}, ${gap} points above ${line.en}.`,
      },
    };
  }
  const warned = ratioPeak > lines.warning;
  return {
    verdict: warned ? 'warning' : 'within',
    sentence: {
      zh: `${most.zh}，${warned ? `超过 ${percent(lines.warning)} 预警线，` : ''}距${line.zh}还有 ${gap} 个百分点。`,
      en: `${most.en}, ${warned ? `above the warning line of ${percent(lines.warning)} and ` : ''}${gap} points below ${line.en}.`,
    },
  };
}

/** Say which years have no share, and which past years are missing. */
export function missingYears(
  { history = [], forecast }: Budget,
  ratio: readonly Value[],
  years: readonly ModelYear[],
): readonly Bilingual[] {
  const without = years.filter((_, i) => typeof ratio[i] !== 'number').map(({ year }) => year);
  const known = new Set(history.map(({ year }) => year));
  const first = history[0]?.year ?? 0;
  const last = history.at(-1)?.year ?? -1;
  const gaps = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
    (year) => !known.has(year),
  );
  return [
    ...(without.length > 0
      ? [
          {
            zh: `${without.join('、')} 年没有预算支出，当年占比无定义；请补充该年预算。`,
            en: `${without.join(', ')}: no budget expenditure, so the share of the year is undefined; give the budget of the year.`,
          },
        ]
      : []),
    ...(forecast === undefined && gaps.length > 0
      ? [
          {
            zh: `历史数据缺 ${gaps.join('、')} 年，增长率按前后年度折算。`,
            en: `Past years ${gaps.join(', ')} are missing; growth is spread over the years around them.`,
          },
        ]
      : []),
    ...(forecast === undefined && history.length > 0 && history.length < 5
      ? [
          {
            zh: `历史数据只有 ${history.length} 年；规定参照前五年。`,
            en: `Only ${history.length} past years are given; the rule looks at five.`,
          },
        ]
      : []),
  ];
}
