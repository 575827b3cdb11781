import { describe, expect, test } from 'vitest';
import { plain, table, width } from '../../cli/table';

describe('width', () => {
  test.each([
    ['City', 4],
    ['市政府', 6],
    ['“信息亭”', 8],
    ['，', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['👩‍👧', 2],
    ['', 0],
    ['𠀀', 2],
  ])('of %j is %d cells', (text, cells) => {
    expect(width(text)).toBe(cells);
  });
});

test('columns line up whatever the script', () => {
  const text = table(
    [
      ['Party', 'Net'],
      ['市政府', '1.00'],
      ['Bank', '-12.50'],
    ],
    ['left', 'right'],
  );
  expect(text).toBe('Party      Net\n市政府    1.00\nBank    -12.50\n');
});

test('control characters in a name cannot steer the terminal', () => {
  expect(plain('red\u001b[31m\u0007\nnext')).toBe('red [31m next');
  expect(plain('left\u202eright')).toBe('left right');
  expect(plain('👩‍👧')).toBe('👩‍👧');
});
