import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';

/** The rate a taxable income pays: the statutory one, times what the holiday leaves of it. */
export function holidayRate(holiday: boolean): string {
  return holiday ? '(tax.rate * holiday_share)' : 'tax.rate';
}

/**
 * A tax holiday: years free of tax, then years at half the rate, counted without gaps from the first year with revenue or
 * with taxable income.
 *
 * @param taxable the taxable income of the period or of the year to date
 */
export function holidayLines(line: LineWriter, context: BuildContext, taxable: string): LineDef[] {
  const { project, periodsPerYear } = context;
  const { from } = project.tax.holiday ?? { from: 'first_revenue' };
  const yearly = periodsPerYear === 1;
  const begins = from === 'first_revenue' ? 'tax.revenue_to_date > 0' : `${taxable} > 0`;
  // Profit settled period by period may come and go within a year; the year it first came in still counts.
  const stays =
    from === 'first_profit' && !yearly && project.tax.settlement === 'period'
      ? ' or (not timeline.tax_year_start and prev(holiday_year) > 0)'
      : '';
  return [
    line(
      'holiday_before',
      yearly ? 'prev(holiday_year)' : 'if(timeline.tax_year_start, prev(holiday_year), prev(holiday_before))',
      'year',
      'index',
      say('上年末优惠年序', 'Year of the holiday before'),
    ),
    line(
      'holiday_year',
      `if(holiday_before > 0, holiday_before + 1, if(${begins}${stays}, 1, 0))`,
      'year',
      'index',
      say('优惠年序', 'Year of the tax holiday'),
      {
        definition:
          from === 'first_revenue'
            ? say(
                '自取得第一笔生产经营收入的纳税年度起连续计算。',
                'Counted without gaps from the tax year of the first operating revenue.',
              )
            : say(
                '自弥补亏损后首个应纳税所得额为正的纳税年度起连续计算。',
                'Counted without gaps from the first tax year with taxable income after losses.',
              ),
        source:
          from === 'first_revenue'
            ? say(
                '企业所得税法实施条例第 87、88 条：三免三减半',
                'China: CIT Implementing Regulations arts. 87 and 88, three years free and three at half',
              )
            : say(
                '财税〔2012〕27 号、2020 年第 45 号公告：软件企业自获利年度起两免三减半',
                'China: Caishui [2012] 27 and Announcement 45 of 2020, software firms two years free and three at half from the first profit',
              ),
      },
    ),
    line(
      'holiday_share',
      'if(holiday_year < 1, 1, if(holiday_year <= tax.exempt_years, 0, if(holiday_year <= tax.exempt_years + tax.half_years, 0.5, 1)))',
      '%',
      'rate',
      say('适用税率比例', 'Share of the rate due'),
      {
        definition: say(
          '免税期为 0，减半期为一半，此后为 1。',
          'None in the years free, half in the years after, then all.',
        ),
      },
    ),
  ];
}
