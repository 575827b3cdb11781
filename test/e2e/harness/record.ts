import type { Page } from '@playwright/test';

/** What a page must not do unnoticed. */
export interface Record {
  /** Console errors, uncaught exceptions and failed loads, in order. */
  readonly errors: string[];
  /** Every address requested. */
  readonly requests: string[];
}

/** Start recording; call before the page loads anything. */
export function record(page: Page): Record {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  return { errors, requests };
}

/** List the requests that leave the app: everything but its own address and data it made itself. */
export function foreignRequests(requests: readonly string[], own: string): string[] {
  return requests.filter((address) => !address.startsWith(own) && !/^(data|blob):/.test(address));
}
