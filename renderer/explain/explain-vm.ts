import { type Bilingual, explain, type RunResult } from '../engine/engine';
import { type Figure, figure } from '../format/number-vm';
import { stepLabel } from '../format/period-vm';
import { pick } from '../format/text';
import { type NumberStyle, unitName } from '../format/unit-vm';
import { busiestPeriod } from '../results/period-rows-vm';
import type { ExplainRef } from '../state/route';

type Explanation = ReturnType<typeof explain>;
type Precedent = Explanation['precedents'][number];

/** An explained figure with the period the question settles on. */
export interface Answer {
  readonly explanation: Explanation;
  readonly period: number | undefined;
  readonly when: string;
  readonly value: Figure;
  readonly unit: string;
}

/** Answer a question about a figure; null when the option shown has no such line. */
export function answer(result: RunResult, ref: ExplainRef, style: NumberStyle): Answer | null {
  const { run } = result;
  if (!run.model.lines.has(ref.id) && !run.model.inputs.has(ref.id)) return null;
  const scalar = run.shape(ref.id) === 'scalar';
  const last = result.periods.length - 1;
  const period = scalar ? undefined : Math.min(ref.period ?? busiestPeriod(run.series(ref.id)), last);
  const explanation = explain(run, ref.id, period ?? 0);
  const at = period === undefined ? undefined : result.periods[period];
  return {
    explanation,
    period,
    when: at ? stepLabel(at) : '',
    value: figure(explanation.value, explanation.unit, style, fineDecimals(explanation.unit)),
    unit: unitName(explanation.unit, style),
  };
}

/** A precedent as a link: what it is called, when, and what it was. */
export interface PrecedentLink {
  readonly key: string;
  readonly ref: ExplainRef;
  readonly label: string;
  readonly when: string;
  readonly value: Figure;
  readonly unit: string;
  readonly input: boolean;
}

/** List what a figure comes from. */
export function precedentLinks(
  result: RunResult,
  explanation: Explanation,
  style: NumberStyle,
  words: { readonly all: string },
): readonly PrecedentLink[] {
  return explanation.precedents.map((p) => ({
    key: `${p.id}@${p.reads}@${p.period ?? ''}`,
    ref: p.period === undefined ? { id: p.id } : { id: p.id, period: p.period },
    label: pick(p.label, style.language),
    when: whenOf(result, p, words.all),
    value: figure(p.value, p.unit, style, fineDecimals(p.unit)),
    unit: unitName(p.unit, style),
    input: p.type === 'input',
  }));
}

/** Name of any line or input of the result; the id itself when it has none. */
export function nameOf(result: RunResult, id: string): Bilingual {
  const { lines, inputs } = result.run.model;
  return lines.get(id)?.def.label ?? inputs.get(id)?.label ?? { zh: id, en: id };
}

/** Sparkline data of a line; null for a single number. */
export function historyOf(result: RunResult, id: string): Float64Array | null {
  return result.run.shape(id) === 'scalar' ? null : result.run.series(id);
}

function whenOf(result: RunResult, precedent: Precedent, all: string): string {
  if (precedent.reads === 'all') return all;
  if (precedent.period === undefined) return '';
  const at = result.periods[precedent.period];
  return at ? stepLabel(at) : '';
}

/** An explanation shows a digit more than a table does. */
function fineDecimals(unit: string): number | undefined {
  if (unit.startsWith('%')) return 2;
  return unit.startsWith('money') ? 2 : undefined;
}
