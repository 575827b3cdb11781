import { BINARY_KERNELS, UNARY_FUNCTIONS } from './kernels';
import type { Operation } from './program';
import type { Place, Term } from './term';
import { Binary, Select, Unary } from './term-operations';
import { Constant, Read, ReadBy } from './term-reads';

/** What an operation is bound to. */
export interface Binding {
  place(node: number): Place;
  /** Periods in the model. */
  readonly periods: number;
  /** Scratch runs by depth. */
  scratch(depth: number): Float64Array;
}

/** Bind an operation to the buffers it reads. */
export function bindTerm(operation: Operation, binding: Binding, depth = 0): Term {
  switch (operation.op) {
    case 'number':
      return new Constant(operation.value);
    case 'read':
      return new Read(binding.place(operation.node), operation.shift);
    case 'read_by':
      return new ReadBy(
        binding.place(operation.node),
        binding.place(operation.by),
        operation.direction,
        binding.periods,
        binding.scratch(depth),
      );
    case 'unary':
      return new Unary(
        UNARY_FUNCTIONS[operation.fn],
        bindTerm(operation.arg, binding, depth),
        binding.scratch(depth),
      );
    case 'binary':
      return new Binary(
        BINARY_KERNELS[operation.fn],
        bindTerm(operation.left, binding, depth),
        bindTerm(operation.right, binding, depth + 1),
        binding.scratch(depth),
      );
    case 'select':
      return new Select(
        bindTerm(operation.condition, binding, depth),
        bindTerm(operation.yes, binding, depth + 1),
        bindTerm(operation.no, binding, depth + 2),
        binding.scratch(depth),
      );
    case 'lookup':
      return new Unary(
        stepLookup(operation.keys, operation.values),
        bindTerm(operation.arg, binding, depth),
        binding.scratch(depth),
      );
  }
}

/** The value beside the last key that is not above x; undefined below the first key. */
export function stepLookup(keys: readonly number[], values: readonly number[]): (x: number) => number {
  return (x) => {
    let found = Number.NaN;
    for (let i = 0; i < keys.length && (keys[i] as number) <= x; i++) found = values[i] as number;
    return found;
  };
}
