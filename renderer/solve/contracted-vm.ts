import { debtInput, type Project } from '../engine/engine';

/** The tranches of an option whose size is worked out by rules, so that it can be contracted. */
export function sizedTranches(project: Project, option: string): readonly string[] {
  const tranches = project.options.find(({ id }) => id === option)?.terms.funding?.tranches ?? [];
  return tranches
    .filter(({ size }) =>
      Object.entries(size).some(([rule, value]) => rule !== 'fixed' && value !== undefined),
    )
    .map(({ id }) => id);
}

/** Whether every tranche that has rules keeps a contracted amount instead. */
export function debtIsContracted(project: Project, option: string): boolean {
  const entries = project.options.find(({ id }) => id === option)?.contracted ?? [];
  const sized = sizedTranches(project, option);
  return sized.length > 0 && sized.every((id) => entries.some(({ input }) => input === debtInput(id)));
}
