import type { BuildContext } from './context';
import { endsEarly } from './flexible-term';

/** The gross revenue of the chosen streams, or of all the company's; under a flexible term, before it is cut short. */
export function grossOf(streams: readonly string[] | undefined, context?: BuildContext): string {
  if (context !== undefined && endsEarly(context)) {
    const ids = streams ?? context.project.revenue.map(({ id }) => id);
    return ids.length === 0 ? 'revenue.gross' : ids.map((id) => `revenue.${id}.full`).join(' + ');
  }
  return streams === undefined ? 'revenue.gross' : streams.map((id) => `revenue.${id}.gross`).join(' + ');
}
