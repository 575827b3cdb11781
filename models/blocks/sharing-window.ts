import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';

/** What an amount is counted over: the project year, or everything since the start. */
export type Counted = 'year' | 'cumulative';

const YEAR_BEGINS = 'mod(timeline.t, timeline.periods_per_year) == 0';
const YEAR_ENDS = 'timeline.last or mod(timeline.period, timeline.periods_per_year) == 0';

/** In the last period of a project year one amount, in the others another. */
export function atYearEnd(amount: string, otherwise = '0'): string {
  return `if(${YEAR_ENDS}, ${amount}, ${otherwise})`;
}

/** At the start of a project year what stood before it, within the year what it began with. */
export function heldForYear(before: string, held: string, { periodsPerYear }: BuildContext): string {
  return periodsPerYear === 1 ? `prev(${before})` : `if(${YEAR_BEGINS}, prev(${before}), prev(${held}))`;
}

/** Whether a sum over the window is the amount of the period itself. */
export function isWholeWindow({ periodsPerYear }: BuildContext, counted: Counted): boolean {
  return counted === 'year' && periodsPerYear === 1;
}

/** A sum over the window up to this period, and the name to read it by. */
export function toDate(
  context: BuildContext,
  line: LineWriter,
  counted: Counted,
  flow: string,
  short: string,
  unit: string,
  label: ReturnType<typeof say>,
): { readonly name: string; readonly lines: readonly LineDef[] } {
  if (isWholeWindow(context, counted)) return { name: flow, lines: [] };
  const formula =
    counted === 'cumulative' ? `prev(${short}) + ${flow}` : `if(${YEAR_BEGINS}, 0, prev(${short})) + ${flow}`;
  const labels =
    counted === 'cumulative'
      ? say(`${label.zh}（累计）`, `${label.en}, to date`)
      : say(`${label.zh}（本年累计）`, `${label.en}, year to date`);
  return { name: short, lines: [line(short, formula, unit, 'stock', labels)] };
}

/**
 * What falls due of an entitlement counted over a window: all of it less what fell due before, never negative; with a
 * yearly settlement in the last period of the project year only.
 *
 * @param due the short name of the line that says what falls due
 */
export function dueOf(
  context: BuildContext,
  line: LineWriter,
  counted: Counted,
  entitled: string,
  due: string,
  settled: 'period' | 'year' = 'period',
): { readonly formula: string; readonly lines: readonly LineDef[] } {
  if (isWholeWindow(context, counted)) return { formula: entitled, lines: [] };
  const before =
    counted === 'cumulative'
      ? `prev(settled_before) + prev(${due})`
      : `if(${YEAR_BEGINS}, 0, prev(settled_before) + prev(${due}))`;
  const whole = `max(0, ${entitled} - settled_before)`;
  const yearly = settled === 'year' && context.periodsPerYear > 1;
  return {
    formula: yearly ? atYearEnd(whole) : whole,
    lines: [
      line(
        'settled_before',
        before,
        'money',
        'stock',
        counted === 'cumulative'
          ? say('以前各期已计', 'Charged in earlier periods')
          : say('本年以前各期已计', 'Charged earlier in the year'),
      ),
    ],
  };
}
