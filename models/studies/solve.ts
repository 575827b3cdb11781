import type { Result } from '../language/types';
import type { Project } from '../project/schema';
import { type KeptModels, keepModels } from './kept-models';
import { take } from './solve-choice';
import { fastProbe, type Probe, reachedFrom, slowProbe } from './solve-probe';
import { failure, solution } from './solve-report';
import { type Prepared, prepareSolve } from './solve-request';
import { searchTarget } from './solve-roots';
import { searchSteps } from './solve-steps';
import { movesOnlyItself, specAt, uncheckedSpecAt } from './solve-subject';
import type { Solution, SolveFailure, SolveRequest } from './solve-types';
import { noEffectSentence, type SolveWords, wordsOf } from './solve-words';

export type * from './solve-types';

/**
 * Find the number of one input at which one figure of one option is worth what is wanted.
 *
 * The range is scanned where the figure could meet the target, each sign change refined by Brent's method, each dip
 * towards the target followed down; of several solutions the one nearest today's value is taken and the others found are
 * said. A further one is missed only where the figure turns more steeply than eight even cells, and finer ones near the
 * target, show. No solution is an answer too, given after the whole range was scanned in 32 cells: how near it comes, what
 * the figure is at both ends, and which limits bind.
 */
export function solveFor(
  project: Project,
  request: SolveRequest,
  kept: KeptModels = keepModels(),
): Result<Solution, SolveFailure> {
  const prepared = prepareSolve(project, request, kept);
  if (!prepared.ok) return prepared;
  const asked = prepared.value;
  const words = wordsOf(asked.question, asked.currency);
  const ends = endsOf(asked, kept);
  if (!ends.ok) return ends;
  const fast = ends.value;
  if (fast && !reaches(asked)) {
    const { question } = asked;
    return {
      ok: false,
      error: { kind: 'no_effect', sentence: noEffectSentence(words), notes: [], question },
    };
  }
  const quick = answer(
    asked,
    request,
    words,
    fast ? fastProbe(asked.subject, asked.session) : slowProbe(asked.subject),
  );
  // A structure that changes only inside the range shows at the place found: then every place is put together anew.
  if (!fast || agrees(asked, placeOf(quick), kept)) return quick;
  return answer(asked, request, words, slowProbe(asked.subject));
}

/** Whether one compiled program serves the whole range; a fault when an end is a number the input may not have. */
function endsOf(
  { subject, question, spec, step }: Prepared,
  kept: KeptModels,
): Result<boolean, SolveFailure> {
  const ends = question.range.map((x) => specAt(subject, x, kept));
  for (const end of ends) {
    const own = end.ok ? undefined : end.error.find(({ path }) => path?.startsWith(subject.input.path));
    if (!own || step !== undefined) continue;
    const sentence = {
      zh: `求解范围超出“${question.vary.label.zh}”的允许范围：${own.message.zh}`,
      en: `The range goes beyond what "${question.vary.label.en}" may be: ${own.message.en}`,
    };
    return { ok: false, error: { kind: 'bad_request', sentence, notes: [], problems: [own] } };
  }
  const specs = ends.flatMap((end) => (end.ok ? [end.value] : []));
  return { ok: true, value: specs.length === 2 && movesOnlyItself(spec, specs, subject.input.id) };
}

function agrees({ subject, spec }: Prepared, x: number | undefined, kept: KeptModels): boolean {
  if (x === undefined) return true;
  return movesOnlyItself(spec, [uncheckedSpecAt(subject, x, kept)], subject.input.id);
}

function placeOf(answered: Result<Solution, SolveFailure>): number | undefined {
  return answered.ok ? answered.value.value : answered.error.closest?.value;
}

/** Whether the target reads the input, directly or through other lines. */
function reaches({ session, subject }: Prepared): boolean {
  return reachedFrom(session.model, subject.input.id).has(subject.line);
}

function answer(
  asked: Prepared,
  request: SolveRequest,
  words: SolveWords,
  probe: Probe,
): Result<Solution, SolveFailure> {
  const { question, today, step } = asked;
  const [low, high] = question.range;
  const target = question.target.value;
  const search =
    step === undefined
      ? searchTarget(probe, target, question.range, today)
      : searchSteps(probe, target, Math.round((high - low) / step), (i) => placeOfStep(low, step, i));
  const taken = take(search, today, target, request.accept ?? 'nearest', step !== undefined);
  if (!taken) return { ok: false, error: failure(asked, words, probe, search) };
  return { ok: true, value: solution(asked, words, probe, search, taken) };
}

/** Years in whole periods without the dust of repeated addition. */
function placeOfStep(low: number, step: number, i: number): number {
  const perUnit = Math.round(1 / step);
  return (Math.round(low * perUnit) + i * Math.round(step * perUnit)) / perUnit;
}
