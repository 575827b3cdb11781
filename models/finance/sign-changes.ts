/**
 * Count the sign changes of a series, zeros ignored.
 *
 * Descartes: the number of rates above −1 at which NPV is zero is at most this count and differs from
 * it by an even number; one change means exactly one rate.
 */
export function signChanges(values: ArrayLike<number>): number {
  let changes = 0;
  let last = 0;
  for (let i = 0; i < values.length; i++) {
    const sign = Math.sign(values[i] ?? 0);
    if (sign === 0) continue;
    if (last !== 0 && sign !== last) changes++;
    last = sign;
  }
  return changes;
}

/**
 * Tell whether Norstrøm's condition holds for an investment, so that exactly one positive rate exists.
 *
 * The cumulative flow starts negative, changes sign once and ends above zero. (The mirror image, a
 * loan, also has one positive rate but may have a falling-NPV negative one as well, so it is not
 * counted here.) Source: C. J. Norstrøm, J. Financial and Quantitative Analysis 7 (1972) 1835–1839.
 *
 * @param flows in order of time
 */
export function meetsNorstrom(flows: ArrayLike<number>): boolean {
  let cumulative = 0;
  let recovered = false;
  let invested = false;
  for (let i = 0; i < flows.length; i++) {
    cumulative += flows[i] ?? 0;
    if (cumulative < 0) {
      if (recovered) return false;
      invested = true;
    } else if (cumulative > 0) {
      if (!invested) return false;
      recovered = true;
    }
  }
  return cumulative > 0;
}
