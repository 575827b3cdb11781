import { useMemo, useRef } from 'react';
import type { Comparison } from '../engine/compare';
import type { Project } from '../engine/engine';
import {
  complianceAcross,
  type OptionCompliance,
  type Scoring,
  type SummarySentence,
  scoreOptions,
  scoringSummary,
} from '../engine/scoring';

/** So many sets of weights are drawn for the screen; shares are then good to about one percent. */
const TRIALS = 4000;

const NOBODY: readonly OptionCompliance[] = [];

/** How the options stand with the rules: the same while only weights change. */
export function useCompliance(
  modelled: Project | null,
  comparison: Comparison | null,
): readonly OptionCompliance[] {
  return useMemo(
    () => (modelled && comparison ? complianceAcross(modelled, comparison) : NOBODY),
    [modelled, comparison],
  );
}

/** The scores of a comparison by the criteria of a project, and what to say about them; null without criteria. */
export function useScoring(
  project: Project | null,
  comparison: Comparison | null,
  compliance: readonly OptionCompliance[],
): { readonly scoring: Scoring; readonly summary: readonly SummarySentence[] } | null {
  return useMemo(() => {
    if (!project || !comparison) return null;
    const scoring = scoreOptions(project, comparison, { trials: TRIALS });
    return scoring && { scoring, summary: scoringSummary(scoring, comparison, project, compliance) };
  }, [project, comparison, compliance]);
}

/** The project without what only scores depend on: it stays the same while weights change, and so do the options' models. */
export function useModelled(project: Project | null): Project | null {
  const before = useRef<Project | null>(null);
  if (project === null) return null;
  const overridden = project.scenarios.some(({ overrides }) =>
    overrides.some(({ input }) => input.startsWith('criteria.')),
  );
  if (overridden) return project;
  const { criteria: _criteria, criteria_groups: _groups, weighting: _weighting, ...modelled } = project;
  const last = before.current;
  if (last !== null && sameParts(last, modelled)) return last;
  before.current = modelled;
  return modelled;
}

function sameParts(a: Project, b: Project): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Project>;
  return [...keys].every((key) => a[key] === b[key]);
}
