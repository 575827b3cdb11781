import { roomOf } from './loop-code';
import type { Program } from './program';
import type { InputDef } from './types';

/** The numbers of one evaluation: per node, periods × trials (trial innermost), zeros before and after the timeline. */
export class Storage {
  readonly program: Program;
  /** Trials evaluated side by side. */
  readonly width: number;
  readonly varied: readonly boolean[];
  readonly buffers: readonly Float64Array[];
  /** Every node of one trial side by side, and after them the room of the time loops. */
  readonly memory: Float64Array;
  readonly #addresses: readonly number[];
  readonly #constants = new Map<number, number>();
  readonly #halfway: number;

  constructor(program: Program, width: number, variedInputs: ReadonlySet<number>) {
    this.program = program;
    this.width = width;
    this.varied = spreadVariation(program, variedInputs);
    let end = 0;
    this.#addresses = program.nodes.map(({ index, shape }) => {
      if (this.widthOf(index) > 1) return -1;
      end += this.#size(shape);
      return end - this.#size(shape);
    });
    this.memory = new Float64Array(end + roomOf(program));
    this.#halfway = end;
    this.buffers = program.nodes.map(({ index, shape }) => {
      const at = this.addressOf(index);
      const size = this.#size(shape);
      return at < 0 ? new Float64Array(size * this.width) : this.memory.subarray(at, at + size);
    });
  }

  /** Where the buffer of a node of one trial begins in memory; −1 for a node of several trials. */
  addressOf(node: number): number {
    return this.#addresses[node] as number;
  }

  /** The address of a constant, which stands at the end of the memory. */
  constant(value: number): number {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const at = this.memory.length - 1 - this.#constants.size;
    this.memory[at] = value;
    this.#constants.set(value, at);
    return at;
  }

  /** The address of a half-way result; they stand after the last node. */
  halfway(depth: number): number {
    return this.#halfway + depth;
  }

  /** Trials a node really has: 1 when nothing it reads varies. */
  widthOf(node: number): number {
    return this.varied[node] ? this.width : 1;
  }

  isSeries(node: number): boolean {
    return this.program.nodes[node]?.shape === 'series';
  }

  buffer(node: number): Float64Array {
    return this.buffers[node] as Float64Array;
  }

  /** Offset of period 0. */
  base(node: number): number {
    return this.isSeries(node) ? this.program.padding * this.widthOf(node) : 0;
  }

  /** Write an input's own value to every trial. */
  setInput(input: Pick<InputDef, 'id' | 'value'>): void {
    const node = this.program.byName.get(input.id);
    if (node === undefined) return;
    const buf = this.buffer(node);
    const width = this.widthOf(node);
    const base = this.base(node);
    if (typeof input.value === 'number') buf.fill(input.value);
    else for (const [p, v] of input.value.entries()) buf.fill(v, base + p * width, base + (p + 1) * width);
  }

  /** One trial of a node: a number per period, or a single number. */
  read(node: number, trial: number): Float64Array {
    const width = this.widthOf(node);
    const buf = this.buffer(node);
    const base = this.base(node);
    const at = width === 1 ? 0 : trial;
    const length = this.isSeries(node) ? this.program.periods : 1;
    if (width === 1) return buf.slice(base, base + length);
    return Float64Array.from({ length }, (_, p) => buf[base + p * width + at] as number);
  }

  #size(shape: 'scalar' | 'series'): number {
    return shape === 'scalar' ? 1 : this.program.periods + 2 * this.program.padding;
  }
}

/** A node varies when an input it depends on, directly or not, does. */
function spreadVariation(program: Program, inputs: ReadonlySet<number>): boolean[] {
  const readers: number[][] = program.nodes.map(() => []);
  for (const node of program.nodes) for (const e of node.edges) readers[e.to]?.push(node.index);
  const varied = program.nodes.map((n) => inputs.has(n.index));
  const waiting = [...inputs];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    for (const reader of readers[index] ?? []) {
      if (varied[reader]) continue;
      varied[reader] = true;
      waiting.push(reader);
    }
  }
  return varied;
}
