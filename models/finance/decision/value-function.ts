import { expm1 } from '../elementary';
import { type DecisionOutcome, decided, undecided } from './decision-outcome';

/** The figures that count as nothing and as everything: fixed, whatever the options. */
export interface Anchors {
  readonly worst: number;
  readonly best: number;
}

/** How the value rises from the worst anchor (0) to the best (1). */
export type ValueShape =
  | { readonly form: 'linear' }
  /** Positive: the first steps matter most; negative: the last; 0 is a straight line. */
  | { readonly form: 'exponential'; readonly curvature: number }
  /** Straight lines through points between the anchors, values from 0 to 1. */
  | {
      readonly form: 'piecewise';
      readonly points: readonly { readonly at: number; readonly value: number }[];
    };

/** What a figure is worth on a criterion, and whether it lay beyond an anchor. */
export interface AnchoredValue {
  /** From 0, the worst anchor and beyond, to 1, the best and beyond. */
  readonly value: number;
  readonly beyond: 'worst' | 'best' | null;
}

/** Below this curvature an exponential is a straight line to the last digit. */
const STRAIGHT = 1e-9;
/** Beyond this curvature e^−c leaves the range of numbers. */
const STEEPEST = 500;

/** What a figure is worth between two fixed anchors, cut off at both. */
export function anchoredValue(
  figure: number,
  anchors: Anchors,
  shape: ValueShape = { form: 'linear' },
): DecisionOutcome<AnchoredValue> {
  const { worst, best } = anchors;
  if (![figure, worst, best].every(Number.isFinite)) return undecided({ reason: 'not_finite', at: 0 });
  if (worst === best) return undecided({ reason: 'anchors_equal' });
  const along = (figure - worst) / (best - worst);
  const beyond = along < 0 ? 'worst' : along > 1 ? 'best' : null;
  const inside = Math.min(1, Math.max(0, along));
  switch (shape.form) {
    case 'linear':
      return decided({ value: inside, beyond });
    case 'exponential':
      return decided({ value: exponential(inside, shape.curvature), beyond });
    case 'piecewise': {
      const shaped = piecewise(inside, anchors, shape.points);
      return shaped.ok ? decided({ value: shaped.value, beyond }) : shaped;
    }
  }
}

/** (1 − e^(−c·u)) ÷ (1 − e^(−c)). Source: Keeney and Raiffa (1976). */
function exponential(along: number, curvature: number): number {
  const c = Math.min(STEEPEST, Math.max(-STEEPEST, curvature));
  return Math.abs(c) < STRAIGHT ? along : expm1(-c * along) / expm1(-c);
}

function piecewise(
  along: number,
  { worst, best }: Anchors,
  points: readonly { readonly at: number; readonly value: number }[],
): DecisionOutcome<number> {
  const corners = [
    { along: 0, value: 0 },
    ...points.map(({ at, value }) => ({ along: (at - worst) / (best - worst), value })),
    { along: 1, value: 1 },
  ];
  const pairs = corners.slice(1).flatMap((to, i) => {
    const from = corners[i];
    return from ? [{ from, to }] : [];
  });
  const fault = pairs.findIndex(({ from, to }) => !(to.along > from.along && to.value >= from.value));
  if (fault >= 0) return undecided({ reason: 'points_out_of_order', at: Math.min(fault, points.length - 1) });
  const within = pairs.find(({ to }) => along <= to.along);
  if (!within) return decided(1);
  const { from, to } = within;
  return decided(from.value + ((to.value - from.value) * (along - from.along)) / (to.along - from.along));
}
