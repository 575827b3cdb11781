import { useEffect, useState } from 'react';
import { type Comparison, compareProject } from '../engine/compare';
import type { Project } from '../engine/engine';

interface Done {
  readonly of: Project;
  readonly comparisons: ReadonlyMap<string, Comparison>;
}

/** Every option under every scenario, one scenario after another so that the page stays alive; nothing until asked. */
export function useScenarios(project: Project | null, asked: boolean): ReadonlyMap<string, Comparison> {
  const [done, setDone] = useState<Done | null>(null);
  const known = done !== null && done.of === project ? done.comparisons : EMPTY;
  const next = asked ? project?.scenarios.find(({ id }) => !known.has(id))?.id : undefined;
  useEffect(() => {
    if (!project || next === undefined) return;
    const timer = setTimeout(() => {
      const comparisons = new Map([...known, [next, compareProject(project, next)] as const]);
      setDone({ of: project, comparisons });
    }, 0);
    return () => clearTimeout(timer);
  }, [project, next, known]);
  return known;
}

const EMPTY: ReadonlyMap<string, Comparison> = new Map();
