import { norm, weightsOf } from './least-squares';

/** Differences remembered; an affine circle of up to this many unknowns is solved exactly. */
export const MEMORY = 6;

/** After so many steps without an end the memory misleads: from then on plain steps, which a contraction rewards, guard it. */
const FRESH = 16;

/**
 * Anderson acceleration of x ← f(x): for one unknown it is the secant, and for an affine map it is exact after one
 * evaluation per unknown and one more.
 */
export class Accelerator {
  #x: Float64Array | null = null;
  #residual: Float64Array = new Float64Array();
  readonly #dx: Float64Array[] = [];
  readonly #dr: Float64Array[] = [];
  #last = Number.POSITIVE_INFINITY;
  /** What the best point so far gave, and how far off it was. */
  #best: Float64Array = new Float64Array();
  #least = Number.POSITIVE_INFINITY;
  /** Accelerated steps since the last plain one. */
  #since = 0;
  /** Plain steps still to take; more of them each time the memory has misled. */
  #plain = 0;
  #rounds = 0;

  /** The next guess, given the last one and what it led to. */
  next(x: Float64Array, f: Float64Array): Float64Array {
    const residual = difference(f, x);
    const size = norm(residual);
    if (!Number.isFinite(size)) {
      this.forget();
      // Where nothing comes out, zero is left (something may be divided by it) and large values are drawn in.
      return x.map((v, i) => (Number.isFinite(f[i]) ? v + 0.5 * ((f[i] ?? 0) - v) : v === 0 ? 1 : v * 0.5));
    }
    if (size === 0) return x.slice();
    if (size < this.#least) {
      this.#best = f.slice();
      this.#least = size;
    }
    if (this.#plain > 0) {
      this.#plain--;
      return f.slice();
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

  #restart(): Float64Array {
    this.#since = 0;
    this.#plain = 4 * ++this.#rounds;
    this.forget();
    return this.#best.slice();
  }

  #accelerated(x: Float64Array, residual: Float64Array, size: number): Float64Array {
    if (this.#x) {
      // The newest first: where the map bends, what is known nearby counts and older differences only fill in.
      this.#dx.unshift(difference(x, this.#x));
      this.#dr.unshift(difference(residual, this.#residual));
      this.#dx.length = Math.min(this.#dx.length, MEMORY);
      this.#dr.length = this.#dx.length;
      // A step that made things much worse means a bend was crossed: start the memory afresh, with a damped step.
      if (size > 10 * this.#last) this.forget();
    }
    this.#x = x.slice();
    this.#residual = residual;
    const damping = size > this.#last ? 0.5 : 1;
    this.#last = size;
    const weights = weightsOf(this.#dr, residual);
    const next = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) {
      let step = damping * (residual[i] as number);
      for (let j = 0; j < weights.length; j++) {
        const dx = (this.#dx[j] as Float64Array)[i] as number;
        const dr = (this.#dr[j] as Float64Array)[i] as number;
        step -= (weights[j] as number) * (dx + damping * dr);
      }
      next[i] = (x[i] as number) + step;
    }
    return next;
  }
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = (a[i] as number) - (b[i] as number);
  return out;
}
