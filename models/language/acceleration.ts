/** Differences remembered; an affine circle of up to this many unknowns is solved exactly. */
export const MEMORY = 6;

/** After so many steps without an end the memory misleads: from then on plain steps, which a contraction rewards, guard it. */
const FRESH = 16;

/**
 * Anderson acceleration of x ← f(x): for one unknown it is the secant, and for an affine map it is exact after one
 * evaluation per unknown and one more.
 */
export class Accelerator {
  #x: number[] | null = null;
  #residual: number[] = [];
  readonly #dx: number[][] = [];
  readonly #dr: number[][] = [];
  #last = Number.POSITIVE_INFINITY;
  /** What the best point so far gave, and how far off it was. */
  #best: readonly number[] = [];
  #least = Number.POSITIVE_INFINITY;
  /** Accelerated steps since the last plain one. */
  #since = 0;
  /** Plain steps still to take; more of them each time the memory has misled. */
  #plain = 0;
  #rounds = 0;

  /** The next guess, given the last one and what it led to. */
  next(x: readonly number[], f: readonly number[]): number[] {
    const residual = f.map((v, i) => v - (x[i] ?? 0));
    const size = Math.hypot(...residual);
    if (!Number.isFinite(size)) {
      this.forget();
      // Where nothing comes out, zero is left (something may be divided by it) and large values are drawn in.
      return x.map((v, i) => (Number.isFinite(f[i]) ? v + 0.5 * ((f[i] ?? 0) - v) : v === 0 ? 1 : v * 0.5));
    }
    if (size === 0) return [...x];
    if (size < this.#least) {
      this.#best = [...f];
      this.#least = size;
    }
    if (this.#plain > 0) {
      this.#plain--;
      return [...f];
    }
    if (++this.#since >= FRESH) return this.#restart();
    return this.#accelerated(x, residual, size);
  }

  /** Start afresh from the next point on. */
  forget(): void {
    this.#dx.length = 0;
    this.#dr.length = 0;
    this.#x = null;
    this.#last = Number.POSITIVE_INFINITY;
  }

  #restart(): number[] {
    this.#since = 0;
    this.#plain = 4 * ++this.#rounds;
    this.forget();
    return [...this.#best];
  }

  #accelerated(x: readonly number[], residual: readonly number[], size: number): number[] {
    if (this.#x) {
      // The newest first: where the map bends, what is known nearby counts and older differences only fill in.
      this.#dx.unshift(x.map((v, i) => v - (this.#x?.[i] ?? 0)));
      this.#dr.unshift(residual.map((v, i) => v - (this.#residual[i] ?? 0)));
      this.#dx.length = Math.min(this.#dx.length, MEMORY);
      this.#dr.length = this.#dx.length;
      // A step that made things much worse means a bend was crossed: start the memory afresh, with a damped step.
      if (size > 10 * this.#last) this.forget();
    }
    this.#x = [...x];
    this.#residual = [...residual];
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
    for (let col = row + 1; col < kept.length; col++)
      value -= (upper[col]?.[row] ?? 0) * (solution[col] ?? 0);
    solution[row] = value / (upper[row]?.[row] ?? 1);
  }
  const all = new Array<number>(columns.length).fill(0);
  kept.forEach((j, i) => {
    all[j] = solution[i] ?? 0;
  });
  return all;
}
