import { nearestName } from '../language/nearest';
import type { ModelSession } from '../language/session';
import type { Bilingual, ModelError, ModelSpec, Result } from '../language/types';
import { contractedValue, dropContracted } from '../project/contracted';
import type { FieldDef } from '../project/field';
import { fieldOf } from '../project/fields';
import { type InputValue, listInputs, type ProjectInput } from '../project/inputs';
import type { Project } from '../project/schema';
import { periodsPerYear } from '../project/years';
import { type KeptModels, keepModels } from './kept-models';
import { type Settled, settleProject } from './settle';
import { type ProbeSubject, uncheckedSpecAt, type VaryMode } from './solve-subject';
import type { SolveFailure, SolveQuestion, SolveRequest } from './solve-types';

/** A request that can be answered: what is moved, where, and the model as it is today. */
export interface Prepared {
  readonly question: SolveQuestion;
  readonly subject: ProbeSubject;
  readonly session: ModelSession;
  readonly spec: ModelSpec;
  /** Today's place of the input: its number, 1 for a factor, 0 for a shift. */
  readonly today: number;
  /** The width of one step, for terms that come in whole periods and whole numbers. */
  readonly step?: number;
  readonly currency: string;
}

/** Understand a request: names, mode, range; a sentence where it cannot be. */
export function prepareSolve(
  project: Project,
  request: SolveRequest,
  kept: KeptModels = keepModels(),
): Result<Prepared, SolveFailure> {
  const { vary, target } = request;
  const { option = project.options[0]?.id ?? '', scenario } = request;
  // What is solved for is no longer agreed; what else is agreed stays.
  const agreed = project.options.find(({ id }) => id === option);
  const isAgreed = agreed !== undefined && contractedValue(agreed, vary.input) !== undefined;
  const open = isAgreed ? dropContracted(project, option, vary.input) : project;
  const settled = settleProject(open, {
    ...(request.option === undefined ? {} : { option }),
    ...(scenario === undefined ? {} : { scenario }),
  });
  if (!settled.ok) return cannot(settled.error);
  const inputs = listInputs(settled.value.project, option);
  const input = inputs.find(({ id }) => id === vary.input);
  if (!input) return unknownInput(vary.input, inputs);
  const mode = vary.mode ?? (input.shape === 'scalar' ? 'value' : 'factor');
  const stepped = stepOf(settled.value, input);
  if (stepped !== undefined && mode === 'factor') return notByFactor(input);
  const opened = openTarget(settled.value, input, mode, request, kept);
  if (!opened.ok) return opened;
  const { subject, session, spec } = opened.value;
  const range = rangeOf(request, input, mode, stepped);
  if (!range.ok) return range;
  const def = session.model.lines.get(target.line)?.def;
  if (!def) throw new Error(`No line ${target.line}`);
  const question: SolveQuestion = {
    option: settled.value.option.id,
    scenario: settled.value.scenario,
    vary: { input: input.id, mode, label: input.label, unit: input.unit, today: input.input.value },
    target: {
      line: target.line,
      label: def.label,
      unit: def.unit,
      ...(target.period === undefined ? {} : { period: target.period }),
      value: target.value,
    },
    range: range.value,
  };
  const today = mode === 'factor' ? 1 : mode === 'shift' ? 0 : middleOf(input.input.value);
  const { currency } = project.identity;
  return {
    ok: true,
    value: {
      question,
      subject,
      session,
      spec,
      today,
      currency,
      ...(stepped === undefined ? {} : { step: stepped }),
    },
  };
}

type Opened = Pick<Prepared, 'subject' | 'session' | 'spec'>;

function openTarget(
  settled: Settled,
  input: ProjectInput,
  mode: VaryMode,
  { target }: SolveRequest,
  kept: KeptModels,
): Result<Opened, SolveFailure> {
  const { line, period } = target;
  const subject: ProbeSubject = { settled, input, mode, line, period: period ?? 0 };
  // The settled project has passed its checks, and its mean is no further out than its years.
  const spec = uncheckedSpecAt(
    subject,
    mode === 'factor' ? 1 : mode === 'shift' ? 0 : middleOf(input.input.value),
    kept,
  );
  const session = kept.session(spec);
  if (!session.ok) return cannot(session.error);
  const { model } = session.value;
  const compiled = model.lines.get(line);
  if (!compiled) return unknownLine(line, [...model.lines.keys()]);
  if (!Number.isFinite(target.value))
    return bad('目标值应为一个有限的数。', 'The target value must be a finite number.');
  const periods = spec.periods.length;
  if (compiled.shape === 'series' && period === undefined) {
    const { label } = compiled.def;
    return bad(
      `“${label.zh}”每期一个值，请指明是哪一期（1 至 ${periods}）。`,
      `"${label.en}" has one value per period; say which period (1 to ${periods}).`,
    );
  }
  if (period !== undefined && !(Number.isInteger(period) && period >= 0 && period < periods))
    return bad(`期数应在 1 至 ${periods} 之间。`, `The period must be from 1 to ${periods}.`);
  return { ok: true, value: { subject, session: session.value, spec } };
}

