import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../renderer/format/parse-number';

describe('parseNumber', () => {
  test.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1，200，000.5', 1_200_000.5],
    ['１２．５', 12.5],
    ['(300)', -300],
    ['（１，２００）', -1200],
    ['−5', -5],
    ['5-', -5],
    ['-(5)', null],
    ['¥1,000', 1000],
    ['US$ 17.5', 17.5],
    ['1.5e6', 1_500_000],
    ['.5', 0.5],
    ['-', 0],
    ['1,23', null],
    ['12,34,567', null],
    ['abc', null],
    ['', null],
    ['1 2 3', 123],
    ['1e999', null],
    ['十二', null],
  ])('reads %j as %j', (text, value) => {
    expect(parseNumber(text)?.value ?? null).toBe(value);
  });

  test.each([
    ['5%', 0.05],
    ['５．５％', 0.055],
    ['(2%)', -0.02],
    ['7‰', 0.007],
  ])('reads the percentage %j as %j', (text, value) => {
    expect(parseNumber(text)).toMatchObject({ value, percent: true });
  });

  test.each([
    ['1.2亿', 120_000_000],
    ['17.5百万', 17_500_000],
    ['300万元', 3_000_000],
    ['1.2m', 1_200_000],
    ['3 bn', 3_000_000_000],
    ['80k', 80_000],
  ])('reads the magnitude of %j, whatever the display unit', (text, value) => {
    expect(parseNumber(text)).toMatchObject({ value, absolute: true });
  });
});
