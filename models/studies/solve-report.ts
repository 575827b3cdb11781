import type { Undefined } from '../language/types';
import { nearestTo, type Taken } from './solve-choice';
import type { Jump, Point, Root, Search } from './solve-curve';
import type { Probe } from './solve-probe';
import type { Prepared } from './solve-request';
import { NARROW } from './solve-scan';
import { movedValue } from './solve-subject';
import type { Solution, SolveFailure, SolveJump, SolvePoint, SolveRoot } from './solve-types';
import {
  bindingNote,
  gapNote,
  jumpNote,
  jumpSentence,
  nowhereDefined,
  outOfReach,
  plateauNote,
  type SolveWords,
  severalRoots,
  solutionSentence,
} from './solve-words';

/** What was found, in numbers and sentences. */
export function solution(
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

/** Why nothing was found: how near it comes, where it jumps, what binds. */
export function failure(
  { question }: Prepared,
  words: SolveWords,
  probe: Probe,
  search: Search,
): SolveFailure {
  const { points } = search;
  const target = question.target.value;
  const defined = points.filter(({ y }) => Number.isFinite(y));
  const ends = [question.range[0], question.range[1]].map(
    (value): SolvePoint => ({ value, achieved: probe.value(value, 'exact') }),
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
    const why = probe.value(points[i]?.x ?? 0, 'glance');
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
