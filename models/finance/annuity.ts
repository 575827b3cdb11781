import { allFinite } from './all-finite';
import { exp, expm1, log1p } from './elementary';
import { defined, definedIfFinite, type Outcome, undefinedBecause } from './outcome';

/** Whether the level payment falls at the end (default) or the beginning of each period. */
export type Due = 'end' | 'begin';

/**
 * Compute the level payment.
 *
 * Solves pv + pmt·a + fv·(1 + rate)^−nper = 0, a the present value of one unit per period. Excel's signs:
 * money received +, money paid −, so a loan received (pv > 0) gives a negative payment. Source: Excel
 * PMT, numpy-financial.
 *
 * @param rate per period as a fraction, above −1; 0 is handled
 * @param nper number of periods, not necessarily whole
 * @param pv money at the start
 * @param fv money at the end
 * @returns money per period; `not_finite`, `rate_out_of_range` or `division_by_zero` (no period)
 */
export function pmt(rate: number, nper: number, pv: number, fv = 0, due: Due = 'end'): Outcome {
  if (!allFinite([rate, nper, pv, fv])) return undefinedBecause('not_finite');
  if (rate <= -1) return undefinedBecause('rate_out_of_range');
  if (nper === 0) return undefinedBecause('division_by_zero');
  return definedIfFinite(-(pv + fv * discount(rate, nper)) / annuityFactor(rate, nper, due));
}

/**
 * Compute the present value of level payments and a final amount. Excel PV; signs and reasons as `pmt`.
 *
 * @returns money at the start
 */
export function pv(rate: number, nper: number, pmt: number, fv = 0, due: Due = 'end'): Outcome {
  if (!allFinite([rate, nper, pmt, fv])) return undefinedBecause('not_finite');
  if (rate <= -1) return undefinedBecause('rate_out_of_range');
  return definedIfFinite(-(fv * discount(rate, nper) + pmt * annuityFactor(rate, nper, due)));
}

/**
 * Compute the future value of level payments and a first amount. Excel FV; signs and reasons as `pmt`.
 *
 * @returns money at the end
 */
export function fv(rate: number, nper: number, pmt: number, pv = 0, due: Due = 'end'): Outcome {
  if (!allFinite([rate, nper, pmt, pv])) return undefinedBecause('not_finite');
  if (rate <= -1) return undefinedBecause('rate_out_of_range');
  const growth = exp(nper * log1p(rate));
  const unit = rate === 0 ? nper : expm1(nper * log1p(rate)) / rate;
  return definedIfFinite(-(pv * growth + pmt * unit * dueFactor(rate, due)));
}

/**
 * Compute the number of periods a level payment needs. Excel NPER; signs as `pmt`.
 *
 * @returns periods, a fraction in general and negative when the payments lead away from `fv`;
 *   `not_finite`, `rate_out_of_range`, `division_by_zero` or `negative_argument` (`fv` is never reached)
 */
export function nper(rate: number, pmt: number, pv: number, fv = 0, due: Due = 'end'): Outcome {
  if (!allFinite([rate, pmt, pv, fv])) return undefinedBecause('not_finite');
  if (rate <= -1) return undefinedBecause('rate_out_of_range');
  if (pv + fv === 0) return defined(0);
  if (rate === 0) {
    return pmt === 0 ? undefinedBecause('division_by_zero') : definedIfFinite(-(fv + pv) / pmt);
  }
  const perpetuity = (pmt * dueFactor(rate, due)) / rate;
  if (pv + perpetuity === 0) return undefinedBecause('division_by_zero');
  const change = -(fv + pv) / (pv + perpetuity);
  if (change <= -1) return undefinedBecause('negative_argument');
  return definedIfFinite(log1p(change) / log1p(rate));
}

/** Present value of one unit per period, exact through rate → 0. */
function annuityFactor(rate: number, nper: number, due: Due): number {
  if (rate === 0) return nper;
  return (-expm1(-nper * log1p(rate)) / rate) * dueFactor(rate, due);
}

function discount(rate: number, nper: number): number {
  return exp(-nper * log1p(rate));
}

function dueFactor(rate: number, due: Due): number {
  return due === 'begin' ? 1 + rate : 1;
}
