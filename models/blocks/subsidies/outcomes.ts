import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { driverUnit } from './volume';
import { DUE, indexed, payingShare, type Writing, type Written, windowLines } from './writing';
import { settlementLines, settles, toDate, toDateLines, yearFlags } from './year-to-date';

type Outcome = SubsidyOf<'outcome_payment'>;

const SOURCE = say(
  '社会效益债券：按经核验的效果付费',
  'Social-impact bond: payment for results that are verified',
);

/** Write a payment for outcomes above a baseline, settled by operating year, within its caps. */
export function outcomeLines(writing: Writing<Outcome>): Written {
  const { subsidy, line, context } = writing;
  const { baseline, success_threshold, yearly_cap, total_cap } = subsidy;
  const unit = driverUnit(context, subsidy.driver);
  const paying = payingShare(writing);
  const settled = settles(context, paying);
  const yearly = (short: string, value: string, label: ReturnType<typeof say>): LineDef[] => [
    line(short, `${paying} * ${value} / timeline.periods_per_year`, unit, 'flow', label, {
      definition: say('按年计，逐期平均。', 'Counted per year, even over the periods.'),
    }),
    ...toDateLines(context, line, short, unit, label),
  ];
  const reached = toDate(context, 'outcome');
  const above = baseline === undefined ? reached : `max(0, ${reached} - ${toDate(context, 'expected')})`;
  const succeeded = success_threshold === undefined ? settled : 'succeeded';
  const left = total_cap === undefined ? '' : ', max(0, total_cap - prev(paid))';
  const capped = yearly_cap === undefined ? left : `, yearly_cap${left}`;
  return {
    lines: [
      ...windowLines(writing),
      ...yearFlags(context, line),
      ...settlementLines(context, line, paying),
      ...yearly('outcome', `drivers.${subsidy.driver}`, say('效果', 'Outcome')),
      ...(baseline === undefined
        ? []
        : yearly('expected', 'baseline', say('基线效果', 'Outcome expected anyway'))),
      ...(success_threshold === undefined
        ? []
        : [
            ...yearly('wanted', 'success_threshold', say('成功标准', 'Outcome that counts as success')),
            line(
              'succeeded',
              `${settled} and ${reached} >= ${toDate(context, 'wanted')}`,
              '1',
              'flag',
              say('达到成功标准', 'Success'),
              {
                definition: say(
                  '全年效果不低于成功标准时为 1，否则当年不付费。',
                  '1 when the outcome of the year reaches the threshold; nothing is paid otherwise.',
                ),
              },
            ),
          ]),
      line('paid_for', `${succeeded} * ${above}`, unit, 'flow', say('付费的效果', 'Outcome paid for'), {
        definition: say(
          '高于基线的效果，按运营年核验。',
          'The outcome above the baseline, verified by operating year.',
        ),
        source: SOURCE,
      }),
      line(
        'due',
        capped === ''
          ? `paid_for * unit_price${indexed(subsidy.index)}`
          : `min(paid_for * unit_price${indexed(subsidy.index)}${capped})`,
        'money',
        'flow',
        DUE,
        {
          definition: say(
            '付费的效果 × 单价，以年度与累计上限为限。',
            'Outcome paid for × price, within the caps of the year and in total.',
          ),
          source: SOURCE,
        },
      ),
      ...(total_cap === undefined
        ? []
        : [
            line('paid', 'cum(due)', 'money', 'stock', say('累计效果付费', 'Paid to date'), {
              definition: say(
                '各期付费累计，与累计上限比较。',
                'All that was paid so far, to be held against the cap in total.',
              ),
            }),
          ]),
    ],
  };
}
