import { aggregate } from '../../models/language/aggregates';
import { roundHalfAway } from '../../models/language/kernels';
import type { Node, Operation, Program, Step } from '../../models/language/program';

/*
 * The other way to run a model fast: JavaScript text written out line by line and compiled by the machine. The product
 * cannot do this (its content-security policy forbids `new Function`); here it says how much that costs.
 */

/** A model as one straight-line function of its inputs. */
export interface Generated {
  readonly source: string;
  set(node: number, period: number, value: number): void;
  /** Compute what no varied input reaches: once, before the trials. */
  prepare(): void;
  /** Compute the rest: once per trial. */
  trial(): void;
  read(node: number): Float64Array;
}

/** Generate and compile; `varied` tells which nodes change from trial to trial. */
export function generate(program: Program, varied: readonly boolean[]): Generated {
  const buffers = program.nodes.map(
    (node) => new Float64Array(node.shape === 'scalar' ? 1 : program.periods + 2 * program.padding),
  );
  // A function for each step: the machine does not optimise one function of a thousand lines.
  const functions = program.steps
    .map((step, i) => `const step${i} = () => {\n${stepText(step, program)}\n};`)
    .join('\n');
  const body = (wanted: boolean): string =>
    program.steps
      .map((step, i) => (nodesOf(step).some((n) => varied[n]) === wanted ? `step${i}();` : ''))
      .join('\n');
  const source = `'use strict';
${buffers.map((_, i) => `const s${i} = S[${i}];`).join('\n')}
const q = (a, b) => (b === 0 ? NaN : a / b);
const mod = (a, b) => (b === 0 ? NaN : a - b * Math.floor(a / b));
const lesser = (a, b) => (a <= b ? a : b < a ? b : NaN);
const greater = (a, b) => (a >= b ? a : b > a ? b : NaN);
const flag = (a, b, c) => (a !== a || b !== b ? NaN : c ? 1 : 0);
const choose = (c, a, b) => (c !== c ? NaN : c !== 0 ? a : b);
const power = (a, b) => (a === 0 && b < 0 ? NaN : a ** b);
const view = (i, n) => ({ buf: S[i], offset: ${program.padding}, stride: 1, length: n });
${functions}
return {
  prepare() {
${body(false)}
  },
  trial() {
${body(true)}
  },
};`;
  const compiled = new Function('S', 'aggregate', 'round', source)(buffers, aggregate, roundHalfAway);
  const isSeries = (node: number): boolean => program.nodes[node]?.shape === 'series';
  const bufferOf = (node: number): Float64Array => buffers[node] ?? new Float64Array();
  return {
    source,
    set: (node, period, value) => {
      bufferOf(node)[isSeries(node) ? period + program.padding : 0] = value;
    },
    prepare: compiled.prepare,
    trial: compiled.trial,
    read: (node) =>
      isSeries(node)
        ? bufferOf(node).slice(program.padding, program.padding + program.periods)
        : bufferOf(node).slice(),
  };
}

function nodesOf(step: Step): readonly number[] {
  return 'nodes' in step ? step.nodes : [step.node];
}

function stepText(step: Step, program: Program): string {
  const { periods } = program;
  switch (step.step) {
    case 'whole': {
      const node = nodeAt(program, step.node);
      if (node.rule.rule === 'aggregate') return aggregateText(node, program);
      if (node.shape === 'scalar') return `${target(node)} = ${ruleText(node, program)};`;
      return `for (let p = 0; p < ${periods}; p++) ${cellText(node, program)}`;
    }
    case 'forward':
    case 'backward': {
      const cells = step.nodes.map((i) => cellText(nodeAt(program, i), program)).join('\n  ');
      const head =
        step.step === 'forward' ? `let p = 0; p < ${periods}; p++` : `let p = ${periods - 1}; p >= 0; p--`;
      return `for (${head}) {\n  ${cells}\n}`;
    }
    case 'iterate':
      return circleText(step, program);
  }
}

/** A circle written out: feed back what was found until it agrees, as one would by hand. */
function circleText(step: Extract<Step, { step: 'iterate' }>, program: Program): string {
  const links = step.feedbacks.map((i) => {
    const feedback = nodeAt(program, i);
    if (feedback.rule.rule !== 'feedback') throw new Error('not a feedback node');
    const series = feedback.shape === 'series';
    const cells = series ? Array.from({ length: program.periods }, (_, p) => p + program.padding) : [0];
    return cells.map((at) => ({
      fed: `s${i}[${at}]`,
      found: `s${feedback.rule.rule === 'feedback' ? feedback.rule.node : 0}[${at}]`,
    }));
  });
  const all = links.flat();
  const inner = step.steps.map((s) => stepText(s, program)).join('\n');
  return `{
${all.map(({ fed }) => `  ${fed} = 0;`).join('\n')}
  for (let k = 0; k < 200; k++) {
${inner}
    let far = false;
${all.map(({ fed, found }) => `    if (!(Math.abs(${found} - ${fed}) <= 1e-14 * Math.abs(${found}))) far = true;\n    ${fed} = ${found};`).join('\n')}
    if (!far) break;
  }
}`;
}

