import type { BinaryOperator, Expr } from '../types';
import type { SpreadsheetContext } from './context';
import { arithmetic, asNumber, atLeast, BINDING, call, join, literal, type Piece } from './piece';
import { cellOf } from './references';
import { neverZero, signOf } from './sign';
import { translateTimeCall } from './time-calls';

type Binary = Extract<Expr, { type: 'binary' }>;
type Call = Extract<Expr, { type: 'call' }>;

const COMPARISONS: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '=',
  '!=': '<>',
};

/** Translate an expression to a formula part whose value is a number. */
export function numeric(expr: Expr, context: SpreadsheetContext): Piece {
  switch (expr.type) {
    case 'number':
      return literal(digitsOf(expr.value));
    case 'name':
      return cellOf(expr.name, context);
    case 'unary':
      return expr.op === 'not' ? flag(expr, context) : negative(numeric(expr.arg, context));
    case 'binary':
      return isLogical(expr) ? flag(expr, context) : arithmetical(expr, context);
    case 'call':
      return translateCall(expr, context);
  }
}

/** Translate an expression to a formula part that is TRUE or FALSE, for IF, AND, OR and NOT. */
export function condition(expr: Expr, context: SpreadsheetContext): Piece {
  if (expr.type === 'unary' && expr.op === 'not') return call('NOT', [condition(expr.arg, context)]);
  if (expr.type === 'call' && expr.fn === 'pulse') return pulse(expr, context);
  if (expr.type === 'binary') {
    const both = (): Piece[] => [condition(expr.left, context), condition(expr.right, context)];
    if (expr.op === 'and') return call('AND', both());
    if (expr.op === 'or') return call('OR', both());
    const sign = COMPARISONS[expr.op];
    if (sign !== undefined) return compare(sign, numeric(expr.left, context), numeric(expr.right, context));
  }
  return compare('<>', numeric(expr, context), literal('0'));
}

function isLogical(expr: Binary): boolean {
  return expr.op === 'and' || expr.op === 'or' || COMPARISONS[expr.op] !== undefined;
}

/** Write a yes/no as the number 1 or 0. */
function flag(expr: Expr, context: SpreadsheetContext): Piece {
  return call('IF', [condition(expr, context), '1', '0']);
}

function compare(sign: string, left: Piece, right: Piece): Piece {
  const sides = [asNumber(left), asNumber(right)].map((side) => atLeast(BINDING.sum, side));
  const [a, b] = sides;
  return join(BINDING.comparison, a && b ? [a, sign, b] : [], { error: left.undef || right.undef });
}

function negative(arg: Piece): Piece {
  return join(BINDING.sum, ['-', atLeast(BINDING.atom, arg)], { error: arg.undef });
}

function arithmetical(expr: Binary, context: SpreadsheetContext): Piece {
  const left = numeric(expr.left, context);
  const right = numeric(expr.right, context);
  const error =
    (expr.op === '/' && !neverZero(expr.right, context.sign)) ||
    (expr.op === '^' && !hasPower(expr.left, expr.right, context));
  return arithmetic(expr.op, left, right, { error });
}

/** Whether base ^ exponent is a number for any values the two can take. */
function hasPower(base: Expr, exponent: Expr, context: SpreadsheetContext): boolean {
  const sign = signOf(base, context.sign);
  if (sign === 'positive') return true;
  if (exponent.type !== 'number' || exponent.value <= 0) return false;
  return sign === 'nonnegative' || Number.isInteger(exponent.value);
}

function pulse(expr: Call, context: SpreadsheetContext): Piece {
  const [start, length] = expr.args;
  const t: Expr = { type: 'name', name: 'timeline.t', pos: expr.pos };
  if (!start || !length) throw new Error('pulse takes a start and a length');
  const since: Expr = { type: 'binary', op: '-', left: t, right: start, pos: expr.pos };
  return call('AND', [
    compare('>=', numeric(t, context), numeric(start, context)),
    compare('<', numeric(since, context), numeric(length, context)),
  ]);
}

function translateCall(expr: Call, context: SpreadsheetContext): Piece {
  const args = (): Piece[] => expr.args.map((a) => numeric(a, context));
  const one = (name: string, error = false): Piece => numberCall(name, args(), error);
  switch (expr.fn) {
    case 'if': {
      const [when, yes, no] = expr.args;
      if (!when || !yes || !no) throw new Error('if takes three arguments');
      return call('IF', [condition(when, context), numeric(yes, context), numeric(no, context)]);
    }
    case 'min':
      return one('MIN');
    case 'max':
      return one('MAX');
    case 'sum':
      return sum(expr.args, context);
    case 'abs':
      return one('ABS');
    case 'sign':
      return one('SIGN');
    case 'floor':
      return one('INT');
    case 'ceil':
      return negative(numberCall('INT', args().map(negative)));
    case 'round':
      return numberCall('ROUND', expr.args.length > 1 ? args() : [...args(), literal('0')]);
    case 'exp':
      return one('EXP');
    case 'ln':
      return one('LN', !expr.args.every((a) => signOf(a, context.sign) === 'positive'));
    case 'norm_cdf':
      return numberCall('NORMDIST', [...args(), literal('0'), literal('1'), literal('1')]);
    case 'mod':
      return one('MOD', !expr.args.slice(1).every((a) => neverZero(a, context.sign)));
    case 'ratio':
      return quotient(expr, context);
    case 'pulse':
      return flag(expr, context);
    default:
      return translateTimeCall(expr, context);
  }
}

/** A function of numbers: a blank argument counts as 0 and "n/a" makes the result an error. */
function numberCall(name: string, args: readonly Piece[], error = false): Piece {
  return call(name, args.map(asNumber), { error: error || args.some((a) => a.undef) });
}

function quotient(expr: Call, context: SpreadsheetContext): Piece {
  const [over, under] = expr.args;
  if (!over || !under) throw new Error('ratio takes two arguments');
  const error = !neverZero(under, context.sign);
  return arithmetic('/', numeric(over, context), numeric(under, context), { error });
}

/** SUM of a block of neighbouring rows as one range, else of its parts; a spreadsheet takes at most 255. */
function sum(args: readonly Expr[], context: SpreadsheetContext): Piece {
  const pieces = args.map((a) => numeric(a, context));
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  if (pieces.some((p) => p.undef) || pieces.length > 200) {
    return pieces.slice(1).reduce((left, right) => arithmetic('+', left, right), only ?? literal('0'));
  }
  const [first, last] = [args[0], args.at(-1)];
  if (first && last && areNeighbours(args, context)) {
    const range = join(BINDING.atom, [numeric(first, context), ':', sameSheet(numeric(last, context))]);
    return call('SUM', [range]);
  }
  return call('SUM', pieces);
}

/** The end of a range names no sheet: it stands on the sheet of its start. */
function sameSheet(piece: Piece): Piece {
  const parts = piece.parts.map((part) =>
    typeof part === 'string' ? part.slice(part.lastIndexOf('!') + 1) : { ...part, prefix: '' },
  );
  return { ...piece, parts };
}

function areNeighbours(args: readonly Expr[], context: SpreadsheetContext): boolean {
  const homes = args.map((a) => (a.type === 'name' && a.name !== 'timeline.t' ? context.home(a.name) : null));
  const [first] = homes;
  if (!first || args.length < 3) return false;
  return homes.every(
    (h, i) => h?.sheet === first.sheet && h.shape === first.shape && h.row === first.row + i,
  );
}

/** A number in digits: some programs do not read 1E-9. */
function digitsOf(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${whole}${fraction}`;
  return `${sign}${`${whole}${fraction}`.padEnd(point, '0')}`;
}
