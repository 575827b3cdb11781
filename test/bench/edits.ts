import { listInputs, type Project, setInput } from '../../models/project';
import { replyTo } from '../../renderer/engine/answer';
import { computeProject } from '../../renderer/engine/compute';
import type { SolverRequest } from '../../renderer/engine/solver-messages';

const EDITS = 41;
/** The first edits of a project also put it together, compile it and warm the machine up. */
const FIRST = 10;
const REQUEST = {
  vary: { input: 'inputs.national_per_kiosk' },
  target: { line: 'returns.equity.irr', value: 0.15 },
};

/** One number changed again and again, each time as the app does it: the page computes, the solver's worker solves. */
export function edited(name: string, from: Project, aim: string): void {
  const taken = Array.from({ length: EDITS }, (_, i) => {
    const project = withOtherNumber(from, i);
    const start = performance.now();
    const outcome = computeProject(project, from.options[0]?.id ?? '', from.scenarios[0]?.id ?? '');
    const computed = performance.now();
    if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message.en).join('\n'));
    solved(project);
    return { edit: computed - start, solve: performance.now() - computed };
  }).slice(FIRST);
  const figures = [
    told('', taken, ({ edit }) => edit),
    told('solving for a tariff ', taken, ({ solve }) => solve),
    told('together ', taken, ({ edit, solve }) => edit + solve),
  ];
  console.log(`an edit, ${name}: ${figures.join('; ')} (${aim})`);
}

/** What the solver's worker does, and the copies a message makes on its way there and back. */
function solved(project: Project): void {
  const asked: SolverRequest = { kind: 'solve', project, request: REQUEST };
  const reply = structuredClone(replyTo(structuredClone(asked)));
  if (!reply.ok || !('ok' in reply.answer) || !reply.answer.ok) throw new Error('no tariff');
}

type Taken = { readonly edit: number; readonly solve: number };

function told(what: string, taken: readonly Taken[], of: (one: Taken) => number): string {
  const times = taken.map(of);
  return `${what}${middle(times).toFixed(1)} ms, at best ${Math.min(...times).toFixed(1)}`;
}

/** No two projects alike, so that nothing put together for one serves the next. */
function withOtherNumber(from: Project, i: number): Project {
  const input = listInputs(from, from.options[0]?.id ?? '').find(({ id }) => id === 'inputs.local_per_kiosk');
  if (!input) throw new Error('no local payment');
  const changed = (value: number): number => value * (1 + i / 1000);
  const { value } = input.input;
  return setInput(from, input.path, {
    value: typeof value === 'number' ? changed(value) : value.map(changed),
  });
}

/** The median. */
export function middle(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? Number.NaN;
}
