import { newProject, type Project, readProject } from '../../../models/project';
import { runProject } from '../../../models/studies/run';

type Facts = Partial<Omit<Project, 'options'>>;
type Terms = Partial<Project['options'][number]['terms']>;

/** The parties of the smallest project, and a lender. */
const PARTIES: Project['parties'] = [
  ...newProject('Tiny').parties,
  { id: 'bank', label: 'Bank', role: 'lender' },
  { id: 'staff', label: 'Staff', role: 'employee' },
];

/** The smallest project with some facts and terms of one's own: one year of building, `years` of operation. */
export function tiny(facts: Facts = {}, terms: Terms = {}): Project {
  const base = newProject('Tiny');
  const [option] = base.options;
  if (!option) throw new Error('a new project has an option');
  return {
    ...base,
    tax: { rate: { value: 0 }, loss_carry_forward: true },
    parties: PARTIES,
    ...facts,
    options: [{ ...option, terms: { ...option.terms, ...terms } }],
  };
}

/** A timeline of so many years, by default one of construction. */
export function span(
  operation: number,
  construction = 1,
  step: Project['timeline']['step'] = 'year',
  rest: Partial<Project['timeline']> = {},
): Project['timeline'] {
  return {
    start: '2026-01-01',
    step,
    construction_years: { value: construction },
    operation_years: { value: operation },
    npv_first_flow: 't0',
    ...rest,
  };
}

/** A named assumption in money per year. */
export function money(id: string, value: number | number[]): Project['inputs'][number] {
  return { id, label: id, kind: 'rate', unit: 'money/year', value };
}

/** A revenue stream that is the named assumption of the same id. */
export function earns(id: string, index?: string): Project['revenue'][number] {
  return {
    id,
    label: id,
    payer: 'users',
    formula: `inputs.${id}`,
    ...(index === undefined ? {} : { index }),
  };
}

/** Works of so much, spent evenly over the first years. */
export function works(amount: number, life: number, years = 1): Project['capex'][number] {
  return {
    id: 'works',
    label: 'Works',
    supplier: 'supplier',
    cost: {
      type: 'total',
      amount: { value: amount },
      spend: { profile: 'even', start_year: { value: 1 }, years: { value: years } },
    },
    life: { value: life },
  };
}

/** A fixed yearly cost. */
export function costs(amount: number | number[]): Project['opex'][number] {
  return { id: 'costs', label: 'Costs', payee: 'staff', cost: { type: 'fixed', amount: { value: amount } } };
}

export type Tranche = NonNullable<Terms['funding']>['tranches'][number];

/** A senior annuity loan, `senior`, with some terms of one's own. */
export function annuity(
  gearing: number,
  rate: number | number[],
  grace: number,
  years: number,
  rest: Partial<Tranche> = {},
): Tranche {
  return {
    id: 'senior',
    label: 'Loan',
    lender: 'bank',
    rank: 'senior',
    size: { gearing: { value: gearing } },
    rate: { value: rate },
    repayment: { type: 'annuity', years: { value: years }, grace_years: { value: grace } },
    ...rest,
  };
}

/** Days of credit given and taken, in a year of 360 days. */
export function credit(receivable: number, payable: number): Project['working_capital'] {
  return {
    receivable_days: { value: receivable },
    payable_days: { value: payable },
    days_in_year: { value: 360 },
  };
}

/** Compute a project that must be valid, and read its lines by name. */
export function compute(project: Project, choice: { option?: string; scenario?: string } = {}) {
  const read = readProject(project);
  if (!read.ok) throw new Error(read.error.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
  const result = runProject(read.value, choice);
  if (!result.ok)
    throw new Error(result.error.map(({ line, message }) => `${line}: ${message.en}`).join('\n'));
  const { run } = result.value;
  return {
    result: result.value,
    series: (id: string): number[] => [...run.series(id)],
    value: (id: string): number => {
      const value = run.value(id);
      if (typeof value !== 'number') throw new Error(`${id}: ${value.reason.en}`);
      return value;
    },
    sum: (id: string): number => run.series(id).reduce((sum, v) => sum + v, 0),
    broken: () => result.value.checks.filter(({ passed, severity }) => !passed && severity === 'error'),
  };
}

/** The same numbers to a relative 1e-12 or so. */
export function near(values: readonly number[], digits = 9) {
  return values.map((value) => Number(value.toFixed(digits)) + 0);
}
