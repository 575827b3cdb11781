import { norm, weightsOf } from './least-squares';

/** Differences remembered; an affine circle of up to this many unknowns is solved exactly. */
export const MEMORY = 6;

/** After so many steps without an end the memory misleads: from then on plain steps, which a contraction rewards, guard it. */
const FRESH = 16;

/** Arrays of one circle, each with a number per unknown, for all its searches: making them anew each round costs more. */
export class Room {
  readonly unknowns: number;
  readonly x: Float64Array;
  readonly f: Float64Array;
  readonly guess: Float64Array;
  readonly residual: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly #free: Float64Array[] = [];

  constructor(unknowns: number) {
    this.unknowns = unknowns;
    this.x = new Float64Array(unknowns);
    this.f = new Float64Array(unknowns);
    this.guess = new Float64Array(unknowns);
    this.residual = new Float64Array(unknowns);
    this.columns = Array.from({ length: MEMORY }, () => new Float64Array(unknowns));
  }

  /** An array with any numbers in it. */
  take(): Float64Array {
    return this.#free.pop() ?? new Float64Array(this.unknowns);
  }

  give(...arrays: readonly Float64Array[]): void {
    this.#free.push(...arrays);
  }
}

/**
 * Anderson acceleration of x ← f(x): for one unknown it is the secant, and for an affine map it is exact after one
 * evaluation per unknown and one more.
 */
export class Accelerator {
  readonly #room: Room;
  readonly #x: Float64Array;
  readonly #residual: Float64Array;
  /** Whether the point before is known. */
  #follows = false;
  readonly #dx: Float64Array[] = [];
  readonly #dr: Float64Array[] = [];
  #last = Number.POSITIVE_INFINITY;
  /** What the best point so far gave, and how far off it was. */
  readonly #best: Float64Array;
  #least = Number.POSITIVE_INFINITY;
  /** Accelerated steps since the last plain one. */
  #since = 0;
  /** Plain steps still to take; more of them each time the memory has misled. */
  #plain = 0;
  #rounds = 0;

  constructor(room: Room) {
    this.#room = room;
    this.#x = room.take();
    this.#residual = room.take();
    this.#best = room.take();
  }

  /** Write the next guess, given the last one and what it led to. */
  next(x: Float64Array, f: Float64Array, guess: Float64Array): void {
    const { residual } = this.#room;
    subtract(f, x, residual);
    const size = norm(residual);
    if (!Number.isFinite(size)) {
      this.forget();
      drawnIn(x, f, guess);
      return;
    }
    if (size === 0) {
      guess.set(x);
      return;
    }
    if (size < this.#least) {
      this.#best.set(f);
      this.#least = size;
    }
    if (this.#plain > 0) {
      this.#plain--;
      guess.set(f);
      return;
    }
    if (++this.#since >= FRESH) this.#restart(guess);
    else this.#accelerate(x, residual, size, guess);
  }

  /** Start afresh from the next point on. */
  forget(): void {
    this.#room.give(...this.#dx, ...this.#dr);
    this.#dx.length = 0;
    this.#dr.length = 0;
    this.#follows = false;
    this.#last = Number.POSITIVE_INFINITY;
  }

  /** Give the arrays back; nothing is asked of this search any more. */
  release(): void {
    this.forget();
    this.#room.give(this.#x, this.#residual, this.#best);
  }

  #restart(guess: Float64Array): void {
    this.#since = 0;
    this.#plain = 4 * ++this.#rounds;
    this.forget();
    guess.set(this.#best);
  }

  #accelerate(x: Float64Array, residual: Float64Array, size: number, guess: Float64Array): void {
    if (this.#follows) {
      this.#remember(this.#dx, x, this.#x);
      this.#remember(this.#dr, residual, this.#residual);
      // A step that made things much worse means a bend was crossed: start the memory afresh, with a damped step.
      if (size > 10 * this.#last) this.forget();
    }
    this.#x.set(x);
    this.#residual.set(residual);
    this.#follows = true;
    const damping = size > this.#last ? 0.5 : 1;
    this.#last = size;
    const weights = weightsOf(this.#dr, residual, this.#room.columns);
    for (let i = 0; i < x.length; i++) {
      let step = damping * (residual[i] as number);
      for (let j = 0; j < weights.length; j++) {
        const dx = (this.#dx[j] as Float64Array)[i] as number;
        const dr = (this.#dr[j] as Float64Array)[i] as number;
        step -= (weights[j] as number) * (dx + damping * dr);
      }
      guess[i] = (x[i] as number) + step;
    }
  }

  /** The newest first: where the map bends, what is known nearby counts and older differences only fill in. */
  #remember(known: Float64Array[], now: Float64Array, before: Float64Array): void {
    const oldest = known.length === MEMORY ? known.pop() : undefined;
    const difference = oldest ?? this.#room.take();
    subtract(now, before, difference);
    known.unshift(difference);
  }
}

/** Where nothing comes out, zero is left (something may be divided by it) and large values are drawn in. */
function drawnIn(x: Float64Array, f: Float64Array, guess: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    const from = x[i] as number;
    const to = f[i] as number;
    guess[i] = Number.isFinite(to) ? from + 0.5 * (to - from) : from === 0 ? 1 : from * 0.5;
  }
}

function subtract(a: Float64Array, b: Float64Array, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (a[i] as number) - (b[i] as number);
}
