import type { Project } from './schema';

const PERIODS_PER_YEAR = { year: 1, half_year: 2, quarter: 4, month: 12 } as const;

/** Model periods in one year. */
export function periodsPerYear(step: Project['timeline']['step']): number {
  return PERIODS_PER_YEAR[step];
}

/** How many values a series has: one per project year, a last part of a year counting as one. */
export function projectYears(project: Project): number {
  const { construction_years, operation_years } = project.timeline;
  return Math.ceil(construction_years.value + operation_years.value - 1e-9);
}
