import type { Expr } from '../types';
import { arithmetic, literal, type Piece } from './piece';

export type Call = Extract<Expr, { type: 'call' }>;

/** An argument of a call; the compiler has seen to it that it is there. */
export function argAt(expr: Call, i: number): Expr {
  const arg = expr.args[i];
  if (!arg) throw new Error(`${expr.fn}() lacks argument ${i + 1}`);
  return arg;
}

export const plus = (a: Piece, b: Piece | string): Piece =>
  arithmetic('+', a, typeof b === 'string' ? literal(b) : b);

export const minus = (a: Piece, b: Piece): Piece => arithmetic('-', a, b);

export const onePlus = (rate: Piece): Piece => arithmetic('+', literal('1'), rate);
