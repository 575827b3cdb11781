import type { PeriodDef } from '../../language/types';

/** Calendar years of a model, each with the places of its periods. */
export interface ModelYear {
  readonly year: number;
  readonly periods: readonly number[];
}

/** Group the periods of a model by the calendar year they end in. */
export function yearsOf(periods: readonly PeriodDef[]): readonly ModelYear[] {
  const years = new Map<number, number[]>();
  for (const { year, index } of periods) {
    const known = years.get(year);
    if (known) known.push(index);
    else years.set(year, [index]);
  }
  return [...years].map(([year, indices]) => ({ year, periods: indices }));
}

/** Add a flow up within each year. */
export function sumByYear(values: ArrayLike<number>, years: readonly ModelYear[]): readonly number[] {
  return years.map(({ periods }) => periods.reduce((sum, p) => sum + (values[p] ?? 0), 0));
}
