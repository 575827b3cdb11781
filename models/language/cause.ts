import { irr } from '../finance/irr';
import { aggregate, type SeriesView } from './aggregates';
import { BINARY_KERNELS, UNARY_FUNCTIONS } from './kernels';
import type { ModelRun } from './model';
import type { AggregateFn, BinaryOp, UnaryOp } from './program';
import { IRR_REASON, REASONS, zeroDivisor } from './reasons';
import { PERIOD_COUNTER } from './symbols';
import { stepLookup } from './terms';
import type { Bilingual, Expr } from './types';
import { inLabels } from './wording';

/** Where the lack of a value comes from: another figure without one, or a reason that arises in this formula. */
export type Cause =
  | { readonly line: string; readonly period: number | undefined }
  | { readonly reason: Bilingual };

/**
 * Recompute one figure from those it reads, in order, and stop at the first thing that has no value; branches not taken
 * and figures not needed are never blamed. Null when the formula has a value after all.
 */
export function causeOf(run: ModelRun, expr: Expr, period: number | undefined): Cause | null {
  const missing = new Tracer(run, period ?? 0, Number.isNaN);
  const value = missing.value(expr);
  if (missing.cause || Number.isFinite(value)) return missing.cause;
  const infinite = new Tracer(run, period ?? 0, (v) => !Number.isFinite(v));
  infinite.value(expr);
  return infinite.cause;
}

type Call = Extract<Expr, { type: 'call' }>;

class Tracer {
  cause: Cause | null = null;
  readonly #run: ModelRun;
  readonly #period: number;
  readonly #bad: (value: number) => boolean;

  constructor(run: ModelRun, period: number, bad: (value: number) => boolean) {
    this.#run = run;
    this.#period = period;
    this.#bad = bad;
  }

  value(e: Expr): number {
    switch (e.type) {
      case 'number':
        return e.value;
      case 'name':
        return this.#read(e.name, this.#period);
      case 'unary':
        return this.#made(UNARY_FUNCTIONS[e.op === '-' ? 'neg' : 'not'](this.value(e.arg)), REASONS.range);
      case 'binary':
        return this.#operate(e.op, e.left, e.right);
      case 'call':
        return this.#call(e);
    }
  }

  /** What this formula made of its parts; the first to go wrong is the cause. */
  #made(value: number, reason: Bilingual): number {
    if (this.#bad(value)) this.cause ??= { reason };
    return value;
  }

  #read(id: string, period: number): number {
    const scalar = this.#run.shape(id) === 'scalar';
    const value = this.#run.series(id)[scalar ? 0 : period] ?? 0;
    if (this.#bad(value)) this.cause ??= { line: id, period: scalar ? undefined : period };
    return value;
  }

