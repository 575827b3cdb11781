import type { RunResult } from '../../../studies/result';
import type { YearFigures } from './figures';
import type { Instrument } from './instruments';

/** One year of a closed form: exact, so it has no error. */
export type ExactYear = Pick<YearFigures, 'expected' | 'p95' | 'most' | 'probability'>;

/** The periods a figure is gathered over. */
export type Group = readonly number[];

/**
 * The figures of an instrument where a formula gives them: a put on lognormal revenue, a default of known chance, an
 * early end of known hazard over payments that are certain.
 *
 * @param isShaken whether anything else is uncertain, so that the payments themselves are not known
 */
export function closedForm(
  { closed, payment }: Instrument,
  result: RunResult,
  groups: readonly Group[],
  isShaken: boolean,
): readonly ExactYear[] | undefined {
  const at = readerOf(result);
  if (closed) {
    return groups.map((own) => ({
      expected: sum(own, at(closed.expected)),
      p95: sum(own, at(closed.p95)),
      most: sum(own, at(closed.most)),
      probability: Math.max(0, ...own.map(at(closed.chance))),
    }));
  }
  if (payment?.by === 'default' && result.run.model.spec.periodsPerYear === 1 && !isShaken) {
    const [chance, exposure] = [at(payment.chance), at(payment.exposure)];
    const lost = payment.lost === undefined ? () => 1 : at(payment.lost);
    return groups.map((own) => ofCases(own.map((p) => ({ chance: chance(p), cost: exposure(p) * lost(p) }))));
  }
  if (payment?.by === 'end' && !isShaken) {
    const cases = payment.causes.map(({ hazard, payment: cost }) => ({
      chance: at(hazard.replace(/\.hazard$/, '.chance')),
      cost: at(cost),
    }));
    return groups.map((own) =>
      ofCases(own.flatMap((p) => cases.map((one) => ({ chance: one.chance(p), cost: one.cost(p) })))),
    );
  }
  return undefined;
}

function readerOf({ run }: RunResult): (id: string) => (period: number) => number {
  return (id) => {
    const values = run.series(id);
    const isSeries = run.shape(id) === 'series';
    return (period) => values[isSeries ? period : 0] ?? Number.NaN;
  };
}

function sum(own: Group, of: (period: number) => number): number {
  return own.reduce((total, period) => total + of(period), 0);
}

/** The figures of cases of which at most one happens. */
export function ofCases(cases: readonly { readonly chance: number; readonly cost: number }[]): ExactYear {
  const real = cases.filter(({ chance }) => chance > 0).toSorted((a, b) => b.cost - a.cost);
  let above = 0;
  let p95 = 0;
  for (const { chance, cost } of real) {
    above += chance;
    if (above > 0.05) {
      p95 = cost;
      break;
    }
  }
  return {
    expected: real.reduce((total, { chance, cost }) => total + chance * cost, 0),
    p95,
    most: Math.max(0, ...real.map(({ cost }) => cost)),
    probability: real.reduce((total, { chance, cost }) => total + (cost > 0 ? chance : 0), 0),
  };
}
