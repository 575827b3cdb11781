import { useEffect, useState } from 'react';

/** The screen the sizes are made for; larger ones show the same, larger. */
const WIDTH = 1536;
const HEIGHT = 864;

/** How much larger everything is drawn on a large screen; never smaller, so that type stays readable. */
export function useRoomZoom(): number {
  const [zoom, setZoom] = useState(roomZoom);
  useEffect(() => {
    const onResize = (): void => setZoom(roomZoom());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return zoom;
}

function roomZoom(): number {
  return Math.max(1, Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT));
}
