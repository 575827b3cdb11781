interface Listed {
  readonly reads: readonly unknown[];
  readonly found: readonly unknown[];
}

const known = new WeakMap<object, Listed>();

/**
 * List what stands in a part of a project, or give the list made of the very same part before: projects share what a
 * change does not touch, and parts are never changed in place.
 *
 * @param reads whatever else the list depends on
 */
export function listedOnce<T>(
  part: object,
  reads: readonly unknown[],
  list: () => readonly T[],
): readonly T[] {
  const before = known.get(part);
  if (before?.reads.every((one, i) => Object.is(one, reads[i]))) return before.found as readonly T[];
  const found = list();
  known.set(part, { reads, found });
  return found;
}
