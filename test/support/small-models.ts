import { addMonths, daySerial, isoDate } from '../../models/finance/day-serial';
import { compileModel } from '../../models/language/compile';
import { runModel } from '../../models/language/run';
import type { InputDef, Kind, LineDef, ModelSpec, PeriodDef, TableDef } from '../../models/language/types';
import type { RunResult } from '../../models/studies/result';

type LineText = readonly [short: string, formula: string, unit?: string, kind?: Kind];

export interface SmallModel {
  readonly start?: string;
  readonly monthsPerPeriod?: number;
  readonly periods: number;
  readonly construction?: number;
  readonly inputs?: Readonly<Record<string, number | readonly number[]>>;
  readonly lines: readonly LineText[];
  readonly tables?: readonly TableDef[];
}

const both = (text: string) => ({ zh: text, en: text });

/** Compute a hand-made model of one block named `m`, as every study would hand it over. */
export function runSmall(model: SmallModel): RunResult {
  const spec = specOf(model);
  const compiled = compileModel(spec);
  if (!compiled.ok) throw new Error(compiled.error.map((e) => `${e.line}: ${e.message.en}`).join('\n'));
  const run = runModel(compiled.value);
  return {
    option: 'o',
    scenario: 's',
    periods: spec.periods,
    run,
    metrics: [],
    checks: [],
    parties: [],
    statements: [],
    statementsLeftOut: [],
    feedback: run.feedback,
    contracted: [],
    chart: { bars: [], lines: [] },
  };
}

function specOf(model: SmallModel): ModelSpec {
  const months = model.monthsPerPeriod ?? 12;
  const first = daySerial(model.start ?? '2026-01-01');
  const periods = Array.from({ length: model.periods }, (_, index): PeriodDef => {
    const end = isoDate(addMonths(first, (index + 1) * months) - 1);
    const phase = index < (model.construction ?? 1) ? 'construction' : 'operation';
    return {
      index,
      start: isoDate(addMonths(first, index * months)),
      end,
      year: Number(end.slice(0, 4)),
      phase,
    };
  });
  const inputs = Object.entries(model.inputs ?? {}).map(
    ([short, value]): InputDef => ({
      id: `m.${short}`,
      unit: '1',
      kind: 'flow',
      label: both(short),
      value,
      block: 'm',
      source: both('Test'),
      path: `/${short}`,
    }),
  );
  const lines = model.lines.map(
    ([short, formula, unit = '1', kind = 'flow']): LineDef => ({
      id: `m.${short}`,
      formula,
      unit,
      kind,
      label: both(short),
      block: 'm',
    }),
  );
  const counter: LineDef[] = [
    ['period', 'prev(period) + 1'],
    ['t', 'period - 1'],
  ].map(([short = '', formula = '']) => ({
    id: `timeline.${short}`,
    formula,
    unit: '1',
    kind: 'index',
    label: both(short),
    block: 'timeline',
  }));
  return {
    periods,
    periodsPerYear: 12 / months,
    blocks: [
      { id: 'timeline', label: both('Timeline'), group: 'timeline' },
      { id: 'm', label: both('Model'), group: 'm' },
    ],
    inputs,
    tables: model.tables ?? [],
    lines: [...counter, ...lines],
  };
}

const FLOW = [-120, 10, 25, 30, 34.5, 30, 28, -4, 22, 16];

