import type { Bilingual } from '../../language/types';
import type { Option, Project, Terms } from '../../project/schema';
import { dealOf, variantOf } from '../../project/schemes';
import type { VariantDef } from '../../project/schemes/scheme-def';
import type { RunResult } from '../../studies/result';
import { type FactDef, say } from './types';

/** One money flow of the model with its parties. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly series: Float64Array;
}

/** What facts are computed from: one option as its scheme reads it, and its result where it can be computed. */
export interface Subject {
  readonly project: Project;
  readonly option: Option;
  readonly terms: Terms;
  readonly variant: VariantDef;
  readonly result: RunResult | null;
  /** The government and its departments. */
  readonly isPublic: (party: string | undefined) => boolean;
  readonly flows: readonly Flow[];
  /** Model periods in construction. */
  readonly construction: number;
  readonly periodsPerYear: number;
}

/** A computed fact: its definition and how it is found; a text says why it cannot be. */
export interface ComputedFact extends FactDef {
  readonly of: (subject: Subject) => number | boolean | Bilingual;
}

export const NOT_COMPUTED = say('该方案尚不能计算。', 'The option cannot be computed yet.');

/** Read one option for its facts. */
export function subjectOf(project: Project, option: Option, result: RunResult | null): Subject {
  const { option: inForce } = dealOf(project, option);
  const publicParties = new Set(
    project.parties.filter(({ role }) => role === 'government').map(({ id }) => id),
  );
  const parents = new Map(project.parties.map(({ id, parent }) => [id, parent]));
  const isPublic = (party: string | undefined): boolean =>
    party !== undefined &&
    (party === option.terms.government ||
      publicParties.has(party) ||
      publicParties.has(parents.get(party) ?? ''));
  const periods = result?.periods ?? [];
  return {
    project,
    option,
    terms: inForce.terms,
    variant: variantOf(option),
    result,
    isPublic,
    flows: result ? flowsOf(result) : [],
    construction: periods.filter(({ phase }) => phase === 'construction').length,
    periodsPerYear: result?.run.model.spec.periodsPerYear ?? 1,
  };
}

function flowsOf({ run }: RunResult): Flow[] {
  return [...run.model.lines.values()].flatMap(({ def: { id, from, to } }): Flow[] =>
    from === undefined || to === undefined || run.shape(id) === 'scalar'
      ? []
      : [{ id, from, to, series: run.series(id) }],
  );
}

/** Add up a series, over some of its periods. */
export function sumOf(series: Float64Array, from = 0, to = series.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += series[i] ?? 0;
  return sum;
}

/** Add up the flows that fit, over all periods or from one on. */
export function total(
  { flows }: Pick<Subject, 'flows'>,
  fits: (flow: Flow) => boolean,
  from = 0,
  to?: number,
): number {
  return flows.filter(fits).reduce((sum, { series }) => sum + sumOf(series, from, to), 0);
}

/** A line's total, or undefined where the model has no such line. */
export function lineTotal({ result }: Subject, id: string): number | undefined {
  return result?.run.model.lines.has(id) ? sumOf(result.run.series(id)) : undefined;
}

/** A scalar figure of the model, or why there is none. */
export function figureOf({ result }: Subject, id: string, none: Bilingual): number | Bilingual {
  if (result === null) return NOT_COMPUTED;
  if (!result.run.model.lines.has(id)) return none;
  const value = result.run.value(id);
  return typeof value === 'number' ? value : value.reason;
}

/** Whether money goes to whoever keeps the account: the company, or a government in its own. */
export function toAccount(subject: Subject): (flow: Flow) => boolean {
  const { company } = subject.terms;
  return ({ to }) => to === company;
}

/** Charges and sales paid by others than the government. */
export function userIncome(subject: Subject, from = 0, to?: number): number {
  const reaches = toAccount(subject);
  return total(
    subject,
    (flow) => flow.id.startsWith('revenue.') && reaches(flow) && !subject.isPublic(flow.from),
    from,
    to,
  );
}

/** What the government pays the company in operation, less what it gets back. */
export function publicPayments(subject: Subject): number {
  const { company } = subject.terms;
  if (subject.isPublic(company)) return 0;
  const paid = total(
    subject,
    ({ id, from, to }) =>
      (id.startsWith('subsidies.') || id.startsWith('revenue.')) && to === company && subject.isPublic(from),
  );
  const returned = total(
    subject,
    ({ id, from, to }) => id.startsWith('subsidies.') && from === company && subject.isPublic(to),
  );
  return paid - returned;
}

export const isSpending = ({ id }: Flow): boolean => id.startsWith('capex.') || id.startsWith('contingency.');
export const isOperating = ({ id }: Flow): boolean => id.startsWith('opex.');

type Made = Omit<ComputedFact, 'origin' | 'kind' | 'unit'>;

/** Describe a yes-or-no fact. */
export function flag(
  id: string,
  label: Bilingual,
  definition: Bilingual,
  of: (subject: Subject) => boolean | Bilingual,
): ComputedFact {
  const made: Made = { id, label, definition, of };
  return { ...made, origin: 'computed', kind: 'flag', unit: '1' };
}

/** Describe a quantity. */
export function number(
  id: string,
  unit: FactDef['unit'],
  label: Bilingual,
  definition: Bilingual,
  of: (subject: Subject) => number | Bilingual,
  needs: readonly string[] = [],
): ComputedFact {
  const made: Made = { id, label, definition, of };
  return { ...made, origin: 'computed', kind: 'number', unit, needs };
}
