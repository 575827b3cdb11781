import type { BinaryOperator, Shape } from './types';

export type UnaryOp = 'neg' | 'not' | 'abs' | 'sign' | 'floor' | 'ceil' | 'exp' | 'ln' | 'norm_cdf';
export type BinaryOp = BinaryOperator | 'min' | 'max' | 'mod' | 'round' | 'ratio';

/** An expression over nodes, with shorthand functions written out. */
export type Operation =
  | { readonly op: 'number'; readonly value: number }
  /** Node value, `shift` periods away (0 outside the timeline). */
  | { readonly op: 'read'; readonly node: number; readonly shift: number }
  /** Node value a scalar number of periods back (−1) or ahead (+1). */
  | { readonly op: 'read_by'; readonly node: number; readonly by: number; readonly direction: -1 | 1 }
  | { readonly op: 'unary'; readonly fn: UnaryOp; readonly arg: Operation }
  | { readonly op: 'binary'; readonly fn: BinaryOp; readonly left: Operation; readonly right: Operation }
  | { readonly op: 'select'; readonly condition: Operation; readonly yes: Operation; readonly no: Operation }
  | {
      readonly op: 'lookup';
      readonly keys: readonly number[];
      readonly values: readonly number[];
      readonly arg: Operation;
    };

export type AggregateFn = 'total' | 'at' | 'npv' | 'irr' | 'payback' | 'min_of' | 'max_of' | 'avg_of';

/** How a node gets its values. */
export type Rule =
  | { readonly rule: 'input' }
  | { readonly rule: 'formula'; readonly operation: Operation }
  | { readonly rule: 'cum' | 'cumprod'; readonly node: number }
  | { readonly rule: 'pv_ahead'; readonly rate: Operation; readonly node: number }
  | {
      readonly rule: 'aggregate';
      readonly fn: AggregateFn;
      readonly nodes: readonly number[];
      readonly scalar?: Operation;
    }
  | { readonly rule: 'feedback'; readonly node: number };

/** When the other node's value is needed: same period, earlier, later, the whole series, or the last iteration. */
export type Timing = 'same' | 'past' | 'future' | 'all' | 'feedback';

export interface Edge {
  readonly to: number;
  readonly timing: Timing;
}

export interface Node {
  readonly index: number;
  /** The id of a line or input; hidden helpers are named after what they serve, with a leading `#`. */
  readonly name: string;
  readonly shape: Shape;
  readonly rule: Rule;
  readonly edges: readonly Edge[];
}

/** What to evaluate, in order. */
export type Step =
  | { readonly step: 'whole'; readonly node: number }
  | { readonly step: 'forward' | 'backward'; readonly nodes: readonly number[] }
  | {
      readonly step: 'iterate';
      readonly feedbacks: readonly number[];
      readonly steps: readonly Step[];
      readonly nodes: readonly number[];
    };

/** Every node a step evaluates. */
export function nodesOf(step: Step): readonly number[] {
  return 'nodes' in step ? step.nodes : [step.node];
}

export interface Program {
  readonly nodes: readonly Node[];
  readonly byName: ReadonlyMap<string, number>;
  readonly steps: readonly Step[];
  readonly periods: number;
  /** Periods of zeros kept before and after every series, for reads outside the timeline. */
  readonly padding: number;
}
