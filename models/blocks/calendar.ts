import { addMonths, civilDate, daySerial, isoDate } from '../finance/day-serial';
import type { PeriodDef } from '../language/types';
import type { Project } from '../project/schema';

type Step = Project['timeline']['step'];

const PER_YEAR: Readonly<Record<Step, number>> = { year: 1, half_year: 2, quarter: 4, month: 12 };

/** How many model periods make a year. */
export function periodsPerYear(step: Step): number {
  return PER_YEAR[step];
}

/** How many periods the construction phase and the whole timeline have. */
export function periodCounts(timeline: Project['timeline']): { construction: number; all: number } {
  const perYear = periodsPerYear(timeline.step);
  const construction = Math.round(timeline.construction_years.value * perYear);
  return { construction, all: construction + Math.round(timeline.operation_years.value * perYear) };
}

/** Lay out the calendar: every period starts a whole number of months after the project's start. */
export function periodsOf(project: Project): PeriodDef[] {
  const { timeline } = project;
  const months = 12 / periodsPerYear(timeline.step);
  const { construction, all } = periodCounts(timeline);
  const first = daySerial(timeline.start);
  return Array.from({ length: all }, (_, index) => {
    const lastDay = addMonths(first, (index + 1) * months) - 1;
    return {
      index,
      start: isoDate(addMonths(first, index * months)),
      end: isoDate(lastDay),
      year: civilDate(lastDay).year,
      phase: index < construction ? 'construction' : 'operation',
    };
  });
}
