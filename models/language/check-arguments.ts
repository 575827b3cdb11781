import { FormulaError } from './errors';
import { FUNCTIONS } from './functions';
import { shapeOf } from './shapes';
import { PERIOD_COUNTER, type SymbolTable, symbolOf } from './symbols';
import type { Expr, Kind } from './types';

/** Kinds that may be added up over time. */
const ADDABLE: ReadonlySet<Kind> = new Set(['flow', 'count', 'flag']);
const ADDS_OVER_TIME = new Set(['cum', 'total', 'npv', 'irr', 'payback', 'pv_ahead']);
/** Functions written out over the period counter. */
const COUNTS_PERIODS = new Set(['ramp', 'scurve', 'pulse', 'index']);

const KIND_NAME: Readonly<Record<Kind, { zh: string; en: string }>> = {
  flow: { zh: '流量', en: 'a flow' },
  stock: { zh: '存量', en: 'a balance' },
  rate: { zh: '比率', en: 'a rate' },
  index: { zh: '指数', en: 'an index' },
  flag: { zh: '标志', en: 'a flag' },
  count: { zh: '计数', en: 'a count' },
};

/** Arguments that must be names, scalars or period counts, by the function's own description. */
export function checkArguments(e: Extract<Expr, { type: 'call' }>, table: SymbolTable): void {
  const def = FUNCTIONS.get(e.fn);
  const [rate] = e.args;
  const ofSeries = e.fn === 'index' && rate !== undefined && shapeOf(rate, table) === 'series';
  if (ofSeries) seriesName(e.fn, rate, table);
  if (COUNTS_PERIODS.has(e.fn) && !ofSeries && !table.symbols.has(PERIOD_COUNTER)) {
    throw new FormulaError(
      'unknown_name',
      e.pos,
      `${e.fn}() 需要期序“${PERIOD_COUNTER}”，而模型中没有。`,
      `${e.fn}() counts periods by "${PERIOD_COUNTER}", which this model lacks.`,
    );
  }
  e.args.forEach((arg, i) => {
    const rule = def?.args[Math.min(i, def.args.length - 1)];
    if (rule === 'series_name') {
      seriesName(e.fn, arg, table);
      // The second argument of payback() is a running total already.
      if (ADDS_OVER_TIME.has(e.fn) && !(e.fn === 'payback' && i > 0)) addable(e.fn, arg, table);
    }
    if (rule === 'scalar') scalar(e.fn, arg, table);
    if (rule === 'periods') periodCount(e.fn, arg, table);
  });
}

function seriesName(fn: string, arg: Expr, table: SymbolTable): void {
  if (arg.type !== 'name') {
    throw new FormulaError(
      'wrong_argument',
      arg.pos,
      `${fn}() 只能用于某一行的名称；请把里面的算式单独写成一行。`,
      `${fn}() takes the name of a line: give the inner expression a line of its own.`,
    );
  }
  const symbol = symbolOf(arg, table);
  if (symbol.shape === 'scalar' && fn !== 'feedback') {
    throw new FormulaError(
      'wrong_argument',
      arg.pos,
      `“${arg.name}”是单个数值，${fn}() 需要逐期的序列。`,
      `"${arg.name}" is a single number; ${fn}() needs a series over periods.`,
    );
  }
}

function addable(fn: string, arg: Expr, table: SymbolTable): void {
  if (arg.type !== 'name') return;
  const symbol = symbolOf(arg, table);
  if (!ADDABLE.has(symbol.kind)) {
    throw new FormulaError(
      'kind_clash',
      arg.pos,
      `“${arg.name}”是${KIND_NAME[symbol.kind].zh}，逐期相加没有意义，不能用于 ${fn}()。`,
      `"${arg.name}" is ${KIND_NAME[symbol.kind].en}: adding it up over time means nothing, so ${fn}() cannot take it.`,
    );
  }
}

function scalar(fn: string, arg: Expr, table: SymbolTable): void {
  if (shapeOf(arg, table) === 'series') {
    throw new FormulaError(
      'wrong_argument',
      arg.pos,
      `${fn}() 的这个参数必须是单个数值，不能逐期变化。`,
      `This argument of ${fn}() must be one number, not a series.`,
    );
  }
}

function periodCount(fn: string, arg: Expr, table: SymbolTable): void {
  const literal = arg.type === 'number';
  if (
    literal
      ? Number.isInteger(arg.value) && arg.value >= 1
      : arg.type === 'name' && symbolOf(arg, table).shape === 'scalar'
  )
    return;
  throw new FormulaError(
    'wrong_argument',
    arg.pos,
    `${fn}() 的期数必须是不小于 1 的整数，或单个数值的名称。`,
    `The number of periods in ${fn}() must be a whole number from 1, or the name of a single number.`,
  );
}
