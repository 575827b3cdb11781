import type { Project } from '../engine/engine';

type Risk = NonNullable<Project['risks']>[number];
type Budget = NonNullable<Project['budgets']>[number];
type Review = NonNullable<Project['expert_review']>;

const assumed = (value: number) => ({ value, confidence: 'assumption' as const });

/** A method of counting a risk, with values to begin with. */
export function riskMethod(type: string): Risk['method'] {
  if (type === 'scenarios')
    return {
      type,
      cases: [0.6, 0.3, 0.1].map((p) => ({ cost: assumed(0), probability: assumed(p) })),
    };
  if (type === 'event')
    return {
      type,
      probability: assumed(0.1),
      low: assumed(0),
      likely: assumed(0),
      high: assumed(0),
      shape: 'triangular',
    };
  return { type: 'ratio', construction_ratio: assumed(0.05), operation_ratio: assumed(0.05) };
}

/** A further case that changes nothing yet. */
export function caseOf() {
  return { cost: assumed(0), probability: assumed(0) };
}

/** The past year after another, or the first of five before the project. */
export function pastYear(
  before: NonNullable<Budget['history']>[number] | undefined,
  { timeline }: Project,
): NonNullable<Budget['history']>[number] {
  if (before) return { year: before.year + 1, expenditure: { ...before.expenditure } };
  return { year: Number(timeline.start.slice(0, 4)) - 5, expenditure: assumed(1) };
}

/** A fresh risk: by ratio, a fifth of it retained. */
export function newRisk(id: string): Risk {
  return {
    id,
    label: { zh: '新风险', en: 'New risk' },
    method: riskMethod('ratio'),
    retained_share: assumed(0.2),
  };
}

/** A fresh budget, still without any figures. */
export function newBudget(id: string): Budget {
  return { id, label: { zh: '本级一般公共预算', en: 'General public budget' }, kind: 'general_public' };
}

const BASIC: readonly (readonly [string, string, string, number])[] = [
  ['lifecycle', '全生命周期整合程度', 'Whole-life integration', 0.15],
  ['risk', '风险识别与分配', 'Risk identification and allocation', 0.15],
  ['perf', '绩效导向与鼓励创新', 'Performance orientation and innovation', 0.15],
  ['competition', '潜在竞争程度', 'Potential competition', 0.15],
  ['capability', '政府机构能力', 'Government capability', 0.1],
  ['bankability', '可融资性', 'Bankability', 0.1],
];
const SUPPLEMENTARY: readonly (readonly [string, string, string, number])[] = [
  ['size', '项目规模大小', 'Project size', 0.1],
  ['cost_accuracy', '全生命周期成本测算准确性', 'Accuracy of whole-life cost', 0.1],
];

/** The criteria of the guideline with usual weights, and no expert yet. */
export function newReview(): Review {
  const all = [
    ...BASIC.map((one) => ({ one, kind: 'basic' as const })),
    ...SUPPLEMENTARY.map((one) => ({ one, kind: 'supplementary' as const })),
  ];
  return {
    criteria: all.map(({ one: [id, zh, en, weight], kind }) => ({
      id,
      label: { zh, en },
      kind,
      weight: assumed(weight),
    })),
    experts: [],
  };
}

const FIELDS = [
  'public_finance',
  'asset_appraisal',
  'accounting',
  'finance',
  'industry',
  'engineering',
  'project_management',
  'law',
] as const;

/** A further expert of a field not yet covered, with no marks. */
export function newExpert(experts: Review['experts']): Review['experts'][number] {
  const n = experts.length + 1;
  const free = FIELDS.find((field) => !experts.some((one) => one.field === field));
  const taken = new Set(experts.map(({ id }) => id));
  let id = `expert_${n}`;
  for (let k = n + 1; taken.has(id); k += 1) id = `expert_${k}`;
  return { id, label: { zh: `专家 ${n}`, en: `Expert ${n}` }, field: free ?? 'other', scores: [] };
}
