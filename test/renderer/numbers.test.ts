import { describe, expect, test } from 'vitest';
import {
  decimalsFor,
  editText,
  figure,
  formatNumber,
  inputFigure,
  readInput,
  roundHalfAway,
} from '../../renderer/format/number-vm';
import { unitName } from '../../renderer/format/unit-vm';

const zh = { language: 'zh-CN', currency: 'CNY', scale: 'wan' } as const;
const en = { language: 'en', currency: 'USD', scale: 'million' } as const;

describe('figures', () => {
  test('negatives take a minus in Chinese and parentheses in English', () => {
    expect(formatNumber(-1234.5, 'zh-CN', 1)).toBe('−1,234.5');
    expect(formatNumber(-1234.5, 'en', 1)).toBe('(1,234.5)');
  });

  test('halves round away from zero, and nothing shows a negative zero', () => {
    expect(roundHalfAway(2.5, 0)).toBe(3);
    expect(roundHalfAway(-2.5, 0)).toBe(-3);
    expect(roundHalfAway(1.005, 2)).toBe(1.01);
    expect(formatNumber(-0.04, 'en', 1)).toBe('0.0');
  });

  test('money is shown in the display unit, percentages with one decimal, ratios with two', () => {
    expect(figure(17_500_000, 'money/year', en).text).toBe('17.50');
    expect(figure(17_500_000, 'money/year', zh).text).toBe('1,750.0');
    expect(figure(0.1234, '%/year', en).text).toBe('12.3%');
    expect(figure(-0.05, '%', en).text).toBe('(5.0%)');
    expect(figure(1.236, 'x', zh).text).toBe('1.24×');
  });

  test('what has no value is a dash with its reason', () => {
    const reason = { zh: '没有贷款', en: 'there is no debt' };
    expect(figure({ kind: 'undefined', reason, at: { line: 'a' } }, '%', en)).toEqual({
      text: '—',
      negative: false,
      reason,
    });
    expect(figure(Number.NaN, 'money', en).text).toBe('—');
  });

  test('a figure that rounds to zero is not negative', () => {
    expect(figure(-0.0001, 'money', { ...en, scale: 'one' }, 0)).toMatchObject({
      text: '0',
      negative: false,
    });
  });

  test('prices per unit keep the currency, only sums are scaled', () => {
    expect(decimalsFor('money/kiosk', 5500, en)).toBe(1);
    expect(figure(5500, 'money/kiosk/year', en, 0).text).toBe('5,500');
  });
});

describe('inputs', () => {
  test.each([
    [17_500_000, 'money/year'],
    [0.055, '%/year'],
    [0.07, '%'],
    [7500, 'kiosk'],
    [0.1, 'money'],
  ])('the editor gives back %d %s unchanged', (value, unit) => {
    expect(readInput(editText(value, unit, en), unit, en)).toBe(value);
    expect(readInput(editText(value, unit, zh), unit, zh)).toBe(value);
  });

  test('a plain number in a cell of percentages is a percentage', () => {
    expect(readInput('5', '%', en)).toBe(0.05);
    expect(readInput('5%', '%', en)).toBe(0.05);
  });

  test('a number with its own magnitude ignores the display unit', () => {
    expect(readInput('1.2亿', 'money', zh)).toBe(120_000_000);
    expect(readInput('1.2', 'money', zh)).toBe(12_000);
  });

  test('every typed digit is shown', () => {
    expect(inputFigure(0.05125, '%/year', en)).toBe('5.125%');
    expect(inputFigure(17_512_345, 'money', en)).toBe('17.512345');
  });
});

describe('unit names', () => {
  test('carry the currency and its display unit in both languages', () => {
    expect(unitName('money/year', zh)).toBe('万元/年');
    expect(unitName('money/year', en)).toBe('USD million/year');
    expect(unitName('money/kiosk/year', zh)).toBe('元/座/年');
    expect(unitName('1', zh)).toBe('');
  });
});
