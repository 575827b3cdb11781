import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../models/reports/workbook/grid';
import { linesOf } from '../../../models/reports/workbook/paragraphs';

describe('a long text broken over rows', () => {
  it('keeps words whole', () => {
    expect(linesOf('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    const lines = linesOf('居第一的比例：“甲方案” 61%，“乙方案” 24%，“丙方案” 15%。', 16);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).not.toMatch(/^[，。；：、！？）》”’]|[“‘（《]$/);
  });

  it('loses nothing but the spaces at the breaks', () => {
    const bare = (text: string): string => text.replace(/\s/g, '');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 4, max: 60 }),
        (text, width) => {
          expect(bare(linesOf(text, width).join(''))).toBe(bare(text));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps within the width where a break is possible', () => {
    for (const line of linesOf('财政承受能力论证报告'.repeat(12), 40))
      expect(textWidth(line)).toBeLessThanOrEqual(40);
  });
});
