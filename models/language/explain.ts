import { readsWholeSeries } from './functions';
import type { CompiledLine, Explanation, ModelRun, Precedent } from './model';
import { phrase, type Wording } from './phrase';
import { textOf } from './text-of';
import type { Bilingual, Expr, InputDef, Kind, Value } from './types';
import { inLabels, labelOf } from './wording';

/**
 * Answer "why is this number so?" for one line or input at one period: a sentence, the formula in names, labels and
 * values, each precedent with its value, and for an input its source; following precedents leads down to inputs.
 *
 * @throws for an unknown id (misuse)
 */
export function explain(run: ModelRun, id: string, period?: number): Explanation {
  const line = run.model.lines.get(id);
  const scalar = run.shape(id) === 'scalar';
  const at = scalar ? undefined : (period ?? 0);
  const value = run.value(id, at);
  const usedBy = (run.model.dependents.get(id) ?? []).map((reader) => ({
    id: reader,
    label: labelOf(run, reader),
  }));
  if (!line) return explainInput(run.model.inputs.get(id) as InputDef, at, value, usedBy, run);
  const { def } = line;
  const labels = inLabels(run, line.expr);
  return {
    id,
    label: def.label,
    type: 'line',
    ...(at === undefined ? {} : { period: at }),
    value,
    unit: def.unit,
    sentence: sentenceOf(line, labels, value, when(run, at)),
    formula: { text: textOf(line.expr), labels, values: phrase(line.expr, valueWording(run, at)) },
    ...optional(def),
    precedents: precedentsOf(run, line.expr, at),
    usedBy,
  };
}

function explainInput(
  input: InputDef,
  at: number | undefined,
  value: Value,
  usedBy: Explanation['usedBy'],
  run: ModelRun,
): Explanation {
  const w = when(run, at);
  const origin =
    input.path === undefined
      ? { zh: '由程序根据时间轴推算', en: 'derived by the program from the timeline' }
      : input.source
        ? { zh: `来源：${input.source.zh}`, en: `source: ${input.source.en}` }
        : { zh: '未注明来源', en: 'no source is given' };
  return {
    id: input.id,
    label: input.label,
    type: 'input',
    ...(at === undefined ? {} : { period: at }),
    value,
    unit: input.unit,
    sentence: {
      zh: `${w.zh}${input.label.zh}是输入值；${origin.zh}。`,
      en: `${input.label.en}${w.en} is an input; ${origin.en}.`,
    },
    ...optional(input),
    precedents: [],
    usedBy,
  };
}

function optional(
  def: Pick<InputDef, 'definition' | 'source' | 'note' | 'confidence' | 'path'>,
): Partial<Explanation> {
  return {
    ...(def.definition ? { definition: def.definition } : {}),
    ...(def.source ? { source: def.source } : {}),
    ...(def.note ? { note: def.note } : {}),
    ...(def.confidence ? { confidence: def.confidence } : {}),
    ...(def.path === undefined ? {} : { path: def.path }),
  };
}

function sentenceOf(line: CompiledLine, labels: Bilingual, value: Value, w: Bilingual): Bilingual {
  const { label } = line.def;
  if (typeof value !== 'number') {
    return {
      zh: `${w.zh}${label.zh}没有数值：${value.reason.zh}。`,
      en: `${label.en}${w.en} has no value: ${value.reason.en}.`,
    };
  }
  return { zh: `${w.zh}${label.zh} = ${labels.zh}`, en: `${label.en}${w.en} = ${labels.en}` };
}

/** " in 2031", or the period's last day where a year has several periods. */
function when(run: ModelRun, at: number | undefined): Bilingual {
  const period = at === undefined ? undefined : run.model.spec.periods[at];
  if (!period) return { zh: '', en: '' };
  if (run.model.spec.periodsPerYear === 1) return { zh: `${period.year}年`, en: ` in ${period.year}` };
  return { zh: `${period.end.slice(0, 7)}期`, en: ` in the period to ${period.end}` };
}

function valueWording(run: ModelRun, at: number | undefined): Wording {
  return {
    language: 'en',
    number: String,
    name: (id, { when: reads, distance, by }) => {
      if (reads === 'all') return id;
      const away = by === undefined ? (distance ?? 1) : Math.round(run.series(by)[0] ?? 1);
      const offset = reads === 'here' ? 0 : reads === 'prev' ? -away : away;
      const series = run.series(id);
      const value = run.shape(id) === 'scalar' ? series[0] : (series[(at ?? 0) + offset] ?? 0);
      return shown(value);
    },
  };
}

/** Enough digits to check by hand, no more: up to eight significant, grouped. */
function shown(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return 'n/a';
  const rounded = Number(value.toPrecision(8));
  const text =
    Math.abs(rounded) >= 1e4
      ? rounded.toLocaleString('en-US', { maximumFractionDigits: 4 })
      : String(rounded);
  return value < 0 ? `(${text})` : text;
}

/** What a formula reads, in order of appearance, each with the value it had there. */
export function precedentsOf(run: ModelRun, expr: Expr, at: number | undefined): Precedent[] {
  const found = new Map<string, Precedent>();
  const add = (id: string, reads: Precedent['reads'], period: number | undefined): void => {
    const key = `${id}@${reads}@${period}`;
    if (found.has(key)) return;
    const line = run.model.lines.get(id);
    const input = run.model.inputs.get(id);
    if (!line && !input) return;
    const inside = period !== undefined && period >= 0 && period < run.model.spec.periods.length;
    const scalar = run.shape(id) === 'scalar';
    found.set(key, {
      id,
      label: labelOf(run, id),
      type: line ? 'line' : 'input',
      reads: scalar ? 'scalar' : reads,
      ...(scalar || reads === 'all' || !inside ? {} : { period }),
      value:
        scalar || inside
          ? run.value(id, period)
          : reads === 'all'
            ? overall(run, id, line?.def.kind ?? input?.kind)
            : 0,
      unit: line?.def.unit ?? input?.unit ?? '',
    });
  };
  const visit = (e: Expr): void => {
    if (e.type === 'name') add(e.name, 'same', at);
    else if (e.type === 'unary') visit(e.arg);
    else if (e.type === 'binary') {
      visit(e.left);
      visit(e.right);
    } else if (e.type === 'call') {
      const [first, second] = e.args;
      if ((e.fn === 'prev' || e.fn === 'next') && first?.type === 'name') {
        const distance =
          second?.type === 'number'
            ? second.value
            : second?.type === 'name'
              ? Math.round(run.series(second.name)[0] ?? 1)
              : 1;
        add(first.name, e.fn, (at ?? 0) + (e.fn === 'prev' ? -distance : distance));
        if (second) visit(second);
        return;
      }
      e.args.forEach((arg, i) => {
        if (arg.type === 'name' && readsWholeSeries(e.fn, i)) add(arg.name, 'all', undefined);
        else visit(arg);
      });
    }
  };
  visit(expr);
  return [...found.values()];
}

/** A whole series as one figure: what flows add up to, where balances and rates end; undefined where any part is. */
function overall(run: ModelRun, id: string, kind: Kind | undefined): Value {
  const series = run.series(id);
  const gap = series.findIndex((v) => !Number.isFinite(v));
  if (gap >= 0) return run.value(id, gap);
  if (kind === 'flow' || kind === 'count') return series.reduce((a, b) => a + b, 0);
  return run.value(id, series.length - 1);
}
