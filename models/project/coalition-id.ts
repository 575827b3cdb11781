/** The name of a group of members, the same in whatever order they are listed: `city.port`; ids hold no dots. */
export function coalitionId(members: readonly string[]): string {
  return [...new Set(members)].toSorted().join('.');
}
