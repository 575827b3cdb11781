import type { Result, Undefined } from '../language/types';
import type { Project } from '../project/schema';
import { type KeptModels, keepModels } from './kept-models';
import {
  fastProbe,
  movedValue,
  movesOnlyItself,
  type Probe,
  reachedFrom,
  slowProbe,
  specAt,
  uncheckedSpecAt,
} from './solve-probe';
import { type Prepared, prepareSolve } from './solve-request';
import { type Jump, type Point, type Root, type Search, searchSteps, searchTarget } from './solve-roots';
import type { Solution, SolveFailure, SolveJump, SolvePoint, SolveRequest, SolveRoot } from './solve-types';
import {
  bindingNote,
  gapNote,
  jumpNote,
  jumpSentence,
  noEffectSentence,
  nowhereDefined,
  outOfReach,
  plateauNote,
  type SolveWords,
  severalRoots,
  solutionSentence,
  wordsOf,
} from './solve-words';

export type * from './solve-types';

/** Cells of the first scan: enough to part roots that a planner would tell apart. */
const CELLS = 32;
/** A stretch this small a share of the range is one place. */
const NARROW = 1e-6;

/**
 * Find the number of one input at which one figure of one option is worth what is wanted.
 *
 * The range is scanned, each sign change refined by Brent's method, each dip towards the target followed down; of several
 * solutions the one nearest today's value is taken and the others are said. No solution is an answer too: how near it
 * comes, what the figure is at both ends, and which limits bind.
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
  const ends = endsOf(asked);
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
  if (!fast || agrees(asked, placeOf(quick))) return quick;
  return answer(asked, request, words, slowProbe(asked.subject));
}

/** Whether one compiled program serves the whole range; a fault when an end is a number the input may not have. */
function endsOf({ subject, question, spec, step }: Prepared): Result<boolean, SolveFailure> {
  const ends = question.range.map((x) => specAt(subject, x));
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

function agrees({ subject, spec }: Prepared, x: number | undefined): boolean {
  if (x === undefined) return true;
  return movesOnlyItself(spec, [uncheckedSpecAt(subject, x)], subject.input.id);
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
      ? searchTarget(probe, target, gridOf(low, high, today))
      : searchSteps(
          probe,
          target,
          Math.round((high - low) / step),
          (i) => placeOfStep(low, step, i),
          CELLS + 1,
        );
  const taken = take(search, today, target, request.accept ?? 'nearest', step !== undefined);
  if (!taken) return { ok: false, error: failure(asked, words, probe, search) };
  return { ok: true, value: solution(asked, words, probe, search, taken) };
}

/** Even cells, and today's value as one of the points. */
function gridOf(low: number, high: number, today: number): number[] {
  const even = Array.from({ length: CELLS + 1 }, (_, i) =>
    i === CELLS ? high : low + ((high - low) * i) / CELLS,
  );
  return [...new Set(today > low && today < high ? [...even, today] : even)].sort((a, b) => a - b);
}

/** Years in whole periods without the dust of repeated addition. */
function placeOfStep(low: number, step: number, i: number): number {
  const perUnit = Math.round(1 / step);
  return (Math.round(low * perUnit) + i * Math.round(step * perUnit)) / perUnit;
}

interface Taken {
  readonly value: number;
  readonly achieved: number;
  readonly exact: boolean;
  readonly iterations: number;
}

/** The solution nearest today's value; where the target is only passed, the side that was asked for. */
function take(
  { roots, jumps }: Search,
  today: number,
  target: number,
  accept: NonNullable<SolveRequest['accept']>,
  stepped: boolean,
): Taken | null {
  const placed = roots.map((root) => ({ root, x: Math.min(Math.max(today, root.x), root.upTo ?? root.x) }));
  const root = nearestTo(placed, today, ({ x }) => x);
  if (root) {
    const { x, root: at } = root;
    return { value: x, achieved: at.y, exact: true, iterations: at.iterations };
  }
  if (!stepped && accept === 'nearest') return null;
  const jump = nearestTo(jumps, today, ({ below, above }) => (below.x + above.x) / 2);
  if (!jump) return null;
  const side = sideOf(jump, target, accept);
  return { value: side.x, achieved: side.y, exact: false, iterations: 0 };
}

function sideOf({ below, above }: Jump, target: number, accept: NonNullable<SolveRequest['accept']>): Point {
  if (accept === 'nearest') return Math.abs(above.y - target) < Math.abs(below.y - target) ? above : below;
  const wanted = accept === 'at_least' ? below.y >= target : below.y <= target;
  return wanted ? below : above;
}

function nearestTo<T>(items: readonly T[], today: number, x: (item: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    if (best === undefined || Math.abs(x(item) - today) < Math.abs(x(best) - today)) best = item;
  }
  return best;
}

function solution(
  { question, subject, currency }: Prepared,
  words: SolveWords,
  probe: Probe,
  search: Search,
  taken: Taken,
): Solution {
  const roots = search.roots.map(rootOf);
  const jumps = search.jumps.map(jumpOf);
  const inputValue = movedValue(subject.input.input.value, subject.mode, taken.value);
  const notes = [
    ...severalRoots(words, { roots, value: taken.value }),
    ...(taken.exact ? [] : jumps.map((jump) => jumpNote(words, jump))),
    ...gapNotes(words, probe, search.points),
  ];
  return {
    ...question,
    ...taken,
    inputValue,
    roots,
    jumps,
    evaluations: probe.evaluations(),
    sentence: solutionSentence(words, { vary: question.vary, inputValue, ...taken }, currency),
    notes,
  };
}

function rootOf({ x, y, upTo }: Root): SolveRoot {
  return { value: x, achieved: y, ...(upTo === undefined ? {} : { upTo }) };
}

function jumpOf({ below, above }: Jump): SolveJump {
  return { from: { value: below.x, achieved: below.y }, to: { value: above.x, achieved: above.y } };
}

function failure({ question }: Prepared, words: SolveWords, probe: Probe, search: Search): SolveFailure {
  const { points } = search;
  const target = question.target.value;
  const defined = points.filter(({ y }) => Number.isFinite(y));
  const ends = [question.range[0], question.range[1]].map(
    (value): SolvePoint => ({ value, achieved: probe.value(value) }),
  ) as [SolvePoint, SolvePoint];
  const gaps = gapNotes(words, probe, points);
  const jumps = search.jumps.map(jumpOf);
  const nearest = nearestTo(defined, target, ({ y }) => y);
  if (!nearest) {
    const reason = (ends[0].achieved as Undefined).reason;
    return { kind: 'undefined', sentence: nowhereDefined(words, reason), notes: [], question, ends };
  }
  const closest = { value: nearest.x, achieved: nearest.y };
  const [jump] = jumps;
  if (jump) {
    const sentence = jumpSentence(words, jump);
    return { kind: 'jump', sentence, notes: gaps, question, closest, ends, jumps };
  }
  const plateau = plateauAround(defined, nearest);
  const binding = probe.binding(nearest.x);
  return {
    kind: 'no_solution',
    sentence: outOfReach(words, closest, ends),
    notes: [
      ...(plateau ? [plateauNote(words, plateau, nearest.y)] : []),
      ...(binding.length > 0 ? [bindingNote(binding)] : []),
      ...gaps,
    ],
    question,
    closest,
    ends,
    ...(plateau ? { plateau } : {}),
    binding,
  };
}

/** The stretch of three places or more on which the figure is as it is at its nearest. */
function plateauAround(points: readonly Point[], { x, y }: Point): readonly [number, number] | null {
  const level = (p: Point | undefined): boolean =>
    p !== undefined && Math.abs(p.y - y) <= 1e-9 * Math.max(Math.abs(y), Number.MIN_VALUE);
  const at = points.findIndex((p) => p.x === x);
  let from = at;
  let to = at;
  while (level(points[from - 1])) from--;
  while (level(points[to + 1])) to++;
  const [first, last] = [points[from], points[to]];
  return to - from >= 2 && first && last ? [first.x, last.x] : null;
}

/** Each stretch without a value, with the reason found at its first place. */
function gapNotes(words: SolveWords, probe: Probe, points: readonly Point[]) {
  const notes: ReturnType<typeof gapNote>[] = [];
  const width = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  for (let i = 0; i < points.length; i++) {
    if (Number.isFinite(points[i]?.y)) continue;
    let last = i;
    while (last + 1 < points.length && !Number.isFinite(points[last + 1]?.y)) last++;
    const why = probe.value(points[i]?.x ?? 0);
    const reason = typeof why === 'number' ? { zh: '无法计算', en: 'it cannot be computed' } : why.reason;
    const here = points[i]?.x ?? 0;
    // From and to the borders of what has a value, which the scan closed in on; one place alone is named alone.
    const from = points[i - 1]?.x ?? here;
    const to = points[last + 1]?.x ?? points[last]?.x ?? 0;
    const alone = i === last && to - from <= NARROW * width;
    notes.push(gapNote(words, alone ? here : from, alone ? here : to, reason));
    i = last;
  }
  return notes;
}
