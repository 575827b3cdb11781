import type { BinaryOp, Operation } from './program';

export const number = (value: number): Operation => ({ op: 'number', value });
export const binary = (fn: BinaryOp, left: Operation, right: Operation): Operation => ({
  op: 'binary',
  fn,
  left,
  right,
});

/** Longer chains are halved again and again, so that no later walk over them can exhaust the stack. */
const LONGEST_CHAIN = 32;

/** Combine any number of operations with one operator. */
export function fold(fn: BinaryOp, args: readonly Operation[]): Operation {
  const [head = number(0), ...rest] = args;
  if (rest.length < LONGEST_CHAIN) return rest.reduce((left, right) => binary(fn, left, right), head);
  const middle = args.length >> 1;
  return binary(fn, fold(fn, args.slice(0, middle)), fold(fn, args.slice(middle)));
}

/** ramp, scurve, pulse and index written out over the period counter. */
export function timeShape(
  fn: string,
  t: Operation,
  [a = number(0), b = number(0)]: readonly Operation[],
): Operation {
  const since = binary('-', t, a);
  const u = binary('min', number(1), binary('max', number(0), binary('/', binary('+', since, number(1)), b)));
  switch (fn) {
    case 'ramp':
      return u;
    case 'scurve':
      return binary('*', binary('*', u, u), binary('-', number(3), binary('*', number(2), u)));
    case 'pulse':
      return binary('and', binary('>=', t, a), binary('<', since, b));
    case 'index':
      return binary('^', binary('+', number(1), a), binary('-', t, b));
    default:
      throw new Error(`no rule for ${fn}`);
  }
}
