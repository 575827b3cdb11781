import { irrFast } from '../../models/finance/irr-fast';
import { normalProbability } from '../../models/finance/normal';
import type { CompiledModel } from '../../models/language/model';
import type { Expr } from '../../models/language/types';

/*
 * The formula language evaluated the slow and obvious way: one number at a time, by memoised recursion over the formula
 * trees, with circles iterated by plain damped substitution. It shares nothing with the engine but the parsed trees.
 */

type Call = Extract<Expr, { type: 'call' }>;

/** Values of every line under given input values: one number per period, or one for a scalar. */
export function referenceRun(
  model: CompiledModel,
  inputs: ReadonlyMap<string, number | readonly number[]>,
): Map<string, number[]> {
  let fed = new Map<string, number>();
  for (let round = 0; ; round++) {
    const evaluation = new Evaluation(model, inputs, fed);
    const values = new Map([...model.lines].map(([id, { shape }]) => [id, evaluation.all(id, shape)]));
    if (model.feedbacks.length === 0) return values;
    const next = new Map<string, number>();
    let gap = 0;
    for (const id of model.feedbacks) {
      (values.get(id) ?? []).forEach((found, p) => {
        const before = fed.get(`${id}@${p}`) ?? 0;
        gap = Math.max(gap, Math.abs(found - before) / Math.max(1, Math.abs(found)));
        next.set(`${id}@${p}`, before + 0.7 * (found - before));
      });
    }
    if (gap < 1e-14) return values;
    if (round > 2000) throw new Error('the reference did not converge');
    fed = next;
  }
}

class Evaluation {
  readonly #model: CompiledModel;
  readonly #inputs: ReadonlyMap<string, number | readonly number[]>;
  readonly #fed: ReadonlyMap<string, number>;
  readonly #known = new Map<string, number>();
  readonly #periods: number;

  constructor(
    model: CompiledModel,
    inputs: ReadonlyMap<string, number | readonly number[]>,
    fed: ReadonlyMap<string, number>,
  ) {
    this.#model = model;
    this.#inputs = inputs;
    this.#fed = fed;
    this.#periods = model.spec.periods.length;
  }

