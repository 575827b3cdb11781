import { compileModel } from '../../../language/compile';
import type { CompiledModel, ModelRun } from '../../../language/model';
import type { Bilingual, InputDef, LineDef, ModelError, ModelSpec, Result } from '../../../language/types';
import type { Uncertainty } from '../../../project/schema-contingent';
import { bilingual } from '../../../project/text';
import { modeOf } from './spread';

/** An uncertainty and the input of the shaken model that carries what is drawn for it. */
export interface Shock {
  readonly uncertainty: Uncertainty;
  readonly input: string;
  readonly mode: 'factor' | 'shift' | 'value';
  /** Whether a value of its own is drawn for the periods, or one for all of them. */
  readonly byPeriod: boolean;
}

/** A model that can be shaken: the base case word for word while nothing is drawn. */
export interface Shaken {
  readonly model: CompiledModel;
  readonly shocks: readonly Shock[];
  /** What the option does not have, so that it cannot be uncertain in it. */
  readonly missing: readonly Uncertainty[];
}

/** Put a place for each uncertainty into a model, and leave out what the lines asked for do not need. */
export function shakenModel(
  run: ModelRun,
  uncertainties: readonly Uncertainty[],
  keep: readonly string[],
): Result<Shaken, ModelError[]> {
  const base = run.model;
  let spec = neededFor(agreedIn(run), base, keep);
  const shocks: Shock[] = [];
  const missing: Uncertainty[] = [];
  for (const uncertainty of uncertainties) {
    const byPeriod = (uncertainty.path ?? 'once') !== 'once';
    const line = lineOf(base, uncertainty.of);
    if (line !== undefined) {
      const input = `simulation.${uncertainty.id}`;
      spec = withShockOn(spec, line, input, uncertainty, byPeriod);
      shocks.push({ uncertainty, input, mode: 'value', byPeriod });
    } else if (base.inputs.has(uncertainty.of)) {
      if (byPeriod) spec = withSeries(spec, uncertainty.of);
      shocks.push({ uncertainty, input: uncertainty.of, mode: modeOf(uncertainty), byPeriod });
    } else missing.push(uncertainty);
  }
  const compiled = compileModel(spec);
  if (!compiled.ok) return { ok: false, error: compiled.error.map((fault) => worded(fault, shocks)) };
  const here = shocks.filter(({ input }) => compiled.value.inputs.has(input));
  return { ok: true, value: { model: compiled.value, shocks: here, missing } };
}

/** The line a whole item stands for; what a contract leaves of it follows from that. */
function lineOf({ lines }: CompiledModel, of: string): string | undefined {
  const names = {
    revenue: [`${of}.full`, `${of}.gross`],
    opex: [`${of}.full`, `${of}.expense`],
    capex: [`${of}.estimate`, `${of}.spend`],
    drivers: [of],
    indices: [of],
    subsidies: [of],
  };
  const [section = ''] = of.split('.');
  return Object.hasOwn(names, section)
    ? names[section as keyof typeof names].find((id) => lines.has(id))
    : undefined;
}

/** Rates a contract names as those of its base case: what turns out later does not change them. */
const AGREED = ['termination.equity_rate', 'termination.project_rate'];

function agreedIn(run: ModelRun): ModelSpec {
  const { spec } = run.model;
  const agreed = AGREED.filter((id) => run.model.lines.has(id) && typeof run.value(id) === 'number');
  return {
    ...spec,
    inputs: [
      ...spec.inputs,
      ...agreed.flatMap((id): InputDef[] => {
        const value = run.value(id);
        const def = run.model.lines.get(id)?.def;
        if (typeof value !== 'number' || !def) return [];
        const { unit, kind, label } = def;
        return [{ id: agreedName(id), unit, kind, label, value, block: 'simulation' }];
      }),
    ],
    lines: spec.lines.map((line) =>
      agreed.includes(line.id) ? { ...line, formula: agreedName(line.id) } : line,
    ),
  };
}

function agreedName(id: string): string {
  return `simulation.${id.replaceAll('.', '_')}`;
}

/** The part of a model that some lines stand on; what is agreed stands on nothing. */
function neededFor(spec: ModelSpec, base: CompiledModel, keep: readonly string[]): ModelSpec {
  const needed = new Set<string>();
  const ahead = [...keep];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    if (!spec.inputs.some((input) => input.id === agreedName(id)))
      ahead.push(...(base.lines.get(id)?.precedents ?? []));
  }
  return withBlock({ ...spec, lines: spec.lines.filter(({ id }) => needed.has(id)) });
}

/** Multiply a line by what is drawn; what it carries over from the period before stays as it was. */
function withShockOn(
  spec: ModelSpec,
  id: string,
  input: string,
  uncertainty: Uncertainty,
  byPeriod: boolean,
): ModelSpec {
  const own = `${id}.certain`;
  const itself = new RegExp(`(?<![\\w.])${id.replaceAll('.', '\\.')}(?![\\w.])`, 'g');
  const lines = spec.lines.flatMap((line): LineDef[] =>
    line.id === id
      ? [
          { ...line, id: own, formula: line.formula.replaceAll(itself, own) },
          { ...line, formula: `${own} * ${input}` },
        ]
      : [line],
  );
  const placed: InputDef = {
    id: input,
    unit: '1',
    kind: 'rate',
    label: bilingual(uncertainty.label),
    value: byPeriod ? spec.periods.map(() => 1) : 1,
    block: 'simulation',
  };
  return { ...spec, lines, inputs: [...spec.inputs, placed] };
}

function withBlock(spec: ModelSpec): ModelSpec {
  return { ...spec, blocks: [...spec.blocks, { id: 'simulation', label: NAME, group: 'simulation' }] };
}

const NAME: Bilingual = { zh: '模拟', en: 'Simulation' };

function withSeries(spec: ModelSpec, id: string): ModelSpec {
  return {
    ...spec,
    inputs: spec.inputs.map((input) => {
      const { value } = input;
      return input.id === id && typeof value === 'number'
        ? { ...input, value: spec.periods.map(() => value) }
        : input;
    }),
  };
}

/** A fault that only the shaken model has lies in what cannot change from year to year. */
function worded(fault: ModelError, shocks: readonly Shock[]): ModelError {
  const yearly = shocks.filter(({ byPeriod }) => byPeriod).map(({ uncertainty }) => uncertainty);
  const zh = yearly.map(({ label }) => `“${bilingual(label).zh}”`).join('、');
  const en = yearly.map(({ label }) => `"${bilingual(label).en}"`).join(', ');
  if (yearly.length === 0) return fault;
  return {
    ...fault,
    message: {
      zh: `${zh}按年变动时模型不能计算（${fault.message.zh}）；请改为只抽一次。`,
      en: `The model cannot be computed with ${en} changing from year to year (${fault.message.en}); draw it once instead.`,
    },
  };
}
