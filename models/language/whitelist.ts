import type {
  AccessorNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  SymbolNode,
} from 'mathjs';
import { didYouMean, FormulaError } from './errors';
import { FUNCTIONS, type FunctionDef } from './functions';
import { nearestName } from './nearest';
import type { BinaryOperator, Expr } from './types';

const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  pow: '^',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
  and: 'and',
  or: 'or',
};

/** Names and numbers in the order they stand in the text (the parser's tree keeps no positions), or any other sign. */
const TOKEN =
  /([\p{L}_$\u2100-\u214F][\p{L}\p{N}_$\u2100-\u214F]*(?:\s*\.\s*[\p{L}_$][\p{L}\p{N}_$]*)*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|\S/gu;
const BETWEEN = new Set(['and', 'or', 'mod', 'xor', 'to', 'in']);
/** Nesting is bounded so that no later walk over a tree can exhaust the stack; a long sum does not nest. */
const DEEPEST = 100;

/** Turn the parser's tree into ours, refusing whatever the language does not allow. */
export function toExpr(node: MathNode, text: string, wildcard: string): Expr {
  return new Converter(leavesOf(text), wildcard).convert(node);
}

/** An operator word stands between two values; where a value is expected the same word is a name. */
function leavesOf(text: string): number[] {
  const leaves: number[] = [];
  let valueBefore = false;
  for (const match of text.matchAll(TOKEN)) {
    const [token, leaf] = match;
    const operator: boolean = leaf === undefined || token === 'not' || (valueBefore && BETWEEN.has(token));
    if (!operator) leaves.push(match.index);
    valueBefore = operator ? token === ')' : true;
  }
  return leaves;
}

class Converter {
  readonly #leaves: readonly number[];
  readonly #wildcard: string;
  #next = 0;
  #depth = 0;

  constructor(leaves: readonly number[], wildcard: string) {
    this.#leaves = leaves;
    this.#wildcard = wildcard;
  }

  /** Convert an inner tree; the left side of an operator does not count as inside it. */
  #inner(node: MathNode): Expr {
    if (++this.#depth > DEEPEST) {
      throw new FormulaError(
        'syntax',
        this.#here(),
        '公式嵌套过深，请拆成几行。',
        'The formula is nested too deeply: split it into several lines.',
      );
    }
    const expr = this.convert(node);
    this.#depth--;
    return expr;
  }

  convert(node: MathNode): Expr {
    switch (node.type) {
      case 'ConstantNode':
        return this.#number((node as ConstantNode).value);
      case 'SymbolNode':
        return { type: 'name', name: this.#plain((node as SymbolNode).name), pos: this.#take() };
      case 'AccessorNode':
        return {
          type: 'name',
          name: this.#plain(dottedName(node as AccessorNode, this.#here())),
          pos: this.#take(),
        };
      case 'ParenthesisNode':
        return this.convert((node as ParenthesisNode).content);
      case 'FunctionNode':
        return this.#call(node as FunctionNode);
      case 'OperatorNode':
        return this.#operator(node as OperatorNode);
      case 'ConditionalNode':
        throw this.#refuse('请用 if(条件, 是, 否) 代替 ?:。', 'Use if(condition, then, else) instead of ?:.');
      case 'RelationalNode':
        throw this.#refuse(
          '比较不能连写，请用 and 连接。',
          'Comparisons cannot be chained: join them with and.',
        );
      case 'AssignmentNode':
      case 'FunctionAssignmentNode':
        throw this.#refuse(
          '公式中不能赋值；判断相等请用 ==。',
          'A formula cannot assign; test equality with ==.',
        );
      default:
        throw this.#refuse(
          '公式只能是一个算式：不能有文本、矩阵、区间或多条语句。',
          'A formula is one expression: no text, matrices, ranges or several statements.',
        );
    }
  }

  #number(value: unknown): Expr {
    const pos = this.#take();
    if (typeof value === 'number' && Number.isFinite(value)) return { type: 'number', value, pos };
    throw new FormulaError(
      'not_allowed',
      pos,
      '公式中只能用有限的数值（是/否请写 1/0）。',
      'Only finite numbers may stand in a formula (write 1/0 for true/false).',
    );
  }

  #call(node: FunctionNode): Expr {
    const pos = this.#take();
    const callee = node.fn as MathNode;
    const written =
      callee.type === 'SymbolNode' ? (callee as SymbolNode).name : dottedName(callee as AccessorNode, pos);
    const def = FUNCTIONS.get(written.toLowerCase());
    if (!def) throw unknownFunction(written, pos);
    checkArity(def, node.args.length, pos);
    return { type: 'call', fn: def.name, args: node.args.map((a) => this.#inner(a)), pos };
  }

  #operator(node: OperatorNode): Expr {
    const pos = this.#here();
    const [first, second] = node.args;
    if (node.implicit && first) {
      this.convert(first);
      throw new FormulaError(
        'not_allowed',
        this.#here(),
        '乘号不能省略，请写 *。',
        'A multiplication sign is missing: write *.',
      );
    }
    if (first && !second) {
      if (node.fn === 'unaryPlus') return this.#inner(first);
      const op = node.fn === 'unaryMinus' ? '-' : node.fn === 'not' ? 'not' : null;
      if (op) return { type: 'unary', op, arg: this.#inner(first), pos };
    } else if (first && second) {
      const name = String(node.fn);
      if (name === 'mod')
        return { type: 'call', fn: 'mod', args: [this.convert(first), this.#inner(second)], pos };
      const op = OPERATORS[name];
      if (op) return { type: 'binary', op, left: this.convert(first), right: this.#inner(second), pos };
    }
    throw new FormulaError(
      'not_allowed',
      pos,
      `不支持运算符“${node.op}”。`,
      `The operator "${node.op}" is not supported.`,
    );
  }

  #plain(name: string): string {
    return name.replaceAll(this.#wildcard, '*');
  }

  #here(): number {
    return this.#leaves[this.#next] ?? 0;
  }

  #take(): number {
    return this.#leaves[this.#next++] ?? 0;
  }

  #refuse(zh: string, en: string): FormulaError {
    return new FormulaError('not_allowed', this.#here(), zh, en);
  }
}

function dottedName(node: AccessorNode, pos: number): string {
  const object = node.object as MathNode;
  const key = node.index.dimensions[0] as ConstantNode | undefined;
  const property = key && typeof key.value === 'string' ? key.value : null;
  if (property !== null && object.type === 'SymbolNode') return `${(object as SymbolNode).name}.${property}`;
  if (property !== null && object.type === 'AccessorNode')
    return `${dottedName(object as AccessorNode, pos)}.${property}`;
  throw new FormulaError(
    'not_allowed',
    pos,
    '名称只能由点号分隔的词组成。',
    'A name is words joined by dots, nothing else.',
  );
}

function checkArity(def: FunctionDef, given: number, pos: number): void {
  const most = def.variadic ? Number.POSITIVE_INFINITY : def.args.length;
  const least = def.args.length - (def.optional ?? 0);
  if (given >= least && given <= most) return;
  const count = def.variadic ? `≥ ${least}` : least === most ? `${least}` : `${least}–${most}`;
  throw new FormulaError(
    'wrong_arity',
    pos,
    `函数 ${def.name} 需要 ${count} 个参数，写了 ${given} 个。`,
    `${def.name} takes ${count} argument${count === '1' ? '' : 's'}, ${given} given.`,
  );
}

function unknownFunction(name: string, position: number): FormulaError {
  if (BETWEEN.has(name.toLowerCase())) {
    const word = name.toLowerCase();
    return new FormulaError(
      'unknown_function',
      position,
      `“${word}”写在两个条件之间：a ${word} b。`,
      `"${word}" stands between two conditions: a ${word} b.`,
      `a ${word} b`,
    );
  }
  const near = nearestName(name.toLowerCase(), FUNCTIONS.keys());
  const hint = didYouMean(near);
  return new FormulaError(
    'unknown_function',
    position,
    `没有名为“${name}”的函数。${hint.zh}`,
    `There is no function "${name}".${hint.en}`,
    near,
  );
}
