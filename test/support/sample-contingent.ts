import type { ContingentStudy, ContingentYear } from '../../models/appraisal/fiscal';
import { contingentStudyOf } from '../../models/appraisal/fiscal';
import type { Project } from '../../models/project/schema';
import { rowOf, studied } from '../models/appraisal/simulation/guaranteed';

const FEW = 1000;

/** The contingent liabilities of an option, drawn a thousand times. */
export function contingentIn(sample: Project, option: string): ContingentStudy {
  return studied(sample, { option, trials: FEW });
}

/** Whether an option of a sample stands for nothing. */
export function standsForNothing(sample: Project, option: string): boolean {
  const study = contingentStudyOf(sample, { option, trials: FEW });
  return study.ok && study.value === null;
}

/** One calendar year of one instrument. */
export function yearIn(study: ContingentStudy, id: string, year: number): ContingentYear {
  const found = rowOf(study, id).years[study.years.indexOf(year)];
  if (!found) throw new Error(`${id} has no year ${year}`);
  return found;
}

/** How far an expected value lies from what it should be, in standard errors. */
export function errorsApart({ expected, standardError }: ContingentYear, should: number): number {
  return Math.abs((expected ?? Number.NaN) - should) / standardError;
}
