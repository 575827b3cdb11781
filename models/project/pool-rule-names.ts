import type { Bilingual } from '../language/types';
import type { PoolRule } from './schema-pool';

const named = (zh: string, en: string, helpZh: string, helpEn: string) => ({
  label: { zh, en },
  help: { zh: helpZh, en: helpEn },
});

/** What each rule of sharing is called and does, in the order they are shown. */
export const POOL_RULES: Readonly<Record<PoolRule, { readonly label: Bilingual; readonly help: Bilingual }>> =
  {
    equal: named('均摊', 'Equal', '各成员相同。', 'All members bear the same.'),
    benefit: named(
      '按受益',
      'By benefit',
      '按受益现值的比例。',
      'In proportion to benefits, present values.',
    ),
    use: named('按使用量', 'By use', '按使用量的比例。', 'In proportion to use.'),
    ability: named('按支付能力', 'By ability', '按支付能力的比例。', 'In proportion to ability to pay.'),
    negotiated: named('协商权重', 'Negotiated', '按协商权重的比例。', 'In proportion to weights agreed on.'),
    scrb: named(
      '可分离成本—剩余受益（SCRB）',
      'SCRB',
      '各自承担可分离成本，其余按剩余受益分摊。',
      'Each bears its separable cost; the rest follows remaining benefits.',
    ),
    shapley: named(
      '沙普利值',
      'Shapley value',
      '按所有加入次序平均的新增成本。',
      'What each adds on average over all orders of joining.',
    ),
    nucleolus: named(
      '核仁',
      'Nucleolus',
      '使最大的联盟不满尽量小。',
      'Makes the largest complaint of any group as small as possible.',
    ),
    per_capita_nucleolus: named(
      '人均核仁',
      'Per-capita nucleolus',
      '同核仁，不满按成员数平均。',
      'As the nucleolus, with complaints counted per member.',
    ),
    gately: named(
      'Gately 点',
      'Gately point',
      '使各成员退出的倾向相等。',
      'Makes all members equally tempted to leave.',
    ),
    equal_surplus: named(
      '节省均分',
      'Equal surplus',
      '各自单独成本减去合作节省的平均数。',
      'Stand-alone cost less an equal part of what is saved together.',
    ),
  };

/** The rules, in the order they are shown. */
export const POOL_RULE_LIST = Object.keys(POOL_RULES) as readonly PoolRule[];
