import { argAt, type Call, minus, onePlus, plus } from './arguments';
import type { SpreadsheetContext } from './context';
import { arithmetic, atLeast, BINDING, call, ifAllNumbers, join, type Piece } from './piece';
import {
  cellOf,
  counter,
  counterAhead,
  counterRange,
  lastCounter,
  pastedCell,
  pick,
  rangeAhead,
  rangeOf,
  rangeUpTo,
  scalarAt,
} from './references';
import { translateShape } from './shape-calls';
import { signOf } from './sign';
import { numeric } from './translate';

/** Translate the functions that read time: other periods, whole series, shapes over the counter. */
export function translateTimeCall(expr: Call, context: SpreadsheetContext): Piece {
  switch (expr.fn) {
    case 'prev':
      return previous(expr, context);
    case 'next':
      return following(expr, context);
    case 'cum':
      return running(nameAt(expr, 0), context);
    case 'total':
      return totalOf(rangeOf(nameAt(expr, 0), context));
    case 'at':
      return at(expr, context);
    case 'npv':
      return presentValue(expr, context);
    case 'pv_ahead':
      return valueAhead(expr, context);
    case 'irr':
      return internalRate(expr, context);
    case 'payback':
      return payback(expr, context);
    case 'min_of':
      return overDefined('MIN', expr, context);
    case 'max_of':
      return overDefined('MAX', expr, context);
    case 'avg_of':
      return overDefined('AVERAGE', expr, context);
    case 'lookup':
      return lookup(expr, context);
    case 'feedback':
      return pastedCell(nameAt(expr, 0), context);
    default:
      return translateShape(expr, context);
  }
}

function nameAt(expr: Call, i: number): string {
  const arg = argAt(expr, i);
  if (arg.type !== 'name') throw new Error(`${expr.fn}() takes a name`);
  return arg.name;
}

/** One period back is the neighbouring cell; further back is picked from the cells already passed. */
function previous(expr: Call, context: SpreadsheetContext): Piece {
  const id = nameAt(expr, 0);
  const distance = periods(expr, context);
  if (distance === null) return cellOf(id, context, -1);
  const range = rangeUpTo(id, context, context.columns.opening, -1);
  const place = call('MAX', ['1', minus(plus(counter(context), '2'), distance)]);
  return orError(expr, pick(range, place), context);
}

/** One period ahead is the neighbouring cell; further ahead is picked from the cells still to come. */
function following(expr: Call, context: SpreadsheetContext): Piece {
  const id = nameAt(expr, 0);
  const distance = periods(expr, context);
  if (distance === null) return cellOf(id, context, 1);
  // No further than the blank after the last period.
  const left = plus(minus(lastCounter(context), counter(context)), '1');
  return orError(expr, pick(rangeAhead(id, context, 1), call('MIN', [distance, left])), context);
}

/** How many periods away, null for one. */
function periods(expr: Call, context: SpreadsheetContext): Piece | null {
  const by = expr.args[1];
  if (by === undefined) return null;
  if (by.type !== 'number') return call('ROUND', [numeric(by, context), '0']);
  return by.value === 1 ? null : numeric(by, context);
}

/** A distance that is a cell may be below 1, which leads out of the range: undefined, as in the engine. */
function orError(expr: Call, picked: Piece, context: SpreadsheetContext): Piece {
  const by = expr.args[1];
  const inRange = by !== undefined && signOf(by, context.sign) === 'positive';
  return inRange ? picked : { ...picked, error: true, undef: true };
}

function running(id: string, context: SpreadsheetContext): Piece {
  const range = rangeUpTo(id, context, context.columns.first, 0);
  return ifAllNumbers(range, { ...call('SUM', [range]), undef: false }, plus(counter(context), '1'));
}

function totalOf(range: Piece): Piece {
  return ifAllNumbers(range, { ...call('SUM', [range]), undef: false });
}

function at(expr: Call, context: SpreadsheetContext): Piece {
  const k = argAt(expr, 1);
  const range = rangeOf(nameAt(expr, 0), context);
  const { first, last } = context.columns;
  if (k.type === 'number' && k.value <= last - first) return pick(range, String(Math.round(k.value) + 1));
  const place = plus(call('ROUND', [numeric(k, context), '0']), '1');
  return { ...pick(range, place), error: true, undef: true };
}

