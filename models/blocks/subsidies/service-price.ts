import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import { say, ZERO_SERIES } from '../part';
import { driverUnit, volumeLine } from './volume';
import { DUE, dueLines, indexed, payingShare, type Writing, type Written, windowLines } from './writing';
import { addedInYear, toDate, toDateLines, yearFlags } from './year-to-date';

type ServicePrice = SubsidyOf<'service_price'>;

const RULE = say(
  '《政府购买服务管理办法》（财政部令第102号）',
  'China: Ministry of Finance Order 102, purchase of services',
);

/** Write the price of a service: a yearly price, a price per unit of use over a least volume, or both. */
export function servicePriceLines(writing: Writing<ServicePrice>): Written {
  const { subsidy, line } = writing;
  const index = indexed(subsidy.index);
  const fixed = subsidy.amount !== undefined;
  const used = subsidy.unit_price !== undefined && subsidy.driver !== undefined;
  return {
    lines: [
      ...windowLines(writing),
      ...(fixed
        ? [
            line(
              'fixed_part',
              `${payingShare(writing)} * amount${index} / timeline.periods_per_year`,
              'money',
              'flow',
              say('固定服务价款', 'Yearly price'),
              {
                definition: say(
                  '约定年价 × 价格指数 ÷ 每年期数。',
                  'Agreed yearly price × price index ÷ periods per year.',
                ),
                source: RULE,
              },
            ),
          ]
        : []),
      ...(used ? usageLines(writing) : []),
      ...dueLines(
        writing,
        [fixed ? 'fixed_part' : '', used ? 'usage_part' : ''].filter((name) => name !== '').join(' + ') ||
          ZERO_SERIES,
        DUE,
        say('固定价款 + 按使用量的价款。', 'Yearly price + price of use.'),
      ),
    ],
  };
}

function usageLines(writing: Writing<ServicePrice>): LineDef[] {
  const { subsidy, line, context } = writing;
  const unit = driverUnit(context, subsidy.driver);
  const most = subsidy.minimum_volume !== undefined;
  return [
    volumeLine(writing, subsidy.driver ?? '', say('使用量', 'Volume used')),
    ...(most ? takeOrPayLines(writing, unit) : []),
    line(
      'usage_part',
      `${most ? 'billed' : 'volume'} * unit_price${indexed(subsidy.index)}`,
      'money',
      'flow',
      say('按使用量的价款', 'Price of use'),
      {
        definition: most
          ? say('计费量 × 单价 × 价格指数。', 'Volume billed × unit price × price index.')
          : say('使用量 × 单价 × 价格指数。', 'Volume used × unit price × price index.'),
        source: RULE,
      },
    ),
  ];
}

/** Take or pay: over a year at least the least volume is billed. */
function takeOrPayLines(writing: Writing<ServicePrice>, unit: string): LineDef[] {
  const { line, context } = writing;
  const used = say('使用量', 'Volume used');
  const least = say('保底量', 'Least volume');
  return [
    ...yearFlags(context, line),
    line(
      'least',
      `${payingShare(writing)} * minimum_volume / timeline.periods_per_year`,
      unit,
      'flow',
      least,
      { definition: say('约定的年保底量，逐期平均。', 'The yearly least volume, even over the periods.') },
    ),
    ...toDateLines(context, line, 'volume', unit, used),
    ...toDateLines(context, line, 'least', unit, least),
    ...addedInYear(
      context,
      line,
      'billed',
      `max(${toDate(context, 'volume')}, ${toDate(context, 'least')})`,
      unit,
      say('计费量', 'Volume billed'),
      say(
        '使用量与保底量取其高，按年累计比较。',
        'The greater of use and least volume, compared over the year.',
      ),
    ),
  ];
}
