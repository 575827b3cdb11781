import {
  type Bilingual,
  fieldOf,
  listInputs,
  type Project,
  type ProjectInput,
  type RunResult,
  type SolveFailure,
  type SolveRequest,
} from '../engine/engine';
import { editText, figure, inputFigure, readInput } from '../format/number-vm';
import { parseNumber } from '../format/parse-number';
import type { ProjectText } from '../format/text';
import { type NumberStyle, unitName } from '../format/unit-vm';

export type Mode = 'value' | 'factor' | 'shift';

/** A figure that can be asked for. */
export interface TargetChoice {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly group: 'metric' | 'line';
  /** It has one value per period, so that a period must be chosen. */
  readonly series: boolean;
}

/** Headline figures first, then every line of the model. */
export function targetChoices(result: RunResult): readonly TargetChoice[] {
  const heads = new Set(result.metrics.map(({ id }) => id));
  const choice = (id: string, group: TargetChoice['group']): TargetChoice => {
    const def = result.run.model.lines.get(id)?.def;
    return {
      id,
      label: def?.label ?? { zh: id, en: id },
      unit: def?.unit ?? '1',
      group,
      series: result.run.shape(id) === 'series',
    };
  };
  return [
    ...result.metrics.map(({ id }) => choice(id, 'metric')),
    ...result.run.model.spec.lines
      .filter(({ id, kind }) => !heads.has(id) && kind !== 'flag')
      .map(({ id }) => choice(id, 'line')),
  ];
}

/** The inputs that can be moved: those the target hangs on first would need a run, so all of them. */
export function inputChoices(project: Project, option: string): readonly ProjectInput[] {
  return listInputs(project, option).filter(({ section }) => section !== 'break_even');
}

/** How an input may move: whole terms and counts have no factor. */
export function modesOf(input: ProjectInput): readonly Mode[] {
  const def = fieldOf(input.field);
  const stepped = def.wholePeriods === true || def.integer === true;
  if (input.shape === 'series') return ['factor', 'shift', 'value'];
  return stepped ? ['value', 'shift'] : ['value', 'factor', 'shift'];
}

/** What was typed in the form. */
export interface SolveForm {
  readonly input: ProjectInput | null;
  readonly mode: Mode;
  readonly from: string;
  readonly to: string;
  readonly target: TargetChoice | null;
  readonly period: number;
  readonly wanted: string;
}

export type Faults = Partial<Record<'input' | 'from' | 'to' | 'target' | 'wanted', true>>;

/** Read the form: a request, or the fields that cannot be read. */
export function readForm(
  form: SolveForm,
  style: NumberStyle,
  where: { readonly option: string; readonly scenario: string },
): { readonly request: SolveRequest } | { readonly faults: Faults } {
  const { input, mode, target } = form;
  const place = (text: string): number | null | undefined => {
    if (text.trim() === '') return undefined;
    return mode === 'factor'
      ? (parseNumber(text)?.value ?? null)
      : readInput(text, input?.unit ?? '1', style);
  };
  const from = place(form.from);
  const to = place(form.to);
  const wanted = target ? readInput(form.wanted, target.unit, style) : null;
  const half = (from === undefined) !== (to === undefined);
  const faults: Faults = {
    ...(input ? {} : { input: true }),
    ...(target ? {} : { target: true }),
    ...(from === null || (half && from === undefined) ? { from: true } : {}),
    ...(to === null || (half && to === undefined) ? { to: true } : {}),
    ...(wanted === null ? { wanted: true } : {}),
  };
  if (Object.keys(faults).length > 0 || !input || !target || wanted === null) return { faults };
  return {
    request: {
      ...where,
      vary: { input: input.id, mode },
      ...(typeof from === 'number' && typeof to === 'number' ? { between: [from, to] as const } : {}),
      target: { line: target.id, value: wanted, ...(target.series ? { period: form.period } : {}) },
    },
  };
}

/** A place of the input in words of the form's unit. */
export function placeText(value: number, mode: Mode, unit: string, style: NumberStyle): string {
  if (mode === 'factor') return `×${figure(value, '1', style, 4).text}`;
  const text = figure(value, unit, style, 4).text;
  const named = unit.startsWith('%') ? '' : unitName(unit, style);
  return `${mode === 'shift' && value >= 0 ? '+' : ''}${text}${named === '' ? '' : ` ${named}`}`;
}

/** The value of an input as it stands: a figure, or how many yearly values. */
export function valueText(
  value: number | readonly number[],
  unit: string,
  style: NumberStyle,
  many: (count: number) => string,
): string {
  if (typeof value !== 'number') return many(value.length);
  const named = unit.startsWith('%') ? '' : unitName(unit, style);
  const rounded = Number(value.toPrecision(5));
  return `${inputFigure(rounded, unit, style)}${named === '' ? '' : ` ${named}`}`;
}

/** What a target starts from: today's figure, to be changed. */
export function wantedNow(
  result: RunResult,
  target: TargetChoice,
  period: number,
  style: NumberStyle,
  wanted?: number,
): string {
  const now = wanted ?? result.run.value(target.id, target.series ? period : undefined);
  if (typeof now !== 'number') return '';
  return editText(Number(now.toPrecision(6)), target.unit, style);
}

/** How a failed search is headed. */
export const FAILURE_TITLES = {
  bad_request: 'solve.bad',
  not_computable: 'solve.noCompute',
  no_effect: 'solve.noEffect',
  no_solution: 'solve.none',
  undefined: 'solve.undefined',
  jump: 'solve.jump',
} as const satisfies Record<SolveFailure['kind'], string>;

/** The words an input or target is found by. */
export function wordsOf(item: { readonly id: string; readonly label: Bilingual | ProjectText }): string {
  const { label } = item;
  return `${typeof label === 'string' ? label : `${label.zh} ${label.en}`} ${item.id}`.toLowerCase();
}
