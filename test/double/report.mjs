// What the double tells the test that started it.

/**
 * Report something that happened.
 * @param {string} what
 * @param {unknown} [detail]
 */
export function report(what, detail) {
  if (!process.connected) return; // the test is gone already
  process.send?.({ what, detail: detail === undefined ? null : JSON.parse(JSON.stringify(detail)) });
}
