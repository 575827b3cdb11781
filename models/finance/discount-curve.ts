import { exp } from './elementary';
/**
 * Values of a discount curve and what bounds it near one point.
 *
 * `value`, `slope`, `bend`: Σ aᵢ wᵢ and its first two derivatives in y, with wᵢ = e^(−y·ageᵢ).
 * `twist`: Σ |aᵢ| ageᵢ³ wᵢ, a bound on the third derivative from this y upwards.
 * `gross`: Σ |aᵢ| wᵢ, the scale of the rounding noise.
 */
export interface CurvePoint {
  value: number;
  slope: number;
  bend: number;
  twist: number;
  gross: number;
}

/** Fill `into` with the curve at y ≥ 0. */
export type DiscountCurve = (y: number, into: CurvePoint) => void;

/** Return a blank curve point to be filled by a {@link DiscountCurve}. */
export function blankPoint(): CurvePoint {
  return { value: 0, slope: 0, bend: 0, twist: 0, gross: 0 };
}

/**
 * Build the curve C(y) = Σ aᵢ e^(−y·ageᵢ) for y ≥ 0.
 *
 * With age = time since the first flow, y = ln(1 + r) and C is NPV at rates above 0. With age = time
 * still to run to the last flow, y = −ln(1 + r) and C is the value at the end at rates below 0: the same
 * zeros, and no weight above 1, so nothing overflows however long the horizon or bad the rate.
 *
 * @param amounts flows, any unit
 * @param ages in years or periods, ≥ 0; left out, the ages are 0, 1, 2, …
 */
export function discountCurve(amounts: ArrayLike<number>, ages?: ArrayLike<number>): DiscountCurve {
  return (y, into) => {
    const perPeriod = exp(-y);
    let weight = 1;
    let value = 0;
    let slope = 0;
    let bend = 0;
    let twist = 0;
    let gross = 0;
    for (let i = 0; i < amounts.length; i++) {
      const age = ages ? (ages[i] ?? 0) : i;
      const term = (amounts[i] ?? 0) * (ages ? exp(-y * age) : weight);
      const size = Math.abs(term);
      value += term;
      slope -= age * term;
      bend += age * age * term;
      twist += age * age * age * size;
      gross += size;
      weight *= perPeriod;
    }
    into.value = value;
    into.slope = slope;
    into.bend = bend;
    into.twist = twist;
    into.gross = gross;
  };
}
