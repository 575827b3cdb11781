import type { Evaluator, Place, Watched } from './sensitivity-evaluator';
import type { FactorPlan } from './sensitivity-factors';
import type { OpenFactor } from './sensitivity-place';
import type { PreparedSensitivity } from './sensitivity-request';
import type { SensitivityFactor, Switching } from './sensitivity-types';

/** What a factor amounts to at a change of it; NaN where no one number says it. */
export type AmountAt = (factor: OpenFactor, change: number) => number;

/** Read what every factor amounts to today and at its switching values, all in one go. */
export function readAmounts(
  { session }: PreparedSensitivity,
  factors: readonly OpenFactor[],
  switching: readonly (readonly Switching[])[],
): AmountAt {
  const { periods } = session.model.spec;
  const building = periods.filter(({ phase }) => phase === 'construction');
  const found = new Map<string, number>();
  const asked = factors.flatMap((factor, f) => {
    const { amount } = factor.plan;
    if (amount?.of !== 'line' || !session.model.lines.has(amount.line)) return [];
    const counted = amount.phase === 'construction' && building.length > 0 ? building : periods;
    const watched: Watched = { line: amount.line, periods: counted.map(({ index }) => index) };
    const roots = (switching[f] ?? []).flatMap((one) => (one.kind === 'found' ? [one.change] : []));
    return [...new Set([0, ...roots])].map((change) => ({ factor, change, watched, years: amount.years }));
  });
  const evaluators = new Set<Evaluator>(asked.map(({ factor }) => factor.evaluator));
  for (const evaluator of evaluators) {
    const own = asked.filter(({ factor }) => factor.evaluator === evaluator);
    const places = own.map(({ factor, change }): Place => [{ factor, change }]);
    const watched = [...new Map(own.map((one) => [one.watched.line, one.watched])).values()];
    const rows = evaluator.numbers(places, watched);
    for (const [i, { factor, change, watched: one, years }] of own.entries()) {
      const row = rows[watched.findIndex(({ line }) => line === one.line)];
      found.set(keyOf(factor, change), (row?.[i] ?? Number.NaN) / years);
    }
  }
  return (factor, change) => {
    const { amount } = factor.plan;
    if (amount?.of !== 'input') return found.get(keyOf(factor, change)) ?? Number.NaN;
    const { value } = amount.input.input;
    return typeof value === 'number' ? value * (1 + change) : Number.NaN;
  };
}

/** Name what a factor amounts to; undefined where there is nothing to name. */
export function describeAmount({ amount }: FactorPlan, base: number): SensitivityFactor['amount'] {
  if (!amount || !Number.isFinite(base) || base === 0) return undefined;
  return amount.of === 'input'
    ? { label: amount.input.label, unit: amount.input.unit, base }
    : { label: amount.label, unit: 'money', base };
}

function keyOf({ id }: OpenFactor, change: number): string {
  return `${id} ${change}`;
}