/** Lines that together call every function of the language, with undefined values among them. */
export const EVERY_FUNCTION: SmallModel = {
  periods: 10,
  inputs: {
    k: 3,
    zero: 0,
    rate: 0.07,
    lag: 3,
    flow: FLOW,
    wobble: [2, -3, 0, 4.5, -1.5, 2.5, 7, -7.25, 0.5, 1],
    rates: [0.02, 0.03, 0.01, 0.04, 0.025, 0.02, 0.02, 0.03, 0.03, 0.01],
  },
  tables: [
    {
      id: 'm.bands',
      label: both('Bands'),
      block: 'm',
      keys: [-10, 0, 2, 5],
      values: [0.1, 0.2, 0.35, 0.5],
      unit: '1',
    },
  ],
  lines: [
    ['arithmetic', '-wobble^2 + 2^k^2 / 512 - (flow - (wobble - k)) * -0.5'],
    ['powers', '(1 + rate)^-t + 2^-k'],
    [
      'compare',
      '(wobble > 0) + (wobble >= 0) * 10 + (wobble == 0) * 100 + (wobble != 0) * 1000 + (wobble < t) * 0.1',
    ],
    ['logic', 'if(wobble > 0 and not (t > 5) or t == 9, flow, -flow)'],
    ['extremes', 'min(wobble, k, prev(flow)) + max(wobble, next(flow), 1)'],
    ['whole', 'round(wobble) + round(flow / 7, 2) * 10 + floor(wobble) * 100 + ceil(wobble) * 1000'],
    ['rest', 'mod(wobble, 2) + mod(-wobble, k) * 10'],
    ['curves', 'abs(wobble) + sign(wobble) * 10 + exp(wobble / 10) + ln(10 + wobble)'],
    ['likely', 'norm_cdf(wobble) + norm_cdf(-wobble / 3) * 10'],
    ['neighbours', 'prev(flow) + next(flow) * 2 + prev(flow, 3) * 3 + next(flow, 4) * 5'],
    ['lagged', 'prev(flow, lag) + next(wobble, lag)'],
    ['running', 'cum(flow)', '1', 'stock'],
    ['summed', 'total(flow) + at(flow, 2) + at(wobble, k)'],
    ['value', 'npv(rate, flow)'],
    ['ahead', 'pv_ahead(rate, flow)', '1', 'stock'],
    ['return', 'irr(flow)', '%', 'rate'],
    ['back', 'payback(flow, running)'],
    ['never', 'payback(wobble, wobble)'],
    ['growth', 'index(rate, 2)', '1', 'index'],
    ['varying', 'index(rates, 2)', '1', 'index'],
    ['shapes', 'ramp(2, 4) + scurve(1, 6) * 10 + pulse(3, k) * 100'],
    ['stepped', 'lookup(bands, wobble)', '1', 'rate'],
    ['divided', 'flow / wobble', '1', 'rate'],
    ['shared', 'ratio(flow, wobble) * 2', '1', 'rate'],
    ['by_zero', 'flow / zero', '1', 'rate'],
    ['least', 'min_of(divided) + max_of(divided) * 10 + avg_of(divided) * 100'],
    ['nothing', 'min_of(by_zero)'],
    ['spread', 'if(divided > 0, divided, prev(divided))', '1', 'rate'],
    ['guarded', 'max(divided, 0) + (divided > 1)', '1', 'rate'],
    ['no_return', 'irr(positive)', '%', 'rate'],
    ['positive', 'abs(flow)'],
    ['several', 'sum(flow, wobble, k)'],
    ['backward', '(next(backward) + next(positive) / 1.3) / (1 + rate)', '1', 'stock'],
    ['opening', 'prev(closing)', '1', 'stock'],
    ['closing', 'opening * (1 + rate) + positive', '1', 'stock'],
    ['fee', '0.02 * feedback(need)'],
    ['need', '100 + fee + 0.5 * total(fee_series)'],
    ['fee_series', 'fee * (t < 3) + 0.001 * feedback(drawn)'],
    ['drawn', 'need / 10 + fee_series'],
  ],
};

/** Two years of months from the middle of a year, with a loan in advance and a monthly return. */
export const MONTHS: SmallModel = {
  start: '2025-07-01',
  monthsPerPeriod: 1,
  periods: 30,
  construction: 3,
  inputs: { rate: 0.06, amount: 1_000_000, sales: 71_000 },
  lines: [
    ['spend', '-amount * (t < 3) / 3'],
    ['income', 'sales * (t >= 3) * (1 + rate / 12)^(t - 3)'],
    ['net', 'spend + income'],
    ['sum', 'cum(net)', '1', 'stock'],
    ['monthly', 'irr(net)', '%', 'rate'],
    ['yearly', '(1 + monthly)^12 - 1', '%', 'rate'],
    ['months', 'payback(net, sum)'],
    ['later', 'pv_ahead(rate / 12, income)', '1', 'stock'],
  ],
};
