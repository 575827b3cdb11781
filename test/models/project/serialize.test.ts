import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newProject, type Project, parseProject, serializeProject } from '../../../models/project';
import { arbitraryProject, FUZZ_SEED, seeded } from '../../support/arbitrary-project';

describe('serializeProject', () => {
  test('writes two-space JSON with a final newline', () => {
    const text = serializeProject(newProject('Kiosks'));
    expect(text.split('\n').slice(0, 5)).toEqual([
      '{',
      '  "format": "citypact-project",',
      '  "version": 1,',
      '  "identity": {',
      '    "name": "Kiosks",',
    ]);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(newProject('Kiosks'));
  });

  test('writes the same bytes whatever order the properties were set in', () => {
    const project = newProject('Kiosks');
    expect(serializeProject(reversed(project) as Project)).toBe(serializeProject(project));
  });

  test('keeps a series on one line', () => {
    const project = newProject('Kiosks');
    project.tax.rate = { value: [0.25, 0.2, 0.15] };
    expect(serializeProject(project)).toContain('\n      "value": [0.25, 0.2, 0.15]\n');
  });

  test('refuses to write a number JSON cannot hold', () => {
    const project = newProject('Kiosks');
    project.tax.rate = { value: Number.NaN };
    expect(() => serializeProject(project)).toThrow('cannot hold the number NaN');
  });

  test(`reading what was written gives the same project, and writing it again the same bytes (seed ${FUZZ_SEED})`, () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const text = serializeProject(project);
        const read = parseProject(text);
        expect(read).toEqual({ ok: true, value: project });
        if (read.ok) expect(serializeProject(read.value)).toBe(text);
      }),
      seeded(300),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}
