import { type FieldDef, describeField as field, SHARE } from './field';

/** A criterion brings the unit of its figure. */
const inOwnUnit = {
  unit: (owner: { readonly unit: string }): string => owner.unit,
  kind: 'rate',
} as const;

export const scoringFields: readonly FieldDef[] = [
  field(
    'criteria.worst',
    { zh: '最差锚点', en: 'Worst anchor' },
    {
      zh: '得 0 分的数值；设定后固定不变，增加方案不会改变其他方案的得分。',
      en: 'The figure worth 0; once set it stays, so that a further option changes nobody’s score.',
    },
    inOwnUnit,
  ),
  field(
    'criteria.best',
    { zh: '最好锚点', en: 'Best anchor' },
    { zh: '得 100 分的数值；设定后固定不变。', en: 'The figure worth 100; once set it stays.' },
    inOwnUnit,
  ),
  field(
    'criteria.weight',
    { zh: '权重', en: 'Weight' },
    { zh: '占总分的比例；各项合计 100%。', en: 'Share of the total score; all of them add up to 100 %.' },
    SHARE,
  ),
  field(
    'criteria.points',
    { zh: '摆幅分', en: 'Swing points' },
    {
      zh: '从最差锚点提高到最好锚点有多重要；最重要的一项记 100，其余与之相比。',
      en: 'How much going from the worst anchor to the best matters; the most important criterion has 100.',
    },
    { unit: '1', kind: 'rate', min: 0, max: 1000 },
  ),
  field(
    'criteria.curvature',
    { zh: '弯曲度', en: 'Curvature' },
    {
      zh: '正数：起步的改善最有价值；负数：接近最好时才有价值；0 为直线。',
      en: 'Positive: the first improvements matter most; negative: the last; 0 is a straight line.',
    },
    { unit: '1', kind: 'rate', min: -50, max: 50 },
  ),
];
