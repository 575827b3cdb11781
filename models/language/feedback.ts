import { powerOfTwoNear } from '../finance/elementary';
import { Accelerator, MEMORY, Room } from './acceleration';
import type { FeedbackReport } from './model';
import type { Step } from './program';
import type { Storage } from './storage';

const TOLERANCE = 1e-10;
/** Once converged, further rounds polish the rounding away so that the fed-back and the found value agree to the last digits. */
const POLISHED = 1e-14;
/** Within this a round without progress ends the polishing; above it a few more are tried. */
const SETTLED = 1e-12;
const MOST_EVALUATIONS = 200;

type Iterate = Extract<Step, { step: 'iterate' }>;

/** Where a circle starts and where it may stop. */
export interface Effort {
  /** Feed zeros at first, or what the buffers hold. */
  readonly start: 'zeros' | 'held';
  /** A relative difference that is near enough; 0 asks for all digits there are. */
  readonly enough: number;
}

/** The effort of every run whose numbers are shown: they never depend on what was computed before. */
export const THOROUGH: Effort = { start: 'zeros', enough: 0 };

/**
 * Bind a circular group to storage; calling the result solves it: feed back, evaluate, and accelerate until value and
 * feedback agree. Each trial goes its own way and rests once solved, so that it gets the very numbers it would get alone.
 */
export function bindCircle(
  storage: Storage,
  step: Iterate,
  evaluate: () => void,
): (effort: Effort) => FeedbackReport {
  const links = step.feedbacks.map((feedback) => linkOf(storage, feedback));
  const width = Math.max(...links.map((l) => l.width));
  const unknowns = links.reduce((sum, l) => sum + l.count, 0);
  const lines = [...new Set(links.map((l) => l.name))];
  const members = step.nodes
    .map((i) => storage.program.nodes[i]?.name ?? '')
    .filter((name) => !name.startsWith('#'));
  const room = new Room(unknowns);
  return ({ start, enough }) => {
    const trials = Array.from({ length: width }, (_, i) => new Trial(links, i, enough, room));
    if (start === 'zeros') for (const { fed } of links) fed.fill(0);
    const trace: number[] = [];
    let waiting = trials;
    while (waiting.length > 0 && trace.length < MOST_EVALUATIONS) {
      evaluate();
      trace.push(waiting.reduce((worst, t) => Math.max(worst, t.measure()), 0));
      waiting = waiting.filter((t) => !t.solved);
      for (const trial of waiting) trial.advance();
    }
    for (const trial of waiting) forget(storage, step.nodes, trial.index);
    for (const trial of trials) trial.release();
    const affine =
      waiting.length === 0 && trials.every((t) => t.agreedAfter <= Math.min(unknowns, MEMORY) + 2);
    return {
      lines,
      members,
      method: affine ? 'affine' : 'fixed_point',
      evaluations: trace.length,
      converged: waiting.length === 0,
      residual: trials.reduce((worst, t) => Math.max(worst, t.residual), 0),
      trace,
    };
  };
}

/** A value fed into the circle and the one found for it. */
interface Link {
  readonly name: string;
  readonly fed: Float64Array;
  readonly found: Float64Array;
  readonly base: number;
  /** Numbers per trial. */
  readonly count: number;
  readonly width: number;
}

function linkOf(storage: Storage, feedback: number): Link {
  const { nodes, periods } = storage.program;
  const rule = nodes[feedback]?.rule;
  if (rule?.rule !== 'feedback') throw new Error('not a feedback node');
  return {
    name: nodes[rule.node]?.name ?? '',
    fed: storage.buffer(feedback),
    found: storage.buffer(rule.node),
    base: storage.base(feedback),
    count: storage.isSeries(feedback) ? periods : 1,
    width: storage.widthOf(feedback),
  };
}

