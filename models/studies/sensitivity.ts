import type { Bilingual, Result, Undefined, Value } from '../language/types';
import type { Project } from '../project/schema';
import { type KeptModels, keepModels } from './kept-models';
import { describeAmount, readAmounts } from './sensitivity-amounts';
import { sensitivityCoefficient } from './sensitivity-coefficient';
import type { Place, Watched } from './sensitivity-evaluator';
import { bad } from './sensitivity-figures';
import { type OpenFactor, openFactors, slowEvaluator } from './sensitivity-place';
import {
  changesOf,
  type PreparedSensitivity,
  prepareSensitivity,
  refusalOf,
  USUAL_REACH,
} from './sensitivity-request';
import { type Scan, switchingOf } from './sensitivity-roots';
import type {
  Sensitivity,
  SensitivityFactor,
  SensitivityFailure,
  SensitivityPoint,
  SensitivityRequest,
} from './sensitivity-types';
import { negativeBaseWords, noBaseWords, SOLVED_AGAIN, STALE_CONTRACTS } from './sensitivity-words';

export type * from './sensitivity-types';

/** Even steps of a scan for limits, on either side of today. */
const STEPS_DOWN = 19;
const STEPS_UP = 30;

/**
 * Sensitivity analysis (敏感性分析): move one factor at a time by given proportions and say what each figure becomes, how
 * strongly it answers (E = (ΔA/A)/(ΔF/F)) and at which change it meets its limit.
 *
 * The model is compiled once and all places are evaluated side by side; a factor that changes more than numbers is put
 * together anew at each place. Switching values are looked for in even steps over the reach, so a pair of crossings
 * within one step may be missed.
 */
export function sensitivityOf(
  project: Project,
  request: SensitivityRequest = {},
  kept: KeptModels = keepModels(),
): Result<Sensitivity, SensitivityFailure> {
  const changes = changesOf(request.changes);
  if (!changes.ok) return changes;
  const reach = reachOf(request, changes.value);
  if (!reach.ok) return reach;
  const prepared = prepareSensitivity(project, request, request.figures, kept);
  if (!prepared.ok) return prepared;
  const factors = openFactors(prepared.value, reach.value, kept);
  return { ok: true, value: analyse(prepared.value, factors, changes.value, reach.value, kept) };
}

function analyse(
  prepared: PreparedSensitivity,
  factors: readonly OpenFactor[],
  changes: readonly number[],
  reach: readonly [number, number],
  kept: KeptModels,
): Sensitivity {
  const { option, scenario, contracts, figures, leftOut, project } = prepared;
  const evaluator = factors[0]?.evaluator ?? slowEvaluator(prepared, kept);
  const bases = figures.map(({ line }) => evaluator.value([], line));
  const scans = factors.map((factor) => scanOf(prepared, factor, changes, reach));
  const switching = switchingOf(scans, figures, bases, project.identity.currency);
  const amountAt = readAmounts(prepared, factors, switching);
  const found = factors.map((factor, f): SensitivityFactor => {
    const { id, plan } = factor;
    const scan = scans[f];
    const amount = describeAmount(plan, amountAt(factor, 0));
    return {
      id,
      label: plan.label,
      moves: [...plan.inputs, ...plan.formulas].map(({ label }) => label),
      ...(amount ? { amount } : {}),
      points: changes.map((change) => pointOf(prepared, factor, scan, change, bases)),
      switching: (switching[f] ?? []).map((one) =>
        one.kind === 'found' && amount ? { ...one, amount: amountAt(factor, one.change) } : one,
      ),
    };
  });
  const evaluators = new Set([evaluator, ...factors.map((factor) => factor.evaluator)]);
  return {
    option,
    scenario,
    contracts,
    changes,
    reach,
    figures: figures.map((figure, k) => ({ ...figure, base: bases[k] ?? nothing(figure.line) })),
    factors: found,
    leftOut,
    ranking: figures.map((_, k) => ranked(found, k)),
    notes: [
      ...figures.flatMap((figure, k): Bilingual[] => {
        const base = bases[k];
        if (base === undefined) return [];
        if (typeof base !== 'number') return [noBaseWords(figure, base.reason)];
        return base < 0 ? [negativeBaseWords(figure)] : [];
      }),
      ...(contracts === 'solved_again' ? [SOLVED_AGAIN] : prepared.agreed ? [STALE_CONTRACTS] : []),
    ],
    evaluations: [...evaluators].reduce((sum, one) => sum + one.evaluations(), 0),
  };
}

/** The figures at the changes asked for and, to find limits, in even steps over the reach. */
function scanOf(
  { figures, project, contracts }: PreparedSensitivity,
  factor: OpenFactor,
  changes: readonly number[],
  [low, high]: readonly [number, number],
): Scan {
  const even = (to: number, steps: number): number[] =>
    Array.from({ length: steps }, (_, i) => (to * (i + 1)) / steps);
  const steps = contracts === 'kept' ? [...even(low, STEPS_DOWN), ...even(high, STEPS_UP)] : [];
  const all = [...new Set([...changes, 0, ...steps])]
    .filter((change) => refusalOf(factor.plan, change, project) === undefined)
    .sort((a, b) => a - b);
  const places = all.map((change): Place => [{ factor, change }]);
  const watched = figures.map(({ line }): Watched => ({ line }));
  return { factor, changes: all, rows: factor.evaluator.numbers(places, watched) };
}

function pointOf(
  { figures, project }: PreparedSensitivity,
  factor: OpenFactor,
  scan: Scan | undefined,
  change: number,
  bases: readonly Value[],
): SensitivityPoint {
  const at = scan?.changes.indexOf(change) ?? -1;
  const values = figures.map(({ line }, k): Value => {
    if (at < 0) {
      const refused = refusalOf(factor.plan, change, project);
      return refused ? { kind: 'undefined', reason: refused, at: { line } } : nothing(line);
    }
    const number = scan?.rows[k]?.[at] ?? Number.NaN;
    return Number.isNaN(number) ? factor.evaluator.value([{ factor, change }], line) : number;
  });
  return {
    change,
    values,
    coefficients: figures.map(({ line }, k) =>
      sensitivityCoefficient(bases[k] ?? nothing(line), values[k] ?? nothing(line), change, line),
    ),
  };
}

/** The strongest first; those without any coefficient last, in their own order. */
function ranked(factors: readonly SensitivityFactor[], k: number): readonly string[] {
  const strength = ({ points }: SensitivityFactor): number =>
    Math.max(
      -1,
      ...points.map(({ coefficients }) => {
        const one = coefficients[k];
        return typeof one === 'number' ? Math.abs(one) : -1;
      }),
    );
  return [...factors].sort((a, b) => strength(b) - strength(a)).map(({ id }) => id);
}

function reachOf(
  { reach }: SensitivityRequest,
  changes: readonly number[],
): Result<readonly [number, number], SensitivityFailure> {
  const [low, high] = reach ?? USUAL_REACH;
  const sound = Number.isFinite(low) && Number.isFinite(high) && low > -1 && low < 0 && high > 0;
  if (!sound) {
    return {
      ok: false,
      error: bad(
        '求临界点的范围应由 −100% 以上的负数到一个正数。',
        'The reach for switching values runs from a negative change above −100 % to a positive one.',
        'reach',
      ),
    };
  }
  return { ok: true, value: [Math.min(low, ...changes), Math.max(high, ...changes)] };
}

function nothing(line: string): Undefined {
  return {
    kind: 'undefined',
    reason: { zh: '没有数值。', en: 'It has no value.' },
    at: { line },
  };
}
