import { isRecord } from './pointer';

/**
 * The same project, with every part that an earlier one has alike taken from there: what was found out about such a part
 * need not be found out again.
 */
export function sharedWith<T>(before: unknown, now: T): T {
  return shared(before, now) as T;
}

function shared(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(before) && Array.isArray(now)) {
    const parts = now.map((one, i) => shared(before[i], one));
    return parts.length === before.length && parts.every((one, i) => Object.is(one, before[i]))
      ? before
      : parts;
  }
  if (!isRecord(before) || !isRecord(now)) return now;
  const keys = Object.keys(now);
  const others = Object.keys(before);
  const parts = Object.fromEntries(keys.map((key) => [key, shared(before[key], now[key])]));
  const alike =
    keys.length === others.length &&
    keys.every((key, i) => key === others[i] && Object.is(parts[key], before[key]));
  return alike ? before : parts;
}
