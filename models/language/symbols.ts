import { didYouMean, FormulaError } from './errors';
import { nearestName } from './nearest';
import type { Expr, InputDef, Kind, LineDef, ModelError, ModelSpec, Shape, TableDef } from './types';
import { parseUnit, type Unit } from './units';

/** What a name in a formula stands for. */
export interface Symbol {
  readonly id: string;
  readonly unit: Unit;
  readonly kind: Kind;
  shape: Shape;
}

export interface SymbolTable {
  readonly symbols: ReadonlyMap<string, Symbol>;
  readonly tables: ReadonlyMap<string, TableDef & { readonly parsedUnit: Unit }>;
  /** The known name nearest to an unknown one. */
  readonly nearest: (name: string) => string | undefined;
}

/** The line that numbers the periods from 0: `t` in formulas, read by ramps, windows and growth. */
export const PERIOD_COUNTER = 'timeline.t';

/** Every block may use the timeline's counter and flags by their short names. */
const EVERYWHERE = ['timeline'];

/** Collect the names of a model, reporting duplicates, unreadable units and unusable inputs. */
export function collectSymbols(spec: ModelSpec): { table: SymbolTable; errors: ModelError[] } {
  const errors: ModelError[] = [];
  const symbols = new Map<string, Symbol>();
  const tables = new Map<string, TableDef & { parsedUnit: Unit }>();
  const unitOf = (def: InputDef | LineDef | TableDef): Unit => {
    const unit = parseUnit(def.unit);
    if (!unit) {
      errors.push({
        kind: 'bad_input',
        line: def.id,
        ...pathOf(def),
        message: { zh: `单位“${def.unit}”无法读懂。`, en: `The unit "${def.unit}" cannot be read.` },
      });
    }
    return unit ?? new Map();
  };
  const claim = (def: InputDef | LineDef | TableDef): boolean => {
    if (!symbols.has(def.id) && !tables.has(def.id)) return true;
    errors.push({
      kind: 'duplicate_name',
      line: def.id,
      ...pathOf(def),
      message: { zh: `名称“${def.id}”用了两次。`, en: `The name "${def.id}" is used twice.` },
    });
    return false;
  };
  for (const input of spec.inputs) {
    if (!claim(input)) continue;
    const series = typeof input.value !== 'number';
    symbols.set(input.id, {
      id: input.id,
      unit: unitOf(input),
      kind: input.kind,
      shape: series ? 'series' : 'scalar',
    });
    const problem = inputProblem(input, spec.periods.length);
    if (problem) errors.push(problem);
  }
  for (const def of spec.tables) {
    if (!claim(def)) continue;
    tables.set(def.id, { ...def, parsedUnit: unitOf(def) });
    const problem = tableProblem(def);
    if (problem) errors.push(problem);
  }
  for (const line of spec.lines) {
    if (claim(line))
      symbols.set(line.id, { id: line.id, unit: unitOf(line), kind: line.kind, shape: 'scalar' });
  }
  return { table: { symbols, tables, nearest: suggestions(symbols) }, errors };
}

/** Suggestions worth their time: a model with more unknown names has another problem than spelling. */
const MOST_SUGGESTIONS = 100;

function suggestions(symbols: ReadonlyMap<string, Symbol>): (name: string) => string | undefined {
  let known: string[] | undefined;
  let left = MOST_SUGGESTIONS;
  return (name) => {
    if (left-- <= 0) return undefined;
    known ??= [...new Set([...symbols.keys()].flatMap((id) => [id, id.slice(id.lastIndexOf('.') + 1)]))];
    return nearestName(name, known);
  };
}

/**
 * The full id a name stands for in a line: its own block, then its scope, then the timeline, then as written. A user's
 * formula searches its scope first, so that a driver called `gross` is not taken for the block's own line.
 */
export function resolveName(
  name: string,
  line: LineDef,
  known: { has(id: string): boolean },
): string | undefined {
  const scope = line.scope ?? [];
  const near = line.path === undefined ? [line.block, ...scope] : [...scope, line.block];
  for (const prefix of [...near, ...EVERYWHERE]) {
    const id = `${prefix}.${name}`;
    if (known.has(id)) return id;
  }
  return known.has(name) ? name : undefined;
}

