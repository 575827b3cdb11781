import { expm1, log1p } from './elementary';
import { definedIfFinite, type Outcome, undefinedBecause } from './outcome';

/**
 * Turn a nominal annual rate into the effective annual rate.
 *
 * (1 + nominal / m)^m − 1. Source: Excel EFFECT, whose refusal of rates at or below 0 is not kept.
 *
 * @param nominalRate per year as a fraction, nominalRate / m above −1
 * @param periodsPerYear m, above 0
 * @returns rate per year; `not_finite`, `division_by_zero`, `negative_argument` or `rate_out_of_range`
 */
export function effect(nominalRate: number, periodsPerYear: number): Outcome {
  const refusal = checkPeriods(nominalRate, periodsPerYear);
  if (refusal) return refusal;
  const perPeriod = nominalRate / periodsPerYear;
  if (perPeriod <= -1) return undefinedBecause('rate_out_of_range');
  return definedIfFinite(expm1(periodsPerYear * log1p(perPeriod)));
}

/**
 * Turn an effective annual rate into the nominal annual rate.
 *
 * m · ((1 + effective)^(1/m) − 1). Source: Excel NOMINAL.
 *
 * @param effectiveRate per year as a fraction, above −1
 * @param periodsPerYear m, above 0
 * @returns rate per year; reasons as `effect`
 */
export function nominal(effectiveRate: number, periodsPerYear: number): Outcome {
  const refusal = checkPeriods(effectiveRate, periodsPerYear);
  if (refusal) return refusal;
  if (effectiveRate <= -1) return undefinedBecause('rate_out_of_range');
  return definedIfFinite(periodsPerYear * expm1(log1p(effectiveRate) / periodsPerYear));
}

function checkPeriods(rate: number, periodsPerYear: number): Outcome<never> | undefined {
  if (!Number.isFinite(rate) || !Number.isFinite(periodsPerYear)) {
    return undefinedBecause('not_finite');
  }
  if (periodsPerYear === 0) return undefinedBecause('division_by_zero');
  return periodsPerYear < 0 ? undefinedBecause('negative_argument') : undefined;
}
