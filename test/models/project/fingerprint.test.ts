import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProject } from '../../../models/project';
import { projectFingerprint } from '../../../models/project/fingerprint';
import { serializeProject } from '../../../models/project/serialize';
import { sha256 } from '../../../models/project/sha256';
import { readSample } from '../../support/sample-results';

describe('SHA-256', () => {
  // FIPS 180-4, examples of one and of two blocks.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of "%s"', (text, digest) => expect(sha256(text)).toBe(digest));

  it('is that of Node for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the fingerprint of a project', () => {
  const project = readSample('linknyc');

  it('is the digest of its file as this program writes it', () => {
    const written = createHash('sha256').update(serializeProject(project), 'utf8').digest('hex');
    expect(projectFingerprint(project)).toBe(written);
  });

  it('does not depend on how a file is spaced', () => {
    const reread = parseProject(JSON.stringify(project));
    if (!reread.ok) throw new Error('the sample reads');
    expect(projectFingerprint(reread.value)).toBe(projectFingerprint(project));
  });

  it('changes with any figure', () => {
    const later = { ...project.timeline, operation_years: { value: 13 } };
    expect(projectFingerprint({ ...project, timeline: later })).not.toBe(projectFingerprint(project));
  });
});
