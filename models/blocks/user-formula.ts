/** Where a user's formula looks for short names after its own block: drivers, named inputs, indices. */
export const USER_SCOPE: readonly string[] = ['drivers', 'inputs', 'indices'];
