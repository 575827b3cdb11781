/** Where a copy of an input that tells when its numbers are read says, without telling, how they are given. */
export const GIVEN_BY_YEAR = Symbol('given by year');

interface Given {
  readonly value: number | readonly number[];
  readonly [GIVEN_BY_YEAR]?: boolean;
}

/** Whether an input has a number for each project year, not one for all of them. */
export function variesOverTime(input: Given): boolean {
  return input[GIVEN_BY_YEAR] ?? typeof input.value !== 'number';
}
