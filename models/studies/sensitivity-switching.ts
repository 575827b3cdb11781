import type { Evaluator, MovedFactor, Place, Watched } from './sensitivity-evaluator';

/** Two neighbouring changes between which a figure passes its limit. */
export interface Bracket {
  readonly factor: MovedFactor;
  readonly watched: Watched;
  readonly target: number;
  readonly from: readonly [change: number, off: number];
  readonly to: readonly [change: number, off: number];
}

export interface BracketRoot {
  readonly change: number;
  /** What the figure is off its limit there; more than rounding where it jumps past. */
  readonly off: number;
  readonly exact: boolean;
}

const MOST_STEPS = 100;
/** A figure this near its limit, relative to how far off it is at the ends, is at it; where it jumps it stays further off. */
const ENOUGH = 1e-7;

interface Task {
  readonly bracket: Bracket;
  a: number;
  fa: number;
  b: number;
  fb: number;
  c: number;
  fc: number;
  t: number;
  done: BracketRoot | undefined;
}

/**
 * Close all brackets at once, one evaluation of each per step.
 *
 * Source: T. R. Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
 * (Advances in Engineering Software 28, 1997): inverse quadratic interpolation guarded by bisection.
 */
export function closeBrackets(evaluator: Evaluator, brackets: readonly Bracket[]): readonly BracketRoot[] {
  const tasks = brackets.map((bracket): Task => {
    const [[a, fa], [b, fb]] = [bracket.from, bracket.to];
    const met = fa === 0 ? a : fb === 0 ? b : undefined;
    const done = met === undefined ? undefined : { change: met, off: 0, exact: true };
    // The first step goes where a straight line would cross.
    const t = Math.min(0.95, Math.max(0.05, fb / (fb - fa)));
    return { bracket, a: b, fa: fb, b: a, fb: fa, c: b, fc: fb, t, done };
  });
  for (let step = 0; step < MOST_STEPS; step++) {
    const open = tasks.filter(({ done }) => done === undefined);
    if (open.length === 0) break;
    const xs = open.map(({ a, b, t }) => a + t * (b - a));
    const places = open.map((task, i): Place => [{ factor: task.bracket.factor, change: xs[i] ?? 0 }]);
    const watched = [...new Map(open.map(({ bracket }) => [bracket.watched.line, bracket.watched])).values()];
    const rows = evaluator.numbers(places, watched);
    for (const [i, task] of open.entries()) {
      const row = rows[watched.findIndex(({ line }) => line === task.bracket.watched.line)];
      advance(task, xs[i] ?? 0, (row?.[i] ?? Number.NaN) - task.bracket.target);
    }
  }
  return tasks.map(({ done, a, fa }) => done ?? { change: a, off: fa, exact: false });
}

function advance(task: Task, x: number, off: number): void {
  const [[, first], [, last]] = [task.bracket.from, task.bracket.to];
  if (!Number.isFinite(off)) {
    task.done = { change: x, off: Number.NaN, exact: false };
    return;
  }
  if (Math.sign(off) === Math.sign(task.fa)) {
    task.c = task.a;
    task.fc = task.fa;
  } else {
    task.c = task.b;
    task.fc = task.fb;
    task.b = task.a;
    task.fb = task.fa;
  }
  task.a = x;
  task.fa = off;
  const { a, fa, b, fb, c, fc } = task;
  const [change, best] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
  const scale = Math.max(Math.abs(first), Math.abs(last));
  const limit = (2 * Number.EPSILON * Math.max(Math.abs(change), 1e-3)) / Math.abs(b - a);
  if (Math.abs(best) <= 1e-14 * scale || !(limit < 0.5)) {
    task.done = { change, off: best, exact: Math.abs(best) <= ENOUGH * scale };
    return;
  }
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  const interpolates = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
  const t = interpolates
    ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
    : 0.5;
  task.t = Math.min(1 - limit, Math.max(limit, t));
}
