import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../cli/figures';
import type { Language, Project } from '../../models/project';
import { kioskProject } from '../support/kiosk-project';

function figures(display_unit: Project['identity']['display_unit'], currency: string, lang: Language) {
  const project = kioskProject();
  return figuresOf({ ...project, identity: { ...project.identity, display_unit, currency } }, lang);
}

describe('money', () => {
  test.each([
    ['unit', 'CNY', 'zh', '元', '123,456,789'],
    ['ten_thousand', 'CNY', 'zh', '万元', '12,345.68'],
    ['hundred_million', 'CNY', 'zh', '亿元', '1.2346'],
    ['million', 'USD', 'zh', '百万美元', '123.46'],
    ['million', 'USD', 'en', 'million USD', '123.46'],
    ['thousand', 'EUR', 'en', 'thousand EUR', '123,456.8'],
    ['unit', 'EUR', 'en', 'EUR', '123,456,789'],
  ] as const)('in %s of %s in %s is printed as %s', (unit, currency, lang, name, text) => {
    const { money, moneyUnit } = figures(unit, currency, lang);
    expect(moneyUnit).toBe(name);
    expect(money(123_456_789)).toBe(text);
  });

  test('is rounded half away from zero, and nothing is never minus nothing', () => {
    const { money } = figures('million', 'USD', 'en');
    expect(money(1_125_000)).toBe('1.13');
    expect(money(-1_125_000)).toBe('-1.13');
    expect(money(-1)).toBe('0.00');
  });
});

describe('a figure', () => {
  test.each([
    [0.0825, '%', '8.25%'],
    [0.0825, '%/year', '8.25%'],
    [1.284, 'x', '1.28x'],
    [6.5, 'year', '6.50 years'],
    [1, 'year', '1 year'],
    [0, 'period', '0 periods'],
    [7500, 'kiosk', '7,500 kiosk'],
    [12, '1', '12'],
  ])('%d in %s is printed as %s', (value, unit, text) => {
    expect(figures('million', 'USD', 'en').figure(value, unit)).toBe(text);
  });

  test('that is undefined gives its reason', () => {
    const value = {
      kind: 'undefined',
      reason: { zh: '现金流不变号', en: 'the flow never changes sign' },
      at: { line: 'a.b' },
    } as const;
    expect(figures('million', 'USD', 'en').figure(value, '%')).toBe('n/a: the flow never changes sign');
    expect(figures('million', 'USD', 'zh').figure(value, '%')).toBe('不适用：现金流不变号');
  });
});
