/** The gross revenue of the chosen streams, or of all of them. */
export function grossOf(streams: readonly string[] | undefined): string {
  return streams === undefined ? 'revenue.gross' : streams.map((id) => `revenue.${id}.gross`).join(' + ');
}
