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
    const edit = timed(() => {
      const outcome = computeProject(project, from.options[0]?.id ?? '', from.scenarios[0]?.id ?? '');
      if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message.en).join('\n'));
    });
    return { edit, solve: timed(() => solved(project)) };
  }).slice(FIRST);
  const together = taken.map(({ edit, solve }) => ({
    clock: edit.clock + solve.clock,
    processor: edit.processor + solve.processor,
  }));
  console.log(`an edit, ${name} (${aim}):`);
  told(
    'computing',
    taken.map(({ edit }) => edit),
  );
  told(
    'solving for a tariff',
    taken.map(({ solve }) => solve),
  );
  told('together', together);
}

/** Milliseconds; the processor's leave out the time other programs had it, and count helpers such as the garbage collector. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}

function timed(work: () => void): Took {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

/** What the solver's worker does, and the copies a message makes on its way there and back. */
function solved(project: Project): void {
  const asked: SolverRequest = { kind: 'solve', project, request: REQUEST };
  const reply = structuredClone(replyTo(structuredClone(asked)));
  if (!reply.ok || !('ok' in reply.answer) || !reply.answer.ok) throw new Error('no tariff');
}

function told(what: string, taken: readonly Took[]): void {
  const clocks = taken.map(({ clock }) => clock);
  const processor = middle(taken.map((one) => one.processor)).toFixed(1);
  console.log(
    `  ${what.padEnd(20)} ${middle(clocks).toFixed(1)} ms, at best ${Math.min(...clocks).toFixed(1)}; ${processor} of the processor`,
  );
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
