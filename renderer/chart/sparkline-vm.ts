/** A drawing of a series: points along a line, where zero lies, and where the line breaks for want of a value. */
export interface Drawing {
  readonly path: string;
  readonly zero: number | null;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly low: number;
  readonly high: number;
}

/** Lay a series out in a box of the given size. */
export function drawSeries(values: ArrayLike<number>, width: number, height: number, pad = 2): Drawing {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [0, 0];
  const span = high - low || 1;
  const x = (index: number): number =>
    values.length < 2 ? width / 2 : pad + (index / (values.length - 1)) * (width - 2 * pad);
  const y = (value: number): number =>
    high === low ? height / 2 : height - pad - ((value - low) / span) * (height - 2 * pad);
  let path = '';
  let open = false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      open = false;
      continue;
    }
    path += `${open ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    open = true;
  }
  return { path, zero: low < 0 && high > 0 ? y(0) : null, x, y, low, high };
}
