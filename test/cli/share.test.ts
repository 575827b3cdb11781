import { describe, expect, test } from 'vitest';
import { machineShare, shareText } from '../../cli/share';
import { runProject } from '../../models/studies/run';
import { sharingMargins } from '../../models/studies/sharing-margin';
import { sharingProject } from '../support/sharing-project';

const project = sharingProject('half_year');

function computed() {
  const result = runProject(project);
  if (!result.ok) throw new Error(result.error[0]?.message.en);
  return { result: result.value, margins: sharingMargins(project) };
}

describe('citypact share', () => {
  const { result, margins } = computed();

  test.each(['zh', 'en'] as const)('prints every rule by year, and the margin, in %s', (lang) => {
    const text = shareText(result, margins, project, lang);
    for (const name of ['Ladder', 'Ratchet', 'Excess return']) expect(text).toContain(name);
    expect(text).toContain(lang === 'zh' ? '下一元收入' : 'the next unit of revenue');
    expect(text).toMatch(/-1\.0000 +1\.0000\n$/);
    expect(text).not.toMatch(/NaN|undefined/);
  });

  test('as data the parts make the whole in every year', () => {
    const { whole, parts, years } = machineShare(result, margins, project, 'en') as {
      years: number[];
      whole: { values: number[] };
      parts: { key: string; values: number[] }[];
    };
    expect(years).toHaveLength(5);
    years.forEach((_, y) => {
      expect(parts.reduce((sum, { values }) => sum + (values[y] ?? 0), 0)).toBeCloseTo(
        whole.values[y] ?? 0,
        4,
      );
    });
  });
});
