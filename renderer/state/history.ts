/** Immutable snapshots behind and ahead of the present one. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What was changed last, and when: further changes to the same thing join it for a moment. */
  readonly key: string | null;
  readonly at: number;
}

const LIMIT = 200;
const COALESCE_MS = 1200;

/** Begin a history. */
export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], key: null, at: 0 };
}

/** Record a change; changes to the same key in quick succession become one step. */
export function record<T>(history: History<T>, present: T, key: string, at: number): History<T> {
  if (present === history.present) return history;
  const joins = history.key === key && at - history.at < COALESCE_MS && history.past.length > 0;
  const past = joins ? history.past : [...history.past, history.present].slice(-LIMIT);
  return { past, present, future: [], key, at };
}

/** Go one step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    key: null,
    at: 0,
  };
}

/** Take one step forward again; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, key: null, at: 0 };
}
