import { FormulaError } from './errors';
import { FUNCTIONS } from './functions';
import type { Symbol, SymbolTable } from './symbols';
import type { Expr, Kind, LineDef } from './types';
import { combineUnits, DIMENSIONLESS, parseUnit, raiseUnit, sameUnit, type Unit, unitText } from './units';

/** The unit of an expression; a bare number fits whatever it stands beside. */
type Inferred = { readonly unit: Unit; readonly bare: boolean };
const BARE: Inferred = { unit: DIMENSIONLESS, bare: true };
const PLAIN: Inferred = { unit: DIMENSIONLESS, bare: false };

/** Kinds that may be added up over time. */
const ADDABLE: ReadonlySet<Kind> = new Set(['flow', 'count', 'flag']);
const ADDS_OVER_TIME = new Set(['cum', 'total', 'npv', 'irr', 'payback', 'pv_ahead']);

/** Check units, kinds and argument forms of a resolved formula; throws the first FormulaError found. */
export function checkLine(line: LineDef, expr: Expr, table: SymbolTable): void {
  const found = infer(expr, table);
  const declared = parseUnit(line.unit) ?? DIMENSIONLESS;
  if (!found.bare && !sameUnit(found.unit, declared)) {
    throw new FormulaError(
      'unit_clash',
      expr.pos,
      `公式得出的单位是“${unitText(found.unit)}”，而该行的单位是“${line.unit}”。`,
      `The formula gives "${unitText(found.unit)}" but the line is in "${line.unit}".`,
    );
  }
}

function infer(e: Expr, table: SymbolTable): Inferred {
  switch (e.type) {
    case 'number':
      return BARE;
    case 'name':
      return { unit: symbolOf(e, table).unit, bare: false };
    case 'unary':
      return e.op === 'not' ? logical(e, [e.arg], table) : infer(e.arg, table);
    case 'binary':
      return binary(e, table);
    case 'call':
      return call(e, table);
  }
}

function binary(e: Extract<Expr, { type: 'binary' }>, table: SymbolTable): Inferred {
  switch (e.op) {
    case '+':
    case '-':
      return agree(e, [e.left, e.right], table, e.op === '+' ? ['相加', 'added'] : ['相减', 'subtracted']);
    case '*':
    case '/': {
      const left = infer(e.left, table);
      const right = infer(e.right, table);
      return { unit: combineUnits(left.unit, right.unit, e.op === '*' ? 1 : -1), bare: left.bare && right.bare };
    }
    case '^':
      return power(e, table);
    case 'and':
    case 'or':
      return logical(e, [e.left, e.right], table);
    default:
      agree(e, [e.left, e.right], table, ['比较', 'compared']);
      return PLAIN;
  }
}

function power(e: Extract<Expr, { type: 'binary' }>, table: SymbolTable): Inferred {
  const base = infer(e.left, table);
  const exponent = infer(e.right, table);
  plainNumber(e.right, exponent, '指数', 'An exponent');
  if (base.unit.size === 0) return base.bare && exponent.bare ? BARE : PLAIN;
  if (e.right.type === 'number' && Number.isInteger(e.right.value)) {
    return { unit: raiseUnit(base.unit, e.right.value), bare: false };
  }
  throw new FormulaError('unit_clash', e.pos, `带单位“${unitText(base.unit)}”的量只能取整数次方。`, `A quantity in "${unitText(base.unit)}" can only be raised to a whole number.`);
}

function logical(e: Expr, args: readonly Expr[], table: SymbolTable): Inferred {
  for (const arg of args) condition(arg, table);
  return e.type === 'number' ? BARE : PLAIN;
}

function condition(arg: Expr, table: SymbolTable): void {
  const found = infer(arg, table);
  if (arg.type !== 'name') {
    plainNumber(arg, found, '条件', 'A condition');
    return;
  }
  const symbol = symbolOf(arg, table);
  if (symbol.kind !== 'flag') {
    throw new FormulaError('kind_clash', arg.pos, `“${arg.name}”不是是/否标志，不能作条件；请写成比较式，如 ${arg.name} > 0。`, `"${arg.name}" is not a yes/no flag and cannot be a condition; compare it, e.g. ${arg.name} > 0.`);
  }
}

function call(e: Extract<Expr, { type: 'call' }>, table: SymbolTable): Inferred {
  checkArguments(e, table);
  const [a, b, c] = e.args;
  const unitOf = (x: Expr | undefined): Inferred => (x ? infer(x, table) : PLAIN);
  switch (e.fn) {
    case 'if':
      if (a) condition(a, table);
      return agree(e, [b, c].filter((x) => x !== undefined), table, ['二选一', 'alternatives']);
    case 'min':
    case 'max':
    case 'sum':
    case 'mod':
      return agree(e, e.args, table, ['放在一起', 'combined']);
    case 'ratio': {
      const left = unitOf(a);
      return { unit: combineUnits(left.unit, unitOf(b).unit, -1), bare: false };
    }
    case 'abs':
    case 'floor':
    case 'ceil':
    case 'round':
    case 'prev':
    case 'next':
    case 'cum':
    case 'total':
    case 'at':
    case 'min_of':
    case 'max_of':
    case 'avg_of':
    case 'feedback':
      if (e.fn === 'round' && b) plainNumber(b, unitOf(b), '小数位数', 'The number of decimals');
      return unitOf(a);
    case 'npv':
    case 'pv_ahead':
      if (a) plainNumber(a, unitOf(a), '折现率', 'A discount rate');
      return unitOf(b);
    case 'payback':
      agree(e, e.args, table, ['比较', 'compared']);
      return PLAIN;
    case 'exp':
    case 'ln':
    case 'index':
    case 'ramp':
    case 'scurve':
    case 'pulse':
      for (const arg of e.args) plainNumber(arg, infer(arg, table), `${e.fn} 的参数`, `An argument of ${e.fn}`);
      return PLAIN;
    case 'lookup':
      return { unit: (a?.type === 'name' && table.tables.get(a.name)?.parsedUnit) || DIMENSIONLESS, bare: false };
    default:
      return PLAIN;
  }
}

