import { compileModel, type ExecutableModel } from '../../models/language/compile';
import type { ModelRun } from '../../models/language/model';
import { runModel } from '../../models/language/run';
import type {
  InputDef,
  LineDef,
  ModelError,
  ModelSpec,
  PeriodDef,
  TableDef,
} from '../../models/language/types';

/** Blocks are what stands before the last dot; a bare name stands in block `m`. */
const blockOf = (id: string): string => (id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : 'm');
const labelOf = (id: string) => ({ zh: `〔${id}〕`, en: id.replaceAll('.', ' ') });

/** A line of a test model: dimensionless flow unless said otherwise. */
export function line(id: string, formula: string, more: Partial<LineDef> = {}): LineDef {
  return { id, formula, unit: '1', kind: 'flow', label: labelOf(id), block: blockOf(id), ...more };
}

/** An input of a test model. */
export function input(id: string, value: number | readonly number[], more: Partial<InputDef> = {}): InputDef {
  return { id, value, unit: '1', kind: 'flow', label: labelOf(id), block: blockOf(id), ...more };
}

/** A table of a test model. */
export function table(id: string, keys: readonly number[], values: readonly number[], unit = '1'): TableDef {
  return { id, keys, values, unit, label: labelOf(id), block: blockOf(id) };
}

export interface Parts {
  readonly periods?: number;
  readonly inputs?: readonly InputDef[];
  readonly tables?: readonly TableDef[];
  readonly lines: readonly LineDef[];
}

/** A model spec over annual periods from 2030, with the period counter `t`. */
export function spec({ periods = 5, inputs = [], tables = [], lines }: Parts): ModelSpec {
  const t = Array.from({ length: periods }, (_, k) => k);
  const counter = input('timeline.t', t, { kind: 'index' });
  return {
    periods: t.map(periodOf),
    periodsPerYear: 1,
    blocks: [],
    inputs: [counter, ...inputs],
    tables,
    lines,
  };
}

function periodOf(index: number): PeriodDef {
  const year = 2030 + index;
  return {
    index,
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    year,
    phase: index === 0 ? 'construction' : 'operation',
  };
}

/** Compile a model that must be sound. */
export function compiled(parts: Parts): ExecutableModel {
  const result = compileModel(spec(parts));
  if (!result.ok) throw new Error(result.error.map((e) => `${e.line}: ${e.message.en}`).join('\n'));
  return result.value;
}

/** Compile and run a model that must be sound. */
export function ran(parts: Parts): ModelRun {
  return runModel(compiled(parts));
}

/** The faults of a model that must not compile. */
export function faults(parts: Parts): ModelError[] {
  const result = compileModel(spec(parts));
  if (result.ok) throw new Error('the model compiled');
  return result.error;
}

/** The series of one formula over given inputs. */
export function seriesOf(
  formula: string,
  parts: Omit<Parts, 'lines'> & { lines?: readonly LineDef[] } = {},
): number[] {
  return [...ran({ ...parts, lines: [...(parts.lines ?? []), line('result', formula)] }).series('result')];
}
