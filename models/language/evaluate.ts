import { aggregate, type SeriesView } from './aggregates';
import { bindCircle, type Effort, THOROUGH } from './feedback';
import { loopCode } from './loop-code';
import { runLoop } from './loop-run';
import type { FeedbackReport } from './model';
import { type Node, nodesOf, type Step } from './program';
import { type Cell, presentValueAhead, runningProduct, runningSum } from './running';
import type { Storage } from './storage';
import type { Place, Term } from './term';
import { bindTerm } from './terms';

/** Work bound to storage, ready to run again and again. */
type Task = (effort: Effort) => void;

/** Evaluates a program and reports each circular group; effort spares nothing unless said otherwise. */
export type Evaluation = (effort?: Effort) => FeedbackReport[];

/**
 * Bind a program's steps to storage; calling the result evaluates everything and reports each circular group. Called
 * again, it leaves alone what no varied input reaches.
 *
 * @param wanted nodes whose values are wanted, and all they depend on; every node when absent
 */
export function bindEvaluation(storage: Storage, wanted?: ReadonlySet<number>): Evaluation {
  const binder = new Binder(storage);
  const reports: FeedbackReport[] = [];
  const bound = storage.program.steps
    .filter((step) => !wanted || nodesOf(step).some((node) => wanted.has(node)))
    .map((step) => ({
      task: binder.step(step, reports),
      varied: nodesOf(step).some((node) => storage.varied[node]),
    }));
  let again = false;
  return (effort = THOROUGH) => {
    reports.length = 0;
    for (const { task, varied } of bound) if (varied || !again) task(varied ? effort : THOROUGH);
    again = true;
    return [...reports];
  };
}

class Binder {
  readonly #storage: Storage;
  readonly #periods: number;
  readonly #scratch: Float64Array[] = [];

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#periods = storage.program.periods;
  }

  step(step: Step, reports: FeedbackReport[]): Task {
    switch (step.step) {
      case 'whole':
        return this.#whole(this.#node(step.node));
      case 'forward':
      case 'backward': {
        const periods = this.#periods;
        const { memory } = this.#storage;
        if (step.nodes.every((i) => this.#storage.widthOf(i) === 1)) {
          const code = loopCode(
            this.#storage,
            step.nodes.map((i) => this.#node(i)),
          );
          return () => runLoop(memory, code, periods, step.step);
        }
        const cells = step.nodes.map((i) => this.#cell(this.#node(i)));
        if (step.step === 'forward') {
          return () => {
            for (let p = 0; p < periods; p++) for (const cell of cells) cell(p);
          };
        }
        return () => {
          for (let p = periods - 1; p >= 0; p--) for (const cell of cells) cell(p);
        };
      }
      case 'iterate': {
        const inner = step.steps.map((s) => this.step(s, reports));
        const evaluate = (): void => {
          for (const task of inner) task(THOROUGH);
        };
        const solve = bindCircle(this.#storage, step, evaluate);
        return (effort) => reports.push(solve(effort));
      }
    }
  }

  #node(index: number): Node {
    return this.#storage.program.nodes[index] as Node;
  }

  #whole(node: Node): Task {
    const { rule } = node;
    const storage = this.#storage;
    const dst = storage.buffer(node.index);
    const width = storage.widthOf(node.index);
    if (rule.rule === 'aggregate') return this.#aggregate(node);
    if (rule.rule === 'feedback') return () => dst.set(storage.buffer(rule.node));
    if (rule.rule !== 'formula') throw new Error(`no whole evaluation for ${rule.rule}`);
    if (node.shape === 'scalar') {
      const term = this.#term(node, false);
      return () => term.into(0, width, dst, 0);
    }
    const base = storage.base(node.index);
    const periods = this.#periods;
    if (width === 1) {
      const term = this.#term(node, true);
      return () => term.into(0, periods, dst, base);
    }
    const term = this.#term(node, false);
    return () => {
      for (let p = 0; p < periods; p++) term.into(p, width, dst, base + p * width);
    };
  }

  #cell(node: Node): Cell {
    const { rule } = node;
    const storage = this.#storage;
    const dst = storage.buffer(node.index);
    const width = storage.widthOf(node.index);
    const base = storage.base(node.index);
    switch (rule.rule) {
      case 'formula': {
        const term = this.#term(node, false);
        if (width > 1) return (p) => term.into(p, width, dst, base + p * width);
        return (p) => {
          term.load(p, 1);
          dst[base + p] = term.num;
        };
      }
      case 'cum':
      case 'cumprod': {
        const source = this.#term(
          { ...node, rule: { rule: 'formula', operation: { op: 'read', node: rule.node, shift: 0 } } },
          false,
        );
        return rule.rule === 'cum'
          ? runningSum(source, dst, base, width)
          : runningProduct(source, dst, base, width);
      }
      case 'pv_ahead': {
        const rate = bindTerm(rule.rate, this.#binding(node, false));
        const ahead = bindTerm({ op: 'read', node: rule.node, shift: 1 }, this.#binding(node, false));
        return presentValueAhead(rate, ahead, dst, base, width);
      }
      default:
        throw new Error(`no period evaluation for ${rule.rule}`);
    }
  }

  #term(node: Node, overPeriods: boolean): Term {
    if (node.rule.rule !== 'formula') throw new Error('only formulas are bound');
    return bindTerm(node.rule.operation, this.#binding(node, overPeriods));
  }

  #binding(node: Node, overPeriods: boolean) {
    const storage = this.#storage;
    const trials = storage.widthOf(node.index) > 1;
    const place = (index: number): Place => {
      const series = storage.isSeries(index);
      const width = storage.widthOf(index);
      return {
        buf: storage.buffer(index),
        base: storage.base(index),
        step: series ? width : 0,
        asRun: trials ? width > 1 : overPeriods && series,
      };
    };
    return { place, periods: this.#periods, scratch: (depth: number) => this.#scratchAt(depth) };
  }

  #scratchAt(depth: number): Float64Array {
    const known = this.#scratch[depth];
    if (known) return known;
    const made = new Float64Array(Math.max(this.#storage.width, this.#periods));
    this.#scratch[depth] = made;
    return made;
  }

  #aggregate(node: Node): Task {
    if (node.rule.rule !== 'aggregate') throw new Error('not an aggregate');
    const { fn, nodes, scalar } = node.rule;
    const storage = this.#storage;
    const dst = storage.buffer(node.index);
    const width = storage.widthOf(node.index);
    const parameter = scalar ? bindTerm(scalar, this.#binding(node, false)) : null;
    const [first, second] = nodes;
    return () => {
      parameter?.load(0, width);
      for (let trial = 0; trial < width; trial++) {
        const value = parameter
          ? parameter.isRun
            ? (parameter.buf[parameter.off + trial] as number)
            : parameter.num
          : 0;
        dst[trial] = aggregate(
          fn,
          this.#view(first, trial),
          second === undefined ? null : this.#view(second, trial),
          value,
        );
      }
    };
  }

  #view(index: number | undefined, trial: number): SeriesView {
    if (index === undefined) throw new Error('an aggregate reads a series');
    const width = this.#storage.widthOf(index);
    return {
      buf: this.#storage.buffer(index),
      offset: this.#storage.base(index) + (width > 1 ? trial : 0),
      stride: width,
      length: this.#periods,
    };
  }
}
