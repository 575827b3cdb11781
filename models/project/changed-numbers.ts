import { GIVEN_BY_YEAR } from './over-time';
import { formatPointer, isRecord } from './pointer';

type Steps = readonly (string | number)[];

/**
 * The places of the inputs at which two projects hold other numbers; null when anything else tells them apart, be it the
 * number of values of an input.
 */
export function changedNumbers(before: unknown, now: unknown): readonly string[] | null {
  const changed: string[] = [];
  const alike = (a: unknown, b: unknown, steps: Steps): boolean => {
    if (Object.is(a, b)) return true;
    if (Array.isArray(a) && Array.isArray(b))
      return a.length === b.length && a.every((one, i) => alike(one, b[i], [...steps, i]));
    if (!isRecord(a) || !isRecord(b)) return false;
    const keys = Object.keys(a);
    const others = Object.keys(b);
    if (keys.length !== others.length || keys.some((key, i) => key !== others[i])) return false;
    return keys.every((key) => {
      if (!isNumbers(key, a[key]) || !isNumbers(key, b[key])) return alike(a[key], b[key], [...steps, key]);
      if (sizeOf(a[key]) !== sizeOf(b[key])) return false;
      if (!alike(a[key], b[key], steps)) changed.push(formatPointer(steps));
      return true;
    });
  };
  return alike(before, now, []) ? changed : null;
}

/** A copy of a project that tells of every input whose numbers are read; whether they vary over time may be asked untold. */
export function watched<T>(project: T, reading: (path: string) => void): T {
  const copy = (part: unknown, steps: Steps): unknown => {
    if (Array.isArray(part)) return part.map((one, i) => copy(one, [...steps, i]));
    if (!isRecord(part)) return part;
    const made: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(part)) {
      const get = (): unknown => {
        reading(formatPointer(steps));
        return value;
      };
      const watching = isNumbers(key, value);
      const about = watching ? { get } : { value: copy(value, [...steps, key]) };
      Object.defineProperty(made, key, { enumerable: true, ...about });
      if (watching) Object.defineProperty(made, GIVEN_BY_YEAR, { value: typeof value !== 'number' });
    }
    return made;
  };
  return copy(project, []) as T;
}

function isNumbers(key: string, value: unknown): value is number | readonly number[] {
  if (key !== 'value') return false;
  return typeof value === 'number' || (Array.isArray(value) && value.every((one) => typeof one === 'number'));
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : -1;
}
