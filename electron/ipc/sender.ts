import { appHost, appScheme } from '../protocol/address.js';

/** The part of Electron's `senderFrame` that tells who is asking. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Tell whether a message comes from the top frame of our own page. */
export function isOwnPage(frame: SenderFrame | null | undefined): boolean {
  if (!frame || frame.parent !== null) return false;
  if (!URL.canParse(frame.url)) return false;
  const url = new URL(frame.url);
  return url.protocol === `${appScheme}:` && url.host === appHost;
}
