import type { Project } from '../../project/schema';
import type { AdoptedRisk } from '../../project/schema-contingent';
import type { ContingentStudy } from './contingent-types';

/** What of a study is kept in the file. */
type Simulated = Pick<ContingentStudy, 'option' | 'scenario' | 'trials' | 'seed' | 'beyondBase'>;

/** Put simulated contingent liabilities in place of the register's risk for one option, so that every run counts them. */
export function adoptRisk(project: Project, study: Simulated, basis: AdoptedRisk['basis']): Project {
  const { option, scenario, trials, seed, beyondBase } = study;
  const kept = (project.contingent?.adopted ?? []).filter((one) => one.option !== option);
  const values = [...beyondBase[basis]];
  return {
    ...project,
    contingent: {
      ...project.contingent,
      adopted: [...kept, { option, scenario, basis, trials, seed, values }],
    },
  };
}

/** Let an option count the register's risk again. */
export function dropAdoptedRisk(project: Project, option: string): Project {
  const { adopted = [], ...rest } = project.contingent ?? {};
  const kept = adopted.filter((one) => one.option !== option);
  if (kept.length > 0) return { ...project, contingent: { ...rest, adopted: kept } };
  if (Object.keys(rest).length > 0) return { ...project, contingent: rest };
  const { contingent: _, ...without } = project;
  return without;
}
