import { argAt, type Call, minus, onePlus, plus } from './arguments';
import type { SpreadsheetContext } from './context';
import { arithmetic, atLeast, BINDING, call, join, literal, type Piece } from './piece';
import { counter, counterRange, rangeOf } from './references';
import { neverZero, signOf } from './sign';
import { numeric } from './translate';

/** Translate the functions that are a shape over the period counter: index, ramp, scurve. */
export function translateShape(expr: Call, context: SpreadsheetContext): Piece {
  switch (expr.fn) {
    case 'index':
      return growthIndex(expr, context);
    case 'ramp':
      return ramp(expr, context);
    case 'scurve':
      return scurve(expr, context);
    default:
      throw new Error(`no spreadsheet form of ${expr.fn}()`);
  }
}

/** A single rate compounds as a power; a rate that varies over time as the product since the base period. */
function growthIndex(expr: Call, context: SpreadsheetContext): Piece {
  const rate = argAt(expr, 0);
  const base = numeric(argAt(expr, 1), context);
  const error = signOf(rate, context.sign) === 'unknown';
  if (rate.type !== 'name' || context.home(rate.name).shape === 'scalar') {
    return arithmetic('^', onePlus(numeric(rate, context)), minus(counter(context), base), { error });
  }
  const rates = rangeOf(rate.name, context);
  const t = counterRange(context);
  const since = join(BINDING.sum, [
    '(',
    t,
    '<=',
    counter(context),
    ') - (',
    t,
    '<=',
    atLeast(BINDING.sum, base),
    ')',
  ]);
  const logs = join(BINDING.product, ['LN(1 + ', rates, ') * (', since, ')'], {
    error: error || rates.undef,
  });
  return call('EXP', [call('SUMPRODUCT', [logs])]);
}

/** How much of a straight line from `start` over `length` periods is done at the end of this one. */
function ramp(expr: Call, context: SpreadsheetContext): Piece {
  const start = numeric(argAt(expr, 0), context);
  const length = numeric(argAt(expr, 1), context);
  const done = plus(minus(counter(context), start), '1');
  const share = arithmetic('/', done, length, { error: !neverZero(argAt(expr, 1), context.sign) });
  return call('MIN', ['1', call('MAX', ['0', share])]);
}

function scurve(expr: Call, context: SpreadsheetContext): Piece {
  const u = ramp(expr, context);
  const tail = minus(literal('3'), arithmetic('*', literal('2'), u));
  return arithmetic('*', arithmetic('^', u, literal('2')), tail);
}
