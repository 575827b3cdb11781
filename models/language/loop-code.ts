import { BINARY_KERNELS, UNARY_FUNCTIONS } from './kernels';
import type { BinaryOp, Node, Operation, Program } from './program';
import type { Storage } from './storage';
import { stepLookup } from './terms';

/** What one instruction does; the numbers are those of the switch in loop-run.ts. */
export const OP = {
  move: 0,
  '+': 1,
  '-': 2,
  '*': 3,
  '/': 4,
  min: 5,
  max: 6,
  '<': 7,
  '<=': 8,
  '>': 9,
  '>=': 10,
  '==': 11,
  '!=': 12,
  and: 13,
  or: 14,
  neg: 15,
  select: 16,
  cumprod: 17,
  pvAhead: 18,
  readBack: 19,
  readAhead: 20,
  call: 21,
} as const;

/** Integers per instruction: what to do, where to put it, three operands, each an address and a mask over the period. */
export const WORDS = 9;

/** A time loop as a flat list of instructions over one memory, to be run period by period. */
export interface LoopCode {
  readonly words: Int32Array;
  /** Functions off the hot path, by the third operand of a `call`. */
  readonly calls: readonly ((a: number, b: number) => number)[];
}

/** Where a number stands: its address in period 0, and −1 when it moves with the period, 0 when it stays. */
interface Operand {
  readonly at: number;
  readonly mask: 0 | -1;
}

const NOWHERE: Operand = { at: 0, mask: 0 };
/** What the flat list has words of its own for; the rest is called. */
const WRITTEN_OUT: Partial<Record<BinaryOp, number>> = { ...OP, ratio: OP['/'] };

/** Numbers of room the loops of a program need beside its nodes: their constants and half-way results. */
export function roomOf(program: Program): number {
  const known = rooms.get(program);
  if (known !== undefined) return known;
  const constants = new Set<number>();
  let deepest = 0;
  const visit = (operation: Operation, depth: number): void => {
    deepest = Math.max(deepest, depth);
    if (operation.op === 'number') constants.add(operation.value);
    partsOf(operation).forEach((part, i) => {
      visit(part, depth + i);
    });
  };
  for (const { rule } of program.nodes) {
    if (rule.rule === 'formula') visit(rule.operation, 0);
    if (rule.rule === 'pv_ahead') visit(rule.rate, 0);
  }
  const room = constants.size + deepest + 1;
  rooms.set(program, room);
  return room;
}

const rooms = new WeakMap<Program, number>();

function partsOf(operation: Operation): readonly Operation[] {
  switch (operation.op) {
    case 'unary':
    case 'lookup':
      return [operation.arg];
    case 'binary':
      return [operation.left, operation.right];
    case 'select':
      return [operation.condition, operation.yes, operation.no];
    default:
      return [];
  }
}

/** Write the nodes of a time loop, each of one trial, as instructions over the storage's memory. */
export function loopCode(storage: Storage, nodes: readonly Node[]): LoopCode {
  const writer = new Writer(storage);
  for (const node of nodes) writer.node(node);
  return { words: Int32Array.from(writer.words), calls: writer.calls };
}

class Writer {
  readonly words: number[] = [];
  readonly calls: ((a: number, b: number) => number)[] = [];
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  node(node: Node): void {
    const { rule } = node;
    const into = this.#place(node.index, 0);
    switch (rule.rule) {
      case 'formula':
        this.#into(rule.operation, into, 0);
        return;
      case 'cum':
        // Before the first period stand zeros.
        this.#put(OP['+'], into, this.#place(node.index, -1), this.#place(rule.node, 0));
        return;
      case 'cumprod':
        this.#put(OP.cumprod, into, this.#place(node.index, -1), this.#place(rule.node, 0));
        return;
      case 'pv_ahead': {
        const rate = this.#operand(rule.rate, 0);
        this.#put(OP.pvAhead, into, rate, this.#place(rule.node, 1), this.#place(node.index, 1));
        return;
      }
      default:
        throw new Error(`no period evaluation for ${rule.rule}`);
    }
  }

  /** Compute an operation into a place; half-way results stand in the room from `depth` on. */
  #into(operation: Operation, into: Operand, depth: number): void {
    const [a = NOWHERE, b = NOWHERE, c = NOWHERE] = partsOf(operation).map((part, i) =>
      this.#operand(part, depth + i),
    );
    switch (operation.op) {
      case 'number':
      case 'read':
        this.#put(OP.move, into, this.#operand(operation, depth));
        return;
      case 'read_by': {
        const op = operation.direction < 0 ? OP.readBack : OP.readAhead;
        this.#put(op, into, this.#place(operation.by, 0), NOWHERE, this.#place(operation.node, 0));
        return;
      }
      case 'unary':
        if (operation.fn === 'neg') this.#put(OP.neg, into, a);
        else this.#put(OP.call, into, a, NOWHERE, this.#call(UNARY_FUNCTIONS[operation.fn]));
        return;
      case 'lookup':
        this.#put(OP.call, into, a, NOWHERE, this.#call(stepLookup(operation.keys, operation.values)));
        return;
      case 'binary': {
        const op = WRITTEN_OUT[operation.fn];
        if (op !== undefined) this.#put(op, into, a, b);
        else this.#put(OP.call, into, a, b, this.#call(BINARY_KERNELS[operation.fn].ss));
        return;
      }
      case 'select':
        this.#put(OP.select, into, a, b, c);
    }
  }

  #operand(operation: Operation, depth: number): Operand {
    if (operation.op === 'number') return { at: this.#storage.constant(operation.value), mask: 0 };
    if (operation.op === 'read') return this.#place(operation.node, operation.shift);
    const half: Operand = { at: this.#storage.halfway(depth), mask: 0 };
    this.#into(operation, half, depth);
    return half;
  }

  #place(node: number, shift: number): Operand {
    const series = this.#storage.isSeries(node);
    const at = this.#storage.addressOf(node) + (series ? this.#storage.base(node) + shift : 0);
    return { at, mask: series ? -1 : 0 };
  }

  #call(fn: (a: number, b: number) => number): Operand {
    this.calls.push(fn);
    return { at: this.calls.length - 1, mask: 0 };
  }

  #put(op: number, into: Operand, a: Operand, b: Operand = NOWHERE, c: Operand = NOWHERE): void {
    this.words.push(op, into.at, into.mask, a.at, a.mask, b.at, b.mask, c.at, c.mask);
  }
}
