import type { Bilingual, LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';

/** Whether corporate income tax is paid some days after it arises. */
export function paysTaxLater({ project }: BuildContext): boolean {
  return project.tax.payment_lag_days !== undefined;
}

/** Whether VAT and the surcharges on it are paid some days after they arise. */
export function paysVatLater({ project }: BuildContext): boolean {
  return project.vat?.payment_lag_days !== undefined;
}

/** The income tax of the period's profit, whenever it is paid. */
export function taxDue(context: BuildContext): string {
  return paysTaxLater(context) ? 'tax.due' : 'tax.paid';
}

const SOURCE = say(
  '企业所得税法第 54 条：按月或按季预缴，年度终了五个月内汇算清缴；增值税法：期满之日起十五日内申报纳税',
  'China: CIT Law art. 54, prepaid by month or quarter and settled within five months of the year end; VAT Law, declared and paid within fifteen days of the tax period',
);

/** How many periods the days of a block's lag are, in whole periods and the part of the next. */
export function lagLines(line: LineWriter): LineDef[] {
  return [
    line(
      'lag_periods',
      'payment_lag_days * timeline.periods_per_year / working_capital.days_in_year',
      'period',
      'rate',
      say('缴纳滞后期数', 'Periods between tax and payment'),
      { definition: say('滞后天数折合的期数。', 'Days of the lag counted in periods.') },
    ),
    line(
      'lag_far',
      'floor(lag_periods) + 1',
      'period',
      'count',
      say('滞后期数，进一期', 'Whole periods of the lag and one more'),
    ),
    line('lag_near', 'max(1, lag_far - 1)', 'period', 'count', say('滞后整期数', 'Whole periods of the lag')),
    line(
      'lag_part',
      'lag_periods - (lag_far - 1)',
      '%',
      'rate',
      say('不足一期的部分', 'Part of a period in the lag'),
    ),
  ];
}

/** What is paid later: the line of the amount due, and what its further lines are called. */
interface Later {
  /** Short name of the amount due, which must be a line of the same block. */
  readonly due: string;
  readonly label: Bilingual;
  /** Short names of what is paid and what is not yet. */
  readonly paid: string;
  readonly unpaid: string;
  /** The block whose lag it follows. */
  readonly lag: 'tax' | 'vat';
  readonly paidLabel: Bilingual;
  readonly unpaidLabel: Bilingual;
  readonly from: string;
  readonly to: string;
  /** Whether the amount may be negative, so that what is returned is a payment of its own. */
  readonly returned?: { readonly out: Bilingual; readonly back: Bilingual };
}

/**
 * Pay an amount so many days after it is due: what is not yet paid at a period's end is what fell due in the last days
 * of it, evenly within each period, so that steps of any length agree; the last period pays all.
 */
export function laterLines(line: LineWriter, later: Later): LineDef[] {
  const { due, paid, unpaid, lag, from, to, returned } = later;
  const part = `${lag}.lag_part`;
  const toDate = `${due}_to_date`;
  const near = `if(${lag}.lag_periods < 1, ${toDate}, prev(${toDate}, ${lag}.lag_near))`;
  const flow = returned === undefined ? { from, to } : {};
  return [
    line(toDate, `cum(${due})`, 'money', 'stock', {
      zh: `累计${later.label.zh}`,
      en: `${later.label.en} to date`,
    }),
    line(
      unpaid,
      `(1 - timeline.last) * (${toDate} - (1 - ${part}) * ${near} - ${part} * prev(${toDate}, ${lag}.lag_far))`,
      'money',
      'stock',
      later.unpaidLabel,
      {
        emphasis: 'subtotal',
        definition: say(
          '期末前滞后天数内发生的部分，期内按均匀发生计；末期全部结清。',
          'What fell due in the days of the lag before the end of the period, evenly within it; all is paid in the last period.',
        ),
      },
    ),
    line(paid, `prev(${unpaid}) + ${due} - ${unpaid}`, 'money', 'flow', later.paidLabel, {
      ...flow,
      emphasis: 'total',
      definition: say(
        '期初应交 + 当期应纳 − 期末应交。',
        'Opening balance owed + due in the period − closing balance owed.',
      ),
      source: SOURCE,
    }),
    ...(returned === undefined
      ? []
      : [
          line('remitted', `max(0, ${paid})`, 'money', 'flow', returned.out, { from, to }),
          line('refunded', `max(0, -${paid})`, 'money', 'flow', returned.back, { from: to, to: from }),
        ]),
  ];
}

/** Taxes owed at a period's end, as terms of a sum; VAT that is still to come back upon collection is set off. */
export function taxesUnpaid(
  context: BuildContext,
  has: { readonly vat: boolean; readonly surcharge: boolean; readonly collectedRefund: boolean },
): readonly string[] {
  const vat = has.vat && paysVatLater(context);
  return [
    ...(paysTaxLater(context) ? ['tax.unpaid'] : []),
    ...(vat ? ['vat.unpaid'] : []),
    ...(vat && has.surcharge ? ['surcharges.vat_surcharge_unpaid'] : []),
    ...(vat && has.collectedRefund ? ['-vat.collected_refund_open'] : []),
  ];
}
