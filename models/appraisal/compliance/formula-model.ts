import { compileModel } from '../../language/compile';
import { runModel } from '../../language/run';
import type { Bilingual, InputDef, ModelSpec, PeriodDef, Value } from '../../language/types';
import { type FactDef, say } from './types';

/* A rule's formula as a line of a small model: each period stands for one way the facts might be. */

export type Limits = Readonly<Record<string, number>>;

/** The values of the facts in one way. */
export type Way = ReadonlyMap<string, number>;

export const LINE = 'rule';
const NO_DAY = '2000-01-01';

/** Describe the model of a formula over facts, one period for each way. */
export function modelOf(
  formula: string,
  limits: Limits,
  facts: readonly FactDef[],
  ways: readonly Way[],
): ModelSpec {
  const input = (
    id: string,
    kind: InputDef['kind'],
    label: Bilingual,
    values: readonly number[],
  ): InputDef => ({
    id,
    unit: '1',
    kind,
    label,
    block: 'facts',
    value: values.length === 1 ? (values[0] ?? 0) : values,
  });
  return {
    periods: ways.map(
      (_, index): PeriodDef => ({ index, start: NO_DAY, end: NO_DAY, year: 2000, phase: 'operation' }),
    ),
    periodsPerYear: 1,
    blocks: [{ id: 'facts', label: say('事实', 'Facts'), group: 'facts' }],
    tables: [],
    inputs: [
      ...facts
        .filter(({ id }) => !(id in limits))
        .map(({ id, kind, label }) =>
          input(
            id,
            kind === 'flag' ? 'flag' : 'count',
            label,
            ways.map((way) => way.get(id) ?? 0),
          ),
        ),
      ...Object.entries(limits).map(([id, value]) => input(id, 'count', say(id, id), [value])),
    ],
    lines: [{ id: LINE, formula, unit: '1', kind: 'flag', label: say('规则', 'Rule'), block: 'facts' }],
  };
}

/** Evaluate a formula in every way; null where it reads whole series, which ways are not. */
export function valuesIn(
  formula: string,
  limits: Limits,
  facts: readonly FactDef[],
  ways: readonly Way[],
): readonly Value[] | null {
  const compiled = compileModel(modelOf(formula, limits, facts, ways));
  if (!compiled.ok) return null;
  const run = runModel(compiled.value);
  const scalar = run.shape(LINE) === 'scalar';
  return ways.map((_, i) => (scalar ? run.value(LINE) : run.value(LINE, i)));
}
