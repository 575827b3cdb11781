import { describe, expect, test } from 'vitest';
import { appTheme } from '../../renderer/theme/theme';

describe('the fonts of a language', () => {
  const first = (language: 'zh-CN' | 'en') =>
    appTheme('light', language).typography.fontFamily?.split(',')[0];

  test('English is set in a Latin font, whose quotation marks are narrow', () => {
    expect(first('en')).toBe('"Segoe UI"');
  });

  test('Chinese is set in a Chinese font, and English falls back on it for Chinese names', () => {
    expect(first('zh-CN')).toBe('"Noto Sans SC"');
    expect(appTheme('light', 'en').typography.fontFamily).toContain('"Noto Sans SC"');
  });

  test('what is drawn uses the same fonts as what is written', () => {
    const theme = appTheme('dark', 'en');
    expect(theme.font).toBe(theme.typography.fontFamily);
  });
});