  all(id: string, shape: 'scalar' | 'series'): number[] {
    return Array.from({ length: shape === 'scalar' ? 1 : this.#periods }, (_, p) => this.#at(id, p));
  }

  /** A name in one period; outside the timeline 0. */
  #at(id: string, p: number): number {
    if (p < 0 || p >= this.#periods) return 0;
    const input = this.#inputs.get(id);
    if (input !== undefined) return typeof input === 'number' ? input : (input[p] as number);
    const line = this.#model.lines.get(id);
    if (!line) throw new Error(`no ${id}`);
    const key = `${id}@${line.shape === 'scalar' ? 0 : p}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = this.#value(line.expr, p);
    this.#known.set(key, value);
    return value;
  }

  #value(e: Expr, p: number): number {
    switch (e.type) {
      case 'number':
        return e.value;
      case 'name':
        return this.#at(e.name, p);
      case 'unary': {
        const a = this.#value(e.arg, p);
        return e.op === '-' ? -a : Number.isNaN(a) ? a : Number(a === 0);
      }
      case 'binary':
        return binary(e.op, this.#value(e.left, p), this.#value(e.right, p));
      case 'call':
        return this.#call(e, p);
    }
  }

  #call(e: Call, p: number): number {
    const arg = (i: number): number => this.#value(e.args[i] as Expr, p);
    const name = (i: number): string => (e.args[i] as { name: string }).name;
    const whole = (i: number): number[] =>
      Array.from({ length: this.#periods }, (_, k) => this.#at(name(i), k));
    const all = (): number[] => e.args.map((_, i) => arg(i));
    switch (e.fn) {
      case 'if': {
        const c = arg(0);
        return Number.isNaN(c) ? c : c !== 0 ? arg(1) : arg(2);
      }
      case 'min':
        return Math.min(...all());
      case 'max':
        return Math.max(...all());
      case 'sum':
        return all().reduce((a, b) => a + b);
      case 'abs':
        return Math.abs(arg(0));
      case 'sign':
        return Math.sign(arg(0));
      case 'floor':
        return Math.floor(arg(0));
      case 'ceil':
        return Math.ceil(arg(0));
      case 'round':
        return rounded(arg(0), e.args.length > 1 ? arg(1) : 0);
      case 'mod':
        return arg(1) === 0 ? Number.NaN : arg(0) - arg(1) * Math.floor(arg(0) / arg(1));
      case 'exp':
        return Math.exp(arg(0));
      case 'ln':
        return arg(0) > 0 ? Math.log(arg(0)) : Number.NaN;
      case 'norm_cdf':
        return normalProbability(arg(0));
      case 'ratio':
        return binary('/', arg(0), arg(1));
      case 'prev':
      case 'next': {
        const distance = e.args.length > 1 ? Math.round(arg(1)) : 1;
        if (!(distance >= 1)) return Number.NaN;
        return this.#at(name(0), e.fn === 'prev' ? p - distance : p + distance);
      }
      case 'feedback': {
        const scalar = this.#model.lines.get(name(0))?.shape === 'scalar';
        return this.#fed.get(`${name(0)}@${scalar ? 0 : p}`) ?? 0;
      }
      case 'cum':
        return Array.from({ length: p + 1 }, (_, k) => this.#at(name(0), k)).reduce((a, b) => a + b, 0);
      case 'pv_ahead': {
        const rate = arg(0);
        if (!(rate > -1)) return Number.NaN;
        let value = 0;
        for (let k = this.#periods - 1; k >= p; k--) value = (value + this.#at(name(1), k + 1)) / (1 + rate);
        return value;
      }
      case 'total':
        return whole(0).reduce((a, b) => a + b, 0);
      case 'at': {
        const k = Math.round(arg(1));
        return k >= 0 && k < this.#periods ? this.#at(name(0), k) : Number.NaN;
      }
      case 'npv': {
        const rate = arg(0);
        return rate > -1 ? whole(1).reduceRight((sum, flow) => sum * (1 / (1 + rate)) + flow, 0) : Number.NaN;
      }
      case 'irr':
        return irrFast(whole(0));
      case 'payback':
        return payback(whole(0), whole(1));
      case 'min_of':
      case 'max_of':
      case 'avg_of': {
        const some = whole(0).filter(Number.isFinite);
        if (some.length === 0) return Number.NaN;
        if (e.fn === 'avg_of') return some.reduce((a, b) => a + b, 0) / some.length;
        return e.fn === 'min_of' ? Math.min(...some) : Math.max(...some);
      }
      case 'lookup': {
        const table = this.#model.tables.get(name(0));
        const x = arg(1);
        const row = (table?.keys ?? []).findLastIndex((key) => key <= x);
        return table?.values[row] ?? Number.NaN;
      }
      default:
        return this.#overTime(e, p);
    }
  }

  #overTime(e: Call, t: number): number {
    const [rate, start] = e.args as [Expr, Expr];
    const b = this.#value(start, t);
    if (e.fn === 'index' && rate.type === 'name' && this.#isSeries(rate.name)) {
      const until = (k: number): number => {
        let product = 1;
        for (let i = 0; i <= k; i++) product *= 1 + this.#at(rate.name, i);
        return product;
      };
      const base = Math.round(b);
      return base >= 0 && base < this.#periods ? binary('/', until(t), until(base)) : Number.NaN;
    }
    const a = this.#value(rate, t);
    if (e.fn === 'index') return binary('^', 1 + a, t - b);
    if (e.fn === 'pulse')
      return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : Number(t >= a && t - a < b);
    const share = Math.min(1, Math.max(0, binary('/', t - a + 1, b)));
    return e.fn === 'ramp' ? share : share * share * (3 - 2 * share);
  }

  #isSeries(id: string): boolean {
    return this.#model.lines.get(id)?.shape === 'series' || Array.isArray(this.#inputs.get(id));
  }
}

function binary(op: string, a: number, b: number): number {
  if (op === '+') return a + b;
  if (op === '-') return a - b;
  if (op === '*') return a * b;
  if (op === '/') return b === 0 ? Number.NaN : a / b;
  if (op === '^') return a === 0 && b < 0 ? Number.NaN : a ** b;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  const truths: Record<string, boolean> = {
    '<': a < b,
    '<=': a <= b,
    '>': a > b,
    '>=': a >= b,
    '==': a === b,
    '!=': a !== b,
    and: a !== 0 && b !== 0,
    or: a !== 0 || b !== 0,
  };
  return Number(truths[op]);
}

/** Half away from zero, on the 15 digits a spreadsheet sees. */
function rounded(x: number, digits: number): number {
  if (!Number.isFinite(x) || Number.isNaN(digits)) return Number.isNaN(digits) ? Number.NaN : x;
  const scale = 10 ** Math.trunc(digits);
  const scaled = Math.abs(x) * scale;
  if (scaled >= 1e15) return x;
  return (Math.sign(x) * Math.round(Number(scaled.toPrecision(15)))) / scale;
}

function payback(flow: readonly number[], cumulative: readonly number[]): number {
  if (cumulative.some(Number.isNaN)) return Number.NaN;
  const last = cumulative.findLastIndex((v) => v < 0);
  if (last < 0 || last === cumulative.length - 1) return Number.NaN;
  return binary('/', -(cumulative[last] as number), flow[last + 1] as number) + last;
}
