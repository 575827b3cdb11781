import { type ExplainRef, FREE_PAGES, formatRoute, HOME, type Page, parseRoute, type Route } from './route';
import { useApp } from './store';
import { followTrail, type Step } from './trail';

/** Go somewhere: a new entry for the back button, unless nothing changes. */
export function go(change: Partial<Route>): void {
  const { route, trail } = useApp.getState();
  const next: Route = { ...route, cell: '', ...change };
  const hash = formatRoute(next);
  if (hash === formatRoute(route)) return;
  useApp.setState({ route: next, trail: next.explain ? trail : [] });
  window.history.pushState(null, '', hash);
}

/** Open a page at a tab or section. */
export function goTo(page: Page, tab = ''): void {
  go({ page, tab, explain: null });
}

/** Ask why a figure is so; `deeper` keeps the way back to the figure asked before. */
export function explainFigure(ref: ExplainRef, step: Step = 'fresh'): void {
  const trail = followTrail(useApp.getState().trail, ref, step);
  useApp.setState({ trail });
  go({ explain: ref, cell: useApp.getState().route.cell });
}

/** Close the explain drawer. */
export function closeExplain(): void {
  go({ explain: null });
}

/** Follow the address when it changes by the back and forward buttons. */
export function listenToAddress(): () => void {
  const onChange = (): void => {
    const asked = parseRoute(window.location.hash);
    const { trail, doc } = useApp.getState();
    const route = doc || FREE_PAGES.includes(asked.page) ? asked : HOME;
    useApp.setState({ route, trail: followTrail(trail, route.explain, 'fresh') });
  };
  window.addEventListener('popstate', onChange);
  return () => window.removeEventListener('popstate', onChange);
}
