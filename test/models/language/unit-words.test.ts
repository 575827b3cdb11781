import { expect, test } from 'vitest';
import { unitWords } from '../../../models/language/unit-words';

test('a unit is said in Chinese word by word, and stays as it is in English', () => {
  expect(unitWords('hour/space/year')).toEqual({ zh: '小时/车位/年', en: 'hour/space/year' });
  expect(unitWords('tCO2/year').zh).toBe('吨二氧化碳/年');
});

test('a word nobody has translated stays as the project wrote it', () => {
  expect(unitWords('widget·day').zh).toBe('widget·天');
});

test('what things are counted by stands before a number and not under the line', () => {
  expect(unitWords('job').zh).toBe('个岗位');
  expect(unitWords('USD/job').zh).toBe('USD/岗位');
  expect(unitWords('unit/trip').zh).toBe('个/次'); // nothing would be left of these
});
