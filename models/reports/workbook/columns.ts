/** Columns before the periods; the same on every calculation sheet. */
export const COLUMN = { label: 1, id: 2, scalar: 3, unit: 4, total: 5, opening: 6, first: 7 } as const;

/** Rows of the frozen head, the same on every calculation sheet. */
export const HEAD = {
  title: 1,
  subtitle: 2,
  start: 3,
  end: 4,
  counter: 5,
  phase: 6,
  heading: 7,
  body: 9,
} as const;
