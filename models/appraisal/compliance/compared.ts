import { parseFormula } from '../../language/parse';
import type { Expr } from '../../language/types';

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

/** The figure a limit is compared with in a formula, whose unit the limit has; undefined where it is not just one. */
export function comparedWith(formula: string, limit: string): string | undefined {
  const parsed = parseFormula(formula);
  return parsed.ok ? otherSide(parsed.value, limit) : undefined;
}

function otherSide(expr: Expr, limit: string): string | undefined {
  if (expr.type === 'unary') return otherSide(expr.arg, limit);
  if (expr.type === 'call') return firstOf(expr.args, limit);
  if (expr.type !== 'binary') return undefined;
  const { op, left, right } = expr;
  if (!COMPARISONS.has(op)) return firstOf([left, right], limit);
  const is = (side: Expr): boolean => side.type === 'name' && side.name === limit;
  const other = is(left) ? right : is(right) ? left : undefined;
  return other?.type === 'name' ? other.name : undefined;
}

function firstOf(exprs: readonly Expr[], limit: string): string | undefined {
  return exprs.map((one) => otherSide(one, limit)).find((name) => name !== undefined);
}
