import { z } from 'zod';
import type { KeyValueStore } from './preferences.js';

const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const visibleEdge = 100;

/** Read where the window was; undefined when unknown, damaged, or on a screen that is gone. */
export function readBounds(store: KeyValueStore, screens: readonly Area[]): WindowBounds | undefined {
  const parsed = boundsSchema.safeParse(store.get('window'));
  if (!parsed.success) return undefined;
  const { x, y, width } = parsed.data;
  const onSome = screens.some(
    (area) =>
      x + width >= area.x + visibleEdge &&
      x <= area.x + area.width - visibleEdge &&
      y >= area.y &&
      y <= area.y + area.height - visibleEdge,
  );
  return onSome ? parsed.data : undefined;
}

/** Remember where the window is. */
export function writeBounds(store: KeyValueStore, area: Area, maximized: boolean): void {
  const { x, y, width, height } = area;
  store.set('window', { x, y, width, height, maximized });
}
