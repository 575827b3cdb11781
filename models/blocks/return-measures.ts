import type { LineDef } from '../language/types';
import { type LineWriter, say } from './part';

/** A rate per period as a yearly rate. */
export function yearlyRate(periodRate: string): string {
  return `(1 + ${periodRate}) ^ timeline.periods_per_year - 1`;
}

/** Payback in years, on plain flows and, where there is a discount rate, on discounted ones. */
export function paybackLines(
  line: LineWriter,
  flow: string,
  cumulative: string,
  rate: string | null,
  first: 't0' | 't1',
): LineDef[] {
  const origin = first === 't0' ? '' : ' + 1';
  const years = (f: string, c: string): string =>
    first === 't0'
      ? `payback(${f}, ${c}) / timeline.periods_per_year`
      : `(payback(${f}, ${c})${origin}) / timeline.periods_per_year`;
  const counted =
    first === 't0'
      ? say('自首期资金发生时起算。', 'Counted from the first flow.')
      : say(
          '自开工起算，首期资金在首期末发生。',
          'Counted from the start of works; the first flow stands at the end of the first period.',
        );
  const plain = line('payback', years(flow, cumulative), 'year', 'rate', say('静态投资回收期', 'Payback'), {
    definition: say(
      `累计净现金流量最终转正所需的年数，期内按比例。${counted.zh}`,
      `Years until the cumulative flow turns positive for good, in proportion within the period. ${counted.en}`,
    ),
    source: say('《建设项目经济评价方法与参数》（第三版）Pt', 'China: Methods and Parameters (3rd ed.), Pt'),
  });
  if (rate === null) return [plain];
  return [
    plain,
    line(
      'discounted',
      `${flow} / (1 + ${rate}) ^ timeline.t`,
      'money',
      'flow',
      say('折现净现金流量', 'Discounted cash flow'),
      {
        definition: say(
          '按首期不折现；起点不影响回收期。',
          'First flow undiscounted; the origin does not move the payback.',
        ),
      },
    ),
    line(
      'discounted_cumulative',
      'cum(discounted)',
      'money',
      'stock',
      say('累计折现净现金流量', 'Cumulative discounted cash flow'),
      {
        emphasis: 'memo',
      },
    ),
    line(
      'discounted_payback',
      years('discounted', 'discounted_cumulative'),
      'year',
      'rate',
      say('动态投资回收期', 'Discounted payback'),
      {
        definition: say(
          `累计折现净现金流量最终转正所需的年数。${counted.zh}`,
          `Years until the cumulative discounted flow turns positive for good. ${counted.en}`,
        ),
      },
    ),
  ];
}
