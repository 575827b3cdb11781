import { FUNCTIONS } from './functions';
import { type SymbolTable, symbolOf } from './symbols';
import type { Expr } from './types';

/** Whether an expression varies over periods, given the shapes of the names it reads. */
export function shapeOf(e: Expr, table: SymbolTable): 'scalar' | 'series' {
  switch (e.type) {
    case 'number':
      return 'scalar';
    case 'name':
      return symbolOf(e, table).shape;
    case 'unary':
      return shapeOf(e.arg, table);
    case 'binary':
      return shapeOf(e.left, table) === 'series' ? 'series' : shapeOf(e.right, table);
    case 'call': {
      if (FUNCTIONS.get(e.fn)?.aggregate) return 'scalar';
      if (SERIES_RESULT.has(e.fn)) return 'series';
      if (e.fn === 'lookup') return shapeOf(e.args[1] ?? e, table);
      return e.args.some((a) => shapeOf(a, table) === 'series') ? 'series' : 'scalar';
    }
  }
}

/** Functions that vary over periods whatever they are given. */
const SERIES_RESULT = new Set(['prev', 'next', 'cum', 'pv_ahead', 'index', 'ramp', 'scurve', 'pulse']);
