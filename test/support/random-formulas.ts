import type { InputDef, LineDef, TableDef } from '../../models/language/types';
import { input, line, type Parts, table } from './formula-model';

/** Decisions drawn one after another from a list of numbers; an exhausted list decides for the simplest. */
export class Choices {
  readonly #tape: readonly number[];
  #next = 0;

  constructor(tape: readonly number[]) {
    this.#tape = tape;
  }

  below(n: number): number {
    return (this.#tape[this.#next++] ?? 0) % n;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** A number with few digits: zeros, wholes, fractions and negatives all occur. */
  number(): number {
    const size = this.below(40);
    return this.of([1, 1, 1, -1]) * (size / this.of([1, 1, 4, 10, 100]));
  }
}

type U = 'money' | '1';
type Shape = 'scalar' | 'series';
interface Named {
  readonly id: string;
  readonly unit: U;
  readonly shape: Shape;
}
/** What a formula may read: anything finished, same-period names of its own stage, and shifted names of its stage. */
interface Reach {
  readonly finished: readonly Named[];
  readonly same: readonly Named[];
  readonly shifted: readonly Named[];
  readonly runs: 'forward' | 'backward';
}

const other = (u: U): U => (u === 'money' ? '1' : 'money');

/** A random well-typed model: stages of lines that loop forward or backward in time, over mixed inputs. */
export function randomModel(choices: Choices): Parts {
  const periods = choices.of([1, 2, 3, 7, 12]);
  const inputs = randomInputs(choices, periods);
  const tables: TableDef[] = [
    table('tm', [0, 1, 5], [10, -3, choices.number()], 'money'),
    table('t1', [-1, 0.5], [0.1, 2]),
  ];
  const finished: Named[] = inputs
    .filter((i) => i.id !== 'n1' && i.id !== 'n2')
    .map((i) => ({ id: i.id, unit: i.unit as U, shape: typeof i.value === 'number' ? 'scalar' : 'series' }));
  const lines: LineDef[] = [];
  const stages = 1 + choices.below(3);
  for (let stage = 0; stage < stages; stage++) {
    const runs = choices.of(['forward', 'backward'] as const);
    const planned = Array.from({ length: 1 + choices.below(4) }, (_, i): Named => {
      return {
        id: `s${stage}.l${i}`,
        unit: choices.of(['money', '1']),
        shape: choices.of(['series', 'series', 'scalar']),
      };
    });
    const shifted = planned.filter((n) => n.shape === 'series');
    planned.forEach((target, i) => {
      const reach: Reach = { finished: [...finished], same: planned.slice(0, i), shifted, runs };
      const text = expression(choices, reach, target.unit, target.shape, 1 + choices.below(5));
      const seriesAnyway = target.shape === 'series' ? ` + 0 * ${target.unit === 'money' ? 'ms' : 'rs'}` : '';
      lines.push(
        line(target.id, text + seriesAnyway, {
          unit: target.unit,
          kind: target.unit === 'money' ? 'flow' : 'count',
        }),
      );
    });
    finished.push(...planned);
  }
  return { periods, inputs, tables, lines };
}

function randomInputs(choices: Choices, periods: number): InputDef[] {
  const series = (): number[] => Array.from({ length: periods }, () => choices.number());
  return [
    input('ms', series(), { unit: 'money' }),
    input('mk', choices.number(), { unit: 'money' }),
    input('mu', 1, { unit: 'money' }),
    input(
      'rs',
      series().map((v) => v / 50),
    ),
    input('rk', choices.number() / 50),
    input(
      'fl',
      series().map((v) => Number(v > 3)),
      { kind: 'flag' },
    ),
    input('n1', choices.below(periods + 3)),
    input('n2', choices.number()),
  ];
}

function expression(c: Choices, reach: Reach, unit: U, shape: Shape, depth: number): string {
  const sub = (u: U = unit): string => `(${expression(c, reach, u, shape, depth - 1)})`;
  const scalar = (u: U): string => `(${expression(c, reach, u, 'scalar', Math.min(depth - 1, 1))})`;
  if (depth <= 0) return leaf(c, reach, unit, shape);
  const both: (() => string)[] = [
    () => leaf(c, reach, unit, shape),
    () => `${sub()} + ${sub()}`,
    () => `${sub()} - ${sub()}`,
    () => `-${sub()}`,
    () => `${sub()} * ${sub('1')}`,
    () => `${sub()} / ${sub('1')}`,
    () => `${c.of(['min', 'max', 'sum'])}(${sub()}, ${sub()}, ${sub()})`,
    () => `mod(${sub()}, ${sub()})`,
    () => `if(${condition(c, reach, shape, depth - 1)}, ${sub()}, ${sub()})`,
    () => `${c.of(['abs', 'floor', 'ceil', 'round'])}(${sub()})`,
    () => `round(${sub()}, ${c.below(4)})`,
    () => `lookup(${unit === 'money' ? 'tm' : 't1'}, ${sub('1')})`,
    () => aggregate(c, reach, unit, scalar),
  ];
  const plain: (() => string)[] = [
    () => `ratio(${sub('money')}, ${sub('money')})`,
    () => `${sub('money')} / ${sub('money')}`,
    () => `${c.of(['exp', 'ln'])}(${sub()})`,
    () => `${sub()} ^ ${c.of(['2', '3', '(-1)', '0.5'])}`,
    () => `${c.of(['1.05', '(1 + rk)'])} ^ ${sub()}`,
    () => `sign(${sub(other(unit))})`,
    () => condition(c, reach, shape, depth - 1),
    () => whole(c, reach, 'irr', 'money', ''),
    () => twoSeries(c, reach),
  ];
  const overTime: (() => string)[] = [
    () => shift(c, reach, unit),
    () => shift(c, reach, unit),
    () => running(c, reach, unit, scalar),
  ];
  const plainOverTime: (() => string)[] = [
    () => `${c.of(['ramp', 'scurve', 'pulse'])}(${scalar('1')}, ${scalar('1')})`,
    () => `index(${c.of([scalar('1'), 'rs', 'rk'])}, ${c.of(['0', '1', 'n1'])})`,
    () => 't',
  ];
  const kinds = [
    ...both,
    ...(unit === '1' ? plain : []),
    ...(shape === 'series' ? overTime : []),
    ...(shape === 'series' && unit === '1' ? plainOverTime : []),
  ];
  return c.of(kinds)();
}

function leaf(c: Choices, reach: Reach, unit: U, shape: Shape): string {
  const names = [...reach.finished, ...reach.same].filter(
    (n) => n.unit === unit && (shape === 'series' || n.shape === 'scalar'),
  );
  const name = c.of(names)?.id;
  if (c.below(4) > 0 && name !== undefined) return name;
  const literal = String(Math.abs(c.number()));
  return unit === 'money' ? `${literal} * mu` : literal;
}

function condition(c: Choices, reach: Reach, shape: Shape, depth: number): string {
  const unit = c.of(['money', '1'] as const);
  const side = (): string => expression(c, reach, unit, shape, Math.min(depth, 2));
  const compare = (): string => `(${side()} ${c.of(['<', '<=', '>', '>=', '==', '!='])} ${side()})`;
  switch (c.below(4)) {
    case 0:
      return compare();
    case 1:
      return `(${compare()} ${c.of(['and', 'or'])} ${compare()})`;
    case 2:
      return `not ${compare()}`;
    default:
      return shape === 'series' ? 'fl' : compare();
  }
}

const seriesIn = (list: readonly Named[], unit: U): Named[] =>
  list.filter((n) => n.shape === 'series' && n.unit === unit);

function whole(c: Choices, reach: Reach, fn: string, unit: U, first: string): string {
  return `${fn}(${first}${c.of(seriesIn(reach.finished, unit)).id})`;
}

function twoSeries(c: Choices, reach: Reach): string {
  const names = seriesIn(reach.finished, 'money');
  return `payback(${c.of(names).id}, ${c.of(names).id})`;
}

function aggregate(c: Choices, reach: Reach, unit: U, scalar: (u: U) => string): string {
  switch (c.below(3)) {
    case 0:
      return whole(c, reach, c.of(['total', 'min_of', 'max_of', 'avg_of']), unit, '');
    case 1:
      return whole(c, reach, 'npv', unit, `${scalar('1')}, `);
    default:
      return `at(${c.of(seriesIn(reach.finished, unit)).id}, ${c.of(['0', 'n1', '2'])})`;
  }
}

function shift(c: Choices, reach: Reach, unit: U): string {
  const own = seriesIn(reach.shifted, unit);
  const finished = seriesIn(reach.finished, unit);
  const distance = c.of(['', '', ', 2', ', 5', ', 40', ', n1', ', n2']);
  if (own.length > 0 && c.below(3) > 0)
    return `${reach.runs === 'forward' ? 'prev' : 'next'}(${c.of(own).id}${distance})`;
  return `${c.of(['prev', 'next'])}(${c.of(finished).id}${distance})`;
}

function running(c: Choices, reach: Reach, unit: U, scalar: (u: U) => string): string {
  const finished = seriesIn(reach.finished, unit);
  const own = reach.runs === 'forward' ? seriesIn(reach.same, unit) : [];
  const ahead = reach.runs === 'backward' ? seriesIn(reach.shifted, unit) : [];
  if (c.below(2) === 0) return `cum(${c.of([...finished, ...own]).id})`;
  return `pv_ahead(${scalar('1')}, ${c.of([...finished, ...ahead]).id})`;
}
