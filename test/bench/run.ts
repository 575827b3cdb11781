import { compileModel } from '../../models/language/compile';
import { asExecutable, runModel } from '../../models/language/run';
import { openSession } from '../../models/language/session';
import { runTrials, type Variation } from '../../models/language/trials';
import type { Project } from '../../models/project/schema';
import { buildWorkbook } from '../../models/reports/workbook';
import type { RunResult } from '../../models/studies/result';
import { runProject } from '../../models/studies/run';
import { edited, middle } from './edits';
import { generate } from './generated-js';
import { linknyc, monthly, threeTranches } from './models';
import { openSheets } from './spreadsheet-trials';

const TRIALS = 10_000;
const SHEET_TRIALS = 30;
const VARIED = [
  'inputs.national_per_kiosk',
  'inputs.local_per_kiosk',
  'drivers.kiosks.target',
  'capex.kiosks.unit_cost',
  'opex.maintenance.unit_cost',
  'opex.overhead.amount',
];
const KEPT = [
  'returns.government.income',
  'returns.government.npv',
  'returns.project.irr_post_tax',
  'returns.equity.irr',
];

const project = linknyc();
const result = computed(project);
const model = asExecutable(result.run.model);
const factors = VARIED.map((_, i) => uniform(TRIALS, 17 + i));
const variations = VARIED.map((input, i): Variation => ({ input, mode: 'factor', values: factors[i] ?? [] }));

console.log(
  `${model.lines.size} lines × ${result.periods.length} periods, ${VARIED.length} inputs varied, ${TRIALS} trials, one thread, node ${process.version}\n`,
);

const engine = best(5, () => runTrials(model, TRIALS, variations, KEPT));
row('engine, batches', engine.ms, TRIALS);

const written = straightLine(true);
row(
  'straight-line JavaScript, constants hoisted',
  written.ms,
  TRIALS,
  `engine takes ${ratio(engine.ms, written.ms)}× as long (at most 2.5)`,
);
const everything = straightLine(false);
row(
  'straight-line JavaScript, every line per trial',
  everything.ms,
  TRIALS,
  `engine takes ${ratio(engine.ms, everything.ms)}× as long`,
);

const sheets = await spreadsheet();
const scaled = (sheets / SHEET_TRIALS) * TRIALS;
row(
  `HyperFormula, exported formulas (${SHEET_TRIALS} trials, scaled)`,
  scaled,
  TRIALS,
  `engine is ${ratio(scaled, engine.ms)}× as fast (at least 300)`,
);

console.log('');
single('annual', project, 'at most 1 ms');
single('monthly, 30 years', monthly(30), 'at most 8 ms');
edited('annual', project, 'at most 15 ms');
edited('monthly, 30 years', monthly(30), 'at most 150 ms');
edited('annual, three tranches', threeTranches('year'), 'at most 15 ms');
edited('monthly, three tranches', threeTranches('month'), 'at most 150 ms');
const workbook = await slowest(project);
console.log(`workbook of one option: ${workbook.toFixed(0)} ms (at most 2,000)`);

function computed(from: Project): RunResult {
  const run = runProject(from);
  if (!run.ok) throw new Error(run.error.map((e) => `${e.line}: ${e.message.en}`).join('\n'));
  return run.value;
}

/** The same trials by generated code, checked against the engine before they are timed. */
function straightLine(hoisted: boolean): { ms: number } {
  const { program } = model;
  const nodeOf = (id: string): number => program.byName.get(id) ?? -1;
  const inputs = VARIED.map((id) => ({ node: nodeOf(id), base: [model.inputs.get(id)?.value ?? 0].flat() }));
  const varied = reached(inputs.map((i) => i.node));
  const code = generate(program, hoisted ? varied : program.nodes.map(() => true));
  for (const input of model.inputs.values()) {
    for (const [p, value] of [input.value].flat().entries()) code.set(nodeOf(input.id), p, value);
  }
  const kept = KEPT.map(() => new Float64Array(TRIALS));
  const keptNodes = KEPT.map(nodeOf);
  const run = (): void => {
    code.prepare();
    for (let trial = 0; trial < TRIALS; trial++) {
      for (const [i, { node, base }] of inputs.entries()) {
        const factor = factors[i]?.[trial] ?? 1;
        for (let p = 0; p < base.length; p++) code.set(node, p, (base[p] ?? 0) * factor);
      }
      code.trial();
      for (const [i, node] of keptNodes.entries())
        (kept[i] as Float64Array)[trial] = code.read(node)[0] ?? Number.NaN;
    }
  };
  run();
  for (const [i, id] of KEPT.entries()) mustAgree(id, engine.value.kept.get(id), kept[i]);
  return best(5, run);
}

