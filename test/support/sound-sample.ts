import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkProject,
  listFactInputs,
  listOptionInputs,
  type Project,
  serializeProject,
} from '../../models/project';
import { casesOf, readSample, resultOf } from './sample-results';

/**
 * What every sample owes its reader: the file as saved, nothing open to judgement, a source or reason, checks that hold.
 *
 * @param explained places of warnings the sample's description explains
 */
export function soundSample(name: string, sample: Project, explained: readonly string[] = []): void {
  describe(`the sample ${name}`, () => {
    test('the file is as the app would save it, and nothing in it asks for judgement', () => {
      const file = new URL(`../../samples/${name}.citypact`, import.meta.url);
      expect(readFileSync(file, 'utf8')).toBe(serializeProject(sample));
      expect(checkProject(sample).map(({ severity, path }) => `${severity} ${path}`)).toEqual(
        explained.map((path) => `warning ${path}`),
      );
    });

    test('every input has a source or a reason in both languages', () => {
      for (const { id, input } of inputsOf(sample)) {
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

/** The published inputs of a sample with their values, of a series the last. */
export function publishedIn(sample: Project): string[] {
  return inputsOf(sample)
    .filter(({ input }) => input.confidence === 'published')
    .map(({ id, input }) => `${id} = ${typeof input.value === 'number' ? input.value : input.value.at(-1)}`);
}

function inputsOf(sample: Project) {
  return [...listFactInputs(sample), ...listOptionInputs(sample)];
}

/** Figures of a sample by name; every one asked for has to be a number. */
export function figuresOf(name: string): {
  readonly sample: Project;
  readonly value: (option: string, scenario: string, id: string) => number;
  readonly at: (option: string, id: string, year: number, scenario?: string) => number;
} {
  const sample = readSample(name);
  return {
    sample,
    value(option, scenario, id) {
      const found = resultOf(sample, option, scenario).run.value(id);
      if (typeof found !== 'number') throw new Error(`${id} has no value`);
      return found;
    },
    at(option, id, year, scenario = 'base') {
      return resultOf(sample, option, scenario).run.series(id)[year - 1] ?? Number.NaN;
    },
  };
}
