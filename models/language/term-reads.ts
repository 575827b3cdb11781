import { type Place, Term } from './term';

/** A number written in the formula. */
export class Constant extends Term {
  constructor(value: number) {
    super();
    this.num = value;
  }

  load(): void {}
}

/** A node read at the same distance in every period. */
export class Read extends Term {
  readonly #buf: Float64Array;
  readonly #base: number;
  readonly #step: number;

  constructor(place: Place, shift: number) {
    super();
    this.isRun = place.asRun;
    this.buf = place.buf;
    this.#buf = place.buf;
    this.#step = place.step;
    this.#base = place.base + shift * place.step;
  }

  load(p: number): void {
    this.off = this.#base + p * this.#step;
    if (!this.isRun) this.num = this.#buf[this.off] as number;
  }
}

/** A read whose distance is itself a number of the model; outside the timeline it is 0, a distance below 1 is undefined. */
export class ReadBy extends Term {
  readonly #source: Place;
  readonly #by: Place;
  readonly #direction: number;
  readonly #periods: number;
  readonly #out: Float64Array;

  constructor(source: Place, by: Place, direction: number, periods: number, out: Float64Array) {
    super();
    this.#source = source;
    this.#by = by;
    this.#direction = direction;
    this.#periods = periods;
    this.#out = out;
    this.isRun = source.asRun || by.asRun;
    this.buf = out;
  }

  load(p: number, n: number): void {
    if (!this.isRun) {
      this.num = this.#read(p, 0);
      return;
    }
    // A run over periods moves the period; a run over trials moves the trial.
    const overPeriods = this.#source.step === 1 && !this.#by.asRun;
    for (let i = 0; i < n; i++) this.#out[i] = overPeriods ? this.#read(p + i, 0) : this.#read(p, i);
  }

  #read(p: number, trial: number): number {
    const distance = Math.round(this.#by.buf[this.#by.base + (this.#by.asRun ? trial : 0)] as number);
    if (!(distance >= 1)) return Number.NaN;
    const at = p + this.#direction * distance;
    if (at < 0 || at >= this.#periods) return 0;
    return this.#source.buf[
      this.#source.base + at * this.#source.step + (this.#source.asRun && this.#source.step !== 1 ? trial : 0)
    ] as number;
  }
}
