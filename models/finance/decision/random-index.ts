/**
 * Mean consistency index of random pairwise matrices, by size.
 *
 * `saaty_1980`: Saaty, The Analytic Hierarchy Process (1980), 1.32 for seven. `saaty_2008`: Saaty, Decision making
 * with the AHP (2008), 1.35 for seven.
 */
const RANDOM_INDEX = {
  saaty_1980: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  saaty_2008: [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
} as const;

/** Which published table a consistency ratio is measured against. */
export type RandomIndexTable = keyof typeof RANDOM_INDEX;

/** The names of the tables. */
export const RANDOM_INDEX_TABLES = Object.keys(RANDOM_INDEX) as readonly RandomIndexTable[];

/** The random index for a matrix of `size` rows; undefined beyond the published fifteen. */
export function randomIndex(size: number, table: RandomIndexTable): number | undefined {
  return RANDOM_INDEX[table][size - 1];
}
