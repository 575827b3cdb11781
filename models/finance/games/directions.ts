/** An orthonormal set of directions, each a vector of one number per player. */
export type Directions = readonly Float64Array[];

/**
 * Length below which a vector is taken to have no part along the directions.
 *
 * The smallest true length of a 0-1 vector's part is 1 ÷ √det of a matrix of 0 and 1: above 1e-5 for 16 players.
 */
const NEGLIGIBLE = 1e-7;

/** All directions of a space. */
export function allDirections(dimension: number): Directions {
  return Array.from({ length: dimension }, (_, i) =>
    Float64Array.from({ length: dimension }, (_, j) => (i === j ? 1 : 0)),
  );
}

/** The part of a vector along each direction. */
export function partsAlong(directions: Directions, vector: ArrayLike<number>): Float64Array {
  return Float64Array.from(directions, (direction) => dot(direction, vector));
}

/** Whether a vector has no part along the directions: moving along them does not change it. */
export function isSettled(parts: ArrayLike<number>): boolean {
  let squares = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? 0;
    squares += part * part;
  }
  return squares < NEGLIGIBLE * NEGLIGIBLE;
}

/**
 * The directions at right angles to a vector too: one fewer, or the same when it has no part along them.
 *
 * A Householder reflection of the directions turns the first towards the vector; the others remain, orthonormal
 * to machine precision.
 */
export function directionsAcross(directions: Directions, vector: ArrayLike<number>): Directions {
  const parts = partsAlong(directions, vector);
  if (isSettled(parts)) return directions;
  const length = Math.sqrt(dot(parts, parts));
  const mirror = parts.slice();
  mirror[0] = (mirror[0] ?? 0) + (mirror[0] !== undefined && mirror[0] < 0 ? -length : length);
  const squared = dot(mirror, mirror);
  const across = new Float64Array(vector.length);
  for (const [k, direction] of directions.entries()) addScaled(across, direction, mirror[k] ?? 0);
  return directions.slice(1).map((direction, k) => {
    const turned = direction.slice();
    addScaled(turned, across, (-2 * (mirror[k + 1] ?? 0)) / squared);
    return turned;
  });
}

/** The sum of products of two vectors. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Add a multiple of a vector to another, in place. */
export function addScaled(target: Float64Array, vector: ArrayLike<number>, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (vector[i] ?? 0);
}
