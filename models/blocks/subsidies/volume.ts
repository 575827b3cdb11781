import type { Bilingual, LineDef } from '../../language/types';
import type { BuildContext } from '../context';
import { say } from '../part';
import { payingShare, type Writing } from './writing';

/** The unit of a driver, `1` for one that does not exist. */
export function driverUnit({ project }: BuildContext, driver: string | undefined): string {
  return project.drivers.find(({ id }) => id === driver)?.unit ?? '1';
}

/** Write the volume of a period: a driver counts per year. */
export function volumeLine(
  writing: Parameters<typeof payingShare>[0] & Pick<Writing, 'context'>,
  driver: string,
  label: Bilingual,
): LineDef {
  const { line, context } = writing;
  return line(
    'volume',
    `${payingShare(writing)} * drivers.${driver} / timeline.periods_per_year`,
    driverUnit(context, driver),
    'flow',
    label,
    { definition: say('业务量按年计，逐期平均。', 'The driver counts per year, even over its periods.') },
  );
}