/** The width of one step of an input that cannot take every number. */
function stepOf({ project }: Settled, { field }: ProjectInput): number | undefined {
  const def = fieldOf(field);
  if (def.wholePeriods) return 1 / periodsPerYear(project.timeline.step);
  return def.integer ? 1 : undefined;
}

function rangeOf(
  { between }: SolveRequest,
  input: ProjectInput,
  mode: VaryMode,
  step: number | undefined,
): Result<readonly [number, number], SolveFailure> {
  const found = between ?? defaultRange(input.input.value, fieldOf(input.field), mode, step);
  if (!found) {
    return bad(
      `“${input.label.zh}”现为 0，无从推断求解范围，请给出范围。`,
      `"${input.label.en}" is 0 today, which suggests no range; give one.`,
    );
  }
  const [low, high] = step === undefined ? found : [up(found[0], step), down(found[1], step)];
  if (Number.isFinite(low) && Number.isFinite(high) && low < high) return { ok: true, value: [low, high] };
  return bad(
    `求解范围应由小到大（现为 ${found[0]} 至 ${found[1]}）${step === undefined ? '' : '，且至少含两个整期'}。`,
    `The range must rise (it is ${found[0]} to ${found[1]})${step === undefined ? '' : ' and hold two whole steps or more'}.`,
  );
}

function up(x: number, step: number): number {
  return Math.ceil(x / step - 1e-9) * step;
}

function down(x: number, step: number): number {
  return Math.floor(x / step + 1e-9) * step;
}

/** How far a default range goes beyond today's value, where the field sets no limit. */
const REACH = 10;

/** From nothing to ten times today's value, within what the field allows; the whole field where it is bounded. */
function defaultRange(
  value: InputValue,
  def: FieldDef,
  mode: VaryMode,
  step: number | undefined,
): readonly [number, number] | null {
  const all = typeof value === 'number' ? [value] : value;
  const least = Math.min(...all);
  const most = Math.max(...all);
  const size = Math.max(Math.abs(least), Math.abs(most));
  // Just above a limit that is itself excluded.
  const floor = def.min ?? (def.exclusiveMin === undefined ? undefined : def.exclusiveMin + (step ?? 1e-6));
  const ceiling = def.max;
  if (mode === 'factor') {
    if (size === 0) return null;
    const top = ceiling !== undefined && most > 0 ? Math.min(REACH, ceiling / most) : REACH;
    const bottom = floor !== undefined && floor > 0 && least > 0 ? floor / least : 0;
    return [bottom, top];
  }
  const bounded = floor !== undefined && ceiling !== undefined && ceiling - floor <= 1;
  if (size === 0 && ceiling === undefined) return null;
  const low = bounded ? floor : Math.max(floor ?? -Infinity, Math.min(0, REACH * least));
  const high =
    bounded || size === 0 ? (ceiling ?? 0) : Math.min(ceiling ?? Infinity, Math.max(0, REACH * most));
  // A shift may take the least of the years down to the floor and the most of them up to the ceiling.
  return mode === 'shift' ? [low - least, high - most] : [low, high];
}

function middleOf(value: InputValue): number {
  if (typeof value === 'number') return value;
  return value.reduce((sum, one) => sum + one, 0) / value.length;
}

function unknownInput(id: string, inputs: readonly ProjectInput[]): Result<never, SolveFailure> {
  const near = nearestName(id, new Set(inputs.map((input) => input.id)));
  return bad(
    `没有名为“${id}”的输入。${near ? `是否应为“${near}”？` : '请用“分组.条目.字段”的写法，如 capex.kiosks.life。'}`,
    `There is no input "${id}". ${near ? `Did you mean "${near}"?` : 'Name it as section.item.field, such as capex.kiosks.life.'}`,
  );
}

function unknownLine(id: string, known: readonly string[]): Result<never, SolveFailure> {
  const near = nearestName(id, known);
  return bad(
    `模型中没有“${id}”这一行。${near ? `是否应为“${near}”？` : ''}`,
    `The model has no line "${id}".${near ? ` Did you mean "${near}"?` : ''}`,
  );
}

function notByFactor({ label }: ProjectInput): Result<never, SolveFailure> {
  return bad(
    `“${label.zh}”只能取整，请按数值或增减求解，而非按倍数。`,
    `"${label.en}" comes in whole steps: solve for its value or a shift of it, not for a factor.`,
  );
}

function bad(zh: string, en: string): Result<never, SolveFailure> {
  return { ok: false, error: { kind: 'bad_request', sentence: { zh, en }, notes: [] } };
}

function cannot(problems: readonly ModelError[]): Result<never, SolveFailure> {
  const first: Bilingual | undefined = problems[0]?.message;
  const sentence = {
    zh: `项目无法计算：${first?.zh ?? ''}`,
    en: `The project cannot be computed: ${first?.en ?? ''}`,
  };
  return { ok: false, error: { kind: 'not_computable', sentence, notes: [], problems } };
}