/** Arguments that must be names, scalars or period counts, by the function's own description. */
function checkArguments(e: Extract<Expr, { type: 'call' }>, table: SymbolTable): void {
  const def = FUNCTIONS.get(e.fn);
  const [rate] = e.args;
  if (e.fn === 'index' && rate && rate.type !== 'name' && shapeOf(rate, table) === 'series') seriesName(e.fn, rate, table);
  e.args.forEach((arg, i) => {
    const rule = def?.args[Math.min(i, def.args.length - 1)];
    if (rule === 'series_name') seriesName(e.fn, arg, table);
    if (rule === 'scalar') scalar(e.fn, arg, table);
    if (rule === 'periods') periodCount(e.fn, arg, table);
  });
}

function seriesName(fn: string, arg: Expr, table: SymbolTable): void {
  if (arg.type !== 'name') {
    throw new FormulaError('wrong_argument', arg.pos, `${fn}() 只能用于某一行的名称；请把里面的算式单独写成一行。`, `${fn}() takes the name of a line: give the inner expression a line of its own.`);
  }
  const symbol = symbolOf(arg, table);
  if (symbol.shape === 'scalar' && fn !== 'feedback') {
    throw new FormulaError('wrong_argument', arg.pos, `“${arg.name}”是单个数值，${fn}() 需要逐期的序列。`, `"${arg.name}" is a single number; ${fn}() needs a series over periods.`);
  }
  if (ADDS_OVER_TIME.has(fn) && !ADDABLE.has(symbol.kind)) {
    throw new FormulaError('kind_clash', arg.pos, `“${arg.name}”是${KIND_NAME[symbol.kind].zh}，逐期相加没有意义，不能用于 ${fn}()。`, `"${arg.name}" is ${KIND_NAME[symbol.kind].en}: adding it up over time means nothing, so ${fn}() cannot take it.`);
  }
}

function scalar(fn: string, arg: Expr, table: SymbolTable): void {
  if (shapeOf(arg, table) === 'series') {
    throw new FormulaError('wrong_argument', arg.pos, `${fn}() 的这个参数必须是单个数值，不能逐期变化。`, `This argument of ${fn}() must be one number, not a series.`);
  }
}

function periodCount(fn: string, arg: Expr, table: SymbolTable): void {
  const literal = arg.type === 'number';
  if (literal ? Number.isInteger(arg.value) && arg.value >= 1 : arg.type === 'name' && symbolOf(arg, table).shape === 'scalar') return;
  throw new FormulaError('wrong_argument', arg.pos, `${fn}() 的期数必须是不小于 1 的整数，或单个数值的名称。`, `The number of periods in ${fn}() must be a whole number from 1, or the name of a single number.`);
}

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

const SERIES_RESULT = new Set(['prev', 'next', 'cum', 'pv_ahead', 'index', 'ramp', 'scurve', 'pulse']);

const KIND_NAME: Readonly<Record<Kind, { zh: string; en: string }>> = {
  flow: { zh: '流量', en: 'a flow' },
  stock: { zh: '存量', en: 'a balance' },
  rate: { zh: '比率', en: 'a rate' },
  index: { zh: '指数', en: 'an index' },
  flag: { zh: '标志', en: 'a flag' },
  count: { zh: '计数', en: 'a count' },
};

function agree(e: Expr, args: readonly Expr[], table: SymbolTable, verb: readonly [string, string]): Inferred {
  let first: Inferred = BARE;
  for (const arg of args) {
    const found = infer(arg, table);
    if (found.bare) continue;
    if (first.bare) first = found;
    else if (!sameUnit(first.unit, found.unit)) {
      const [x, y] = [unitText(first.unit), unitText(found.unit)];
      throw new FormulaError('unit_clash', e.pos, `单位不同的量不能${verb[0]}：“${x}”与“${y}”。`, `Quantities of different units cannot be ${verb[1]}: "${x}" and "${y}".`);
    }
  }
  return first;
}

function plainNumber(arg: Expr, found: Inferred, zh: string, en: string): void {
  if (found.unit.size === 0) return;
  throw new FormulaError('unit_clash', arg.pos, `${zh}必须是纯数，这里的单位是“${unitText(found.unit)}”。`, `${en} must be a plain number; this one is in "${unitText(found.unit)}".`);
}

function symbolOf(e: Extract<Expr, { type: 'name' }>, table: SymbolTable): Symbol {
  const symbol = table.symbols.get(e.name);
  if (!symbol) throw new FormulaError('unknown_name', e.pos, `找不到名称“${e.name}”。`, `There is nothing named "${e.name}".`);
  return symbol;
}
