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
