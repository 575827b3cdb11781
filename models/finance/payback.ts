import { allFinite } from './all-finite';
import { defined, type Outcome, undefinedBecause } from './outcome';

export interface Payback {
  /** Periods from the origin to the moment the money is back for good. */
  readonly periods: number;
  /** The cumulative flow had been back at zero or above, then fell below again. */
  readonly turnsNegativeAgain: boolean;
}

export interface PaybackOptions {
  /** 0: the first flow stands at time 0 (default). 1: it closes year 1, as in Chinese textbooks. */
  readonly origin?: 0 | 1;
}

/**
 * Measure the time until the cumulative flow stays at or above zero.
 *
 * The last time with a negative cumulative flow, plus the shortfall there ÷ the next flow (the next flow
 * is taken to arrive evenly over its period). Source: practice note 2.11; NREL ssc cash loan (A20).
 *
 * @param flows one per period, inflow +
 * @returns periods and a warning flag; `empty`, `not_finite`, `no_investment` (the cumulative flow is never
 *   negative) or `never_recovers`
 */
export function payback(flows: ArrayLike<number>, options: PaybackOptions = {}): Outcome<Payback> {
  return discountedPayback(0, flows, options);
}

/**
 * Measure the time until the cumulative discounted flow stays at or above zero.
 *
 * As `payback`, on flowₖ / (1 + rate)^k. Discounting from time 0 or 1 gives the same answer, since it
 * scales all flows alike.
 *
 * @param rate per period as a fraction, above −1
 * @returns as `payback`, and `rate_out_of_range`
 */
export function discountedPayback(
  rate: number,
  flows: ArrayLike<number>,
  options: PaybackOptions = {},
): Outcome<Payback> {
  if (flows.length === 0) return undefinedBecause('empty');
  if (!Number.isFinite(rate) || !allFinite(flows)) return undefinedBecause('not_finite');
  if (rate <= -1) return undefinedBecause('rate_out_of_range');
  const discount = 1 / (1 + rate);
  const slack = (4 + flows.length) * Number.EPSILON;
  let factor = 1;
  let cumulative = 0;
  let gross = 0;
  let previous = 0;
  let isDown = false;
  let dips = 0;
  let periods = 0;
  for (let k = 0; k < flows.length; k++) {
    const flow = (flows[k] ?? 0) * factor;
    factor *= discount;
    cumulative += flow;
    gross += Math.abs(flow);
    if (!Number.isFinite(gross)) return undefinedBecause('not_finite');
    // −0.3 + 0.1 + 0.2 is paid back although its sum in doubles is a little below zero.
    const down = cumulative < -slack * gross;
    if (down && !isDown) dips++;
    // A flow that leaves the sum at rounding noise closes the whole shortfall: cap at one period.
    if (!down && isDown) periods = k - 1 + Math.min(1, -previous / flow);
    isDown = down;
    previous = cumulative;
  }
  if (dips === 0) return undefinedBecause('no_investment');
  if (isDown) return undefinedBecause('never_recovers');
  return defined({ periods: periods + (options.origin ?? 0), turnsNegativeAgain: dips > 1 });
}
