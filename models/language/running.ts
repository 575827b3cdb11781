import type { Term } from './term';

/** Evaluates one node at one period. */
export type Cell = (p: number) => void;

function at(term: Term, i: number): number {
  return term.isRun ? (term.buf[term.off + i] as number) : term.num;
}

/** Each period's number on top of the one before. */
export function runningSum(source: Term, dst: Float64Array, base: number, width: number): Cell {
  return (p) => {
    source.load(p, width);
    const here = base + p * width;
    for (let i = 0; i < width; i++)
      dst[here + i] = (p > 0 ? (dst[here - width + i] as number) : 0) + at(source, i);
  };
}

/** Each period's growth on top of the one before. */
export function runningProduct(source: Term, dst: Float64Array, base: number, width: number): Cell {
  return (p) => {
    source.load(p, width);
    const here = base + p * width;
    for (let i = 0; i < width; i++)
      dst[here + i] = (p > 0 ? (dst[here - width + i] as number) : 1) * (1 + at(source, i));
  };
}

/** What is ahead, discounted period by period; the padding after the last period is zero, which ends the recursion. */
export function presentValueAhead(
  rate: Term,
  ahead: Term,
  dst: Float64Array,
  base: number,
  width: number,
): Cell {
  return (p) => {
    rate.load(p, width);
    ahead.load(p, width);
    const here = base + p * width;
    for (let i = 0; i < width; i++) {
      const r = at(rate, i);
      dst[here + i] = r > -1 ? ((dst[here + width + i] as number) + at(ahead, i)) / (1 + r) : Number.NaN;
    }
  };
}
