import { expect, test } from 'vitest';
import { block, contains, moved, single, within } from '../../renderer/results/selection-vm';

const bounds = { rows: 10, firstColumn: -1, columns: 5 };
const key = (name: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  ...more,
});

test('arrows stop at the edges', () => {
  expect(moved(single(0, -1), key('ArrowUp'), bounds, 5)).toEqual(single(0, -1));
  expect(moved(single(9, 4), key('ArrowRight'), bounds, 5)).toEqual(single(9, 4));
});

test('Ctrl and End go to the far edge, pages by their height', () => {
  expect(moved(single(2, 2), key('ArrowDown', { ctrlKey: true }), bounds, 5)).toEqual(single(9, 2));
  expect(moved(single(2, 2), key('End'), bounds, 5)).toEqual(single(2, 4));
  expect(moved(single(2, 2), key('PageDown'), bounds, 5)).toEqual(single(7, 2));
});

test('Shift keeps the corner and widens the block both ways', () => {
  const wide = moved(single(3, 3), key('ArrowLeft', { shiftKey: true }), bounds, 5);
  if (!wide) throw new Error('not moved');
  expect(block(wide)).toEqual({ top: 3, bottom: 3, left: 2, right: 3 });
  expect(contains(wide, 3, 3)).toBe(true);
  expect(contains(wide, 3, 1)).toBe(false);
});

test('a selection follows a table that shrinks, and any other key moves nothing', () => {
  expect(within(single(9, 4), { ...bounds, rows: 4 })).toEqual(single(3, 4));
  expect(within(single(0, 0), { ...bounds, rows: 0 })).toBeNull();
  expect(moved(single(1, 1), key('x'), bounds, 5)).toBeNull();
});
