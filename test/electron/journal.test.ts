import { readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileRefs } from '../../electron/files/file-refs.js';
import { createJournal, type Journal } from '../../electron/files/journal.js';

let folder: string;
let journal: Journal;
let time: number;
const now = (): Date => new Date(Date.UTC(2026, 0, 1) + 1000 * time++);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'citypact-journal-'));
  time = 0;
  journal = createJournal(folder, createFileRefs(), now);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const draft = (id: string, text: string, ref: string | null = null) => ({ id, name: '滨海', ref, text });

describe('the journal', () => {
  it('gives unsaved work back to a later run, newest first, with a permission for its file', async () => {
    const refs = createFileRefs();
    const first = createJournal(folder, refs, now);
    await first.write(draft('a', 'one', refs.grant('/data/a.citypact')));
    await first.write(draft('b', 'two'));

    const laterRefs = createFileRefs();
    const later = createJournal(folder, laterRefs, now);
    const listed = await later.list();
    expect(listed).toMatchObject({ ok: true, value: [{ id: 'b', ref: null }, { id: 'a' }] });
    const ref = listed.ok ? listed.value[1]?.ref : null;
    expect(laterRefs.pathOf(ref ?? '')).toBe(path.resolve('/data/a.citypact'));
    expect(await later.read('a')).toEqual({ ok: true, value: 'one' });
  });

  it('keeps the last of several quick writes', async () => {
    await Promise.all(['1', '2', '3', '4'].map((text) => journal.write(draft('a', text))));
    expect(await journal.read('a')).toEqual({ ok: true, value: '4' });
  });

  it('forgets what is discarded, also what was never there', async () => {
    await journal.write(draft('a', 'one'));
    expect(await journal.discard('a')).toEqual({ ok: true, value: null });
    expect(await journal.discard('a')).toEqual({ ok: true, value: null });
    expect(await journal.list()).toEqual({ ok: true, value: [] });
    expect(await journal.read('a')).toMatchObject({ ok: false, error: { kind: 'not_found' } });
  });

  it('on "do not save" drops the drafts of this run and no others', async () => {
    await journal.write(draft('old', 'one'));
    const next = createJournal(folder, createFileRefs(), now);
    await next.write(draft('new', 'two'));
    await next.discardThisRun();
    expect(readdirSync(folder)).toEqual(['old.json']);
  });

  it('does not offer a damaged draft, and leaves it on disk', async () => {
    writeFileSync(path.join(folder, 'bad.json'), '{"version":1,"id":"ba');
    expect(await journal.list()).toEqual({ ok: true, value: [] });
    expect(readdirSync(folder)).toEqual(['bad.json']);
  });
});
