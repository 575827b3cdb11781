import { compact, type FormulaTemplate } from './template';

/**
 * How tightly a piece of a formula holds together, loosest first. A spreadsheet's unary minus binds tighter
 * than its power, unlike the language's, so a sign is always bracketed inside a product or a power.
 */
export const BINDING = { comparison: 1, sum: 2, product: 3, power: 4, atom: 5 } as const;

export type Binding = (typeof BINDING)[keyof typeof BINDING];

/** A translated part of a formula. */
export interface Piece {
  readonly parts: FormulaTemplate;
  readonly binding: Binding;
  /** May give the text "n/a" or an error instead of a number. */
  readonly undef: boolean;
  /** May give an error value, which the whole formula has to turn into "n/a". */
  readonly error: boolean;
  /** A bare reference: MIN, MAX and comparisons would skip a blank or a text there instead of using it. */
  readonly reference?: 'plain' | 'maybe_blank';
}

type Part = Piece | string;

const partsOf = (part: Part): FormulaTemplate => (typeof part === 'string' ? [part] : part.parts);

/** Join pieces and texts; what may fail in one may fail in the whole. */
export function join(
  binding: Binding,
  parts: readonly Part[],
  more: { error?: boolean; undef?: boolean } = {},
): Piece {
  const pieces = parts.filter((p) => typeof p !== 'string');
  const error = (more.error ?? false) || pieces.some((p) => p.error);
  return {
    parts: compact(parts.flatMap(partsOf)),
    binding,
    error,
    undef: error || (more.undef ?? false) || pieces.some((p) => p.undef),
  };
}

/** Bracket a piece that holds less tightly than its place needs. */
export function atLeast(binding: Binding, piece: Piece): Piece {
  return piece.binding >= binding ? piece : { ...join(BINDING.atom, ['(', piece, ')']), undef: piece.undef };
}

/** Write a spreadsheet function with its arguments. */
export function call(
  name: string,
  args: readonly Part[],
  more: { error?: boolean; undef?: boolean } = {},
): Piece {
  const separated = args.flatMap((arg, i) => (i === 0 ? [arg] : [', ', arg]));
  return join(BINDING.atom, [`${name}(`, ...separated, ')'], more);
}

/** Join by an arithmetic operator; "n/a" in an operand becomes an error of the result. */
export function arithmetic(op: string, left: Piece, right: Piece, more: { error?: boolean } = {}): Piece {
  const binding = op === '+' || op === '-' ? BINDING.sum : op === '^' ? BINDING.power : BINDING.product;
  // a - (b + c), a / (b * c) and a ^ (b ^ c) keep their brackets; a + (b + c) too, so that the order of adding stays.
  const tighter = Math.min(binding + 1, BINDING.atom) as Binding;
  const operator = op === '^' ? '^' : ` ${op} `;
  const error = (more.error ?? false) || left.undef || right.undef;
  return join(
    binding,
    [atLeast(op === '^' ? BINDING.atom : binding, left), operator, atLeast(tighter, right)],
    { error },
  );
}

/** Make a bare reference a number, so that a blank counts as 0 and "n/a" is an error. */
export function asNumber(piece: Piece): Piece {
  const needed = piece.reference === 'maybe_blank' || (piece.reference !== undefined && piece.undef);
  return needed ? arithmetic('+', piece, literal('0')) : piece;
}

/** A piece of fixed text that cannot fail. */
export function literal(text: string): Piece {
  return { parts: [text], binding: BINDING.atom, undef: false, error: false };
}

/**
 * Evaluate only when every cell of a range is a number, since SUM, NPV and IRR skip text.
 *
 * @param size how many cells the range has, where COLUMNS will not do
 */
export function ifAllNumbers(range: Piece, value: Piece, size: Piece = call('COLUMNS', [range])): Piece {
  if (!range.undef) return value;
  const some = join(BINDING.comparison, ['COUNT(', range, ')<', size]);
  return { ...call('IF', [some, '"n/a"', value], { undef: true }), error: value.error };
}
