/** A set of players as a bitmask: bit i is set when player i (from 0) belongs. */
export type Coalition = number;

/** The coalition of all `players`. */
export function everyone(players: number): Coalition {
  return 2 ** players - 1;
}

/** The coalition of the given players. */
export function coalitionOf(members: Iterable<number>): Coalition {
  let mask = 0;
  for (const i of members) mask |= 1 << i;
  return mask;
}

/** The players of a coalition, ascending. */
export function membersOf(coalition: Coalition): readonly number[] {
  const members: number[] = [];
  for (let i = 0, rest = coalition; rest > 0; i++, rest >>>= 1) if (rest & 1) members.push(i);
  return members;
}

/** Count the players of a coalition. */
export function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size++;
  return size;
}

/** The names of a coalition's players, in the players' order; a player without a name shows its number from 1. */
export function namesOf(coalition: Coalition, names: readonly string[]): readonly string[] {
  return membersOf(coalition).map((i) => names[i] ?? String(i + 1));
}

/** What each coalition receives: the sum of its members' amounts, by bitmask. */
export function coalitionSums(amounts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(2 ** amounts.length);
  for (let mask = 1; mask < sums.length; mask++) {
    const rest = mask & (mask - 1);
    sums[mask] = (sums[rest] ?? 0) + (amounts[31 - Math.clz32(mask ^ rest)] ?? 0);
  }
  return sums;
}
