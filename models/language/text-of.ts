import type { BinaryOperator, Expr } from './types';

const COMPARE = 3;
const UNARY = 6;
const POWER = 7;
const ATOM = 8;

const LEVEL: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '<': COMPARE,
  '<=': COMPARE,
  '>': COMPARE,
  '>=': COMPARE,
  '==': COMPARE,
  '!=': COMPARE,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '^': POWER,
};

/** A formula tree as canonical text, with no bracket too many: equal trees give equal text, and it reads back as the same tree. */
export function textOf(e: Expr): string {
  switch (e.type) {
    case 'number':
      return String(e.value);
    case 'name':
      return e.name;
    case 'unary':
      return `${e.op === '-' ? '-' : 'not '}${within(e.arg, UNARY)}`;
    case 'binary': {
      const level = LEVEL[e.op];
      const left = within(e.left, e.op === '^' || level === COMPARE ? level + 1 : level);
      const right = within(e.right, e.op === '^' ? UNARY : level + 1);
      return `${left} ${e.op} ${right}`;
    }
    case 'call':
      return `${e.fn}(${e.args.map(textOf).join(', ')})`;
  }
}

function within(e: Expr, least: number): string {
  const level = e.type === 'binary' ? LEVEL[e.op] : e.type === 'unary' ? UNARY : ATOM;
  return level < least ? `(${textOf(e)})` : textOf(e);
}
