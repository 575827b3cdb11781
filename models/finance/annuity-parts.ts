import { type Due, fv, pmt } from './annuity';
import { definedIfFinite, type Outcome } from './outcome';

/**
 * Compute the interest part of one level payment. Excel IPMT; signs as `pmt`.
 *
 * Interest on the balance after the payment before. A payment due at the beginning of period 1 carries
 * none.
 *
 * @param period whole number, 1 to nper
 * @returns money; reasons as `pmt`
 * @throws RangeError when the period is not a whole number from 1 to nper
 */
export function ipmt(
  rate: number,
  period: number,
  nper: number,
  pv: number,
  fvAtEnd = 0,
  due: Due = 'end',
): Outcome {
  const payment = pmt(rate, nper, pv, fvAtEnd, due);
  if (!payment.ok) return payment;
  assertPeriod(period, nper);
  if (due === 'begin' && period === 1) return definedIfFinite(0);
  const balance = fv(rate, period - 1, payment.value, pv, due);
  if (!balance.ok) return balance;
  const interest = balance.value * rate;
  return definedIfFinite(due === 'begin' ? interest / (1 + rate) : interest);
}

/** Compute the principal part of one level payment: `pmt` − `ipmt`. Excel PPMT; arguments as `ipmt`. */
export function ppmt(
  rate: number,
  period: number,
  nper: number,
  pv: number,
  fvAtEnd = 0,
  due: Due = 'end',
): Outcome {
  const payment = pmt(rate, nper, pv, fvAtEnd, due);
  const interest = ipmt(rate, period, nper, pv, fvAtEnd, due);
  if (!payment.ok) return payment;
  return interest.ok ? definedIfFinite(payment.value - interest.value) : interest;
}

/**
 * Add up the interest of payments `start` to `end`, both included. Excel CUMIPMT; signs as `pmt`.
 *
 * @returns money; reasons as `pmt`
 * @throws RangeError when start or end is not a whole number from 1 to nper, or end comes before start
 */
export function cumipmt(
  rate: number,
  nper: number,
  pv: number,
  start: number,
  end: number,
  due: Due = 'end',
): Outcome {
  return addUp(start, end, nper, (period) => ipmt(rate, period, nper, pv, 0, due));
}

/** Add up the principal of payments `start` to `end`. Excel CUMPRINC; arguments as `cumipmt`. */
export function cumprinc(
  rate: number,
  nper: number,
  pv: number,
  start: number,
  end: number,
  due: Due = 'end',
): Outcome {
  return addUp(start, end, nper, (period) => ppmt(rate, period, nper, pv, 0, due));
}

function addUp(start: number, end: number, nper: number, part: (period: number) => Outcome): Outcome {
  let sum = 0;
  const first = part(start);
  if (!first.ok) return first;
  assertPeriod(end, nper);
  if (end < start) throw new RangeError(`period ${end} comes before ${start}`);
  for (let period = start; period <= end; period++) {
    const one = part(period);
    if (!one.ok) return one;
    sum += one.value;
  }
  return definedIfFinite(sum);
}

function assertPeriod(period: number, nper: number): void {
  if (!Number.isInteger(period) || period < 1 || period > Math.ceil(nper)) {
    throw new RangeError(`period ${period} is not a whole number from 1 to ${nper}`);
  }
}