function aggregateText(node: Node, program: Program): string {
  if (node.rule.rule !== 'aggregate') throw new Error('not an aggregate');
  const { fn, nodes, scalar } = node.rule;
  const views = [0, 1].map((i) =>
    nodes[i] === undefined ? 'null' : `view(${nodes[i]}, ${program.periods})`,
  );
  const parameter = scalar ? operationText(scalar, program) : '0';
  return `s${node.index}[0] = aggregate('${fn}', ${views.join(', ')}, ${parameter});`;
}

function cellText(node: Node, program: Program): string {
  return `${target(node, program)} = ${ruleText(node, program)};`;
}

function target(node: Node, program?: Program): string {
  return node.shape === 'scalar' ? `s${node.index}[0]` : `s${node.index}[p + ${program?.padding ?? 0}]`;
}

function ruleText(node: Node, program: Program): string {
  const { rule } = node;
  switch (rule.rule) {
    case 'formula':
      return operationText(rule.operation, program);
    case 'cum':
      return `(p > 0 ? ${read(node.index, -1, program)} : 0) + ${read(rule.node, 0, program)}`;
    case 'cumprod':
      return `(p > 0 ? ${read(node.index, -1, program)} : 1) * (1 + ${read(rule.node, 0, program)})`;
    case 'pv_ahead': {
      const rate = operationText(rule.rate, program);
      return `(${read(node.index, 1, program)} + ${read(rule.node, 1, program)}) / (1 + ${rate})`;
    }
    default:
      throw new Error(`no text for ${rule.rule}`);
  }
}

function operationText(operation: Operation, program: Program): string {
  const text = (o: Operation): string => operationText(o, program);
  switch (operation.op) {
    case 'number':
      return `(${operation.value})`;
    case 'read':
      return read(operation.node, operation.shift, program);
    case 'read_by': {
      const by = `Math.round(${read(operation.by, 0, program)})`;
      const at = `p + ${operation.direction} * ${by}`;
      const source = `s${operation.node}[${at} + ${program.padding}]`;
      return `(${by} >= 1 ? (${at} >= 0 && ${at} < ${program.periods} ? ${source} : 0) : NaN)`;
    }
    case 'unary':
      return unaryText(operation.fn, text(operation.arg));
    case 'binary':
      return binaryText(operation.fn, text(operation.left), text(operation.right));
    case 'select':
      return `choose(${text(operation.condition)}, ${text(operation.yes)}, ${text(operation.no)})`;
    case 'lookup':
      throw new Error('the bench has no lookup');
  }
}

function unaryText(fn: Extract<Operation, { op: 'unary' }>['fn'], a: string): string {
  if (fn === 'neg') return `(-${a})`;
  if (fn === 'not') return `flag(${a}, 0, ${a} === 0)`;
  if (fn === 'ln') return `(${a} > 0 ? Math.log(${a}) : NaN)`;
  return `Math.${fn}(${a})`;
}

function binaryText(fn: Extract<Operation, { op: 'binary' }>['fn'], a: string, b: string): string {
  switch (fn) {
    case '+':
    case '-':
    case '*':
      return `(${a} ${fn} ${b})`;
    case '/':
    case 'ratio':
      return `q(${a}, ${b})`;
    case '^':
      return `power(${a}, ${b})`;
    case 'min':
      return `lesser(${a}, ${b})`;
    case 'max':
      return `greater(${a}, ${b})`;
    case 'mod':
    case 'round':
      return `${fn}(${a}, ${b})`;
    case 'and':
      return `flag(${a}, ${b}, ${a} !== 0 && ${b} !== 0)`;
    case 'or':
      return `flag(${a}, ${b}, ${a} !== 0 || ${b} !== 0)`;
    case '==':
    case '!=':
      return `flag(${a}, ${b}, ${a} ${fn}= ${b})`;
    default:
      return `flag(${a}, ${b}, ${a} ${fn} ${b})`;
  }
}

function read(node: number, shift: number, program: Program): string {
  const isSeries = program.nodes[node]?.shape === 'series';
  return isSeries ? `s${node}[p + ${program.padding + shift}]` : `s${node}[0]`;
}

function nodeAt(program: Program, index: number): Node {
  const node = program.nodes[index];
  if (!node) throw new Error(`no node ${index}`);
  return node;
}
