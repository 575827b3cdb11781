import type { CompiledLine } from './model';
import { binary, fold, number, timeShape } from './operations';
import type { AggregateFn, BinaryOp, Edge, Node, Operation, Rule, Timing, UnaryOp } from './program';
import { PERIOD_COUNTER, type SymbolTable } from './symbols';
import { textOf } from './text-of';
import type { Expr, InputDef, Shape } from './types';

type Call = Extract<Expr, { type: 'call' }>;
const UNARY: ReadonlySet<string> = new Set<UnaryOp>([
  'abs',
  'sign',
  'floor',
  'ceil',
  'exp',
  'ln',
  'norm_cdf',
]);
const BINARY: ReadonlySet<string> = new Set<BinaryOp>(['mod', 'ratio']);
const AGGREGATE: ReadonlySet<string> = new Set<AggregateFn>([
  'total',
  'at',
  'npv',
  'irr',
  'payback',
  'min_of',
  'max_of',
  'avg_of',
]);

/** Turn checked lines into nodes: one per line and input, plus hidden nodes for running and whole-series functions. */
export function lower(
  inputs: readonly InputDef[],
  lines: readonly CompiledLine[],
  table: SymbolTable,
  periods: number,
): { nodes: Node[]; byName: Map<string, number>; padding: number } {
  const builder = new Lowering(table, periods);
  for (const input of inputs) builder.reserve(input.id);
  for (const line of lines) builder.reserve(line.def.id);
  for (const input of inputs)
    builder.define(input.id, typeof input.value === 'number' ? 'scalar' : 'series', { rule: 'input' }, []);
  for (const line of lines) builder.line(line);
  return builder.finish();
}

class Lowering {
  readonly #byName = new Map<string, number>();
  readonly #nodes: Node[] = [];
  readonly #table: SymbolTable;
  readonly #periods: number;
  #count = 0;
  #padding = 1;
  #edges: Edge[] = [];

  constructor(table: SymbolTable, periods: number) {
    this.#table = table;
    this.#periods = periods;
  }

  reserve(name: string): number {
    const index = this.#count++;
    this.#byName.set(name, index);
    return index;
  }

  define(name: string, shape: Shape, rule: Rule, edges: readonly Edge[]): void {
    const index = this.#indexOf(name);
    this.#nodes[index] = { index, name, shape, rule, edges };
  }

  line(line: CompiledLine): void {
    this.#edges = [];
    const rule = line.expr.type === 'call' ? this.#wholeRule(line.expr) : null;
    const final: Rule = rule ?? { rule: 'formula', operation: this.#operation(line.expr) };
    this.define(line.def.id, line.shape, final, this.#edges);
  }

  finish(): { nodes: Node[]; byName: Map<string, number>; padding: number } {
    return { nodes: this.#nodes, byName: this.#byName, padding: Math.min(this.#padding, this.#periods) };
  }

  #indexOf(name: string): number {
    const index = this.#byName.get(name);
    if (index === undefined) throw new Error(`no node for ${name}`);
    return index;
  }

  #needs(to: number, timing: Timing): number {
    this.#edges.push({ to, timing });
    return to;
  }

  #nodeOf(arg: Expr | undefined, timing: Timing): number {
    if (arg?.type !== 'name') throw new Error('a name was expected here');
    return this.#needs(this.#indexOf(arg.name), timing);
  }

  #reading(node: number): Operation {
    return { op: 'read', node: this.#needs(node, 'same'), shift: 0 };
  }

