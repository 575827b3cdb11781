import type { CompiledModel } from '../language/model';
import { type ModelSession, openSession } from '../language/session';
import type { ModelError, Undefined, Value } from '../language/types';
import { type KeptModels, keepModels } from './kept-models';
import { rememberCircles } from './solve-circles';
import type { Care, Curve } from './solve-curve';
import { movedValue, type ProbeSubject, specAt } from './solve-subject';

/** One input moved, everything else at rest: a line of the model as a function of one number. */
export interface Probe extends Curve {
  /** The line at one place, with the reason where it has no value. */
  readonly value: (x: number, care: Care) => Value;
  /** Flag lines of a name with `bind` that are 1 in some period. */
  readonly binding: (x: number) => readonly { readonly line: string; readonly label: LineLabel }[];
  readonly evaluations: () => number;
}

type LineLabel = { readonly zh: string; readonly en: string };

/** How near a circle must come: relative to what it is fed. */
const ENOUGH = { glance: 1e-3, rough: 1e-5, fine: 1e-12 };
/** What is left of that in the figures. */
const CIRCLE_NOISE = 1e-11;

/**
 * A probe on one compiled program: an evaluation repeats only what leads from the input to the line, and a look that
 * need not be exact lets circles start from what they were fed at the places around.
 */
export function fastProbe(subject: ProbeSubject, base: ModelSession): Probe {
  const { input, mode, line, period } = subject;
  const { model } = base;
  const session = openSession(model, [input.id], [line]);
  const circles = rememberCircles();
  const own = model.inputs.get(input.id)?.value ?? 0;
  let evaluations = 0;
  const move = (x: number, care: Care): void => {
    session.set(input.id, movedValue(own, mode, x));
    evaluations++;
    const near = care !== 'exact' && session.approach(circles.guess(x), ENOUGH[care]);
    const solved = near || session.evaluate().every(({ converged }) => converged);
    if (solved) circles.remember(x, session.fed());
  };
  return {
    noise: session.fed().length > 0 ? CIRCLE_NOISE : 0,
    at: (x, care) => {
      move(x, care);
      return session.read(line, period);
    },
    value: (x, care) => {
      move(x, care);
      return session.run().value(line, period);
    },
    binding: (x) => {
      evaluations++;
      base.set(input.id, movedValue(own, mode, x));
      base.evaluate();
      return bindingIn(base, input.id);
    },
    evaluations: () => evaluations,
  };
}

/** A probe that puts the model together anew at each place: for terms of years and whatever else changes its structure. */
export function slowProbe(subject: ProbeSubject, kept: KeptModels = keepModels()): Probe {
  const { line, period } = subject;
  let evaluations = 0;
  const opened = (x: number): ModelSession | Undefined => {
    const spec = specAt(subject, x, kept);
    const session = spec.ok ? kept.session(spec.value) : spec;
    if (!session.ok) return because(session.error, subject);
    session.value.evaluate();
    evaluations++;
    return session.value;
  };
  const value = (x: number): Value => {
    const session = opened(x);
    if ('kind' in session) return session;
    if (!session.model.lines.has(line)) return because([], subject);
    return session.run().value(line, period);
  };
  const at = (x: number): number => {
    const session = opened(x);
    return 'kind' in session || !session.model.lines.has(line) ? Number.NaN : session.read(line, period);
  };
  return {
    noise: 0,
    at,
    value,
    binding: (x) => {
      const session = opened(x);
      return 'kind' in session ? [] : bindingIn(session, subject.input.id);
    },
    evaluations: () => evaluations,
  };
}

function because([first]: readonly ModelError[], { line }: ProbeSubject): Undefined {
  return {
    kind: 'undefined',
    reason: first?.message ?? { zh: '模型中没有这一行', en: 'the model has no such line' },
    at: { line: first?.line || line },
  };
}

/** The given name and every line that reads it, directly or through others. */
export function reachedFrom(model: CompiledModel, id: string): Set<string> {
  const reached = new Set([id]);
  for (const one of reached) for (const reader of model.dependents.get(one) ?? []) reached.add(reader);
  return reached;
}

/** Only what the input can move: a limit that binds whatever it is explains nothing. */
function bindingIn(session: ModelSession, input: string) {
  const periods = session.model.spec.periods.length;
  const reached = reachedFrom(session.model, input);
  return [...session.model.lines.values()].flatMap(({ def: { id, kind, label } }) => {
    if (kind !== 'flag' || !reached.has(id) || !/bind/.test(id.slice(id.lastIndexOf('.') + 1))) return [];
    const binds = Array.from({ length: periods }, (_, p) => session.read(id, p)).some((one) => one === 1);
    return binds ? [{ line: id, label }] : [];
  });
}
