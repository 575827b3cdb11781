import type { BinaryKernel } from './kernels';
import { Term } from './term';

/** A function of one value. */
export class Unary extends Term {
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

/** An operator between two values. */
export class Binary extends Term {
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

/** One of two values, by a condition; without the condition, undefined. */
export class Select extends Term {
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
      if (Number.isNaN(c)) out[i] = c;
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
    else if (Number.isNaN(condition.num)) dst.fill(condition.num, off, off + n);
    else this.#chosen(condition.num).into(p, n, dst, off);
  }

  /** One condition for all: only the chosen branch is computed, and kept apart from deeper scratch runs. */
  #pass(condition: number, p: number, n: number): void {
    this.isRun = false;
    this.num = condition;
    if (Number.isNaN(condition)) return;
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
