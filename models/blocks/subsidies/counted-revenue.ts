import type { BuildContext } from '../context';
import { grossOf } from '../gross-of';

/** Sales, or the streams agreed; with none agreed the revenue is nil. */
export function countedRevenue(streams: readonly string[] | undefined, { project }: BuildContext): string {
  if (streams === undefined)
    return project.revenue.some(({ nature }) => nature === 'subsidy') ? 'revenue.sales' : 'revenue.gross';
  return streams.length === 0 ? '0 * revenue.gross' : `(${grossOf(streams)})`;
}