/** The search of one trial. */
class Trial {
  readonly index: number;
  /** Difference between fed and found, relative to the largest value of its series: the last, or the best while unsolved. */
  residual = Number.POSITIVE_INFINITY;
  /** Evaluations until the difference was first within tolerance. */
  agreedAfter = Number.POSITIVE_INFINITY;
  solved = false;
  readonly #links: readonly Link[];
  readonly #enough: number;
  readonly #room: Room;
  readonly #accelerator: Accelerator;
  readonly #scales: number[] = [];
  #evaluations = 0;
  #stalled = 0;

  constructor(links: readonly Link[], index: number, enough: number, room: Room) {
    this.#links = links;
    this.index = index;
    this.#room = room;
    this.#accelerator = new Accelerator(room);
    this.#enough = Math.max(enough, POLISHED);
  }

  /** Compare what was found with what was fed. */
  measure(): number {
    const residual = this.#links.reduce((worst, l) => Math.max(worst, relativeGap(l, this.index)), 0);
    this.#evaluations++;
    this.#stalled = residual < this.residual / 2 ? 0 : this.#stalled + 1;
    if (residual <= TOLERANCE) this.agreedAfter = Math.min(this.agreedAfter, this.#evaluations);
    this.solved =
      residual <= this.#enough || (residual <= TOLERANCE && this.#stalled > (residual <= SETTLED ? 0 : 4));
    this.residual = this.solved ? residual : Math.min(this.residual, residual);
    return residual;
  }

  /** Give back what the search worked in. */
  release(): void {
    this.#accelerator.release();
  }

  /** Feed the next guess. */
  advance(): void {
    const { x, f, guess } = this.#room;
    const used = this.#links.map((link, l) => this.#scaleOf(link, l));
    let filled = 0;
    this.#links.forEach(({ fed, found, base, count, width }, l) => {
      const scale = used[l] as number;
      for (let k = 0, i = base + this.index; k < count; k++, i += width, filled++) {
        x[filled] = (fed[i] as number) / scale;
        f[filled] = (found[i] as number) / scale;
      }
    });
    this.#accelerator.next(x, f, guess);
    let at = 0;
    this.#links.forEach(({ fed, base, count, width }, l) => {
      const scale = used[l] as number;
      for (let k = 0, i = base + this.index; k < count; k++, i += width)
        fed[i] = (guess[at++] as number) * scale;
    });
  }

  /** A power of two near the first values found, so that money does not drown rates; dividing by it rounds nothing. */
  #scaleOf({ found, base, count, width }: Link, l: number): number {
    const known = this.#scales[l];
    if (known !== undefined) return known;
    let largest = 0;
    for (let k = 0, i = base + this.index; k < count; k++, i += width)
      largest = Math.max(largest, Math.abs(found[i] as number));
    if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return 1;
    const scale = powerOfTwoNear(largest);
    this.#scales[l] = scale;
    this.#accelerator.forget();
    return scale;
  }
}

/** Largest difference relative to the largest value of the series; NaN counts as not agreeing. */
function relativeGap({ fed, found, base, count, width }: Link, trial: number): number {
  let gap = 0;
  let scale = 0;
  for (let k = 0, i = base + trial; k < count; k++, i += width) {
    const difference = Math.abs((found[i] as number) - (fed[i] as number));
    if (!(difference < Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
    gap = Math.max(gap, difference);
    scale = Math.max(scale, Math.abs(found[i] as number));
  }
  return gap > 0 ? gap / Math.max(scale, Number.MIN_VALUE) : 0;
}

/** A circle without a solution has no numbers: every line of it is undefined in that trial. */
function forget(storage: Storage, members: readonly number[], trial: number): void {
  for (const index of members) {
    const buf = storage.buffer(index);
    const width = storage.widthOf(index);
    const count = storage.isSeries(index) ? storage.program.periods : 1;
    for (let k = 0, i = storage.base(index) + trial; k < count; k++, i += width) buf[i] = Number.NaN;
  }
}
