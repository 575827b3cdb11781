import type { FeedbackReport } from './model';
import type { Step } from './program';
import type { Storage } from './storage';

const TOLERANCE = 1e-10;
/** Once converged, further rounds polish the rounding away so that the fed-back and the found value agree to the last digits. */
const POLISHED = 1e-14;
const MOST_EVALUATIONS = 200;
/** Differences remembered by the acceleration; an affine circle of up to this many unknowns is solved exactly. */
const MEMORY = 6;

type Iterate = Extract<Step, { step: 'iterate' }>;

/**
 * Solve a circular group: feed back, evaluate, and accelerate (Anderson's method, which for one unknown is the secant
 * and for an affine circle is exact after one evaluation per unknown and one more) until value and feedback agree.
 */
export function iterate(storage: Storage, step: Iterate, evaluate: () => void): FeedbackReport {
  const { nodes } = storage.program;
  const links = step.feedbacks.map((feedback) => {
    const rule = nodes[feedback]?.rule;
    if (rule?.rule !== 'feedback') throw new Error('not a feedback node');
    return { fed: storage.buffer(feedback), found: storage.buffer(rule.node), name: nodes[rule.node]?.name ?? '' };
  });
  const width = Math.max(...step.feedbacks.map((f) => storage.widthOf(f)));
  const trials = Array.from({ length: width }, () => new Accelerator());
  for (const { fed } of links) fed.fill(0);
  const trace: number[] = [];
  let exactAfter = 0;
  let best = Number.POSITIVE_INFINITY;
  let stalled = 0;
  for (let evaluations = 1; evaluations <= MOST_EVALUATIONS; evaluations++) {
    evaluate();
    let residual = 0;
    for (const { fed, found } of links) residual = Math.max(residual, relativeGap(fed, found, width));
    trace.push(residual);
    if (residual <= TOLERANCE && exactAfter === 0) exactAfter = evaluations;
    stalled = residual < best / 2 ? 0 : stalled + 1;
    best = Math.min(best, residual);
    const polished = residual <= POLISHED || (residual <= TOLERANCE && stalled > 0);
    if (polished) {
      const unknowns = links.reduce((sum, l) => sum + l.fed.length / width, 0);
      const method = exactAfter <= Math.min(unknowns, MEMORY) + 2 ? 'affine' : 'fixed_point';
      return { lines: links.map((l) => l.name), method, evaluations, converged: true, residual, trace };
    }
    for (let trial = 0; trial < width; trial++) advance(links, trial, width, trials[trial] as Accelerator);
  }
  for (const index of step.nodes) storage.buffer(index).fill(Number.NaN);
  return { lines: links.map((l) => l.name), method: 'fixed_point', evaluations: MOST_EVALUATIONS, converged: false, residual: best, trace };
}

interface Link {
  readonly fed: Float64Array;
  readonly found: Float64Array;
}

/** Largest difference relative to the largest value of its own trial's series; NaN counts as not agreeing. */
function relativeGap(fed: Float64Array, found: Float64Array, width: number): number {
  let worst = 0;
  for (let trial = 0; trial < width; trial++) {
    let gap = 0;
    let scale = 0;
    for (let i = trial; i < fed.length; i += width) {
      const difference = Math.abs((found[i] as number) - (fed[i] as number));
      if (!(difference < Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
      gap = Math.max(gap, difference);
      scale = Math.max(scale, Math.abs(found[i] as number));
    }
    if (gap > 0) worst = Math.max(worst, gap / Math.max(scale, Number.MIN_VALUE));
  }
  return worst;
}

function advance(links: readonly Link[], trial: number, width: number, accelerator: Accelerator): void {
  const x: number[] = [];
  const f: number[] = [];
  for (const { fed, found } of links) {
    for (let i = trial; i < fed.length; i += width) {
      x.push(fed[i] as number);
      f.push(found[i] as number);
    }
  }
  const next = accelerator.next(x, f);
  let at = 0;
  for (const { fed } of links) {
    for (let i = trial; i < fed.length; i += width) fed[i] = next[at++] as number;
  }
}

/** Anderson acceleration of x ← f(x) for one trial. */
class Accelerator {
  #x: number[] | null = null;
  #residual: number[] = [];
  readonly #dx: number[][] = [];
  readonly #dr: number[][] = [];
  #last = Number.POSITIVE_INFINITY;

  next(x: readonly number[], f: readonly number[]): number[] {
    const residual = f.map((v, i) => v - (x[i] ?? 0));
    const size = Math.hypot(...residual);
    if (!Number.isFinite(size)) {
      this.#forget();
      return x.map((v, i) => (Number.isFinite(f[i]) ? v + 0.5 * ((f[i] ?? 0) - v) : v * 0.5));
    }
    if (size === 0) return [...x];
    if (this.#x) {
      this.#dx.push(x.map((v, i) => v - (this.#x?.[i] ?? 0)));
      this.#dr.push(residual.map((v, i) => v - (this.#residual[i] ?? 0)));
      if (this.#dx.length > MEMORY) {
        this.#dx.shift();
        this.#dr.shift();
      }
      // A step that made things much worse means the map bends here: start the memory afresh, with a damped step.
      if (size > 10 * this.#last) this.#forget();
    }
    this.#x = [...x];
    this.#residual = residual;
    const damping = size > this.#last ? 0.5 : 1;
    this.#last = size;
    const gamma = leastSquares(this.#dr, residual);
    return x.map((v, i) => {
      let step = damping * (residual[i] ?? 0);
      gamma.forEach((g, j) => {
        step -= g * ((this.#dx[j]?.[i] ?? 0) + damping * (this.#dr[j]?.[i] ?? 0));
      });
      return v + step;
    });
  }

  #forget(): void {
    this.#dx.length = 0;
    this.#dr.length = 0;
    this.#x = null;
    this.#last = Number.POSITIVE_INFINITY;
  }
}

/** Coefficients that best write `target` as a combination of `columns`, by Gram–Schmidt; dependent columns get 0. */
function leastSquares(columns: readonly (readonly number[])[], target: readonly number[]): number[] {
  const basis: number[][] = [];
  const upper: number[][] = [];
  const kept: number[] = [];
  columns.forEach((column, j) => {
    const v = [...column];
    const size = Math.hypot(...v);
    const r: number[] = [];
    for (const q of basis) {
      const dot = q.reduce((sum, a, i) => sum + a * (v[i] ?? 0), 0);
      r.push(dot);
      q.forEach((a, i) => {
        v[i] = (v[i] ?? 0) - dot * a;
      });
    }
    const rest = Math.hypot(...v);
    if (rest <= 1e-12 * size || rest === 0) return;
    basis.push(v.map((a) => a / rest));
    upper.push([...r, rest]);
    kept.push(j);
  });
  const rhs = basis.map((q) => q.reduce((sum, a, i) => sum + a * (target[i] ?? 0), 0));
  const solution = new Array<number>(kept.length).fill(0);
  for (let row = kept.length - 1; row >= 0; row--) {
    let value = rhs[row] ?? 0;
    for (let col = row + 1; col < kept.length; col++) value -= (upper[col]?.[row] ?? 0) * (solution[col] ?? 0);
    solution[row] = value / (upper[row]?.[row] ?? 1);
  }
  const all = new Array<number>(columns.length).fill(0);
  kept.forEach((j, i) => {
    all[j] = solution[i] ?? 0;
  });
  return all;
}
