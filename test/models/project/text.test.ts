import { expect, test } from 'vitest';
import { bilingual, inLanguage } from '../../../models/project';

test('text in both languages is read in each', () => {
  expect(inLanguage({ zh: '城市', en: 'City' }, 'zh')).toBe('城市');
  expect(inLanguage({ zh: '城市', en: 'City' }, 'en')).toBe('City');
});

test('text written once serves both languages', () => {
  expect(inLanguage('LinkNYC', 'zh')).toBe('LinkNYC');
  expect(bilingual('LinkNYC')).toEqual({ zh: 'LinkNYC', en: 'LinkNYC' });
});
