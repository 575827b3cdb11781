import { type ExplainRef, sameExplain } from './route';

/** How a question follows the one before: on its own, one step further down, or the same line in another period. */
export type Step = 'fresh' | 'deeper' | 'sideways';

/** Follow a step of "why": going to a figure already passed goes back to it. */
export function followTrail(
  trail: readonly ExplainRef[],
  next: ExplainRef | null,
  step: Step,
): readonly ExplainRef[] {
  if (!next) return [];
  const seen = trail.findIndex((ref) => sameExplain(ref, next));
  if (seen >= 0) return trail.slice(0, seen + 1);
  if (step === 'deeper') return [...trail, next];
  return step === 'sideways' ? [...trail.slice(0, -1), next] : [next];
}
