import { getAt, setAt } from './pointer';
import type { Project } from './schema';

/**
 * Put a fixed size in the place of the sizing rules of every tranche an option has contracted: agreed debt is no longer
 * sized by cover or gearing.
 */
export function openDebt(project: Project, at: number): Project {
  const tranches = getAt(project, `/options/${at}/terms/funding/tranches`);
  if (!Array.isArray(tranches)) return project;
  return (project.options[at]?.contracted ?? []).reduce((here, { input, value }) => {
    const i = tranches.findIndex(({ id }: { readonly id: string }) => debtInput(id) === input);
    if (i < 0) return here;
    return setAt(here, `/options/${at}/terms/funding/tranches/${i}/size`, { fixed: { value } });
  }, project);
}

/** The input that fixes the size of a tranche. */
export function debtInput(tranche: string): string {
  return `tranches.${tranche}.fixed`;
}
