import { describe, expect, test } from 'vitest';
import { type LineRow, nameParts } from '../../renderer/results/period-rows-vm';

function named(zh: string, en: string, under?: { zh: string; en: string }): LineRow {
  const row = { label: { zh, en }, ...(under ? { under } : {}) };
  return row as LineRow; // only the names are read
}

describe("a line's name", () => {
  test('falls into the item, which may be cut, and what is said of it', () => {
    const row = named('注册用户曲线：采用比例', 'Adoption curve: share adopted');
    expect(nameParts(row, 'zh-CN')).toEqual(['注册用户曲线：', '采用比例']);
    expect(nameParts(row, 'en')).toEqual(['Adoption curve: ', 'share adopted']);
  });

  test('need not repeat the heading it stands under', () => {
    const row = named('信息亭：新增数量', 'Kiosks: quantity added', { zh: '信息亭', en: 'Kiosks' });
    expect(nameParts(row, 'zh-CN')).toEqual(['', '新增数量']);
    expect(nameParts(row, 'en')).toEqual(['', 'Quantity added']);
  });

  test('keeps an item whose name has a colon of its own together', () => {
    expect(nameParts(named('城市收入：保底：付给政府', 'City: floor: paid'), 'zh-CN')).toEqual([
      '城市收入：保底：',
      '付给政府',
    ]);
  });

  test('without an item is one part', () => {
    expect(nameParts(named('注册用户', 'Registered users'), 'en')).toEqual(['', 'Registered users']);
  });
});
