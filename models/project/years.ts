import type { Project } from './schema';

const PERIODS_PER_YEAR = { year: 1, half_year: 2, quarter: 4, month: 12 } as const;

/** Model periods in one year. */
export function periodsPerYear(step: Project['timeline']['step']): number {
  return PERIODS_PER_YEAR[step];
}

/** Two phases of at most a hundred years each; a file may ask for more before it has been checked. */
const MOST_YEARS = 200;

/** How many values a series has: one per project year, a last part of a year counting as one; between 0 and 200. */
export function projectYears(project: Project): number {
  const { construction_years, operation_years } = project.timeline;
  const years = Math.ceil(construction_years.value + operation_years.value - 1e-9);
  return Math.min(Math.max(years, 0), MOST_YEARS);
}
