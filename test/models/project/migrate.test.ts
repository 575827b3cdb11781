import { describe, expect, test } from 'vitest';
import { CURRENT_VERSION, type Migration, migrate, projectSchema } from '../../../models/project';
import { assertContiguous, MIGRATIONS } from '../../../models/project/migrate';

/** An invented history: version 2 renames `town` to `city`, version 3 puts it under `identity`. */
const history: readonly Migration[] = [
  { from: 1, to: 2, up: ({ town, ...rest }) => ({ ...rest, city: town }) },
  { from: 2, to: 3, up: ({ city, ...rest }) => ({ ...rest, identity: { city } }) },
];

const oldFile = { format: 'citypact-project', version: 1, town: 'Wenling' };

describe('migrate', () => {
  test('takes a file through every version to the current one', () => {
    expect(migrate(oldFile, history)).toEqual({
      ok: true,
      value: { format: 'citypact-project', version: 3, identity: { city: 'Wenling' } },
    });
  });

  test('starts from the version of the file', () => {
    expect(migrate({ format: 'citypact-project', version: 2, city: 'Wenling' }, history)).toEqual({
      ok: true,
      value: { format: 'citypact-project', version: 3, identity: { city: 'Wenling' } },
    });
  });

  test('leaves the file it was given as it was', () => {
    const careless: Migration = {
      from: 1,
      to: 2,
      up: (file) => {
        file.town = 'changed in place';
        return file;
      },
    };
    const file = { ...oldFile };
    migrate(file, [careless]);
    expect(file).toEqual(oldFile);
  });

  test.each([
    [
      'a newer version',
      { format: 'citypact-project', version: 7 },
      { reason: 'too_new', version: 7, current: 3 },
    ],
    ['no version', { format: 'citypact-project' }, { reason: 'no_version' }],
    [
      'a version in words',
      { format: 'citypact-project', version: '1' },
      { reason: 'bad_version', found: '1' },
    ],
    ['half a version', { format: 'citypact-project', version: 1.5 }, { reason: 'bad_version', found: 1.5 }],
    ['version zero', { format: 'citypact-project', version: 0 }, { reason: 'bad_version', found: 0 }],
    ['another format', { format: 'spreadsheet', version: 1 }, { reason: 'not_a_project' }],
    ['a list', [1, 2], { reason: 'not_a_project' }],
    ['nothing', null, { reason: 'not_a_project' }],
  ])('refuses %s with a reason', (_what, file, reason) => {
    expect(migrate(file, history)).toEqual({ ok: false, error: reason });
  });

  test('reports a step that fails instead of failing itself', () => {
    const broken: Migration = {
      from: 1,
      to: 2,
      up: () => {
        throw new Error('no town');
      },
    };
    expect(migrate(oldFile, [broken])).toEqual({
      ok: false,
      error: { reason: 'failed', from: 1, to: 2, detail: 'no town' },
    });
  });
});

describe('the list of migrations', () => {
  test('has no gap and ends at the version the schema asks for', () => {
    expect(() => assertContiguous(MIGRATIONS)).not.toThrow();
    expect(projectSchema.shape.version.value).toBe(CURRENT_VERSION);
  });

  test.each([
    ['starts late', [{ from: 2, to: 3 }]],
    ['skips a version', [{ from: 1, to: 3 }]],
    [
      'repeats a version',
      [
        { from: 1, to: 2 },
        { from: 1, to: 2 },
      ],
    ],
  ])('is refused when it %s', (_how, steps) => {
    const chain = steps.map((step) => ({ ...step, up: (file: Record<string, unknown>) => file }));
    expect(() => assertContiguous(chain)).toThrow(/must lead from/);
    expect(() => migrate(oldFile, chain)).toThrow(/must lead from/);
  });
});
