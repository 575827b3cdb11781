/** What circles were fed at the places looked at so far, from which to guess it at the next. */
export interface CirclesMemory {
  /** A guess for a place, on the straight line through its nearest neighbours; null before anything is known. */
  guess(x: number): Float64Array | null;
  remember(x: number, fed: Float64Array): void;
}

/** A straight line leads so many times the distance of its two places beyond them, not further. */
const FURTHEST = 2;

/** Begin with nothing remembered. */
export function rememberCircles(): CirclesMemory {
  const known: { readonly x: number; readonly fed: Float64Array }[] = [];
  return {
    guess(x) {
      const [near, next] = known.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
      if (!near || !next) return near?.fed ?? null;
      const share = (x - near.x) / (next.x - near.x);
      if (Math.abs(share) > FURTHEST) return near.fed;
      return near.fed.map((one, i) => one + share * ((next.fed[i] ?? one) - one));
    },
    remember(x, fed) {
      const at = known.findIndex((one) => one.x === x);
      if (fed.length > 0) known.splice(at < 0 ? known.length : at, at < 0 ? 0 : 1, { x, fed });
    },
  };
}