function reached(inputs: readonly number[]): boolean[] {
  const { nodes } = model.program;
  const varied = nodes.map((node) => inputs.includes(node.index));
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of nodes) {
      if (varied[node.index] || !node.edges.some((edge) => varied[edge.to])) continue;
      varied[node.index] = true;
      changed = true;
    }
  }
  return varied;
}

/** The same trials by recalculating the exported formulas; income is checked, what hangs on pasted values is not. */
async function spreadsheet(): Promise<number> {
  const open = await openSheets(result, project);
  const bases = VARIED.map((id) => [model.inputs.get(id)?.value ?? 0].flat());
  const income = new Float64Array(SHEET_TRIALS);
  const once = (trial: number): void => {
    open.engine.batch(() => {
      for (const [i, id] of VARIED.entries()) {
        const factor = factors[i]?.[trial] ?? 1;
        open.write(
          id,
          (bases[i] ?? []).map((value) => value * factor),
        );
      }
    });
    income[trial] = open.read('returns.government.income');
    for (const id of KEPT) open.read(id);
  };
  once(0);
  const start = performance.now();
  for (let trial = 0; trial < SHEET_TRIALS; trial++) once(trial);
  const took = performance.now() - start;
  mustAgree(
    'returns.government.income',
    engine.value.kept.get('returns.government.income')?.slice(0, SHEET_TRIALS),
    income,
  );
  return took;
}

function single(name: string, from: Project, aim: string): void {
  const first = computed(from);
  const compiled = compileModel(first.run.model.spec);
  if (!compiled.ok) throw new Error('does not compile');
  const session = openSession(compiled.value);
  for (let i = 0; i < 50; i++) session.evaluate();
  const once = median(51, () => session.evaluate());
  const fresh = median(51, () => runModel(compiled.value));
  const whole = median(11, () => computed(from));
  console.log(
    `one evaluation, ${name} (${first.periods.length} periods): ${once.toFixed(2)} ms (${aim}); bound afresh ${fresh.toFixed(2)} ms; with assembling, checking and compiling ${whole.toFixed(1)} ms`,
  );
}

async function slowest(from: Project): Promise<number> {
  const first = computed(from);
  await buildWorkbook(first, from, 'zh');
  const start = performance.now();
  await buildWorkbook(first, from, 'zh');
  return performance.now() - start;
}

function mustAgree(
  id: string,
  engineValues: Float64Array | undefined,
  others: ArrayLike<number> | undefined,
): void {
  if (!engineValues || !others) throw new Error(`nothing to compare for ${id}`);
  for (const [i, value] of engineValues.entries()) {
    const other = others[i] ?? Number.NaN;
    if (Number.isNaN(value) && Number.isNaN(other)) continue;
    if (!(Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value)))) {
      throw new Error(`${id}, trial ${i}: engine ${value}, peer ${other}`);
    }
  }
}

/** Numbers between 0.8 and 1.2, the same in every run. */
function uniform(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 0.8 + (0.4 * state) / 2 ** 32;
  });
}

function best<T>(times: number, work: () => T): { ms: number; value: T } {
  let ms = Number.POSITIVE_INFINITY;
  let value = work();
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    value = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, value };
}

function median(times: number, work: () => unknown): number {
  return middle(
    Array.from({ length: times }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function ratio(a: number, b: number): string {
  return (a / b).toPrecision(3);
}

function row(name: string, ms: number, trials: number, remark = ''): void {
  const each = ((1000 * ms) / trials).toPrecision(3);
  console.log(`${name.padEnd(56)} ${ms.toFixed(0).padStart(8)} ms  ${each.padStart(8)} µs/trial  ${remark}`);
}
