import type { Session, WebContents } from 'electron';
import { appHost, appScheme } from './protocol/address.js';

/** Tell whether the page may load an address: its own files, and data it made itself. */
export function isAllowedRequest(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === `${appScheme}:`) return url.host === appHost;
  if (url.protocol === 'blob:') return url.pathname.startsWith(`${appScheme}://${appHost}/`);
  return url.protocol === 'data:' || url.protocol === 'devtools:';
}

/** Refuse all network, every permission and every device, at session level. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAllowedRequest(details.url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Keep a page where it is: no navigation, no redirect, no new window, no embedded view. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
