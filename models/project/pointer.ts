/** A JSON pointer's steps, e.g. `/capex/0/life` as ['capex', '0', 'life']. */
export type Steps = readonly string[];

/** Split a JSON pointer into its steps. */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Write steps as a JSON pointer. */
export function formatPointer(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${escaped(String(step))}`).join('');
}

function escaped(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}

/** Read what stands at a JSON pointer; undefined when nothing does. */
export function getAt(root: unknown, pointer: string): unknown {
  let here = root;
  for (const step of parsePointer(pointer)) here = child(here, step);
  return here;
}

/** Put a value at a JSON pointer (undefined removes a property), sharing everything the change does not touch. */
export function setAt<T>(root: T, pointer: string, value: unknown): T {
  return replaced(root, parsePointer(pointer), value, pointer) as T;
}

/** Whether a value is an object with named properties. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function child(here: unknown, step: string): unknown {
  if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
  return (here as Record<string, unknown>)[step];
}

function replaced(here: unknown, steps: Steps, value: unknown, pointer: string): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (typeof here !== 'object' || here === null || step === '__proto__') {
    throw new Error(`Nothing stands at ${pointer}`);
  }
  if (Array.isArray(here)) {
    const at = Number(step);
    if (!Number.isInteger(at) || at < 0 || at >= here.length) throw new Error(`Nothing stands at ${pointer}`);
    return here.with(at, replaced(here[at], rest, value, pointer));
  }
  const next = replaced(child(here, step), rest, value, pointer);
  if (next !== undefined) return { ...here, [step]: next };
  const { [step]: _removed, ...others } = here as Record<string, unknown>;
  return others;
}
