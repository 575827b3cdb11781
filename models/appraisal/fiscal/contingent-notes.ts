import type { CompiledModel } from '../../language/model';
import type { Bilingual } from '../../language/types';
import type { Uncertainty } from '../../project/schema-contingent';
import { bilingual } from '../../project/text';
import type { ContingentRow } from './contingent-types';
import { causesWithout } from './simulation/instruments';
import type { Simulated } from './simulation/simulate';

/** What a reader of the figures must know: what has no probability, what is not there, what could not be computed. */
export function contingentNotes(
  model: CompiledModel,
  rows: readonly ContingentRow[],
  { missing, unsettled, trials }: Simulated,
  stated: readonly Uncertainty[],
): readonly Bilingual[] {
  const ends = rows.some(({ kind }) => kind === 'termination') ? causesWithout(model) : [];
  const undefinedAt = rows.flatMap(({ label, years }) => {
    const most = Math.max(0, ...years.map(({ undefinedTrials }) => undefinedTrials));
    return most === 0 ? [] : [{ label, most }];
  });
  return [
    ...(ends.length === 0
      ? []
      : [
          {
            zh: `没有给出年概率、只列承诺额的终止事由：${ends.map(({ zh }) => zh).join('、')}。`,
            en: `Causes of early end without a probability, committed only: ${ends.map(({ en }) => en).join('; ')}.`,
          },
        ]),
    ...(stated.length === 0 && rows.some(({ method }) => method === 'committed_only')
      ? [
          {
            zh: '尚未列出不确定因素；在“事实 › 不确定因素”中说明哪些输入会变动。',
            en: 'Nothing uncertain is listed yet; say under Facts › Uncertainties which inputs may turn out otherwise.',
          },
        ]
      : []),
    ...(missing.length === 0
      ? []
      : [
          {
            zh: `本方案没有：${missing.map(({ label }) => bilingual(label).zh).join('、')}；未参与模拟。`,
            en: `This option has no ${missing.map(({ label }) => bilingual(label).en).join(', ')}; left out of the simulation.`,
          },
        ]),
    ...undefinedAt.map(({ label, most }) => ({
      zh: `“${label.zh}”在最多 ${most} 次模拟中没有数值（共 ${trials} 次），统计时不计。`,
      en: `"${label.en}" had no value in up to ${most} of ${trials} trials; they are not counted.`,
    })),
    ...(unsettled > 0
      ? [
          {
            zh: `有 ${unsettled} 批模拟的循环计算未收敛，结果仅供参考。`,
            en: `In ${unsettled} batches a circular calculation did not settle; take the results with care.`,
          },
        ]
      : []),
    {
      zh: '各工具按合同存续计；提前终止至多发生一次。债务规模按基准情景确定，不随模拟变动。',
      en: 'Every instrument is counted as if the contract runs on; it ends early once at most. The debt is that of the base scenario in every trial.',
    },
  ];
}