/** Replace short names by full ids and expand `sum_of` patterns; throws a FormulaError for an unknown name. */
export function resolveExpr(expr: Expr, line: LineDef, table: SymbolTable): Expr {
  const resolve = (e: Expr): Expr => {
    switch (e.type) {
      case 'number':
        return e;
      case 'name':
        return { ...e, name: knownName(e, line, table) };
      case 'unary':
        return { ...e, arg: resolve(e.arg) };
      case 'binary':
        return { ...e, left: resolve(e.left), right: resolve(e.right) };
      case 'call':
        if (e.fn === 'sum_of') return expandPattern(e, table);
        if (e.fn === 'lookup')
          return { ...e, args: [tableName(e, line, table), ...e.args.slice(1).map(resolve)] };
        return { ...e, args: e.args.map(resolve) };
    }
  };
  return resolve(expr);
}

function knownName(e: Extract<Expr, { type: 'name' }>, line: LineDef, table: SymbolTable): string {
  const id = resolveName(e.name, line, table.symbols);
  if (id !== undefined) return id;
  const near = table.nearest(e.name);
  const hint = didYouMean(near);
  throw new FormulaError(
    'unknown_name',
    e.pos,
    `找不到名称“${e.name}”。${hint.zh}`,
    `There is nothing named "${e.name}".${hint.en}`,
    near,
  );
}

function tableName(call: Extract<Expr, { type: 'call' }>, line: LineDef, table: SymbolTable): Expr {
  const [first] = call.args;
  const id = first?.type === 'name' ? resolveName(first.name, line, table.tables) : undefined;
  if (first && id !== undefined) return { type: 'name', name: id, pos: first.pos };
  throw new FormulaError(
    'wrong_argument',
    call.pos,
    'lookup 的第一个参数必须是表的名称。',
    'The first argument of lookup must be the name of a table.',
  );
}

function expandPattern(call: Extract<Expr, { type: 'call' }>, table: SymbolTable): Expr {
  const [pattern] = call.args;
  if (pattern?.type !== 'name') {
    throw new FormulaError(
      'wrong_argument',
      call.pos,
      'sum_of 需要形如 revenue.*.gross 的名称。',
      'sum_of takes a name pattern such as revenue.*.gross.',
    );
  }
  const matcher = new RegExp(
    `^${pattern.name
      .split('.')
      .map((p) => (p === '*' ? '[^.]+' : p))
      .join('\\.')}$`,
  );
  // Sorted, so that the order in which lines are listed never changes the last digit of a sum.
  const names = [...table.symbols.keys()].filter((id) => matcher.test(id)).sort();
  const args = names.map((name): Expr => ({ type: 'name', name, pos: pattern.pos }));
  if (args.length === 0) return { type: 'number', value: 0, pos: call.pos };
  return { type: 'call', fn: 'sum', args, pos: call.pos };
}

function inputProblem(input: InputDef, periods: number): ModelError | null {
  const values = typeof input.value === 'number' ? [input.value] : input.value;
  const at = { line: input.id, ...pathOf(input) };
  if (typeof input.value !== 'number' && values.length !== periods) {
    return {
      kind: 'series_length',
      ...at,
      message: {
        zh: `“${input.label.zh}”有 ${values.length} 个数值，模型有 ${periods} 期。`,
        en: `"${input.label.en}" has ${values.length} values; the model has ${periods} periods.`,
      },
    };
  }
  const bad = values.findIndex((v) => !Number.isFinite(v));
  if (bad < 0) return null;
  return {
    kind: 'bad_input',
    ...at,
    message: {
      zh: `“${input.label.zh}”的第 ${bad + 1} 个数值不是有限的数。`,
      en: `Value ${bad + 1} of "${input.label.en}" is not a finite number.`,
    },
  };
}

/** A lookup walks the keys upwards, so they must rise, and each needs its value. */
function tableProblem({ id, label, keys, values }: TableDef): ModelError | null {
  const usable = keys.length > 0 && keys.length === values.length && values.every(Number.isFinite);
  if (usable && keys.every((key, i) => Number.isFinite(key) && (i === 0 || key > (keys[i - 1] as number))))
    return null;
  return {
    kind: 'bad_input',
    line: id,
    message: {
      zh: `表“${label.zh}”的键必须逐行递增，每行一个有限的数值。`,
      en: `The keys of the table "${label.en}" must rise row by row, each with one finite value.`,
    },
  };
}

function pathOf(def: { readonly path?: string } | TableDef): { path?: string } {
  return 'path' in def && def.path !== undefined ? { path: def.path } : {};
}

/** The symbol behind a resolved name. */
export function symbolOf(e: Extract<Expr, { type: 'name' }>, table: SymbolTable): Symbol {
  const symbol = table.symbols.get(e.name);
  if (!symbol)
    throw new FormulaError(
      'unknown_name',
      e.pos,
      `找不到名称“${e.name}”。`,
      `There is nothing named "${e.name}".`,
    );
  return symbol;
}
