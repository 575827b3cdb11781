import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { payingShare, type Writing } from './writing';
import { settles, toDate } from './year-to-date';

type Terms = Writing<SubsidyOf<'revenue_guarantee'>>;

const SOURCE = say(
  '收入服从对数正态分布时保障等于看跌期权：K·Φ(−d₂) − m·Φ(−d₁)，σ 随时间的平方根扩大；未计年度与累计上限',
  'With lognormal revenue a guarantee is a put: K·Φ(−d2) − m·Φ(−d1), σ growing with the root of time; caps not counted',
);

/** The flag of the periods in which a year of the guarantee is settled. */
export function guaranteedTime(writing: Terms): string {
  const { guarantee_years, from_year } = writing.subsidy;
  const settled = settles(writing.context, payingShare(writing));
  if (guarantee_years === undefined) return settled;
  const start = from_year === undefined ? '' : ' + from_year - 1';
  return `${settled} * (timeline.t < timeline.construction_periods + round((guarantee_years${start}) * timeline.periods_per_year))`;
}

/** Write what the guarantee is expected to cost where revenue is uncertain: a contingent liability beside the model. */
export function expectedLines(writing: Terms): LineDef[] {
  const { subsidy, line, context } = writing;
  if (subsidy.volatility === undefined) return [];
  const counted = toDate(context, 'counted');
  const inTime = guaranteedTime(writing);
  const share = subsidy.guarantee_share === undefined ? '' : ' * guarantee_share';
  return [
    line(
      'floor_revenue',
      `floor_share * ${toDate(context, 'base')}`,
      'money',
      'stock',
      say('保障收入下限', 'Revenue guaranteed'),
      { definition: say('下限比例 × 基准收入。', 'Floor × base revenue.') },
    ),
    line(
      'spread',
      'if(timeline.t < timeline.construction_periods, 0, volatility * ((timeline.t - timeline.construction_periods + 1) / timeline.periods_per_year) ^ 0.5)',
      '1',
      'rate',
      say('收入的标准差', 'Spread of revenue'),
      {
        definition: say('波动率 × 运营年数的平方根。', 'Volatility × root of the years operated.'),
        source: SOURCE,
      },
    ),
    line(
      'distance',
      `if(floor_revenue > 0 and ${counted} > 0, (ln(${counted} / floor_revenue) - spread ^ 2 / 2) / spread, 0)`,
      '1',
      'rate',
      say('距下限的标准差数 d₂', 'Distance from the floor, d2'),
      {
        definition: say(
          '［ln(预计收入 ÷ 保障下限) − σ² ÷ 2］÷ σ。',
          '[ln(expected revenue ÷ floor) − σ² ÷ 2] ÷ σ.',
        ),
        source: SOURCE,
      },
    ),
    line(
      'call_chance',
      `${inTime} * if(floor_revenue <= 0, 0, if(${counted} <= 0, 1, norm_cdf(-distance)))`,
      '%',
      'rate',
      say('发生保障支付的概率', 'Probability that the guarantee pays'),
      { emphasis: 'memo', definition: say('Φ(−d₂)。', 'Φ(−d2).'), source: SOURCE },
    ),
    line(
      'expected_payment',
      `${inTime}${share} * if(floor_revenue <= 0, 0, if(${counted} <= 0, floor_revenue, floor_revenue * norm_cdf(-distance) - ${counted} * norm_cdf(-distance - spread)))`,
      'money',
      'flow',
      say('保障支付的期望值', 'Expected payment of the guarantee'),
      {
        emphasis: 'memo',
        definition: say(
          'K·Φ(−d₂) − m·Φ(−d₁)，K 为保障下限，m 为预计收入；或有负债，不产生现金流。',
          'K·Φ(−d2) − m·Φ(−d1) with floor K and expected revenue m; a contingent liability, no cash.',
        ),
        source: SOURCE,
      },
    ),
    line(
      'p95_payment',
      `${inTime}${share} * max(0, floor_revenue - ${counted} * exp(-spread ^ 2 / 2 - 1.6448536269514722 * spread))`,
      'money',
      'flow',
      say('保障支付的 P95', 'Payment of the guarantee, P95'),
      {
        emphasis: 'memo',
        definition: say(
          '收入处于最差的 5% 分位时的支付：95% 的可能性不超过此数；未计上限。',
          'The payment at the worst 5 % of revenue: in 95 of 100 cases it is no more; caps not counted.',
        ),
        source: SOURCE,
      },
    ),
    line(
      'most_payment',
      `${inTime}${share} * floor_revenue`,
      'money',
      'flow',
      say('保障支付的最大额', 'Payment of the guarantee, at most'),
      {
        emphasis: 'memo',
        definition: say(
          '收入为零时的支付，即承诺的全部金额；未计上限。',
          'The payment without any revenue: all that is committed; caps not counted.',
        ),
      },
    ),
  ];
}
