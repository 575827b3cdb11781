import { checkArguments } from './check-arguments';
import { FormulaError } from './errors';
import { type SymbolTable, symbolOf } from './symbols';
import type { Expr, LineDef } from './types';
import { combineUnits, DIMENSIONLESS, parseUnit, raiseUnit, sameUnit, type Unit, unitText } from './units';

/** The unit of an expression; a bare number fits whatever it stands beside. */
type Inferred = { readonly unit: Unit; readonly bare: boolean };
const BARE: Inferred = { unit: DIMENSIONLESS, bare: true };
const PLAIN: Inferred = { unit: DIMENSIONLESS, bare: false };

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
      return unary(e, table);
    case 'binary':
      return binary(e, table);
    case 'call':
      return call(e, table);
  }
}

function unary(e: Extract<Expr, { type: 'unary' }>, table: SymbolTable): Inferred {
  const found = infer(e.arg, table);
  if (e.op === '-') return found;
  condition(e.arg, found, table);
  return PLAIN;
}

type Binary = Extract<Expr, { type: 'binary' }>;
type Call = Extract<Expr, { type: 'call' }>;

function binary(e: Binary, table: SymbolTable): Inferred {
  const left = infer(e.left, table);
  const right = infer(e.right, table);
  switch (e.op) {
    case '+':
      return agree(e, [left, right], ['相加', 'added']);
    case '-':
      return agree(e, [left, right], ['相减', 'subtracted']);
    case '*':
    case '/':
      return {
        unit: combineUnits(left.unit, right.unit, e.op === '*' ? 1 : -1),
        bare: left.bare && right.bare,
      };
    case '^':
      return power(e, left, right);
    case 'and':
    case 'or':
      condition(e.left, left, table);
      condition(e.right, right, table);
      return PLAIN;
    default:
      agree(e, [left, right], ['比较', 'compared']);
      return PLAIN;
  }
}

function power(e: Binary, base: Inferred, exponent: Inferred): Inferred {
  plainNumber(e.right, exponent, '指数', 'An exponent');
  if (base.unit.size === 0) return base.bare && exponent.bare ? BARE : PLAIN;
  const whole = wholeNumber(e.right);
  if (whole !== null) return { unit: raiseUnit(base.unit, whole), bare: false };
  throw new FormulaError(
    'unit_clash',
    e.pos,
    `带单位“${unitText(base.unit)}”的量只能取整数次方。`,
    `A quantity in "${unitText(base.unit)}" can only be raised to a whole number.`,
  );
}

function wholeNumber(e: Expr): number | null {
  if (e.type === 'unary' && e.op === '-' && e.arg.type === 'number')
    return wholeNumber({ ...e.arg, value: -e.arg.value });
  return e.type === 'number' && Number.isInteger(e.value) ? e.value : null;
}

function condition(arg: Expr, found: Inferred, table: SymbolTable): void {
  if (arg.type !== 'name') {
    plainNumber(arg, found, '条件', 'A condition');
    return;
  }
  const symbol = symbolOf(arg, table);
  if (symbol.kind !== 'flag') {
    throw new FormulaError(
      'kind_clash',
      arg.pos,
      `“${arg.name}”不是是/否标志，不能作条件；请写成比较式，如 ${arg.name} > 0。`,
      `"${arg.name}" is not a yes/no flag and cannot be a condition; compare it, e.g. ${arg.name} > 0.`,
    );
  }
}

function call(e: Call, table: SymbolTable): Inferred {
  checkArguments(e, table);
  const found = e.args.map((arg, i) => (e.fn === 'lookup' && i === 0 ? PLAIN : infer(arg, table)));
  const [a, b] = e.args;
  const [first = PLAIN, second = PLAIN] = found;
  switch (e.fn) {
    case 'if':
      if (a) condition(a, first, table);
      return agree(e, found.slice(1), ['二选一', 'alternatives']);
    case 'min':
    case 'max':
    case 'sum':
    case 'mod':
      return agree(e, found, ['放在一起', 'combined']);
    case 'ratio':
      return { unit: combineUnits(first.unit, second.unit, -1), bare: false };
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
      if (e.fn === 'round' && b) plainNumber(b, second, '小数位数', 'The number of decimals');
      return first;
    case 'npv':
    case 'pv_ahead':
      if (a) plainNumber(a, first, '折现率', 'A discount rate');
      return second;
    case 'payback':
      agree(e, found, ['比较', 'compared']);
      return PLAIN;
    case 'exp':
    case 'ln':
    case 'norm_cdf':
    case 'index':
    case 'ramp':
    case 'scurve':
    case 'pulse':
      e.args.forEach((arg, i) => {
        plainNumber(arg, found[i] ?? PLAIN, `${e.fn} 的参数`, `An argument of ${e.fn}`);
      });
      return PLAIN;
    case 'lookup':
      return {
        unit: (a?.type === 'name' && table.tables.get(a.name)?.parsedUnit) || DIMENSIONLESS,
        bare: false,
      };
    default:
      return PLAIN;
  }
}

/** What stands side by side must be in one unit; bare numbers fit any. */
function agree(e: Expr, parts: readonly Inferred[], verb: readonly [string, string]): Inferred {
  let first: Inferred = BARE;
  for (const found of parts) {
    if (found.bare) continue;
    if (first.bare) first = found;
    else if (!sameUnit(first.unit, found.unit)) {
      const [x, y] = [unitText(first.unit), unitText(found.unit)];
      throw new FormulaError(
        'unit_clash',
        e.pos,
        `单位不同的量不能${verb[0]}：“${x}”与“${y}”。`,
        `Quantities of different units cannot be ${verb[1]}: "${x}" and "${y}".`,
      );
    }
  }
  return first;
}

function plainNumber(arg: Expr, found: Inferred, zh: string, en: string): void {
  if (found.unit.size === 0) return;
  throw new FormulaError(
    'unit_clash',
    arg.pos,
    `${zh}必须是纯数，这里的单位是“${unitText(found.unit)}”。`,
    `${en} must be a plain number; this one is in "${unitText(found.unit)}".`,
  );
}
