import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkProject, listFactInputs, listOptionInputs, serializeProject } from '../../models/project';
import { casesOf, readSample, resultOf } from './sample-results';

/** What every sample owes its reader; warnings are named by their place in the file where the sample explains them. */
export function describeSampleFile(name: string, explained: readonly string[] = []): void {
  const sample = readSample(name);

  describe(`the file of the sample ${name}`, () => {
    test('is as the app would save it, and asks for no judgement it does not explain', () => {
      const file = new URL(`../../samples/${name}.citypact`, import.meta.url);
      expect(readFileSync(file, 'utf8')).toBe(serializeProject(sample));
      expect(checkProject(sample).map(({ severity, path }) => `${severity} ${path}`)).toEqual(
        explained.map((path) => `warning ${path}`),
      );
    });

    test('gives every input a source or a reason in both languages', () => {
      for (const { id, input } of [...listFactInputs(sample), ...listOptionInputs(sample)]) {
        const told = input.confidence === 'published' ? input.source : input.note;
        expect([id, told]).toEqual([id, { zh: expect.any(String), en: expect.any(String) }]);
        expect(['published', 'assumption']).toContain(input.confidence);
      }
    });

    test.each(casesOf(sample))('every check holds: $name', ({ option, scenario }) => {
      const { checks } = resultOf(sample, option, scenario);
      expect(checks.filter((check) => !check.passed)).toEqual([]);
    });
  });
}

/** Read single figures and series of one sample's results. */
export function figuresOf(name: string) {
  const sample = readSample(name);
  return {
    sample,
    value(option: string, scenario: string, id: string): number {
      const found = resultOf(sample, option, scenario).run.value(id);
      if (typeof found !== 'number') throw new Error(`${id} has no value`);
      return found;
    },
    series: (option: string, scenario: string, id: string): readonly number[] =>
      [...resultOf(sample, option, scenario).run.series(id)].map(Number),
    /** The amount of one project year, counted from 1. */
    inYear: (option: string, scenario: string, id: string, year: number): number =>
      Number(resultOf(sample, option, scenario).run.series(id)[year - 1]),
  };
}
