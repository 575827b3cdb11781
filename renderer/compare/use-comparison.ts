import { useEffect, useState } from 'react';
import { type Comparison, compareProject } from '../engine/compare';
import type { Project } from '../engine/engine';

interface Compared {
  readonly of: Project;
  readonly scenario: string;
  readonly comparison: Comparison;
}

/** Every option of the project under a scenario, computed after the screen has been drawn; the last one until then. */
export function useComparison(
  project: Project | null,
  scenario: string,
): { readonly comparison: Comparison | null; readonly busy: boolean } {
  const [compared, setCompared] = useState<Compared | null>(null);
  const isCurrent = compared !== null && compared.of === project && compared.scenario === scenario;
  useEffect(() => {
    if (!project || isCurrent) return;
    const timer = setTimeout(
      () => setCompared({ of: project, scenario, comparison: compareProject(project, scenario) }),
      0,
    );
    return () => clearTimeout(timer);
  }, [project, scenario, isCurrent]);
  return { comparison: compared?.comparison ?? null, busy: !isCurrent };
}
