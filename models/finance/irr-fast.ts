import { exp, expm1, ln, log1p } from './elementary';
import { irr } from './irr';
import { DEFAULT_MAX_RATE, SMALLEST_GROWTH } from './rate-of-return';

const X_MIN = ln(SMALLEST_GROWTH);
const X_MAX = log1p(DEFAULT_MAX_RATE);
const MAX_STEPS = 100;

/**
 * Compute the headline IRR of a strided slice of numbers, fast: the Monte Carlo path.
 *
 * Where one sign change, or Norstrøm's condition, makes the headline the only root on its side, it is
 * found by Newton steps on ln(inflows) − ln(outflows), nearly a straight line in ln(1 + r), kept inside a
 * bisection bracket. Every other case goes to `irr`, so that the two always agree.
 *
 * @param flows trials side by side, e.g. `[period][trial]`
 * @param offset index of the first flow
 * @param length number of flows
 * @param stride distance from one flow to the next
 * @returns rate per period, or NaN where `irr` gives a reason: the one place where NaN carries it
 */
export function irrFast(flows: ArrayLike<number>, offset = 0, length = flows.length, stride = 1): number {
  const shape = shapeOf(flows, offset, length, stride);
  if (shape.changes === 0 && Number.isFinite(shape.gross)) return Number.NaN;
  const scaleIsSafe = shape.gross < 1e300 && shape.gross > 1e-300;
  if (!scaleIsSafe || !(shape.changes === 1 || shape.norstrom)) {
    return irrSlow(flows, offset, length, stride);
  }
  // The sign of NPV below the root: at the far left end the last flow rules.
  const signBelow = shape.changes === 1 ? shape.lastSign : 1;
  const x = newton(flows, offset, length, stride, signBelow, shape.total);
  const nearEnd = x - X_MIN < 1e-6 || X_MAX - x < 1e-6;
  if (nearEnd) return irrSlow(flows, offset, length, stride);
  return Math.abs(x) < 1e-14 ? 0 : expm1(x);
}

interface Shape {
  readonly total: number;
  readonly gross: number;
  /** Sign changes of the flows. */
  readonly changes: number;
  readonly lastSign: number;
  /** Starts as an outlay, cumulative changes sign once, total above zero beyond rounding. */
  readonly norstrom: boolean;
}

/** Read the facts that decide the path in one pass. */
function shapeOf(flows: ArrayLike<number>, offset: number, length: number, stride: number): Shape {
  let total = 0;
  let gross = 0;
  let firstSign = 0;
  let lastSign = 0;
  let changes = 0;
  let sumSign = 0;
  let sumChanges = 0;
  for (let k = 0, i = offset; k < length; k++, i += stride) {
    const flow = flows[i] ?? Number.NaN;
    if (flow === 0) continue;
    const sign = flow > 0 ? 1 : -1;
    if (lastSign === 0) firstSign = sign;
    else if (sign !== lastSign) changes++;
    lastSign = sign;
    total += flow;
    gross += Math.abs(flow);
    const running = total > 0 ? 1 : total < 0 ? -1 : 0;
    if (running !== 0 && running !== sumSign) {
      if (sumSign !== 0) sumChanges++;
      sumSign = running;
    }
  }
  const norstrom = firstSign < 0 && sumChanges === 1 && total > 1e-9 * gross;
  return { total, gross, changes, lastSign, norstrom };
}

/** Find the only root in x = ln(1 + r) on the side of zero given by the total. */
function newton(
  flows: ArrayLike<number>,
  offset: number,
  length: number,
  stride: number,
  signBelow: number,
  total: number,
): number {
  let lower = total * signBelow > 0 ? 0 : X_MIN;
  let upper = total * signBelow > 0 ? X_MAX : 0;
  let x = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    // Weights never above 1: from the first flow on for x ≥ 0, from the last flow back for x < 0.
    const weightStep = exp(-Math.abs(x));
    const jump = x >= 0 ? stride : -stride;
    let weight = 1;
    let inflow = 0;
    let outflow = 0;
    let inflowTime = 0;
    let outflowTime = 0;
    for (let k = 0, i = x >= 0 ? offset : offset + (length - 1) * stride; k < length; k++, i += jump) {
      const term = (flows[i] ?? 0) * weight;
      if (term > 0) {
        inflow += term;
        inflowTime += k * term;
      } else {
        outflow -= term;
        outflowTime -= k * term;
      }
      weight *= weightStep;
    }
    const below = (inflow - outflow) * signBelow;
    if (below === 0) return x;
    if (below > 0) lower = Math.max(lower, x);
    else upper = Math.min(upper, x);
    const spread = inflowTime / inflow - outflowTime / outflow;
    let next = x + ln(inflow / outflow) / (x >= 0 ? spread : -spread);
    // The negated comparison also catches NaN and infinity, from a side that has faded to nothing.
    if (!(next > lower && next < upper)) next = (lower + upper) / 2;
    const done = Math.abs(next - x) <= 1e-14 * Math.abs(next) + 1e-15;
    x = next;
    if (done) break;
  }
  return x;
}

function irrSlow(flows: ArrayLike<number>, offset: number, length: number, stride: number): number {
  const slice = Float64Array.from({ length }, (_, k) => flows[offset + k * stride] ?? Number.NaN);
  const result = irr(slice);
  return result.ok ? result.value.rate : Number.NaN;
}
