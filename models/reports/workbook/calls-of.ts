import type { Expr } from '../../language/types';

type Call = Extract<Expr, { type: 'call' }>;

/** Every call of a function in a formula. */
export function callsOf(expr: Expr, fn: string): Call[] {
  if (expr.type === 'binary') return [...callsOf(expr.left, fn), ...callsOf(expr.right, fn)];
  if (expr.type === 'unary') return callsOf(expr.arg, fn);
  if (expr.type !== 'call') return [];
  return [...(expr.fn === fn ? [expr] : []), ...expr.args.flatMap((arg) => callsOf(arg, fn))];
}
