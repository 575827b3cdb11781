import type { Build } from './build';
import { DATE_FORMAT } from './formats';
import { constant, words } from './grid';
import { dateSerial } from './head';
import { COLUMN } from './layout';
import type { PlanCell } from './plan-types';

/** The first day of the project, from which every period's dates follow. */
export function calendarRow(build: Build): (readonly [number, PlanCell | undefined])[] {
  const start = build.result.periods[0]?.start ?? '1970-01-01';
  return [
    [COLUMN.label, words('label', build.word('startDate'))],
    [COLUMN.id, words('id', 'timeline.start')],
    [COLUMN.scalar, constant('input', dateSerial(start), DATE_FORMAT)],
    [COLUMN.unit, words('unit', build.word('date'))],
  ];
}
