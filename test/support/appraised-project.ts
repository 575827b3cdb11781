import type { Project } from '../../models/project';
import { smartParking } from '../models/appraisal/smart-parking';

type Criterion = NonNullable<Project['criteria']>[number];
type Weighting = NonNullable<Project['weighting']>;

const CRITERIA: readonly Criterion[] = [
  {
    id: 'government',
    label: { zh: '政府净收支现值', en: 'Net cost to the government' },
    from: { type: 'figure', line: 'liabilities.present_value' },
    unit: 'money',
    direction: 'less',
    worst: { value: 80_000 },
    best: { value: 40_000 },
    weight: { value: 0.4 },
    points: { value: 100 },
  },
  {
    id: 'peak',
    label: { zh: '支出责任峰值', en: 'Largest liability of a year' },
    from: { type: 'line', line: 'liabilities.total', aggregate: 'max' },
    unit: 'money',
    direction: 'less',
    worst: { value: 40_000 },
    best: { value: 0 },
    shape: { form: 'exponential', curvature: { value: 1.5 } },
    weight: { value: 0.3 },
    points: { value: 60 },
  },
  {
    id: 'service',
    label: { zh: '服务质量', en: 'Quality of service' },
    from: { type: 'experts' },
    direction: 'more',
    worst: { value: 0 },
    best: { value: 100 },
    shape: {
      form: 'piecewise',
      points: [
        { at: 40, worth: 0.1 },
        { at: 80, worth: 0.8 },
      ],
    },
    weight: { value: 0.3 },
    points: { value: 40 },
    marks: [
      { option: 'concession', expert: 'Li', mark: 70 },
      { option: 'concession', expert: 'Wang', mark: 84 },
      { option: 'traditional', mark: 62 },
    ],
  },
];

/** Pairwise comparisons that contradict one another a little. */
export const PAIRWISE: Weighting = {
  method: 'ahp',
  comparisons: [
    { criterion: 'government', over: 'peak', ratio: 3 },
    { criterion: 'government', over: 'service', ratio: 5 },
    { criterion: 'peak', over: 'service', ratio: 2 },
  ],
};

const MARKS = [
  [82, 75, 68, 90, 55, 71, 77],
  [64, 70, 58, 81, 60, 66, 72],
  [91, 85, 79, 88, 20, 83, 86],
] as const;
const FIELDS = [
  'public_finance',
  'asset_appraisal',
  'accounting',
  'finance',
  'industry',
  'engineering',
  'law',
] as const;

/** The smart parking of case C1 with every fact of an appraisal: indicators, criteria, an expert review, rules. */
export function appraisedProject(facts: Partial<Project> = {}): Project {
  const base = smartParking();
  return {
    ...base,
    scenarios: [
      ...base.scenarios.slice(0, 1),
      {
        id: 'dear_money',
        label: { zh: '折现率提高', en: 'Dearer money' },
        overrides: [{ input: 'value_for_money.discount_rate', value: 0.05 }],
      },
    ],
    kpis: [
      {
        id: 'searching',
        label: { zh: '减少的寻位时间', en: 'Time saved searching' },
        dimension: 'social',
        unit: 'hour/year',
        direction: 'more',
        baseline: { value: 0 },
        target: { value: 90_000 },
        ramp: { form: 'linear', years: { value: 3 } },
        beneficiary: 'users',
        evidence: 'study',
        source: {
          zh: '同类城市停车诱导评估报告，按泊位数折算，未含高峰拥堵的外部影响，详见可行性研究报告第七章',
          en: 'Evaluation of parking guidance in similar cities, scaled by spaces, without congestion at peak hours; see chapter 7 of the feasibility study',
        },
        money: { unit_value: { value: 0.02 } },
        sroi: {
          deadweight: { value: 0.2 },
          attribution: { value: 0.1 },
          drop_off: { value: 0.05 },
        },
      },
      {
        id: 'turnover',
        label: { zh: '泊位周转率', en: 'Turnover of spaces' },
        dimension: 'governance',
        measure: 'level',
        unit: '1',
        direction: 'more',
        baseline: { value: 3.2 },
        target: { value: 4.5 },
        beneficiary: 'users',
        evidence: 'expert',
      },
    ],
    economics: { social_rate: { value: 0.06 }, alternative_rate: { value: 0.08 } },
    criteria: [...CRITERIA],
    expert_review: {
      option: 'concession',
      averaging: 'trimmed',
      criteria: [
        {
          id: 'whole_life',
          label: { zh: '全生命周期整合程度', en: 'Whole-life integration' },
          kind: 'basic',
          weight: { value: 0.4 },
        },
        {
          id: 'risk',
          label: { zh: '风险识别与分配', en: 'Identifying and sharing risk' },
          kind: 'basic',
          weight: { value: 0.4 },
        },
        {
          id: 'scale',
          label: { zh: '项目规模', en: 'Size of the project' },
          kind: 'supplementary',
          weight: { value: 0.2 },
        },
      ],
      experts: FIELDS.map((field, i) => ({
        id: `e${i + 1}`,
        label: { zh: `专家${i + 1}`, en: `Expert ${i + 1}` },
        field,
        scores: ['whole_life', 'risk', 'scale'].map((criterion, k) => ({
          criterion,
          score: MARKS[k]?.[i] ?? 0,
        })),
      })),
    },
    compliance: {
      justifications: [
        {
          option: 'concession',
          rule: 'NC-05',
          text: { zh: '2022 年已签约，按存量项目管理', en: 'Signed in 2022, an existing contract' },
          by: 'Li',
        },
      ],
    },
    ...facts,
  };
}
