import { type RefObject, useLayoutEffect, useRef } from 'react';

/** How small a full slide may be drawn before it scrolls instead: type must be read from the back of the room. */
const SMALLEST = 0.75;
const STEP = 0.03;

/** Draw what stands in a scrolling frame a little smaller where it would not fit on one screen. */
export function useFit(): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const inner = content.current;
    const frame = inner?.parentElement;
    if (!inner || !frame) return;
    const shrink = (): void => {
      let zoom = 1;
      inner.style.zoom = '1';
      while (frame.scrollHeight > frame.clientHeight && zoom - STEP >= SMALLEST) {
        zoom -= STEP;
        inner.style.zoom = String(zoom);
      }
    };
    shrink();
    const watch = new ResizeObserver(shrink);
    watch.observe(inner);
    watch.observe(frame);
    return () => watch.disconnect();
  });
  return content;
}
