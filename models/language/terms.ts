import { BINARY_KERNELS, type BinaryKernel, UNARY_FUNCTIONS } from './kernels';
import type { Operation } from './program';

/*
 * An operation bound to buffers. `load(p, n)` makes its value ready for period p: either one number (`isRun` false,
 * `num`) or a run of n numbers at `buf[off…]`. Runs are trials of one period, or periods of one line.
 */
export abstract class Term {
  isRun = false;
  num = 0;
  buf: Float64Array = EMPTY;
  off = 0;
  abstract load(p: number, n: number): void;

  /** Put the value, as a run, straight into its place. */
  into(p: number, n: number, dst: Float64Array, off: number): void {
    this.load(p, n);
    if (this.isRun) dst.set(this.buf.subarray(this.off, this.off + n), off);
    else dst.fill(this.num, off, off + n);
  }
}

const EMPTY = new Float64Array(0);

/** Where a node's numbers stand, as one formula sees them. */
export interface Place {
  readonly buf: Float64Array;
  /** Offset of period 0. */
  readonly base: number;
  /** Distance between periods; 0 for a scalar. */
  readonly step: number;
  /** Whether the formula takes a run from it, or one number. */
  readonly asRun: boolean;
}

export interface Binding {
  place(node: number): Place;
  /** Periods in the model. */
  readonly periods: number;
  /** Scratch runs by depth. */
  scratch(depth: number): Float64Array;
}

/** Bind an operation to the buffers it reads. */
export function bindTerm(operation: Operation, binding: Binding, depth = 0): Term {
  switch (operation.op) {
    case 'number':
      return new Constant(operation.value);
    case 'read':
      return new Read(binding.place(operation.node), operation.shift);
    case 'read_by':
      return new ReadBy(binding.place(operation.node), binding.place(operation.by), operation.direction, binding.periods, binding.scratch(depth));
    case 'unary':
      return new Unary(UNARY_FUNCTIONS[operation.fn], bindTerm(operation.arg, binding, depth), binding.scratch(depth));
    case 'binary':
      return new Binary(
        BINARY_KERNELS[operation.fn],
        bindTerm(operation.left, binding, depth),
        bindTerm(operation.right, binding, depth + 1),
        binding.scratch(depth),
      );
    case 'select':
      return new Select(
        bindTerm(operation.condition, binding, depth),
        bindTerm(operation.yes, binding, depth + 1),
        bindTerm(operation.no, binding, depth + 2),
        binding.scratch(depth),
      );
    case 'lookup':
      return new Unary(stepLookup(operation.keys, operation.values), bindTerm(operation.arg, binding, depth), binding.scratch(depth));
  }
}

class Constant extends Term {
  constructor(value: number) {
    super();
    this.num = value;
  }

  load(): void {}
}

class Read extends Term {
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
class ReadBy extends Term {
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
    return this.#source.buf[this.#source.base + at * this.#source.step + (this.#source.asRun && this.#source.step !== 1 ? trial : 0)] as number;
  }
}

class Unary extends Term {
  readonly #fn: (a: number) => number;
  readonly #arg: Term;
  readonly #scratch: Float64Array;

  constructor(fn: (a: number) => number, arg: Term, scratch: Float64Array) {
    super();
    this.#fn = fn;
    this.#arg = arg;
    this.#scratch = scratch;
  }

  load(p: number, n: number): void {
    const fn = this.#fn;
    const arg = this.#arg;
    arg.load(p, n);
    this.isRun = arg.isRun;
    if (!arg.isRun) {
      this.num = fn(arg.num);
      return;
    }
    const out = this.#scratch;
    for (let i = 0; i < n; i++) out[i] = fn(arg.buf[arg.off + i] as number);
    this.buf = out;
    this.off = 0;
  }
}

class Binary extends Term {
  readonly #kernel: BinaryKernel;
  readonly #left: Term;
  readonly #right: Term;
  readonly #scratch: Float64Array;

  constructor(kernel: BinaryKernel, left: Term, right: Term, scratch: Float64Array) {
    super();
    this.#kernel = kernel;
    this.#left = left;
    this.#right = right;
    this.#scratch = scratch;
  }

  load(p: number, n: number): void {
    this.isRun = this.#compute(p, n, this.#scratch, 0);
    this.buf = this.#scratch;
    this.off = 0;
  }

  override into(p: number, n: number, dst: Float64Array, off: number): void {
    if (!this.#compute(p, n, dst, off)) dst.fill(this.num, off, off + n);
  }

  #compute(p: number, n: number, dst: Float64Array, off: number): boolean {
    const a = this.#left;
    const b = this.#right;
    a.load(p, n);
    b.load(p, n);
    if (a.isRun) {
      if (b.isRun) this.#kernel.vv(n, dst, off, a.buf, a.off, b.buf, b.off);
      else this.#kernel.vs(n, dst, off, a.buf, a.off, b.num);
    } else if (b.isRun) this.#kernel.sv(n, dst, off, a.num, b.buf, b.off);
    else {
      this.num = this.#kernel.ss(a.num, b.num);
      return false;
    }
    return true;
  }
}

class Select extends Term {
  readonly #condition: Term;
  readonly #yes: Term;
  readonly #no: Term;
  readonly #scratch: Float64Array;

  constructor(condition: Term, yes: Term, no: Term, scratch: Float64Array) {
    super();
    this.#condition = condition;
    this.#yes = yes;
    this.#no = no;
    this.#scratch = scratch;
  }

  load(p: number, n: number): void {
    const condition = this.#condition;
    condition.load(p, n);
    if (!condition.isRun) {
      this.#pass(condition.num, p, n);
      return;
    }
    const yes = this.#yes;
    const no = this.#no;
    yes.load(p, n);
    no.load(p, n);
    const out = this.#scratch;
    for (let i = 0; i < n; i++) {
      const c = condition.buf[condition.off + i] as number;
      if (c !== c) out[i] = c;
      else if (c !== 0) out[i] = yes.isRun ? (yes.buf[yes.off + i] as number) : yes.num;
      else out[i] = no.isRun ? (no.buf[no.off + i] as number) : no.num;
    }
    this.isRun = true;
    this.buf = out;
    this.off = 0;
  }

  override into(p: number, n: number, dst: Float64Array, off: number): void {
    const condition = this.#condition;
    condition.load(p, n);
    if (condition.isRun) super.into(p, n, dst, off);
    else if (condition.num !== condition.num) dst.fill(condition.num, off, off + n);
    else this.#chosen(condition.num).into(p, n, dst, off);
  }

  /** One condition for all: only the chosen branch is computed, and kept apart from deeper scratch runs. */
  #pass(condition: number, p: number, n: number): void {
    this.isRun = false;
    this.num = condition;
    if (condition !== condition) return;
    const chosen = this.#chosen(condition);
    chosen.load(p, n);
    this.num = chosen.num;
    if (!chosen.isRun) return;
    this.#scratch.set(chosen.buf.subarray(chosen.off, chosen.off + n));
    this.isRun = true;
    this.buf = this.#scratch;
    this.off = 0;
  }

  #chosen(condition: number): Term {
    return condition !== 0 ? this.#yes : this.#no;
  }
}

/** The value beside the last key that is not above x; undefined below the first key. */
export function stepLookup(keys: readonly number[], values: readonly number[]): (x: number) => number {
  return (x) => {
    let found = Number.NaN;
    for (let i = 0; i < keys.length && (keys[i] as number) <= x; i++) found = values[i] as number;
    return found;
  };
}
