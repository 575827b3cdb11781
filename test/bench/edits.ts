import { listInputs, type Project, setInput } from '../../models/project';
import { keepModels } from '../../models/studies/kept-models';
import { runProject } from '../../models/studies/run';
import { solveFor } from '../../models/studies/solve';

const EDITS = 31;
const REQUEST = {
  vary: { input: 'inputs.national_per_kiosk' },
  target: { line: 'returns.equity.irr', value: 0.15 },
};

/** One number changed again and again: each project computed on kept models, then with a tariff solved for the return on equity. */
export function edited(name: string, from: Project, aim: string): void {
  const kept = keepModels();
  const taken = Array.from({ length: EDITS }, (_, i) => {
    const project = withOtherNumber(from, i);
    const start = performance.now();
    runProject(project, {}, kept);
    const ran = performance.now() - start;
    if (!solveFor(project, REQUEST, kept).ok) throw new Error('no tariff');
    return { ran, whole: performance.now() - start };
  });
  const again = middle(taken.map(({ ran }) => ran));
  const whole = middle(taken.map((one) => one.whole));
  const best = Math.min(...taken.map((one) => one.whole));
  const figures = `${again.toFixed(1)} ms; with solving for a tariff ${whole.toFixed(1)} ms, at best ${best.toFixed(1)} ms (${aim})`;
  console.log(`an edit, ${name}: ${figures}, ${(whole / again).toPrecision(3)}× the edit alone`);
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
