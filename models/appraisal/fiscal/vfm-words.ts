import type { Bilingual } from '../../language/types';
import type { Project } from '../../project/schema';
import type { ValueForMoneyStudy, VfmAtRate } from './value-for-money';
import type { VfmValues } from './vfm-values';

/** Say in one sentence which side costs less, and by how much. */
export function sentenceOf({ amount, index }: VfmAtRate): Bilingual {
  const share = typeof index === 'number' ? `${(Math.abs(index) * 100).toFixed(2)}%` : undefined;
  const by = { zh: share ? `比较值的 ${share}` : '', en: share ? `${share} of the public side` : '' };
  return amount >= 0
    ? {
        zh: `合作方案的政府净成本现值低于公共部门比较值${by.zh ? `，节约为${by.zh}` : ''}。`,
        en: `The partnership costs the government less in present value${by.en ? `, by ${by.en}` : ''}.`,
      }
    : {
        zh: `合作方案的政府净成本现值高于公共部门比较值${by.zh ? `，超出${by.zh}` : ''}。`,
        en: `The partnership costs the government more in present value${by.en ? `, by ${by.en}` : ''}.`,
      };
}

/** What a reader of the comparison must know. */
export function notesOf(
  project: Project,
  isVirtual: boolean,
  bias: ValueForMoneyStudy['bias'],
  { raw, income }: Pick<VfmValues['psc'], 'raw' | 'income'>,
): readonly Bilingual[] {
  return [
    ...(raw <= 0 && income > 0 ? [earningReference(isVirtual)] : []),
    ...(isVirtual
      ? [
          {
            zh: '参照项目由项目事实生成，建设与运营成本与合作方案相同；请按传统方式的实际成本调整，或选一个政府投资方案。',
            en: 'The reference is made of the facts, at the same costs as the partnership; adjust it to what public delivery would cost, or choose a government-funded option.',
          },
        ]
      : []),
    ...((project.risks ?? []).length === 0
      ? [
          {
            zh: '风险登记册为空，比较中没有风险转移的价值。',
            en: 'The risk register is empty, so no risk transferred is counted.',
          },
        ]
      : []),
    ...(bias.construction + bias.operation > 0
      ? [
          {
            zh: '乐观偏差按同一比例加在双方，分别列示；不应与登记册中的风险重复。',
            en: 'Optimism bias is added to both sides at the same rate and shown apart; it must not repeat risks of the register.',
          },
        ]
      : []),
  ];
}

/** Where users pay for everything, public delivery costs the budget nothing that a partnership could save. */
function earningReference(isVirtual: boolean): Bilingual {
  const instead = isVirtual
    ? {
        zh: '若这些收费由政府自行实施时收不到，请建一个去掉该收入的政府投资方案作参照；否则请看财政净额与各方得失。',
        en: 'If the government could not collect those charges itself, make a government-funded option without that revenue the reference; otherwise look at the net fiscal effect and at who gains.',
      }
    : {
        zh: '请看财政净额与各方得失。',
        en: 'Look at the net fiscal effect and at who gains instead.',
      };
  return {
    zh: `参照项目向使用者的收费超过其建设与运营成本，政府自行实施没有净成本可节约，物有所值比较没有意义。${instead.zh}`,
    en: `What users pay the reference project exceeds its cost, so public delivery has no net cost to save and the comparison has no meaning. ${instead.en}`,
  };
}

export const NO_SETTINGS: Bilingual = {
  zh: '尚未填写物有所值评价的折现率；请在“事实 › 物有所值”中填写。',
  en: 'No discount rate for the comparison yet; give one under Facts › Value for money.',
};
export const IS_REFERENCE: Bilingual = {
  zh: '本方案就是政府自行实施，没有可比的传统方式；请选择合作方案。',
  en: 'This option is public delivery itself and has nothing to be compared with; choose a partnership.',
};