  #operation(e: Expr): Operation {
    switch (e.type) {
      case 'number':
        return number(e.value);
      case 'name':
        return this.#reading(this.#indexOf(e.name));
      case 'unary':
        return { op: 'unary', fn: e.op === '-' ? 'neg' : 'not', arg: this.#operation(e.arg) };
      case 'binary':
        return binary(e.op, this.#operation(e.left), this.#operation(e.right));
      case 'call':
        return this.#call(e);
    }
  }

  #call(e: Call): Operation {
    const whole = this.#hidden(e);
    if (whole !== null) return this.#reading(whole);
    const args = (): Operation[] => e.args.map((a) => this.#operation(a));
    if (UNARY.has(e.fn)) return { op: 'unary', fn: e.fn as UnaryOp, arg: this.#operation(e.args[0] ?? e) };
    if (BINARY.has(e.fn)) return fold(e.fn as BinaryOp, args());
    switch (e.fn) {
      case 'min':
      case 'max':
        return fold(e.fn, args());
      case 'sum':
        return fold('+', args());
      case 'round': {
        const [value = number(0), digits = number(0)] = args();
        return binary('round', value, digits);
      }
      case 'if': {
        const [condition = number(0), yes = number(0), no = number(0)] = args();
        return { op: 'select', condition, yes, no };
      }
      case 'prev':
      case 'next':
        return this.#shifted(e);
      case 'lookup':
        return this.#lookup(e);
      default:
        return timeShape(e.fn, this.#reading(this.#indexOf(PERIOD_COUNTER)), args());
    }
  }

  #shifted(e: Call): Operation {
    const past = e.fn === 'prev';
    const node = this.#nodeOf(e.args[0], past ? 'past' : 'future');
    const by = e.args[1];
    if (by === undefined || by.type === 'number') {
      const distance = by?.value ?? 1;
      if (distance >= this.#periods) return number(0);
      this.#padding = Math.max(this.#padding, distance);
      return { op: 'read', node, shift: past ? -distance : distance };
    }
    return { op: 'read_by', node, by: this.#nodeOf(by, 'same'), direction: past ? -1 : 1 };
  }

  #lookup(e: Call): Operation {
    const [name, arg] = e.args;
    const table = name?.type === 'name' ? this.#table.tables.get(name.name) : undefined;
    if (!table || !arg) throw new Error('lookup without a table');
    return { op: 'lookup', keys: table.keys, values: table.values, arg: this.#operation(arg) };
  }

  /** A hidden node for a running or whole-series function inside a larger formula, shared by all who need it. */
  #hidden(e: Call): number | null {
    if (!isWhole(e, this.#table)) return null;
    const name = `#${textOf(e)}`;
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const index = this.reserve(name);
    const outer = this.#edges;
    this.#edges = [];
    const rule = this.#wholeRule(e);
    if (rule) this.define(name, this.#shapeOf(e), rule, this.#edges);
    this.#edges = outer;
    return index;
  }

  #shapeOf(e: Call): Shape {
    if (AGGREGATE.has(e.fn)) return 'scalar';
    const [of] = e.args;
    return e.fn === 'feedback' && of?.type === 'name'
      ? (this.#table.symbols.get(of.name)?.shape ?? 'series')
      : 'series';
  }

  #wholeRule(e: Call): Rule | null {
    if (!isWhole(e, this.#table)) return null;
    if (AGGREGATE.has(e.fn)) return this.#aggregate(e);
    switch (e.fn) {
      case 'cum':
        return { rule: 'cum', node: this.#nodeOf(e.args[0], 'same') };
      case 'pv_ahead':
        return {
          rule: 'pv_ahead',
          rate: this.#operation(e.args[0] ?? e),
          node: this.#nodeOf(e.args[1], 'future'),
        };
      case 'feedback':
        return { rule: 'feedback', node: this.#nodeOf(e.args[0], 'feedback') };
      case 'index':
        return this.#growthIndex(e);
      default:
        return null;
    }
  }

  #aggregate(e: Call): Rule {
    const fn = e.fn as AggregateFn;
    const scalarArg = fn === 'npv' ? e.args[0] : fn === 'at' ? e.args[1] : undefined;
    const nodes = e.args.filter((a) => a !== scalarArg).map((a) => this.#nodeOf(a, 'all'));
    return { rule: 'aggregate', fn, nodes, ...(scalarArg ? { scalar: this.#operation(scalarArg) } : {}) };
  }

  /** index(rate series, base) = running product of (1 + rate), relative to its value at the base period. */
  #growthIndex(e: Call): Rule {
    const [rate, base] = e.args;
    const product = `#cumprod(${textOf(rate ?? e)})`;
    let running = this.#byName.get(product);
    if (running === undefined) {
      running = this.reserve(product);
      const outer = this.#edges;
      this.#edges = [];
      const rule: Rule = { rule: 'cumprod', node: this.#nodeOf(rate, 'same') };
      this.define(product, 'series', rule, this.#edges);
      this.#edges = outer;
    }
    const at = `#at(${product}, ${textOf(base ?? e)})`;
    let anchor = this.#byName.get(at);
    if (anchor === undefined) {
      anchor = this.reserve(at);
      const outer = this.#edges;
      this.#edges = [{ to: running, timing: 'all' }];
      const rule: Rule = {
        rule: 'aggregate',
        fn: 'at',
        nodes: [running],
        scalar: this.#operation(base ?? e),
      };
      this.define(at, 'scalar', rule, this.#edges);
      this.#edges = outer;
    }
    return { rule: 'formula', operation: binary('/', this.#reading(running), this.#reading(anchor)) };
  }
}

/** Functions that need a node of their own; `index` of a single rate is a plain power instead. */
function isWhole(e: Call, table: SymbolTable): boolean {
  if (e.fn === 'index')
    return e.args[0]?.type === 'name' && table.symbols.get(e.args[0].name)?.shape === 'series';
  return AGGREGATE.has(e.fn) || e.fn === 'cum' || e.fn === 'pv_ahead' || e.fn === 'feedback';
}