  #operate(fn: BinaryOp, a: Expr, b: Expr): number {
    const left = this.value(a);
    const right = this.value(b);
    const divides = fn === '/' || fn === 'ratio' || fn === 'mod';
    const reason = fn === '^' ? REASONS.power : divides && right === 0 ? this.#divisor(b) : REASONS.range;
    return this.#made(BINARY_KERNELS[fn].ss(left, right), reason);
  }

  #divisor(e: Expr): Bilingual {
    return e.type === 'number' ? REASONS.zeroDivisor : zeroDivisor(inLabels(this.#run, e));
  }

  #call(e: Call): number {
    const [a, b, c] = e.args;
    if (!a) return Number.NaN;
    switch (e.fn) {
      case 'if': {
        const condition = this.value(a);
        if (Number.isNaN(condition)) return condition;
        return this.value((condition !== 0 ? b : c) ?? a);
      }
      case 'min':
      case 'max':
      case 'sum':
        return this.#fold(e.fn === 'sum' ? '+' : e.fn, e.args);
      case 'mod':
      case 'ratio':
        return this.#operate(e.fn, a, b ?? a);
      case 'round':
        return this.#operate('round', a, b ?? { type: 'number', value: 0, pos: e.pos });
      case 'prev':
      case 'next':
        return this.#shifted(e);
      case 'lookup':
        return this.#lookup(a, b ?? a);
      case 'feedback':
        return this.value(a);
      case 'cum':
      case 'pv_ahead':
        return this.#running(e);
      case 'index':
      case 'ramp':
      case 'scurve':
      case 'pulse':
        return this.#overTime(e.fn, a, b ?? a);
      case 'abs':
      case 'sign':
      case 'floor':
      case 'ceil':
      case 'exp':
      case 'ln':
      case 'norm_cdf':
        return this.#made(
          UNARY_FUNCTIONS[e.fn satisfies UnaryOp](this.value(a)),
          e.fn === 'ln' ? REASONS.logarithm : REASONS.range,
        );
      default:
        return this.#aggregate(e);
    }
  }

  #fold(fn: BinaryOp, args: readonly Expr[]): number {
    return args
      .map((x) => this.value(x))
      .reduce((left, right) => this.#made(BINARY_KERNELS[fn].ss(left, right), REASONS.range));
  }

  #shifted(e: Call): number {
    const [of, by] = e.args;
    const distance = by ? Math.round(this.value(by)) : 1;
    if (!(distance >= 1)) return this.#made(Number.NaN, REASONS.distance);
    const at = this.#period + (e.fn === 'prev' ? -distance : distance);
    return of?.type === 'name' ? this.#read(of.name, at) : 0;
  }

  #lookup(table: Expr, at: Expr): number {
    const def = table.type === 'name' ? this.#run.model.tables.get(table.name) : undefined;
    return this.#made(stepLookup(def?.keys ?? [], def?.values ?? [])(this.value(at)), REASONS.lookup);
  }

  /** A sum so far, or a value now of what follows. */
  #running(e: Call): number {
    const [a, b] = e.args;
    if (e.fn === 'cum')
      return this.#series(a, 0, this.#period).reduce((sum, v) => this.#made(sum + v, REASONS.range), 0);
    const rate = a ? this.value(a) : Number.NaN;
    const ahead = this.#series(b, this.#period + 1, this.#run.model.spec.periods.length - 1);
    if (!(rate > -1)) return this.#made(Number.NaN, REASONS.discount);
    return this.#made(
      ahead.reduceRight((sum, v) => (sum + v) / (1 + rate), 0),
      REASONS.range,
    );
  }

  /** Growth, ramps and windows: undefined only through their arguments, a length of 0 or a growth to nothing. */
  #overTime(fn: string, a: Expr, b: Expr): number {
    const growth = fn === 'index' && a.type === 'name' && this.#run.shape(a.name) === 'series';
    const first = growth ? 0 : this.value(a);
    const second = this.value(b);
    if (growth) return this.#growth(a, Math.round(second));
    const t = this.#read(PERIOD_COUNTER, this.#period);
    if (fn === 'index') return this.#made(BINARY_KERNELS['^'].ss(1 + first, t - second), REASONS.power);
    if (fn === 'pulse') return t >= first && t - first < second ? 1 : 0;
    return this.#made(BINARY_KERNELS['/'].ss(t - first + 1, second), REASONS.zeroLength);
  }

  #growth(rate: Expr, base: number): number {
    const until = (p: number): number =>
      this.#series(rate, 0, p).reduce((product, r) => product * (1 + r), 1);
    const now = until(this.#period);
    const inside = base >= 0 && base < this.#run.model.spec.periods.length;
    if (!inside) return this.#made(Number.NaN, REASONS.outsideAt);
    return this.#made(BINARY_KERNELS['/'].ss(now, until(base)), REASONS.power);
  }

  #aggregate(e: Call): number {
    const fn = e.fn as AggregateFn;
    const scalarAt = fn === 'npv' ? 0 : fn === 'at' ? 1 : -1;
    const parameter = e.args[scalarAt] ? this.value(e.args[scalarAt]) : 0;
    const names = e.args.filter((_, i) => i !== scalarAt);
    const skips = fn === 'min_of' || fn === 'max_of' || fn === 'avg_of';
    const last = this.#run.model.spec.periods.length - 1;
    if (fn === 'at') {
      const k = Math.round(parameter);
      if (k >= 0 && k <= last) this.#series(names[0], k, k);
    } else if (!skips) for (const name of names) this.#series(name, 0, last);
    const [first, second] = names.map((name) => this.#view(name));
    if (!first) return Number.NaN;
    return this.#made(
      aggregate(fn, first, second ?? null, parameter),
      this.#aggregateReason(fn, first, second ?? first),
    );
  }

  #aggregateReason(fn: AggregateFn, { buf }: SeriesView, cumulative: SeriesView): Bilingual {
    if (fn === 'irr') {
      const found = irr(buf);
      return (found.ok ? undefined : IRR_REASON[found.reason]) ?? REASONS.noIrr;
    }
    if (fn === 'payback')
      return cumulative.buf.some((v) => v < 0) ? REASONS.notRecovered : REASONS.noInvestment;
    if (fn === 'npv') return REASONS.discount;
    if (fn === 'at') return REASONS.outsideAt;
    return fn === 'total' ? REASONS.range : REASONS.noneDefined;
  }

  #view(name: Expr): SeriesView {
    const buf = name.type === 'name' ? this.#run.series(name.name) : new Float64Array();
    return { buf, offset: 0, stride: 1, length: buf.length };
  }

  #series(name: Expr | undefined, from: number, to: number): number[] {
    if (name?.type !== 'name') return [];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => this.#read(name.name, from + k));
  }
}
