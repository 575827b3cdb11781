import { checkLine } from './check';
import { FormulaError, faultOfLine } from './errors';
import { lower } from './lower';
import type { CompiledLine, CompiledModel } from './model';
import { type Circle, orderNodes } from './order';
import { parseFormula } from './parse';
import type { Node, Program } from './program';
import { shapeOf } from './shapes';
import { collectSymbols, resolveExpr, type SymbolTable } from './symbols';
import type { Expr, LineDef, ModelError, ModelSpec, Result } from './types';

/** A compiled model with the program that evaluates it; only this folder looks inside. */
export interface ExecutableModel extends CompiledModel {
  readonly program: Program;
}

/**
 * Parse, resolve, check and order every line of a model.
 *
 * Errors: all faults of all lines at once (syntax, names, arity, units, kinds, input values), then circles as paths.
 */
export function compileModel(spec: ModelSpec): Result<ExecutableModel, ModelError[]> {
  const { table, errors } = collectSymbols(spec);
  if (errors.some((e) => e.kind === 'duplicate_name')) return { ok: false, error: errors };
  const exprs = new Map<string, Expr>();
  for (const line of spec.lines) {
    const parsed = parseFormula(line.formula);
    if (!parsed.ok) errors.push(faultOfLine(parsed.error, line));
    else guarded(line, errors, () => exprs.set(line.id, resolveExpr(parsed.value, line, table)));
  }
  const readers = readersOf([...exprs].map(([id, expr]) => ({ id, reads: namesIn(expr) })));
  settleShapes(spec.lines, exprs, table, readers);
  const unread = spec.lines.filter((l) => !exprs.has(l.id)).map((l) => l.id);
  const unsettled = reachable(unread, readers);
  for (const line of spec.lines) {
    const expr = exprs.get(line.id);
    const found: ModelError[] = [];
    if (expr) guarded(line, found, () => checkLine(line, expr, table));
    // What stands on an unreadable line cannot be told to be a series or not: no fault of its own.
    errors.push(...found.filter((e) => e.kind !== 'wrong_argument' || !unsettled.has(line.id)));
  }
  if (errors.length > 0) return { ok: false, error: errors };
  return orderedModel(spec, exprs, table);
}

function guarded(line: LineDef, errors: ModelError[], work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    errors.push(faultOfLine(error.fault, line));
  }
}

/** A line is a series as soon as anything it reads is; each line that becomes one wakes those that read it. */
function settleShapes(
  lines: readonly LineDef[],
  exprs: ReadonlyMap<string, Expr>,
  table: SymbolTable,
  readers: Readers,
): void {
  const waiting = lines.map((l) => l.id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const symbol = table.symbols.get(id);
    const expr = exprs.get(id);
    if (!symbol || !expr || symbol.shape === 'series' || shapeOf(expr, table) === 'scalar') continue;
    symbol.shape = 'series';
    for (const reader of readers.get(id) ?? []) waiting.push(reader);
  }
}

/** The given lines and all that read them, directly or not. */
function reachable(from: readonly string[], readers: Readers): Set<string> {
  const reached = new Set(from);
  for (const id of reached) for (const reader of readers.get(id) ?? []) reached.add(reader);
  return reached;
}

/** Names of the lines that read a name. */
type Readers = ReadonlyMap<string, readonly string[]>;

function readersOf(
  lines: readonly { readonly id: string; readonly reads: readonly string[] }[],
): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { id, reads } of lines) {
    for (const read of reads) {
      const known = readers.get(read);
      if (known) known.push(id);
      else readers.set(read, [id]);
    }
  }
  return readers;
}

function orderedModel(
  spec: ModelSpec,
  exprs: ReadonlyMap<string, Expr>,
  table: SymbolTable,
): Result<ExecutableModel, ModelError[]> {
  const lines = spec.lines.map((def): CompiledLine => {
    const expr = exprs.get(def.id) as Expr;
    return { def, expr, shape: table.symbols.get(def.id)?.shape ?? 'series', precedents: namesIn(expr) };
  });
  const { nodes, byName, padding } = lower(spec.inputs, lines, table, spec.periods.length);
  const { steps, circles } = orderNodes(nodes);
  const byId = new Map(spec.lines.map((l) => [l.id, l]));
  if (circles.length > 0) return { ok: false, error: circles.map((c) => circleError(c, nodes, byId)) };
  const model: ExecutableModel = {
    spec,
    lines: new Map(lines.map((l) => [l.def.id, l])),
    inputs: new Map(spec.inputs.map((i) => [i.id, i])),
    tables: new Map(spec.tables.map((t) => [t.id, t])),
    dependents: readersOf(lines.map((l) => ({ id: l.def.id, reads: l.precedents }))),
    feedbacks: [
      ...new Set(nodes.flatMap((n) => (n.rule.rule === 'feedback' ? [nodes[n.rule.node]?.name ?? ''] : []))),
    ],
    program: { nodes, byName, steps, periods: spec.periods.length, padding },
  };
  return { ok: true, value: model };
}

/** Every name an expression reads, once, in order of appearance. */
export function namesIn(expr: Expr): string[] {
  const names = new Set<string>();
  const visit = (e: Expr): void => {
    if (e.type === 'name') names.add(e.name);
    else if (e.type === 'unary') visit(e.arg);
    else if (e.type === 'binary') {
      visit(e.left);
      visit(e.right);
    } else if (e.type === 'call') e.args.forEach(visit);
  };
  visit(expr);
  return [...names];
}

function circleError(
  circle: Circle,
  nodes: readonly Node[],
  lines: ReadonlyMap<string, LineDef>,
): ModelError {
  const named = circle.nodes.map((i) => nodes[i]?.name ?? '').filter((n) => !n.startsWith('#'));
  const path = named[0] === named.at(-1) && named.length > 1 ? named : [...named, named[0] ?? ''];
  const labels = (language: 'zh' | 'en'): string =>
    path.map((id) => `${lines.get(id)?.label[language] ?? id} (${id})`).join(' → ');
  const mixed = circle.timings.includes('past') && circle.timings.includes('future');
  const user = path.map((id) => lines.get(id)).find((l) => l?.path !== undefined);
  return {
    kind: 'cycle',
    line: user?.id ?? path[0] ?? '',
    ...(user?.path === undefined ? {} : { path: user.path }),
    cycle: path,
    message: mixed
      ? {
          zh: `这些行既看前期又看后期，互相等待，无法计算：${labels('zh')}。`,
          en: `These lines wait for each other, looking both back and ahead: ${labels('en')}.`,
        }
      : {
          zh: `循环引用：${labels('zh')}。若确属财务循环，请在其中一处使用 feedback()。`,
          en: `Circular reference: ${labels('en')}. Where finance is truly circular, read one of them through feedback().`,
        },
  };
}
