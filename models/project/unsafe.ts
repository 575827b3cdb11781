import { formatPointer } from './pointer';
import { errorAt, type Finding } from './problem';

/** Names that would reach an object's prototype instead of its data. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Find what no project may hold wherever it stands: numbers that are not finite, and names that reach into prototypes. */
export function findUnsafe(root: unknown, most: number): Finding[] {
  const found: Finding[] = [];
  const waiting: { readonly value: unknown; readonly steps: readonly (string | number)[] }[] = [
    { value: root, steps: [] },
  ];
  while (found.length < most) {
    const next = waiting.pop();
    if (!next) break;
    const { value, steps } = next;
    if (typeof value === 'number' && !Number.isFinite(value)) found.push(notFinite(formatPointer(steps)));
    else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) waiting.push({ value: item, steps: [...steps, i] });
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        if (FORBIDDEN.has(key)) found.push(forbidden(formatPointer(steps), key));
        else waiting.push({ value: (value as Record<string, unknown>)[key], steps: [...steps, key] });
      }
    }
  }
  return found;
}

function notFinite(path: string): Finding {
  return errorAt(
    path,
    '这个数大到无法表示，请改为有限的数值。',
    'This number is too large to be represented; write a finite number.',
  );
}

function forbidden(path: string, key: string): Finding {
  return errorAt(
    path,
    `不允许使用属性名“${key}”，请将其删除。`,
    `The property name "${key}" is not allowed; remove it.`,
  );
}
