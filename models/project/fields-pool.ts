import { type FieldDef, describeField as field } from './field';

const YEARLY_MONEY = { unit: 'money/year', kind: 'flow', min: 0, series: true } as const;
const MONEY = { unit: 'money', kind: 'flow', min: 0 } as const;
const WEIGHT = { unit: '1', kind: 'rate', min: 0 } as const;
const PROJECT_YEAR = { unit: '1', kind: 'index', min: 1, max: 100, integer: true } as const;

/** Fields of a pool of beneficiaries: its register and what groups of members would cost by themselves. */
export const poolFields: readonly FieldDef[] = [
  field(
    'pool.alone_yearly',
    { zh: '单独承担的年成本', en: 'Stand-alone cost a year' },
    {
      zh: '不加入时每年要承担的成本（现在承担的，或自行办理要承担的），基期价格；加入后在运营期内免去。',
      en: 'What the member bears each year without the pool, today or on its own, at base prices; saved in operation once it takes part.',
    },
    YEARLY_MONEY,
  ),
  field(
    'pool.alone_once',
    { zh: '单独建设的一次性成本', en: 'Stand-alone investment' },
    {
      zh: '不加入时自己要投入的一次性成本；在加入的当期免去。',
      en: 'What the member would invest once on its own; saved in the period in which it joins.',
    },
    MONEY,
  ),
  field(
    'pool.benefit_yearly',
    { zh: '年受益', en: 'Benefit a year' },
    {
      zh: '利益聚合每年给该成员带来的全部好处，包括免去的成本，尚未扣除出资；基期价格。',
      en: 'All the pool is worth to the member each year before it pays anything, the cost it avoids included; at base prices.',
    },
    YEARLY_MONEY,
  ),
  field(
    'pool.use',
    { zh: '使用量', en: 'Use' },
    {
      zh: '该成员的使用量；按使用量分摊时只看各成员的比例，按公式估算联盟成本时进入规模项。',
      en: 'How much the member uses; only proportions count when cost follows use, and the formula of coalition costs adds it up.',
    },
    WEIGHT,
  ),
  field(
    'pool.ability',
    { zh: '支付能力', en: 'Ability to pay' },
    {
      zh: '财力、营业额等支付能力指标；只看各成员的比例。',
      en: 'Budget, turnover or another measure of means; only proportions count.',
    },
    WEIGHT,
  ),
  field(
    'pool.weight',
    { zh: '协商权重', en: 'Negotiated weight' },
    { zh: '协商确定的分摊权重；只看各成员的比例。', en: 'The weight agreed on; only proportions count.' },
    WEIGHT,
  ),
  field(
    'pool.own_cost',
    { zh: '专属成本', en: 'Own cost' },
    {
      zh: '只因该成员而发生的成本现值，用于按公式估算联盟成本。',
      en: 'The present value of cost that only this member causes, for the formula of coalition costs.',
    },
    MONEY,
  ),
  field(
    'pool.in_kind_value',
    { zh: '实物出资', en: 'Contribution in kind' },
    {
      zh: '以技术、场地、设备等代替现金的出资；按作价抵减该成员的分摊。',
      en: 'Technology, premises or equipment given instead of cash; credited at this value against the share of the member.',
    },
    MONEY,
  ),
  field(
    'pool.in_kind_year',
    { zh: '实物出资年', en: 'Year of the contribution in kind' },
    { zh: '在该项目年首期交付。', en: 'The project year in whose first period it is handed over.' },
    PROJECT_YEAR,
  ),
  field(
    'pool.joining_year',
    { zh: '加入年', en: 'Year of joining' },
    {
      zh: '自该项目年年初起参与分摊和受益；不填即从开工起。',
      en: 'The project year from whose beginning the member pays and benefits; from the start of works when left out.',
    },
    PROJECT_YEAR,
  ),
  field(
    'pool_game.coalition_cost',
    { zh: '联盟成本', en: 'Cost of the group' },
    {
      zh: '这些成员自己联合、不与其他成员合作时的成本现值。填有全体成员的成本时，所有联盟成本按同一系数折算，使全体成本等于模型需回收的净成本。',
      en: 'The present value of what these members would pay by themselves. Where the table holds the cost of all, every cost is scaled by one factor so that all together cost what the model must recover.',
    },
    { unit: 'money', kind: 'flow' },
  ),
  field(
    'pool_game.fixed_cost',
    { zh: '共同固定成本', en: 'Shared fixed cost' },
    {
      zh: '不论几个成员参加都要发生一次的成本现值。',
      en: 'The present value of cost that arises once, however many take part.',
    },
    MONEY,
  ),
  field(
    'pool_game.scale',
    { zh: '规模系数', en: 'Scale of capacity cost' },
    {
      zh: '规模成本 = 规模系数 ×（使用量合计）^规模指数。',
      en: 'Capacity costs scale × (total use)^exponent.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'pool_game.exponent',
    { zh: '规模指数', en: 'Exponent of capacity cost' },
    {
      zh: '小于 1 为规模经济：使用量翻番，成本增加不到一倍。',
      en: 'Below 1 there are economies of scale: twice the use costs less than twice as much.',
    },
    { unit: '1', kind: 'rate', exclusiveMin: 0, max: 3 },
  ),
];
