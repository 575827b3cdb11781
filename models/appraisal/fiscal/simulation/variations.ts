import type { Variation } from '../../../language/trials';
import { correlationMatrix } from '../../../project/correlations';
import { type Drawer, drawerOf } from './draws';
import type { Shock } from './shocks';
import { type Spread, spreadOf } from './spread';

/** Where a model's years begin and its operation starts. */
export interface Calendar {
  readonly periods: number;
  readonly perYear: number;
  /** Periods before operation; a walk begins with its first year. */
  readonly construction: number;
}

/** Draws the variations of the next trials. */
export type Varying = (trials: number) => readonly Variation[];

/** Make the variations of a shaken model from a seed, batch after batch. */
export function varyingOf(shocks: readonly Shock[], calendar: Calendar, seed: number): Varying {
  const years = Math.ceil(calendar.periods / calendar.perYear) + 1;
  const draw: Drawer = drawerOf(
    shocks.map(({ byPeriod }) => ({ years: byPeriod ? years : 1 })),
    correlationMatrix(shocks.map(({ uncertainty }) => uncertainty)),
    seed,
  );
  const spreads = shocks.map(({ uncertainty }) => spreadOf(uncertainty));
  return (trials) => {
    const scores = draw(trials);
    return shocks.map(({ input, mode, byPeriod, uncertainty }, i) => {
      const [own, spread] = [scores[i], spreads[i]];
      if (!own || !spread) throw new Error(`nothing drawn for ${input}`);
      const values = !byPeriod
        ? own.map((z) => spread(z, 1))
        : uncertainty.path === 'walk'
          ? walked(own, spread, trials, calendar)
          : eachYear(own, spread, trials, calendar);
      return { input, values, mode };
    });
  };
}

function eachYear(
  scores: Float64Array,
  spread: Spread,
  trials: number,
  { periods, perYear }: Calendar,
): Float64Array {
  const values = new Float64Array(periods * trials);
  for (let p = 0; p < periods; p += 1) {
    const year = Math.floor(p / perYear);
    for (let trial = 0; trial < trials; trial += 1)
      values[p * trials + trial] = spread(scores[year * trials + trial] ?? 0, 1);
  }
  return values;
}

/** Each operating year adds its score to those before; the years of works stay at the base case. */
function walked(
  scores: Float64Array,
  spread: Spread,
  trials: number,
  { periods, perYear, construction }: Calendar,
): Float64Array {
  const values = new Float64Array(periods * trials);
  const sums = new Float64Array(trials);
  let known = -1;
  for (let p = 0; p < periods; p += 1) {
    const year = Math.floor((p - construction) / perYear);
    for (; known < year; known += 1)
      for (let trial = 0; trial < trials; trial += 1)
        sums[trial] = (sums[trial] ?? 0) + (scores[(known + 1) * trials + trial] ?? 0);
    for (let trial = 0; trial < trials; trial += 1)
      values[p * trials + trial] = year < 0 ? spread(0, 0) : spread(sums[trial] ?? 0, year + 1);
  }
  return values;
}