/** The spreadsheet's NPV discounts the first flow too; the house convention does not. */
function presentValue(expr: Call, context: SpreadsheetContext): Piece {
  const rate = numeric(argAt(expr, 0), context);
  const flows = rangeOf(nameAt(expr, 1), context);
  const error = rate.undef || signOf(argAt(expr, 0), context.sign) === 'unknown';
  const npv = { ...call('NPV', [rate, flows], { error }), undef: error };
  return ifAllNumbers(flows, arithmetic('*', npv, onePlus(rate)));
}

/** What the later periods are worth at the end of this one. */
function valueAhead(expr: Call, context: SpreadsheetContext): Piece {
  const rate = numeric(argAt(expr, 0), context);
  const flows = rangeAhead(nameAt(expr, 1), context, 1);
  const error = rate.undef || flows.undef || signOf(argAt(expr, 0), context.sign) === 'unknown';
  const distance = minus(counterAhead(context), counter(context));
  const factor = join(BINDING.power, [
    atLeast(BINDING.atom, onePlus(rate)),
    '^',
    atLeast(BINDING.atom, distance),
  ]);
  return call('SUMPRODUCT', [join(BINDING.product, [flows, ' / ', factor])], { error });
}

/** The engine looks for rates up to 1,000 % per period and calls what lies above no rate of return. */
const HIGHEST_RATE = '10';

function internalRate(expr: Call, context: SpreadsheetContext): Piece {
  const flows = rangeOf(nameAt(expr, 0), context);
  const guess = context.guess ? [scalarAt(context.guess, context)] : [];
  const rate = call('IRR', [flows, ...guess]);
  const above = join(BINDING.comparison, [rate, `>${HIGHEST_RATE}`]);
  return ifAllNumbers(flows, call('IF', [above, '"n/a"', rate], { error: true }));
}

/** The last period with a negative cumulative flow, plus the shortfall there ÷ the flow after it. */
function payback(expr: Call, context: SpreadsheetContext): Piece {
  const flows = rangeOf(nameAt(expr, 0), context);
  const sums = rangeOf(nameAt(expr, 1), context);
  const last = context.shortfall
    ? scalarAt(context.shortfall, context)
    : lastShortfall(nameAt(expr, 1), context);
  const never = call('OR', [
    join(BINDING.comparison, [last, '=0']),
    join(BINDING.comparison, [last, '=COLUMNS(', sums, ')']),
  ]);
  const shortfall = join(BINDING.atom, ['INDEX(', sums, ', 1, ', last, ')']);
  const next = join(BINDING.atom, ['INDEX(', flows, ', 1, ', last, ' + 1)']);
  const periods = join(BINDING.sum, [last, ' - 1 - ', shortfall, ' / ', next]);
  return ifAllNumbers(sums, call('IF', [never, '"n/a"', periods], { error: true }));
}

/**
 * Count the periods up to the last one in which a cumulative flow is negative; 0 when it never is.
 *
 * MAX inside SUMPRODUCT finds it without an array formula.
 */
export function lastShortfall(id: string, context: SpreadsheetContext): Piece {
  const sums = rangeOf(id, context);
  return call('SUMPRODUCT', [
    join(BINDING.atom, ['MAX((', sums, '<0) * (', counterRange(context), ' + 1))']),
  ]);
}

function overDefined(fn: string, expr: Call, context: SpreadsheetContext): Piece {
  const range = rangeOf(nameAt(expr, 0), context);
  const value = { ...call(fn, [range]), undef: false };
  if (!range.undef) return value;
  return call('IF', [join(BINDING.comparison, ['COUNT(', range, ')=0']), '"n/a"', value], { undef: true });
}

function lookup(expr: Call, context: SpreadsheetContext): Piece {
  const { keys, values } = context.table(nameAt(expr, 0));
  const x = numeric(argAt(expr, 1), context);
  return call('INDEX', [values, call('MATCH', [x, keys, '1'])], { error: true });
}
