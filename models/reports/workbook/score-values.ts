import type { ScoredCriterion } from '../../appraisal/scoring';
import type { ScoringCriterion } from '../../project/schema-scoring';

/** Below this an exponential written with EXP loses digits and is pasted instead. */
const FLAT = 1e-5;

/** Cells a value is worked out from, on the sheet of scores. */
export interface ValueCells {
  readonly figure: string;
  readonly worst: string;
  readonly best: string;
  /** The curvature of an exponential. */
  readonly curvature: string;
  /** Figures and worths of the corners of a broken line, ends included. */
  readonly corners: readonly { readonly at: string; readonly worth: string }[];
}

/** The value of a figure between its anchors as a formula; null where no formula of a spreadsheet gives it well. */
export function valueFormula(shape: ScoringCriterion['shape'], cells: ValueCells): string | null {
  const { figure, worst, best } = cells;
  const along = between(figure, worst, best);
  if (shape === undefined || shape.form === 'linear') return along;
  if (shape.form === 'exponential') {
    if (Math.abs(shape.curvature.value) < FLAT || Math.abs(shape.curvature.value) > 300) return null;
    const c = cells.curvature;
    return `(1 - EXP(-${c} * ${along})) / (1 - EXP(-${c}))`;
  }
  const steps = cells.corners.slice(1).map((to, i) => {
    const from = cells.corners[i];
    return from ? `(${to.worth} - ${from.worth}) * ${between(figure, from.at, to.at)}` : '0';
  });
  return steps.join(' + ');
}

/** How far a figure has come from one place to another, cut off at both. */
function between(figure: string, from: string, to: string): string {
  return `MIN(1, MAX(0, (${figure} - ${from}) / (${to} - ${from})))`;
}

/** The corners of a broken line, ends included. */
export function cornersOf(
  { worst, best }: Pick<ScoredCriterion, 'worst' | 'best'>,
  shape: ScoringCriterion['shape'],
): readonly { readonly at: number; readonly worth: number }[] {
  if (shape?.form !== 'piecewise') return [];
  return [{ at: worst, worth: 0 }, ...shape.points, { at: best, worth: 1 }];
}
