import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { driverUnit, volumeLine } from './volume';
import { DUE, dueLines, indexed, type Writing, type Written, windowLines } from './writing';
import { addedInYear, toDate, toDateLines, yearFlags } from './year-to-date';

type ShadowToll = SubsidyOf<'shadow_toll'>;

const SOURCE = say(
  '影子收费：按使用量由政府付费，分段计价',
  'Shadow toll: the government pays by use, banded by volume',
);
const USED = say('使用量', 'Volume used');

/** Write a toll the government pays instead of users: price × volume, each price within its own band of yearly volume. */
export function shadowTollLines(writing: Writing<ShadowToll>): Written {
  const { subsidy } = writing;
  const index = indexed(subsidy.index);
  const plain = subsidy.bands.length === 1 && subsidy.bands[0]?.up_to_volume === undefined;
  const money = plain
    ? 'volume * toll_1'
    : subsidy.bands.map((_, i) => `volume_${i + 1} * toll_${i + 1}`).join(' + ');
  return {
    lines: [
      ...windowLines(writing),
      volumeLine(writing, subsidy.driver, USED),
      ...(plain ? [] : bandLines(writing)),
      ...dueLines(
        writing,
        index === '' || plain ? `${money}${index}` : `(${money})${index}`,
        DUE,
        say('各段使用量 × 该段单价 × 价格指数。', 'Volume in each band × its price × the price index.'),
      ),
    ],
  };
}

/**
 * The yearly volume cut at its bounds, whatever the step of the model. The bounds are those of the whole year: a busy
 * month climbs through the bands once, and a quiet one takes nothing back.
 */
function bandLines(writing: Writing<ShadowToll>): LineDef[] {
  const { line, context, subsidy } = writing;
  const unit = driverUnit(context, subsidy.driver);
  const used = toDate(context, 'volume');
  return [
    ...yearFlags(context, line),
    ...toDateLines(context, line, 'volume', unit, USED),
    ...subsidy.bands.flatMap(({ up_to_volume }, i) => {
      const top = up_to_volume === undefined ? used : `min(${used}, up_to_volume_${i + 1})`;
      return addedInYear(
        context,
        line,
        `volume_${i + 1}`,
        i === 0 ? top : `max(0, ${top} - up_to_volume_${i})`,
        unit,
        say(`第 ${i + 1} 段使用量`, `Volume in band ${i + 1}`),
        say('全年使用量落在该段的部分。', 'What of the yearly volume falls within the band.'),
        SOURCE,
      );
    }),
  ];
}
