import { describe, expect, test } from 'vitest';
import { formatPointer, getAt, parsePointer, setAt } from '../../../models/project';

describe('JSON pointers', () => {
  test('escape the characters they are made of', () => {
    expect(formatPointer(['a/b', 'm~n', 0])).toBe('/a~1b/m~0n/0');
    expect(parsePointer('/a~1b/m~0n/0')).toEqual(['a/b', 'm~n', '0']);
    expect(parsePointer('/~01')).toEqual(['~1']);
    expect(parsePointer('')).toEqual([]);
  });

  test('read only what an object itself holds', () => {
    expect(getAt({ a: [{ b: 1 }] }, '/a/0/b')).toBe(1);
    expect(getAt({ a: 1 }, '/a/b/c')).toBeUndefined();
    expect(getAt({}, '/__proto__/toString')).toBeUndefined();
    expect(getAt({}, '/toString')).toBeUndefined();
    expect(getAt('text', '/length')).toBeUndefined();
  });

  test('replace one value and share the rest', () => {
    const before = { a: [{ b: 1 }, { b: 2 }], c: {} };
    const after = setAt(before, '/a/1/b', 3);
    expect(after).toEqual({ a: [{ b: 1 }, { b: 3 }], c: {} });
    expect(before.a[1]).toEqual({ b: 2 });
    expect(after.a[0]).toBe(before.a[0]);
    expect(after.c).toBe(before.c);
  });

  test('remove a property set to undefined and add one that is new', () => {
    expect(setAt({ a: 1, b: 2 }, '/a', undefined)).toEqual({ b: 2 });
    expect(setAt<object>({ a: 1 }, '/b', 2)).toEqual({ a: 1, b: 2 });
  });

  test('never reach a prototype or past the end of a list', () => {
    expect(() => setAt({}, '/__proto__/polluted', true)).toThrow('Nothing stands');
    expect(() => setAt({ a: [1] }, '/a/1', 2)).toThrow('Nothing stands');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
