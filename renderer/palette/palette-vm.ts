import type { ProjectInput, RunResult } from '../engine/engine';
import { pick } from '../format/text';
import type { Language } from '../host/host';

export type EntryGroup = 'pages' | 'inputs' | 'lines' | 'actions';

/** Something the palette can open or do. */
export interface Entry {
  readonly key: string;
  readonly group: EntryGroup;
  readonly label: string;
  readonly detail: string;
  /** Everything it may be found by, lower case. */
  readonly words: string;
  readonly run: () => void;
}

const MOST = 40;

/** Find entries: every word typed must occur; names that begin with it come first. */
export function findEntries(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => w !== '');
  if (words.length === 0) return entries.filter((e) => e.group === 'pages' || e.group === 'actions');
  const found = entries.filter((e) => words.every((w) => e.words.includes(w)));
  const begins = (e: Entry): number => (e.label.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1);
  const order: Readonly<Record<EntryGroup, number>> = { pages: 0, actions: 1, inputs: 2, lines: 3 };
  return found
    .sort((a, b) => begins(a) - begins(b) || order[a.group] - order[b.group])
    .slice(0, MOST)
    .sort((a, b) => order[a.group] - order[b.group]);
}

/** Entries for every input of the option shown. */
export function inputEntries(
  inputs: readonly ProjectInput[],
  language: Language,
  open: (path: string) => void,
): readonly Entry[] {
  return inputs.map((input) => ({
    key: `input:${input.path}`,
    group: 'inputs',
    label: pick(input.label, language),
    detail: input.id,
    words: `${input.label.zh} ${input.label.en} ${input.id}`.toLowerCase(),
    run: () => open(input.path),
  }));
}

/** Entries for every line of the result. */
export function lineEntries(
  result: RunResult,
  language: Language,
  ask: (id: string) => void,
): readonly Entry[] {
  return result.run.model.spec.lines.map((line) => ({
    key: `line:${line.id}`,
    group: 'lines',
    label: pick(line.label, language),
    detail: line.id,
    words: `${line.label.zh} ${line.label.en} ${line.id}`.toLowerCase(),
    run: () => ask(line.id),
  }));
}
