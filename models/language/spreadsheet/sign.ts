import type { CompiledModel, ModelRun } from '../model';
import type { Expr } from '../types';

/** What is known of a number before it is computed. */
export type Sign = 'positive' | 'nonnegative' | 'unknown';

const RANK: Readonly<Record<Sign, number>> = { unknown: 0, nonnegative: 1, positive: 2 };

const weakest = (signs: readonly Sign[]): Sign =>
  signs.reduce((a, b) => (RANK[b] < RANK[a] ? b : a), 'positive');
const strongest = (signs: readonly Sign[]): Sign =>
  signs.reduce((a, b) => (RANK[b] > RANK[a] ? b : a), 'unknown');
const atMost = (sign: Sign, limit: Sign): Sign => weakest([sign, limit]);

/** Tell the sign of an expression from the signs of the names in it. */
export function signOf(expr: Expr, ofName: (id: string) => Sign): Sign {
  const of = (e: Expr): Sign => signOf(e, ofName);
  switch (expr.type) {
    case 'number':
      return signOfNumber(expr.value);
    case 'name':
      return expr.name === 't' ? 'nonnegative' : ofName(expr.name);
    case 'unary':
      return expr.op === 'not' ? 'nonnegative' : 'unknown';
    case 'binary':
      return signOfBinary(expr, of);
    case 'call':
      return signOfCall(expr.fn, expr.args, of);
  }
}

/** Whether a divisor can be shown never to be 0. */
export function neverZero(expr: Expr, ofName: (id: string) => Sign): boolean {
  if (expr.type === 'number') return expr.value !== 0;
  if (expr.type === 'unary' && expr.op === '-') return neverZero(expr.arg, ofName);
  return signOf(expr, ofName) === 'positive';
}

/**
 * Tell the sign of every line and input of a model, computing each once.
 *
 * Inputs, and single numbers that follow from inputs alone, count as they are now: one that is set to 0 in the workbook
 * shows as #DIV/0! wherever it divides, never as a wrong number, and the formulas stay free of guards against it.
 */
export function modelSigns(run: ModelRun): (id: string) => Sign {
  const known = new Map<string, Sign>();
  const settled = fromInputsAlone(run.model);
  const ofName = (id: string): Sign => {
    const found = known.get(id);
    if (found !== undefined) return found;
    known.set(id, 'unknown'); // what a line that leads back to itself gets
    const line = run.model.lines.get(id);
    const sign =
      line && !settled.has(id) ? signOf(line.expr, ofName) : weakest([...run.series(id)].map(signOfNumber));
    known.set(id, sign);
    return sign;
  };
  return ofName;
}

/** Scalars computed from scalar inputs and from each other. */
function fromInputsAlone(model: CompiledModel): ReadonlySet<string> {
  const settled = new Set<string>();
  const isSettled = (id: string): boolean =>
    typeof model.inputs.get(id)?.value === 'number' || settled.has(id);
  const waiting = [...model.lines.keys()].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const line = model.lines.get(id);
    if (!line || settled.has(id) || line.shape === 'series' || !line.precedents.every(isSettled)) continue;
    settled.add(id);
    waiting.push(...(model.dependents.get(id) ?? []));
  }
  return settled;
}

function signOfNumber(value: number): Sign {
  if (value > 0) return 'positive';
  return value === 0 ? 'nonnegative' : 'unknown';
}

function signOfBinary(expr: Expr & { type: 'binary' }, of: (e: Expr) => Sign): Sign {
  switch (expr.op) {
    case '+': {
      const signs = [of(expr.left), of(expr.right)];
      return weakest(signs) === 'unknown' ? 'unknown' : strongest(signs);
    }
    case '-':
      return expr.right.type === 'number' && expr.right.value <= 1 && exceedsOne(expr.left, of)
        ? 'positive'
        : 'unknown';
    case '*':
    case '/':
      return weakest([of(expr.left), of(expr.right)]);
    case '^':
      return of(expr.left);
    default:
      return 'nonnegative'; // comparisons and logic are 0 or 1
  }
}

/** Growth: 1 + a positive rate, or a positive power of it; what annuities divide by is that less 1. */
function exceedsOne(expr: Expr, of: (e: Expr) => Sign): boolean {
  if (expr.type !== 'binary') return false;
  const { op, left, right } = expr;
  if (op === '^') return exceedsOne(left, of) && of(right) === 'positive';
  return op === '+' && left.type === 'number' && left.value === 1 && of(right) === 'positive';
}

function signOfCall(fn: string, args: readonly Expr[], of: (e: Expr) => Sign): Sign {
  const signs = (): Sign[] => args.map(of);
  switch (fn) {
    case 'exp':
      return 'positive';
    case 'abs':
      return args.every((a) => of(a) === 'positive') ? 'positive' : 'nonnegative';
    case 'min':
    case 'cum':
    case 'total':
    case 'min_of':
    case 'max_of':
    case 'avg_of':
      return weakest(signs());
    case 'max':
      return strongest(signs());
    case 'sum':
      return weakest(signs()) === 'unknown' ? 'unknown' : strongest(signs());
    case 'if':
      return weakest(signs().slice(1));
    case 'prev':
    case 'next':
    case 'floor':
    case 'round':
    case 'sign':
      return args[0] ? atMost(of(args[0]), 'nonnegative') : 'unknown';
    case 'ceil':
      return args[0] ? of(args[0]) : 'unknown';
    case 'index':
      return args[0] && of(args[0]) !== 'unknown' ? 'positive' : 'unknown';
    case 'ramp':
    case 'scurve':
    case 'pulse':
      return 'nonnegative';
    default:
      return 'unknown';
  }
}
