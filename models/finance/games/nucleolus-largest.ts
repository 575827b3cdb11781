import { ascending } from './shapley-formula';

/**
 * The nucleolus when the most demanding player's cost serves all (airport game), for any number of players.
 *
 * Costs ascending, r_0 = 0, i_0 = 0: r_k = min{ min_{i<n} (c_i − c_{i_{k−1}} + r_{k−1}) ÷ (i − i_{k−1} + 1),
 * (c_n − c_{i_{k−1}} + r_{k−1}) ÷ (n − i_{k−1}) }, i from i_{k−1} + 1; i_k the last i at which it is reached; the
 * players from i_{k−1} + 1 to i_k pay r_k each. Source: Littlechild (1974).
 *
 * @param amounts each player's stand-alone cost, not negative
 */
export function nucleolusOfLargest(amounts: readonly number[]): readonly number[] {
  const order = ascending(amounts);
  const costs = order.map((i) => amounts[i] ?? 0);
  const n = costs.length;
  const shares = new Array<number>(n).fill(0);
  let done = 0;
  let owed = 0;
  let reached = 0;
  while (done < n) {
    let rate = Number.POSITIVE_INFINITY;
    let last = done;
    for (let i = done; i < n; i++) {
      const payers = i === n - 1 ? n - done : i - done + 2;
      const candidate = ((costs[i] ?? 0) - reached + owed) / payers;
      if (candidate > rate) continue;
      rate = candidate;
      last = i;
    }
    for (const i of order.slice(done, last + 1)) shares[i] = rate;
    done = last + 1;
    owed = rate;
    reached = costs[last] ?? 0;
  }
  return shares;
}
