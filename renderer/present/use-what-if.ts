import { useEffect, useState } from 'react';
import { type Comparison, compareProject } from '../engine/compare';
import type { Project } from '../engine/engine';
import { type Move, withMoves } from './what-if';

/** A slider that still moves is not followed step by step. */
const PAUSE = 80;
const LABEL = { zh: '推演', en: 'What-if' };

/** All options with the moves on top of a scenario; the last answer until the next is there. */
export function useWhatIf(
  project: Project,
  scenario: string,
  moves: readonly Move[],
): { readonly comparison: Comparison | null; readonly busy: boolean } {
  const asked = JSON.stringify([scenario, moves]);
  const [answer, setAnswer] = useState<{ asked: string; of: Project; comparison: Comparison } | null>(null);
  const current = answer !== null && answer.asked === asked && answer.of === project;
  useEffect(() => {
    if (current) return;
    const timer = setTimeout(() => {
      const moved = withMoves(project, scenario, moves, LABEL);
      setAnswer({ asked, of: project, comparison: compareProject(moved.project, moved.scenario) });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [project, scenario, moves, asked, current]);
  return { comparison: answer?.comparison ?? null, busy: !current };
}
