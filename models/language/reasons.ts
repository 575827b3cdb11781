import type { UndefinedReason } from '../finance/outcome';
import type { Bilingual } from './types';

/** Why a figure has no value, in words for people. */
export const REASONS = {
  outside: { zh: '该期不在计算期内', en: 'the period is outside the timeline' },
  notFinite: { zh: '输入值不是有限的数', en: 'the input is not a finite number' },
  notConverged: { zh: '循环计算未收敛', en: 'the circular calculation did not converge' },
  zeroDivisor: { zh: '除数为 0', en: 'the divisor is 0' },
  zeroLength: { zh: '期数为 0', en: 'the number of periods is 0' },
  distance: { zh: '前后推移的期数小于 1', en: 'the number of periods to look back or ahead is below 1' },
  outsideAt: { zh: '所取的期次不在计算期内', en: 'the period asked for is outside the timeline' },
  lookup: { zh: '查找值低于表中第一行', en: 'the value looked up is below the first row of the table' },
  logarithm: { zh: '对数只能用于正数', en: 'only a positive number has a logarithm' },
  power: {
    zh: '负数没有小数次方，0 没有负次方',
    en: 'a negative number has no fractional power, and 0 has no negative one',
  },
  discount: { zh: '折现率不高于 −100%', en: 'the discount rate is not above −100 %' },
  noneDefined: { zh: '没有任何一期有值', en: 'no period has a value' },
  notRecovered: { zh: '计算期内未收回投资', en: 'the investment is not recovered within the term' },
  noInvestment: {
    zh: '累计净现金流从未为负，没有可收回的投资',
    en: 'the cumulative flow is never negative: there is no investment to recover',
  },
  noIrr: { zh: '没有内部收益率', en: 'there is no internal rate of return' },
  range: { zh: '结果超出数值范围', en: 'the result is out of range' },
} satisfies Record<string, Bilingual>;

/** Why a series has no internal rate of return. */
export const IRR_REASON: Partial<Record<UndefinedReason, Bilingual>> = {
  no_sign_change: {
    zh: '现金流没有由负转正（或由正转负），不存在内部收益率',
    en: 'the flows never change sign, so there is no internal rate of return',
  },
  all_zero: { zh: '现金流全为零', en: 'all flows are zero' },
  no_root_in_range: {
    zh: '在 −100% 至 1000% 之间没有内部收益率',
    en: 'there is no internal rate of return between −100 % and 1000 %',
  },
  too_few_flows: { zh: '只有一期现金流', en: 'there is only one flow' },
  not_converged: { zh: '内部收益率未收敛', en: 'the internal rate of return did not converge' },
};

/** "… is 0", naming what was divided by. */
export function zeroDivisor(label: Bilingual): Bilingual {
  return { zh: `除数“${label.zh}”为 0`, en: `"${label.en}" is 0, so nothing can be divided by it` };
}
