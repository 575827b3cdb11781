/** How a function reads its arguments. */
export type ArgumentRule =
  /** Any expression of this period. */
  | 'value'
  /** The name of a line or input, read over several periods. */
  | 'series_name'
  /** An expression that is one number for the whole model. */
  | 'scalar'
  /** A number literal or the name of a scalar: how many periods. */
  | 'periods'
  | 'table_name'
  /** A pattern such as `revenue.*.gross`. */
  | 'pattern';

export interface FunctionDef {
  readonly name: string;
  readonly args: readonly ArgumentRule[];
  readonly optional?: number;
  readonly variadic?: boolean;
  /** Reads a whole series and gives one number. */
  readonly aggregate?: boolean;
}

const define = (
  name: string,
  args: readonly ArgumentRule[],
  more: Partial<FunctionDef> = {},
): FunctionDef => ({ name, args, ...more });

const list: readonly FunctionDef[] = [
  define('if', ['value', 'value', 'value']),
  define('min', ['value', 'value'], { variadic: true }),
  define('max', ['value', 'value'], { variadic: true }),
  define('sum', ['value'], { variadic: true }),
  define('abs', ['value']),
  define('sign', ['value']),
  define('round', ['value', 'value'], { optional: 1 }),
  define('floor', ['value']),
  define('ceil', ['value']),
  define('mod', ['value', 'value']),
  define('exp', ['value']),
  define('ln', ['value']),
  define('norm_cdf', ['value']),
  define('ratio', ['value', 'value']),
  define('prev', ['series_name', 'periods'], { optional: 1 }),
  define('next', ['series_name', 'periods'], { optional: 1 }),
  define('cum', ['series_name']),
  define('pv_ahead', ['scalar', 'series_name']),
  define('index', ['value', 'scalar']),
  define('ramp', ['scalar', 'scalar']),
  define('scurve', ['scalar', 'scalar']),
  define('pulse', ['scalar', 'scalar']),
  define('lookup', ['table_name', 'value']),
  define('total', ['series_name'], { aggregate: true }),
  define('at', ['series_name', 'scalar'], { aggregate: true }),
  define('npv', ['scalar', 'series_name'], { aggregate: true }),
  define('irr', ['series_name'], { aggregate: true }),
  define('payback', ['series_name', 'series_name'], { aggregate: true }),
  define('min_of', ['series_name'], { aggregate: true }),
  define('max_of', ['series_name'], { aggregate: true }),
  define('avg_of', ['series_name'], { aggregate: true }),
  define('feedback', ['series_name']),
  define('sum_of', ['pattern']),
];

/** Every function a formula may call; anything else is refused. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDef> = new Map(list.map((f) => [f.name, f]));

const SHIFTS = new Set(['prev', 'next', 'feedback']);

/** Whether the function reads its i-th argument over many periods (a sum, a rate of return …), not at one. */
export function readsWholeSeries(fn: string, i: number): boolean {
  return !SHIFTS.has(fn) && FUNCTIONS.get(fn)?.args[i] === 'series_name';
}
