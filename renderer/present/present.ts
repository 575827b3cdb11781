import { goTo } from '../state/navigate';

/** The tab of the compare page that is shown in the meeting room. */
export const PRESENTATION = 'present';

/** Show the comparison over the whole screen, where the window may. */
export function startPresentation(): void {
  goTo('compare', PRESENTATION);
  // Refused where the window may not, e.g. in an embedded page: the presentation then fills the window.
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Go back to the page. */
export function endPresentation(): void {
  goTo('compare');
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}
