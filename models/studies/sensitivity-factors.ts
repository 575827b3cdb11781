import type { Bilingual } from '../language/types';
import { listInputs, type ProjectInput } from '../project/inputs';
import { setAt } from '../project/pointer';
import type { Project } from '../project/schema';
import { FINDERS, ZERO } from './sensitivity-finders';
import type { FactorLeftOut, StandardFactor } from './sensitivity-types';

/** A factor before it is computed: the inputs it multiplies and the formulas it multiplies the results of. */
export interface FactorPlan {
  readonly id: string;
  readonly label: Bilingual;
  readonly inputs: readonly ProjectInput[];
  readonly formulas: readonly Formula[];
  /** Name of the number that multiplies the formulas. */
  readonly hidden?: string;
  readonly amount?: FactorAmount;
}

export interface Formula {
  /** JSON pointer to the text. */
  readonly path: string;
  readonly text: string;
  readonly label: Bilingual;
}

/** What a factor amounts to: a line summed up, or an input of one number. */
export type FactorAmount =
  | {
      readonly of: 'line';
      readonly line: string;
      readonly label: Bilingual;
      /** Which periods count. */
      readonly phase: 'construction' | 'all';
      /** Divides the sum: years of operation for a yearly figure. */
      readonly years: number;
    }
  | { readonly of: 'input'; readonly input: ProjectInput };

export const STANDARD_FACTORS: readonly StandardFactor[] = [
  'investment',
  'price',
  'volume',
  'operating_cost',
  'interest',
];

export const FACTOR_LABELS: Readonly<Record<StandardFactor, Bilingual>> = {
  investment: { zh: '建设投资', en: 'Construction investment' },
  price: { zh: '产品价格（营业收入）', en: 'Price (operating revenue)' },
  volume: { zh: '业务量', en: 'Volume' },
  operating_cost: { zh: '经营成本', en: 'Operating cost' },
  interest: { zh: '利率', en: 'Interest rate' },
};

/** What the plans are made from. */
export interface FactorSubject {
  readonly project: Project;
  readonly option: string;
  readonly inputs: readonly ProjectInput[];
  /** Whether an investment item is spent on in construction; what is not is sustaining investment. */
  readonly builds: (item: string) => boolean;
}

/** Gather what plans are made from. */
export function factorSubject(
  project: Project,
  option: string,
  builds: (item: string) => boolean,
): FactorSubject {
  return { project, option, inputs: listInputs(project, option), builds };
}

/** A standard factor of a project, or why it has none. */
export function standardFactor(id: StandardFactor, subject: FactorSubject): FactorPlan | FactorLeftOut {
  const found = FINDERS[id](subject);
  const label = FACTOR_LABELS[id];
  if (found.inputs.length + found.formulas.length === 0) return { id, label, reason: found.none };
  const { inputs, formulas, amount } = found;
  const hidden = formulas.length === 0 ? {} : { hidden: freeName(subject.project, `sensitivity_${id}`) };
  return { id, label, inputs, formulas, ...hidden, ...(amount ? { amount } : {}) };
}

/** A factor of one input. */
export function inputFactor(input: ProjectInput): FactorPlan | FactorLeftOut {
  const { id, label } = input;
  const { value } = input.input;
  if ([value].flat().every((one) => one === 0)) return { id, label, reason: ZERO };
  const single = typeof value === 'number' ? { amount: { of: 'input', input } as const } : {};
  return { id, label, inputs: [input], formulas: [], ...single };
}

/** The project with one number, 1 today, behind the formulas of each factor. */
export function withHiddenNumbers(project: Project, plans: readonly FactorPlan[]): Project {
  const hidden = plans.flatMap(({ hidden: id, label }) =>
    id === undefined ? [] : [{ id, label, kind: 'rate' as const, unit: '1', value: 1 }],
  );
  const wrapped = plans
    .flatMap(({ hidden: id, formulas }) => formulas.map((one) => ({ ...one, id })))
    .reduce((here, { path, text, id }) => setAt(here, path, `(${text}) * inputs.${id}`), project);
  return hidden.length === 0 ? project : { ...wrapped, inputs: [...wrapped.inputs, ...hidden] };
}

function freeName({ inputs, drivers, indices }: Project, wanted: string): string {
  const taken = new Set([...inputs, ...drivers, ...indices].map(({ id }) => id));
  let name = wanted;
  while (taken.has(name)) name = `${name}_`;
  return name;
}
