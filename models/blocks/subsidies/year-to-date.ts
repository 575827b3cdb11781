import type { Bilingual, LineDef } from '../../language/types';
import type { BuildContext } from '../context';
import { type LineWriter, say } from '../part';

/*
 * What is agreed per year (a least volume, a band, a cap, a floor) is met over the operating year, whatever the step of
 * the model: amounts are added up within the year and each period takes what the year so far has added.
 */

/** Whether the model has several periods to the year. */
export function cutsYears({ periodsPerYear }: BuildContext): boolean {
  return periodsPerYear > 1;
}

/** Write the flags of the operating year; a model by years needs none. */
export function yearFlags(context: BuildContext, line: LineWriter): LineDef[] {
  if (!cutsYears(context)) return [];
  return [
    line(
      'opens_year',
      'mod(timeline.t - timeline.construction_periods, timeline.periods_per_year) == 0',
      '1',
      'flag',
      say('运营年首期', 'First period of an operating year'),
      {
        definition: say(
          '自运营首期起每满一年的首期为 1。',
          '1 in the first period of each year counted from the start of operation.',
        ),
      },
    ),
    line(
      'closes_year',
      'mod(timeline.t - timeline.construction_periods + 1, timeline.periods_per_year) == 0',
      '1',
      'flag',
      say('运营年末期', 'Last period of an operating year'),
      {
        definition: say(
          '自运营首期起每满一年的末期为 1。',
          '1 in the last period of each year counted from the start of operation.',
        ),
      },
    ),
  ];
}

/** The name under which a flow stands added up within its operating year. */
export function toDate(context: BuildContext, short: string): string {
  return cutsYears(context) ? `${short}_to_date` : short;
}

/** Add a flow up within each operating year. */
export function toDateLines(
  context: BuildContext,
  line: LineWriter,
  short: string,
  unit: string,
  label: Bilingual,
): LineDef[] {
  if (!cutsYears(context)) return [];
  return [
    line(
      `${short}_to_date`,
      `if(opens_year, 0, prev(${short}_to_date)) + ${short}`,
      unit,
      'stock',
      say(`${label.zh}（年内累计）`, `${label.en}, year to date`),
      { definition: say('自运营年首期起的累计。', 'Added up since the operating year began.') },
    ),
  ];
}

/** What the period adds to a figure of the year so far, which stands in a line `<short>_of_year`. */
export function addedInYear(
  context: BuildContext,
  line: LineWriter,
  short: string,
  ofYear: string,
  unit: string,
  label: Bilingual,
  definition: Bilingual,
  source?: Bilingual,
): LineDef[] {
  const told = { definition, ...(source === undefined ? {} : { source }) };
  if (!cutsYears(context)) return [line(short, ofYear, unit, 'flow', label, told)];
  return [
    line(
      `${short}_of_year`,
      ofYear,
      unit,
      'stock',
      say(`${label.zh}（年内累计）`, `${label.en}, year to date`),
      told,
    ),
    line(short, `${short}_of_year - if(opens_year, 0, prev(${short}_of_year))`, unit, 'flow', label, {
      definition: say('年内累计数较上期的增加。', 'What the period adds to the year so far.'),
    }),
  ];
}

/** The flag of the periods in which a year is settled: its last, or the last in which anything is paid. */
export function settlementLines(context: BuildContext, line: LineWriter, paying: string): LineDef[] {
  if (!cutsYears(context)) return [];
  const end = paying === 'paying' ? ' or timeline.t + 1 == window_end' : '';
  return [
    line(
      'settles',
      `closes_year or timeline.last${end}`,
      '1',
      'flag',
      say('年度结算', 'Settlement of the year'),
      {
        definition: say('运营年末期，或支付期末期。', 'The last period of an operating year, or of payment.'),
      },
    ),
  ];
}

/** The flag to multiply a yearly settlement by; a term that ends within a period still settles it. */
export function settles(context: BuildContext, paying: string): string {
  return cutsYears(context) ? 'settles' : `(${paying} > 0)`;
}
