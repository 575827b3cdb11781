/** The pages of the left rail. */
export const PAGES = ['home', 'facts', 'adviser', 'terms', 'results', 'compare', 'appraisal'] as const;
export type Page = (typeof PAGES)[number];

/** The pages that need no project. */
export const FREE_PAGES: readonly Page[] = ['home', 'adviser'];

export const RESULT_TABS = [
  'summary',
  'cashflow',
  'financing',
  'statements',
  'sensitivity',
  'parties',
  'sharing',
  'pool',
  'checks',
] as const;
export type ResultTab = (typeof RESULT_TABS)[number];

/** A figure whose reason is asked. */
export interface ExplainRef {
  readonly id: string;
  readonly period?: number;
}

/** Everything about what is on the screen that a link can carry. */
export interface Route {
  readonly page: Page;
  /** Result tab, facts section or terms section. */
  readonly tab: string;
  readonly option: string;
  readonly scenario: string;
  readonly explain: ExplainRef | null;
  /** A cell to go to, as a JSON pointer. */
  readonly cell: string;
}

export const HOME: Route = { page: 'home', tab: '', option: '', scenario: '', explain: null, cell: '' };

/** Write a place as the part of an address after `#`. */
export function formatRoute(route: Route): string {
  const query = new URLSearchParams();
  if (route.option) query.set('option', route.option);
  if (route.scenario) query.set('scenario', route.scenario);
  if (route.explain) query.set('explain', explainText(route.explain));
  if (route.cell) query.set('cell', route.cell);
  const place = route.tab ? `/${route.page}/${route.tab}` : `/${route.page}`;
  const text = query.toString();
  return text ? `#${place}?${text}` : `#${place}`;
}

/** Read a place from an address; anything unknown leads home. */
export function parseRoute(hash: string): Route {
  const [place = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', tab = ''] = place.split('/');
  const known = PAGES.find((p) => p === page);
  if (!known) return HOME;
  const values = new URLSearchParams(query);
  return {
    page: known,
    tab,
    option: values.get('option') ?? '',
    scenario: values.get('scenario') ?? '',
    explain: parseExplain(values.get('explain')),
    cell: values.get('cell') ?? '',
  };
}

/** Whether two explained figures are the same. */
export function sameExplain(a: ExplainRef | null, b: ExplainRef | null): boolean {
  return a?.id === b?.id && a?.period === b?.period;
}

function explainText(ref: ExplainRef): string {
  return ref.period === undefined ? ref.id : `${ref.id}@${ref.period}`;
}

function parseExplain(text: string | null): ExplainRef | null {
  const match = /^([\p{L}\p{N}_.]+)(?:@(\d+))?$/u.exec(text ?? '');
  if (!match?.[1]) return null;
  return match[2] === undefined ? { id: match[1] } : { id: match[1], period: Number(match[2]) };
}
